package org.fundcase.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.PaymentObstacle;
import org.fundcase.funding.PaymentObstacle.Obstacle;
import org.fundcase.kernel.Words;
import org.fundcase.review.SettleFirst;
import org.springframework.stereotype.Component;

/** What this room and those below it know: money to pay, holds and objections, visits, audits and checks, a correction. */
@Component
class OpenOfCase implements ClosingObstacle {

    private final Awards awards;
    private final List<PaymentObstacle> payments;
    private final SettleFirst checks;
    private final ResultRows results;

    OpenOfCase(Awards awards, List<PaymentObstacle> payments, SettleFirst checks, ResultRows results) {
        this.awards = awards;
        this.payments = payments;
        this.checks = checks;
        this.results = results;
    }

    @Override
    public List<Open> of(GrantCase grantCase) {
        UUID id = grantCase.id();
        List<Open> open = new ArrayList<>();
        List<Award> all = awards.ofCase(id);
        for (Award award : all) {
            if (!award.isPaidOut()) {
                Words words = Words.of(
                        "{0} 还有 {1} 元没有拨付，也没有调减", award.paper(), award.open().plus(award.requested()));
                open.add(new Open(words, "/finance/awards/" + award.id()));
            }
        }
        if (grantCase.state() == CaseState.PAYMENT_RETURNED) {
            open.add(new Open(Words.of("退票的款还没有重新支付"), "/cases/" + id));
        }
        payments.stream()
                .map(room -> room.of(all))
                .map(Map::values)
                .flatMap(found -> found.stream().flatMap(List::stream))
                .filter(Obstacle::stops)
                .forEach(obstacle -> open.add(new Open(obstacle.words(), "/cases/" + id)));
        checks.open(List.of(id))
                .getOrDefault(id, List.of())
                .forEach(words -> open.add(new Open(words, "/cases/" + id)));
        results.ofCase(id).stream()
                .filter(Check::isOpen)
                .findFirst()
                .ifPresent(check -> open.add(new Open(Words.of("验收结论还在等第二人复核"), "/cases/" + id + "/completion")));
        return open;
    }
}
