package org.fundcase.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.springframework.stereotype.Component;

/** To which cases an expert was invited, and what became of it; for who keeps the pool and who inspects. */
@Component
class InvitedExpert {

    private final InvitationRows rows;
    private final GrantCases cases;

    InvitedExpert(InvitationRows rows, GrantCases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** One invitation with its case. */
    record Asked(Invitation invitation, GrantCase grantCase) {}

    /** The latest first. */
    List<Asked> of(Expert expert) {
        List<Invitation> all = rows.ofExpert(expert.id());
        Map<UUID, GrantCase> byId = cases
                .all(all.stream().map(Invitation::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(GrantCase::id, Function.identity()));
        return all.stream()
                .map(one -> new Asked(one, Objects.requireNonNull(byId.get(one.caseId()))))
                .toList();
    }
}
