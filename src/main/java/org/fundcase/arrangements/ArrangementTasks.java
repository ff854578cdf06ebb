package org.fundcase.arrangements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.arrangements.BlockEvent.BlockAnswered;
import org.fundcase.arrangements.BlockEvent.BlockProposed;
import org.fundcase.arrangements.BlockEvent.DistrictPlanAnswered;
import org.fundcase.arrangements.BlockEvent.DistrictPlanProposed;
import org.fundcase.arrangements.BlockEvent.RecipientsIssued;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Recipient;
import org.fundcase.rounds.RecipientEvent.RecipientConfirmed;
import org.fundcase.rounds.RecipientEvent.RecipientCorrected;
import org.fundcase.rounds.RecipientEvent.RecipientRecorded;
import org.fundcase.rounds.RecipientEvent.RecipientRefused;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.HouseTerms;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the second person of the bureau where nobody applies: an entry about a recipient, a lump sum, a district's
 * plan, and the issue to the recipients that hold. Each is a task of the bureau until somebody answered it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArrangementTasks {

    private final Blocks blocks;
    private final DistrictPlans plans;
    private final IssueRecipients issues;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;
    private final DeskTasks desk;
    private final HouseTerms terms;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ArrangementTasks(
            Blocks blocks,
            DistrictPlans plans,
            IssueRecipients issues,
            Rounds rounds,
            Schemes schemes,
            Offices offices,
            DeskTasks desk,
            HouseTerms terms,
            WorkingCalendar calendar,
            Clock clock) {
        this.blocks = blocks;
        this.plans = plans;
        this.issues = issues;
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
        this.desk = desk;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What waits, as a queue shows it.
     *
     * @param page below the round's own
     */
    private record Waiting(String key, String page, String title, @Nullable Money amount) {}

    @EventListener
    public void on(RecipientRecorded event) {
        recorded(event.recipient());
    }

    @EventListener
    public void on(RecipientCorrected event) {
        recorded(event.recipient());
    }

    private void recorded(Recipient one) {
        await(one.roundId(), new Waiting(key(one), "/recipients", one.name(), one.amount()));
    }

    /** An entry that holds is to be issued; a correction may take away the last one that was. */
    @EventListener
    public void on(RecipientConfirmed event) {
        desk.done(key(event.recipient()), event.actor());
        UUID round = event.recipient().roundId();
        if (issues.waiting(round).isEmpty()) {
            desk.cancel(issue(round));
        } else {
            await(
                    round,
                    new Waiting(issue(round), "/arrangements", rounds.get(round).title(), null));
        }
    }

    @EventListener
    public void on(RecipientRefused event) {
        desk.done(key(event.recipient()), event.actor());
    }

    @EventListener
    public void on(RecipientsIssued event) {
        desk.done(issue(event.roundId()), event.actor());
    }

    @EventListener
    public void on(BlockProposed event) {
        await(
                event.roundId(),
                new Waiting(
                        block(event.roundId(), event.item()),
                        "/arrangements",
                        rounds.get(event.roundId()).title(),
                        event.total()));
    }

    @EventListener
    public void on(BlockAnswered event) {
        desk.done(block(event.roundId(), event.item()), event.actor());
    }

    @EventListener
    public void on(DistrictPlanProposed event) {
        keepPlans(event.roundId(), event.actor());
    }

    @EventListener
    public void on(DistrictPlanAnswered event) {
        keepPlans(event.roundId(), event.actor());
    }

    /** Each district's plan is a task of its own. */
    private void keepPlans(UUID roundId, Actor by) {
        for (Block block : blocks.of(roundId)) {
            for (DistrictPlan plan : plans.of(block.id())) {
                String key = "districtPlan:" + plan.id();
                if (plan.answer() == null) {
                    await(
                            roundId,
                            new Waiting(
                                    key,
                                    "/arrangements",
                                    offices.get(plan.office()).name(),
                                    plan.total()));
                } else {
                    desk.done(key, by);
                }
            }
        }
    }

    private void await(UUID roundId, Waiting waiting) {
        if (desk.waiting(waiting.key()).isPresent()) {
            return;
        }
        Round round = rounds.get(roundId);
        Scheme scheme = schemes.pinned(round.deployment());
        offices.find(OfficeKind.CITY_INDUSTRY, scheme.city(), null)
                .map(Office::id)
                .ifPresent(bureau -> desk.await(
                        roundId,
                        Stage.RECIPIENT_CHECK,
                        new Seat(bureau, terms.secondLookBy(LocalDate.now(clock), calendar)),
                        new Matter(
                                waiting.key(),
                                "/rounds/" + roundId + waiting.page(),
                                round.prefix(),
                                waiting.title(),
                                scheme.title(),
                                "",
                                waiting.amount())));
    }

    private static String key(Recipient recipient) {
        return "recipient:" + recipient.id();
    }

    private static String issue(UUID roundId) {
        return "recipientsIssue:" + roundId;
    }

    private static String block(UUID roundId, String item) {
        return "block:" + roundId + ":" + item;
    }
}
