package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fundcase.FundcaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@FundcaseTest
class NumberSeriesTest {

    private static final int TASKS = 200;

    @Autowired
    NumberSeries series;

    @Autowired
    TransactionTemplate transaction;

    private final UUID office = UUID.randomUUID();

    @Test
    void aNumberHasNoLeadingZeroAndTheYearInTheRightBrackets() {
        assertThat(taken(2022, false)).isEqualTo(1);
        assertThat(new NumberSeries.Number("常工信受", 2022, 12))
                .hasToString("常工信受〔2022〕12号")
                .asString()
                .matches("[\\p{IsHan}]{2,14}〔20\\d{2}〕[1-9]\\d*号");
    }

    @Test
    void everyYearBeginsWithOne() {
        taken(2022, false);
        assertThat(taken(2022, false)).isEqualTo(2);
        assertThat(taken(2023, false)).isEqualTo(1);
    }

    @Test
    void eightThreadsThatOftenRollBackLeaveNoGapAndNoDouble() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<@Nullable Integer>> tasks = IntStream.range(0, TASKS)
                .<Callable<@Nullable Integer>>mapToObj(n -> () -> taken(2024, n % 3 == 0))
                .toList();
        List<Integer> numbers = new ArrayList<>();
        for (Future<@Nullable Integer> done : threads.invokeAll(tasks)) {
            Integer number = done.get();
            if (number != null) {
                numbers.add(number);
            }
        }
        threads.shutdown();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(numbers).hasSize(TASKS - (TASKS + 2) / 3);
    }

    /** null if it was rolled back. */
    private @Nullable Integer taken(int year, boolean rollBack) {
        return transaction.execute(status -> {
            int ordinal = series.next(office, "常工信受", year).ordinal();
            if (rollBack) {
                status.setRollbackOnly();
            }
            return rollBack ? null : ordinal;
        });
    }
}
