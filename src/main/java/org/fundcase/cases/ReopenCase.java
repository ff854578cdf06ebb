package org.fundcase.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bringing an ended case to life again (重新办理), by two persons. */
@Component
public class ReopenCase {

    /** What the first person asked for. */
    public record Asked(String reason, UUID askedBy, String askedName) {}

    private final CaseRows rows;
    private final AssessCase assess;
    private final BookInvoices book;
    private final Workflow workflow;
    private final Access access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ClosedFiles closed;

    ReopenCase(
            CaseRows rows,
            AssessCase assess,
            BookInvoices book,
            Workflow workflow,
            Access access,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            ClosedFiles closed) {
        this.closed = closed;
        this.rows = rows;
        this.assess = assess;
        this.book = book;
        this.workflow = workflow;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The first person asks to reopen an ended case. */
    @Transactional
    public void ask(UUID id, String reason, SignedIn by) {
        requireOfficer(id, by);
        closed.requireOpen(id);
        GrantCase grantCase = rows.get(id);
        if (!grantCase.state().isEnded() || grantCase.number() == null) {
            throw Refusal.conflict("not-ended", "只有已经结束的案件才能重新办理。");
        }
        String why = Texts.required("reason", "重新办理的理由", reason, 1000);
        int rows = jdbc.sql("INSERT INTO cases_reopening (case_id, reason, asked_by, asked_name, asked_at) "
                        + "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, why, by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        if (rows == 0) {
            throw Refusal.conflict("already-asked", "已经有人提出重新办理，等第二人同意。");
        }
        events.publishEvent(new OfficeEvent.ReopeningAsked(id, why, by.actor()));
    }

    /** A second person of standing agrees; the case starts again at its first stage. */
    @Transactional
    public void agree(UUID id, SignedIn by) {
        requireOfficer(id, by);
        workflow.takeTurn(id);
        UUID first = jdbc.sql("DELETE FROM cases_reopening WHERE case_id = :case RETURNING asked_by")
                .param("case", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("not-asked", "还没有人提出重新办理。"));
        access.requireSecond(by, first, Subject.ofCase(id));
        GrantCase ended = rows.get(id);
        book.of(id, assess.estimate(ended));
        events.publishEvent(new OfficeEvent.CaseReopened(id, ended.state(), by.actor()));
        workflow.reopen(id, ended.requiredRoute().asVariables());
    }

    /**
     * A closed case goes on at its payment, and with an acceptance if it takes one; the room that closes has had a second
     * person agree.
     *
     * @param place what the model's sentries read as {@code reopening}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void afterClosing(UUID id, String place, boolean accepts) {
        GrantCase closed = rows.get(id);
        Map<String, Object> variables = new HashMap<>(closed.requiredRoute().asVariables());
        variables.put("reopening", place);
        variables.put("acceptanceApplies", accepts);
        workflow.reopen(id, variables);
    }

    /** The request that waits for a second person; empty if there is none. */
    public Optional<Asked> asked(UUID id) {
        return jdbc.sql("SELECT reason, asked_by, asked_name FROM cases_reopening WHERE case_id = :case")
                .param("case", id)
                .query((row, n) -> new Asked(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                .optional();
    }

    private void requireOfficer(UUID id, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofCase(id));
        if (by.isApplicant()) {
            throw Refusal.forbidden("重新办理由受理单位提出。");
        }
    }
}
