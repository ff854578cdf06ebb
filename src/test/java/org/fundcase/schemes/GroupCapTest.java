package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.GroupCap.Mode;
import org.junit.jupiter.api.Test;

/** JM-II-2021 Art. 8(三): 50万 each and 500万 for a cluster. */
class GroupCapTest {

    private static final Money CAP = Money.yuan(5_000_000);
    private static final List<Money> TWELVE = Collections.nCopies(12, Money.yuan(500_000));

    @Test
    void byRankTheFirstTenReceiveAllAndTwoWaitInReserve() {
        List<Money> shares = GroupCap.shared(Mode.BY_RANK, CAP, TWELVE);
        assertThat(shares.subList(0, 10)).containsOnly(Money.yuan(500_000));
        assertThat(shares.subList(10, 12)).containsOnly(Money.ZERO);
    }

    @Test
    void byRankNobodyOvertakesWhoDoesNotFit() {
        List<Money> byRank = List.of(Money.yuan(4_800_000), Money.yuan(300_000), Money.yuan(100_000));
        assertThat(GroupCap.shared(Mode.BY_RANK, CAP, byRank))
                .containsExactly(Money.yuan(4_800_000), Money.ZERO, Money.ZERO);
    }

    @Test
    void whoCouldReceiveNothingStopsNobody() {
        List<Money> byRank = List.of(Money.ZERO, Money.yuan(4_000_000), Money.yuan(2_000_000));
        assertThat(GroupCap.shared(Mode.BY_RANK, CAP, byRank))
                .containsExactly(Money.ZERO, Money.yuan(4_000_000), Money.ZERO);
    }

    @Test
    void inProportionTheRestOfRoundingIsNotSpent() {
        List<Money> shares = GroupCap.shared(Mode.PRO_RATA, CAP, TWELVE);
        assertThat(shares).hasSize(12).containsOnly(Money.yuan("416666.66"));
        assertThat(CAP.minus(shares.stream().reduce(Money.ZERO, Money::plus))).isEqualTo(Money.yuan("0.08"));
    }

    @Test
    void aGroupBelowItsCapIsLeftAlone() {
        assertThat(GroupCap.shared(Mode.PRO_RATA, CAP, TWELVE.subList(0, 10))).isEqualTo(TWELVE.subList(0, 10));
    }
}
