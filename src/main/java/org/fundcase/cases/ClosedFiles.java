package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place that every room asks before it writes something to a case (funding, which lies below, by {@code AwardLock}):
 * a closed file (结案) takes nothing more, until it is opened again by two persons. What stays possible does not ask: to
 * correct the result of its acceptance, to open it again, to hand its papers over, and to open a recovery, which is a case of
 * its own.
 */
@Component
public class ClosedFiles {

    private final JdbcClient jdbc;

    ClosedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal conflict if its file is closed */
    public void requireOpen(UUID caseId) {
        if (isClosed(caseId)) {
            throw refused();
        }
    }

    /** As the former, of one that is read already. */
    static void requireOpen(GrantCase grantCase) {
        if (grantCase.state().isClosed()) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.conflict("closed", "这个案件已经结案，不再接收材料和办理。确需再办的，由市工信局提出重新办理，第二人同意后再办。");
    }

    private boolean isClosed(UUID caseId) {
        return jdbc.sql("SELECT state FROM cases_application WHERE id = ?")
                .param(caseId)
                .query((row, n) -> CaseState.valueOf(row.getString(1)))
                .optional()
                .filter(CaseState::isClosed)
                .isPresent();
    }
}
