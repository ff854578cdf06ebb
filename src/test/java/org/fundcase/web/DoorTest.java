package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private final Door door = new Door(new DoorLimits.Limit(3, 5, HOUR));

    @Test
    void letsAnAddressThroughAsOftenAsItMayAndThenSaysWhenToComeAgain() {
        assertThat(passes("203.0.113.7", 3)).isEqualTo(3);
        assertThat(door.wait("203.0.113.7")).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(21));
        assertThat(door.wait("203.0.113.8")).isZero();
    }

    @Test
    void letsEverybodyTogetherThroughOnlySoOften() {
        long through = IntStream.range(0, 50)
                .filter(n -> door.wait("203.0.113." + n).isZero())
                .count();
        assertThat(through).isEqualTo(5);
    }

    @Test
    void aRefusedAddressTakesNothingFromTheOthers() {
        assertThat(passes("203.0.113.7", 100)).isEqualTo(3);
        assertThat(passes("203.0.113.8", 2)).isEqualTo(2);
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOne() {
        assertThat(passes("2001:db8::1", 2) + passes("2001:db8::2", 1)).isEqualTo(3);
        assertThat(door.wait("2001:db8::ffff")).isPositive();
    }

    @Test
    void whatIsNoAddressIsNeverLookedUp() {
        assertThat(passes("attacker.example", 2) + passes("another.example", 2)).isEqualTo(3);
    }

    @Test
    void sixtyAtOnceGetNoMoreThanTheirShare() {
        AtomicInteger through = new AtomicInteger();
        IntStream.range(0, 60).parallel().forEach(n -> {
            if (door.wait("203.0.113.9").isZero()) {
                through.incrementAndGet();
            }
        });
        assertThat(through).hasValue(3);
    }

    private int passes(String address, int times) {
        return (int) IntStream.range(0, times)
                .filter(n -> door.wait(address).isZero())
                .count();
    }
}
