package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** Finds cases. */
@Component
public class GrantCases {

    private final CaseRows rows;
    private final Access access;

    GrantCases(CaseRows rows, Access access) {
        this.rows = rows;
        this.access = access;
    }

    /** For rooms that act on their own behalf. */
    public GrantCase get(UUID id) {
        return rows.get(id);
    }

    public Optional<GrantCase> find(UUID id) {
        return rows.find(id);
    }

    /** @throws Refusal not found, alike for a foreign and an unknown id; what was never handed in is its
     *     enterprise's only */
    public GrantCase seenBy(SignedIn person, UUID id) {
        access.require(person, Action.READ, Subject.ofCase(id));
        GrantCase grantCase = rows.get(id);
        if (grantCase.submittedAt() == null && !grantCase.enterpriseId().equals(person.officeId())) {
            throw Refusal.notFound();
        }
        return grantCase;
    }

    /** The submitted cases of a round by number. */
    public List<GrantCase> ofRound(UUID roundId) {
        return rows.select("WHERE round_id = :round AND number IS NOT NULL ORDER BY number", Map.of("round", roundId));
    }
}
