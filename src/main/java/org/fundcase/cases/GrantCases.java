package org.fundcase.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Those of the ids that exist, by number. */
    public List<GrantCase> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.select("WHERE id IN (:ids) AND number IS NOT NULL ORDER BY number", Map.of("ids", ids));
    }

    /** How many of the submitted cases of a round stand where. */
    public Map<CaseState, Integer> states(UUID roundId) {
        return rows.states(roundId);
    }

    /** The first submitted cases of a round, by number, that stand where it is asked for. */
    public List<GrantCase> firstIn(UUID roundId, Set<CaseState> states, int most) {
        return rows.select(
                "WHERE round_id = :round AND number IS NOT NULL AND state IN (:states) ORDER BY number LIMIT :most",
                Map.of(
                        "round",
                        roundId,
                        "states",
                        states.stream().map(Enum::name).toList(),
                        "most",
                        most));
    }

    /** The cases of an item that a round supports, in whatever round. */
    public List<GrantCase> grantedOf(String item) {
        return rows.select(
                "WHERE item = :item AND state IN (:granted) ORDER BY number",
                Map.of(
                        "item",
                        item,
                        "granted",
                        Arrays.stream(CaseState.values())
                                .filter(CaseState::isGranted)
                                .map(Enum::name)
                                .toList()));
    }
}
