package org.fundcase.publicity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.funding.Award;
import org.fundcase.funding.PaymentObstacle;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** An objection from before the issue stops the payment of its own project until it is answered; a later one is shown. */
@Component
class ObjectionsAgainstPayment implements PaymentObstacle {

    private final ObjectionRows rows;

    ObjectionsAgainstPayment(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        List<UUID> cases =
                awards.stream().map(Award::caseId).filter(Objects::nonNull).toList();
        List<Objection> open = cases.isEmpty()
                ? List.of()
                : rows.about(cases).stream().filter(Objection::isOpen).toList();
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        for (Award award : awards) {
            open.stream()
                    .filter(objection -> Objects.equals(objection.caseId(), award.caseId()))
                    .forEach(objection -> found.computeIfAbsent(award.id(), id -> new ArrayList<>())
                            .add(obstacle(objection)));
        }
        return found;
    }

    private static Obstacle obstacle(Objection objection) {
        return objection.holds()
                ? new Obstacle(Words.of("异议第 {0} 件还没有办结", objection.number()), true)
                : new Obstacle(Words.of("资金下达以后收到第 {0} 件举报或者投诉，是否暂停支付由经办人决定", objection.number()), false);
    }
}
