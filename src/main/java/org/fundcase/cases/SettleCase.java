package org.fundcase.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.Actor;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the offices decided, and moves the case on. Called by the handlers of the stages. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettleCase {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    /**
     * A decision as it was made; never changed.
     *
     * @param stage the stage's name
     * @param outcome lower case, as {@code accept}
     * @param due the last day it sets; null if none
     */
    public record Decision(
            UUID id,
            String stage,
            String outcome,
            List<Reason> reasons,
            String comment,
            @Nullable LocalDate due,
            String by,
            Instant at) {}

    /** A decision to be written down. */
    public record Settlement(
            UUID caseId,
            String stage,
            String outcome,
            List<Reason> reasons,
            String comment,
            @Nullable LocalDate due,
            Actor actor) {}

    private final CaseRows rows;
    private final InvoiceLedger ledger;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleCase(
            CaseRows rows,
            InvoiceLedger ledger,
            JdbcClient jdbc,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    public void accepted(Settlement settlement) {
        GrantCase grantCase = rows.get(settlement.caseId());
        boolean municipal = grantCase.requiredRoute().isMunicipal();
        settle(settlement, municipal ? CaseState.AWAITING_REVIEW : CaseState.IN_PRELIMINARY_REVIEW, 0);
        events.publishEvent(
                new CaseEvent.ApplicationAccepted(settlement.caseId(), settlement.comment(), settlement.actor()));
    }

    /** @param due the last day to correct */
    public void correctionRequested(Settlement settlement, LocalDate due) {
        settle(settlement, CaseState.IN_CORRECTION, 1);
        events.publishEvent(
                new CaseEvent.CorrectionRequested(settlement.caseId(), settlement.reasons(), due, settlement.actor()));
    }

    public void corrected(UUID caseId) {
        rows.update(in(rows.get(caseId), CaseState.SUBMITTED, 0));
    }

    public void refused(Settlement settlement) {
        settle(settlement, CaseState.REFUSED, 0);
        ledger.free(settlement.caseId());
        events.publishEvent(
                new CaseEvent.ApplicationRefused(settlement.caseId(), settlement.reasons(), settlement.actor()));
    }

    /** An office's opinion; the state does not change. */
    public void opinionGiven(Settlement settlement) {
        write(settlement);
        events.publishEvent(new CaseEvent.OpinionGiven(
                settlement.caseId(),
                settlement.stage(),
                settlement.outcome(),
                settlement.comment(),
                settlement.actor()));
    }

    public void recommended(Settlement settlement) {
        settle(settlement, CaseState.AWAITING_REVIEW, 0);
        events.publishEvent(
                new CaseEvent.ApplicationRecommended(settlement.caseId(), settlement.comment(), settlement.actor()));
    }

    public void rejected(Settlement settlement) {
        settle(settlement, CaseState.REJECTED, 0);
        ledger.free(settlement.caseId());
        events.publishEvent(
                new CaseEvent.ApplicationRejected(settlement.caseId(), settlement.reasons(), settlement.actor()));
    }

    /** What was decided about a case, in order. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Decision> decisions(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases_decision WHERE case_id = :case ORDER BY decided_at, id")
                .param("case", caseId)
                .query((row, n) -> new Decision(
                        row.getObject("id", UUID.class),
                        row.getString("stage"),
                        row.getString("outcome"),
                        reasons(row.getString("reasons")),
                        row.getString("comment"),
                        row.getObject("due", LocalDate.class),
                        row.getString("decided_name"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    private void settle(Settlement settlement, CaseState state, int corrections) {
        write(settlement);
        rows.update(in(rows.get(settlement.caseId()), state, corrections));
    }

    private void write(Settlement settlement) {
        jdbc.sql("INSERT INTO cases_decision (id, case_id, stage, outcome, reasons, comment, due, decided_by, "
                        + "decided_name, decided_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(settlement.caseId())
                .param(settlement.stage())
                .param(settlement.outcome())
                .param(written(settlement.reasons()))
                .param(settlement.comment())
                .param(settlement.due())
                .param(settlement.actor().personId())
                .param(settlement.actor().name())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    static GrantCase in(GrantCase grantCase, CaseState state, int corrections) {
        return new GrantCase(
                grantCase.id(),
                grantCase.number(),
                grantCase.roundId(),
                grantCase.enterpriseId(),
                grantCase.item(),
                grantCase.contents(),
                state,
                grantCase.version(),
                grantCase.corrections() + corrections,
                grantCase.year(),
                grantCase.begunAt(),
                grantCase.submittedAt(),
                grantCase.route());
    }

    private String written(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Reason> reasons(String text) {
        try {
            return json.readValue(text, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision's reasons are not readable", e);
        }
    }
}
