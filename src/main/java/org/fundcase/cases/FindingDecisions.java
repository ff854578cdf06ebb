package org.fundcase.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers decided about findings: into the correction notice, or dismissed with a reason. */
@Component
public class FindingDecisions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingDecisions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    Map<String, Finding.Decision> of(UUID caseId) {
        Map<String, Finding.Decision> decisions = new HashMap<>();
        jdbc.sql("SELECT finding, decision, reason, decided_name FROM cases_finding_decision WHERE case_id = :case")
                .param("case", caseId)
                .query(row -> {
                    decisions.put(
                            row.getString(1),
                            new Finding.Decision(
                                    row.getString(2).equals("TO_CORRECT"), row.getString(3), row.getString(4)));
                });
        return decisions;
    }

    /**
     * @param toCorrect true puts it into the correction notice, false dismisses it
     * @throws org.fundcase.kernel.Refusal if a dismissal has no reason
     */
    @Transactional
    public void decide(UUID caseId, Finding finding, boolean toCorrect, String reason, SignedIn by) {
        String why = toCorrect
                ? Texts.optional("reason", "说明", reason, 1000)
                : Texts.required("reason", "不采纳的理由", reason, 1000);
        String decision = toCorrect ? "TO_CORRECT" : "DISMISSED";
        jdbc.sql("INSERT INTO cases_finding_decision (case_id, finding, decision, reason, decided_by, decided_name, "
                        + "decided_at) VALUES (:case, :finding, :decision, :reason, :by, :name, :at) "
                        + "ON CONFLICT (case_id, finding) DO UPDATE SET decision = :decision, reason = :reason, "
                        + "decided_by = :by, decided_name = :name, decided_at = :at")
                .param("case", caseId)
                .param("finding", finding.key())
                .param("decision", decision)
                .param("reason", why)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new CaseEvent.FindingDecided(caseId, finding.inWords().zh(), decision, why, by.actor()));
    }
}
