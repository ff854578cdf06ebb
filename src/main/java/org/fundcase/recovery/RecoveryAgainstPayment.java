package org.fundcase.recovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.funding.Award;
import org.fundcase.funding.PaymentObstacle;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** An open recovery (追缴) is shown before what is left of the award is paid; it stops only by a hold that a person decides. */
@Component
class RecoveryAgainstPayment implements PaymentObstacle {

    private final RecoveryRows rows;

    RecoveryAgainstPayment(RecoveryRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        return rows.ofAwards(awards.stream().map(Award::id).toList()).stream()
                .filter(recovery -> !recovery.state().isEnded())
                .collect(Collectors.groupingBy(
                        Recovery::awardId,
                        Collectors.mapping(
                                recovery -> new Obstacle(Words.of("追缴在办（{0}）", recovery.number()), false),
                                Collectors.toList())));
    }
}
