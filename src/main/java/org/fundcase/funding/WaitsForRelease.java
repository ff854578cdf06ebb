package org.fundcase.funding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** Says beside an award what the rest of its money waits for; how much may be asked for is held by {@link Releases}. */
@Component
class WaitsForRelease implements PaymentObstacle {

    @Override
    public Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        Map<UUID, List<Obstacle>> found = new HashMap<>();
        awards.stream()
                .filter(award -> award.waiting().isPositive())
                .forEach(award -> found.put(award.id(), List.of(new Obstacle(words(award), false))));
        return found;
    }

    static Words words(Award award) {
        return switch (award.timing()) {
            case BEFORE_ACCEPTANCE -> Words.NONE;
            case AFTER_ACCEPTANCE -> Words.of("验收后拨付，还没有登记验收通过");
            case INSTALMENTS -> Words.of("分期拨付，后面的 {0} 元在等条件", award.waiting());
            case BY_PROGRESS -> Words.of("按进度拨付，还有 {0} 元没有放行", award.waiting());
        };
    }
}
