package org.fundcase.recovery;

import java.util.List;
import org.fundcase.acceptance.ClosingObstacle;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** A file is not closed while money of it is being recovered. */
@Component
class RecoveryAgainstClosing implements ClosingObstacle {

    private final RecoveryRows rows;

    RecoveryAgainstClosing(RecoveryRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Open> of(GrantCase grantCase) {
        return rows.ofCase(grantCase.id()).stream()
                .filter(recovery -> !recovery.state().isEnded())
                .map(recovery -> new Open(Words.of("追缴在办（{0}）", recovery.number()), "/recoveries/" + recovery.id()))
                .toList();
    }
}
