package org.fundcase.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Documents;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands an application in: check, number, offices, and the engine case starts; after a correction the waiting task ends
 * instead and the receiving office goes on.
 */
@Component
public class SubmitApplication {

    private final CaseRows rows;
    private final Dossiers dossiers;
    private final AssessCase assess;
    private final Documents documents;
    private final BookInvoices book;
    private final RecordContents record;
    private final RouteCase route;
    private final Rounds rounds;
    private final Workflow workflow;
    private final Trips trips;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitApplication(
            CaseRows rows,
            Dossiers dossiers,
            AssessCase assess,
            Documents documents,
            BookInvoices book,
            RecordContents record,
            RouteCase route,
            Rounds rounds,
            Workflow workflow,
            Trips trips,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.assess = assess;
        this.documents = documents;
        this.book = book;
        this.record = record;
        this.route = route;
        this.rounds = rounds;
        this.workflow = workflow;
        this.trips = trips;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the item has no slot for is not handed in: it is taken out, on the record.
     *
     * @throws Refusal if the window is over, something required is missing, or a rule excludes the application, with the
     *     clause
     */
    @Transactional
    public GrantCase submit(UUID id, SignedIn by) {
        GrantCase grantCase = FillApplication.requireOwn(locked(id, by.officeId()), by);
        FillApplication.requireEditable(grantCase);
        Dossier dossier = dossiers.of(grantCase);
        if (grantCase.state() == CaseState.DRAFT) {
            dossier.round().requireOpen(clock.instant());
        }
        Gap.requireNone(dossier);
        Assessment assessment = assess.of(dossier);
        assessment.requireNoObstacle();
        dossier.outside().forEach(detail -> documents.remove(detail.document().id(), by.actor()));
        book.of(id, assessment.amount());
        return grantCase.state() == CaseState.DRAFT ? first(dossier, assessment, by) : again(dossier, assessment, by);
    }

    private GrantCase locked(UUID id, UUID enterprise) {
        Trip trip = trips.begin();
        // Two applications of one enterprise at once must not both find that there is no other.
        rows.lockEnterprise(enterprise, trip);
        workflow.takeTurn(id, trip);
        return rows.lock(id, trip).get();
    }

    private GrantCase first(Dossier dossier, Assessment assessment, SignedIn by) {
        GrantCase draft = dossier.grantCase();
        GrantCase.Route offices = route.of(dossier);
        String number = rounds.nextNumber(dossier.round());
        GrantCase filed = draft.filed(new GrantCase.Filing(number, clock.instant(), offices));
        rows.update(filed);
        route.grant(dossier, offices);
        events.publishEvent(submitted(filed, dossier, assessment.amount(), by));
        workflow.start(draft.id(), dossier.round().deployment(), offices.asVariables());
        return rows.get(draft.id());
    }

    private GrantCase again(Dossier dossier, Assessment assessment, SignedIn by) {
        GrantCase grantCase = dossier.grantCase();
        CaseTask correction = workflow.openTasks(grantCase.id()).stream()
                .filter(task -> task.stage() == Stage.CORRECTION)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("not-editable", "补正已经交回，不用再交。请刷新。"));
        events.publishEvent(submitted(grantCase, dossier, assessment.amount(), by));
        workflow.complete(
                new TaskCompletion(correction.id(), Outcome.CORRECTED, List.of(), "", correction.version()), by);
        return rows.get(grantCase.id());
    }

    private CaseEvent submitted(GrantCase numbered, Dossier dossier, AmountVerdict amount, SignedIn by) {
        return new FilingEvent.ApplicationSubmitted(
                CaseCard.of(numbered, dossier.enterprise(), dossier.round(), dossier.item()),
                bound(amount),
                dossier.grantCase().state() != CaseState.DRAFT,
                record.submitted(numbered, amount),
                by.actor());
    }

    private static @Nullable String bound(AmountVerdict amount) {
        return amount instanceof AmountVerdict.Computed computed
                ? computed.amount().toString()
                : null;
    }
}
