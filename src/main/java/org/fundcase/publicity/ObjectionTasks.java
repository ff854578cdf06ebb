package org.fundcase.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.publicity.ObjectionEvent.ConclusionProposed;
import org.fundcase.publicity.ObjectionEvent.ConclusionReturned;
import org.fundcase.publicity.ObjectionEvent.ObjectionAccepted;
import org.fundcase.publicity.ObjectionEvent.ObjectionConcluded;
import org.fundcase.publicity.ObjectionEvent.ObjectionReceived;
import org.fundcase.publicity.ObjectionEvent.ObjectionRefused;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections in the inbox of the office that publishes: first whether to look into it, then what it finds and answers, and
 * the second person's part where that changes the list. A clue, and what comes when the money was issued, has no term and
 * is no task.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ObjectionTasks {

    private final Objections objections;
    private final NoticeEntryRows entries;
    private final Publisher publisher;
    private final Rounds rounds;
    private final Schemes schemes;
    private final DeskTasks desk;

    ObjectionTasks(
            Objections objections,
            NoticeEntryRows entries,
            Publisher publisher,
            Rounds rounds,
            Schemes schemes,
            DeskTasks desk) {
        this.objections = objections;
        this.entries = entries;
        this.publisher = publisher;
        this.rounds = rounds;
        this.schemes = schemes;
        this.desk = desk;
    }

    @EventListener
    public void on(ObjectionReceived event) {
        Objection objection = of(event);
        if (!event.clue() && !objection.afterIssue()) {
            await(objection, Stage.OBJECTION_ANSWER, objection.terms().accept());
        }
    }

    @EventListener
    public void on(ObjectionAccepted event) {
        Objection objection = of(event);
        desk.done(key(objection.id(), Stage.OBJECTION_ANSWER), event.actor());
        await(objection, Stage.OBJECTION_CONCLUSION, objection.terms().conclude());
    }

    @EventListener
    public void on(ObjectionRefused event) {
        desk.done(key(of(event).id(), Stage.OBJECTION_ANSWER), event.actor());
    }

    @EventListener
    public void on(ConclusionProposed event) {
        Objection objection = of(event);
        await(objection, Stage.CONCLUSION_CHECK, objection.terms().conclude());
    }

    @EventListener
    public void on(ConclusionReturned event) {
        desk.done(key(of(event).id(), Stage.CONCLUSION_CHECK), event.actor());
    }

    @EventListener
    public void on(ObjectionConcluded event) {
        UUID objection = of(event).id();
        desk.done(key(objection, Stage.CONCLUSION_CHECK), event.actor());
        desk.done(key(objection, Stage.OBJECTION_CONCLUSION), event.actor());
    }

    private Objection of(ObjectionEvent event) {
        return objections.find(event.roundId(), event.number()).orElseThrow();
    }

    private void await(Objection objection, Stage stage, @Nullable LocalDate due) {
        Round round = rounds.get(objection.roundId());
        NoticeEntry about = entries.of(objection.noticeId()).stream()
                .filter(entry -> entry.caseId().equals(objection.caseId()))
                .findFirst()
                .orElse(null);
        desk.await(
                round.id(),
                stage,
                new Seat(publisher.office(round.id()), due),
                new Matter(
                        key(objection.id(), stage),
                        "/rounds/" + round.id() + "/objections/" + objection.id(),
                        round.prefix() + "#" + objection.number(),
                        about == null ? round.title() : about.enterprise(),
                        schemes.pinned(round.deployment()).title(),
                        about == null ? "" : about.district(),
                        about == null ? null : about.amount()));
    }

    private static String key(UUID objection, Stage stage) {
        return stage.id() + ":" + objection;
    }
}
