package org.fundcase.acceptance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.funding.Award;
import org.fundcase.funding.PaymentObstacle;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** A project that failed its acceptance is paid nothing more, nor one for which less is proposed until that is answered. */
@Component
class AcceptanceAgainstPayment implements PaymentObstacle {

    private final ResultRows rows;

    AcceptanceAgainstPayment(ResultRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        List<UUID> cases = awards.stream()
                .map(Award::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Check> latest = cases.isEmpty()
                ? Map.of()
                : rows.latest(cases).stream().collect(Collectors.toMap(Check::caseId, Function.identity()));
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        for (Award award : awards) {
            UUID caseId = award.caseId();
            Check check = caseId == null ? null : latest.get(caseId);
            Words words = check == null ? Words.NONE : words(check);
            if (!words.saysNothing()) {
                found.put(award.id(), List.of(new Obstacle(words, true)));
            }
        }
        return found;
    }

    private static Words words(Check check) {
        boolean takes = check.outcome() == Check.Outcome.FAIL || check.outcome() == Check.Outcome.LESS;
        if (check.isOpen() && takes) {
            return Words.of("拟定的验收结论要核减资金，在等第二人复核");
        }
        return check.holds() && check.outcome() == Check.Outcome.FAIL ? Words.of("验收不合格，不再拨付") : Words.NONE;
    }
}
