package org.fundcase.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers decided about findings: into the correction notice, or dismissed with a reason. */
@Component
public class FindingDecisions {

    /**
     * A decision and what it was made on.
     *
     * @param severity null if nobody kept it
     * @param words the finding in Chinese; null if nobody kept them
     */
    record Made(@Nullable String severity, @Nullable String words, Finding.Decision decision) {

        /** What changed since is not decided. */
        private boolean isOn(Finding finding) {
            return finding.severity().name().equals(severity)
                    && finding.inWords().zh().equals(words);
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingDecisions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The findings with what was decided on them as they are now. */
    List<Finding> on(UUID caseId, List<Finding> findings) {
        Map<String, Made> made = made(caseId);
        return findings.stream()
                .map(finding -> {
                    Made decided = made.get(finding.key());
                    return finding.with(decided != null && decided.isOn(finding) ? decided.decision() : null);
                })
                .toList();
    }

    private Map<String, Made> made(UUID caseId) {
        Map<String, Made> made = new HashMap<>();
        jdbc.sql("SELECT * FROM cases_finding_decision WHERE case_id = :case")
                .param("case", caseId)
                .query(row -> {
                    Finding.Decision decision = new Finding.Decision(
                            row.getString("decision").equals("TO_CORRECT"),
                            row.getString("reason"),
                            row.getString("decided_name"));
                    made.put(
                            row.getString("finding"),
                            new Made(row.getString("severity"), row.getString("words"), decision));
                });
        return made;
    }

    /**
     * It holds as long as the finding says the same with the same severity.
     *
     * @param toCorrect true puts it into the correction notice, false dismisses it
     * @throws org.fundcase.kernel.Refusal if a dismissal has no reason
     */
    @Transactional
    public void decide(UUID caseId, Finding finding, boolean toCorrect, String reason, SignedIn by) {
        String why = toCorrect
                ? Texts.optional("reason", "说明", reason, 1000)
                : Texts.required("reason", "不采纳的理由", reason, 1000);
        String decision = toCorrect ? "TO_CORRECT" : "DISMISSED";
        jdbc.sql(
                        "INSERT INTO cases_finding_decision (case_id, finding, severity, words, decision, reason, "
                                + "decided_by, decided_name, decided_at) VALUES (:case, :finding, :severity, :words, :decision, "
                                + ":reason, :by, :name, :at) ON CONFLICT (case_id, finding) DO UPDATE SET severity = :severity, "
                                + "words = :words, decision = :decision, reason = :reason, decided_by = :by, decided_name = :name, decided_at = :at")
                .param("case", caseId)
                .param("finding", finding.key())
                .param("severity", finding.severity().name())
                .param("words", finding.inWords().zh())
                .param("decision", decision)
                .param("reason", why)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new OfficeEvent.FindingDecided(caseId, finding.inWords().zh(), decision, why, by.actor()));
    }
}
