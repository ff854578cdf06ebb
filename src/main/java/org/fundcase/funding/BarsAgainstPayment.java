package org.fundcase.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Bars;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.Standing;
import org.fundcase.kernel.Words;
import org.fundcase.trips.Trips;
import org.springframework.stereotype.Component;

/** A bar (取消申报资格) stops applications. Payment of what was awarded is shown it, and stops only by a decision. */
@Component
class BarsAgainstPayment implements PaymentObstacle {

    private final Applicants applicants;
    private final Standing standing;
    private final Trips trips;
    private final Clock clock;

    BarsAgainstPayment(Applicants applicants, Standing standing, Trips trips, Clock clock) {
        this.applicants = applicants;
        this.standing = standing;
        this.trips = trips;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        List<UUID> ids = awards.stream()
                .map(Award::enterpriseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Enterprise> enterprises =
                applicants.all(ids).stream().collect(Collectors.toMap(Enterprise::id, Function.identity()));
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        for (Award award : awards) {
            Enterprise enterprise = enterprises.get(award.enterpriseId());
            LocalDate until = enterprise == null
                    ? null
                    : standing.known(enterprise.creditCode(), LocalDate.now(clock), trips.begin())
                            .get()
                            .barredUntil();
            if (until != null) {
                found.put(
                        award.id(),
                        List.of(new Obstacle(Words.of("取消申报资格至 {0}，不影响已安排资金的支付", Bars.told(until)), false)));
            }
        }
        return found;
    }
}
