package org.fundcase.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.funding.AwardEvent.AwardReduced;
import org.fundcase.funding.PaymentEvent.PaymentFailed;
import org.fundcase.funding.PaymentEvent.PaymentRefused;
import org.fundcase.funding.PaymentEvent.PaymentRequested;
import org.fundcase.funding.PaymentEvent.PaymentReversed;
import org.fundcase.funding.ReleaseEvent.ReleaseAgreed;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.CaseTask;
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
 * What a paying office has to do, in its inbox: sign for a paper, then ask for the payments of it while some of its money is
 * not asked for. Both are of the office's own quota, so that others neither see nor take them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PayingTasks {

    private final PayingTaskRows rows;
    private final DeskTasks desk;
    private final Offices offices;
    private final Schemes schemes;
    private final HouseTerms terms;
    private final WorkingCalendar calendar;

    PayingTasks(
            PayingTaskRows rows,
            DeskTasks desk,
            Offices offices,
            Schemes schemes,
            HouseTerms terms,
            WorkingCalendar calendar) {
        this.rows = rows;
        this.desk = desk;
        this.offices = offices;
        this.schemes = schemes;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** A paper of a list at one paying office. */
    record Paper(UUID listId, UUID quotaId) {

        String key(Stage stage) {
            return stage.id() + ":" + listId + ":" + quotaId;
        }
    }

    /**
     * The last day to sign for a paper. No article gives one, and the month to pay runs from the signature only: an office
     * that never signs would never be late.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate signBy(LocalDate issuedOn) {
        return terms.signBy(issuedOn, calendar);
    }

    /** The tasks of papers that are not signed for, by key. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, CaseTask> unsigned(Collection<Paper> papers) {
        return desk.waiting(
                papers.stream().map(paper -> paper.key(Stage.QUOTA_RECEIPT)).toList());
    }

    /** A list is issued: every office that pays of it has a paper to sign for. */
    public void issued(IssuedList list, Map<UUID, Quota> ofOffice) {
        ofOffice.forEach((office, quota) -> {
            Money total = list.awards().stream()
                    .filter(award -> award.payingOffice().equals(office))
                    .map(IssuedList.IssuedAward::amount)
                    .reduce(Money.ZERO, Money::plus);
            await(
                    Stage.QUOTA_RECEIPT,
                    new Paper(list.id(), quota.id()),
                    new PayingTaskRows.Head(office, list.scheme(), list.paper()),
                    signBy(list.issuedOn()),
                    total);
        });
    }

    /** A paper was signed for: from now on its payments have to be asked for. */
    public void received(Paper paper, Actor by) {
        desk.done(paper.key(Stage.QUOTA_RECEIPT), by);
        keep(paper, by);
    }

    @EventListener
    public void on(PaymentRequested event) {
        keep(event.of().awardId(), event.actor());
    }

    @EventListener
    public void on(PaymentRefused event) {
        keep(event.of().awardId(), event.actor());
    }

    @EventListener
    public void on(PaymentFailed event) {
        keep(event.of().awardId(), event.actor());
    }

    @EventListener
    public void on(PaymentReversed event) {
        keep(event.of().awardId(), event.actor());
    }

    @EventListener
    public void on(AwardReduced event) {
        keep(event.awardId(), event.actor());
    }

    @EventListener
    public void on(ReleaseAgreed event) {
        keep(event.of().awardId(), event.actor());
    }

    private void keep(UUID awardId, Actor by) {
        keep(rows.paperOf(awardId), by);
    }

    /** While many of a paper are open, one more or less ends nothing: others need not wait for this transaction. */
    private void keep(Paper paper, Actor by) {
        if (!rows.hasMany(paper)
                || desk.waiting(paper.key(Stage.PAYMENT_REQUEST)).isEmpty()) {
            desk.takeTurn(paper.quotaId());
            PayingTaskRows.Open open = rows.open(paper);
            if (!open.isReceived()) {
                return;
            }
            LocalDate due = open.due();
            if (due == null) {
                desk.done(paper.key(Stage.PAYMENT_REQUEST), by);
            } else {
                await(Stage.PAYMENT_REQUEST, paper, rows.head(paper), due.equals(DueCursor.LAST) ? null : due, null);
            }
        }
    }

    private void await(
            Stage stage, Paper paper, PayingTaskRows.Head head, @Nullable LocalDate due, @Nullable Money amount) {
        Office office = offices.get(head.office());
        String district = office.district();
        desk.await(
                paper.quotaId(),
                stage,
                new Seat(office.id(), due),
                new Matter(
                        paper.key(stage),
                        stage == Stage.QUOTA_RECEIPT ? "/finance#unreceived" : "/finance",
                        head.paper(),
                        office.name(),
                        schemes.title(head.scheme()),
                        district == null ? "" : district,
                        amount));
    }
}
