package org.fundcase.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.PaymentObstacle.Obstacle;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;

/** Asks every room what speaks against a payment. */
@Component
class Obstacles {

    private final List<PaymentObstacle> rooms;

    Obstacles(List<PaymentObstacle> rooms) {
        this.rooms = rooms;
    }

    Map<UUID, List<Obstacle>> of(Collection<Award> awards) {
        Map<UUID, List<Obstacle>> all = new HashMap<>();
        rooms.forEach(
                room -> room.of(awards).forEach((award, found) -> all.computeIfAbsent(award, id -> new ArrayList<>())
                        .addAll(found)));
        return all;
    }

    List<Obstacle> of(Award award) {
        return of(List.of(award)).getOrDefault(award.id(), List.of());
    }

    boolean stop(Award award) {
        return of(award).stream().anyMatch(Obstacle::stops);
    }

    /** @throws Refusal conflict, saying what stops it; what does not stop is for a person to weigh */
    void requireNone(Award award) {
        List<Words> stopping =
                of(award).stream().filter(Obstacle::stops).map(Obstacle::words).toList();
        if (!stopping.isEmpty()) {
            throw Refusal.conflict("held", "这个项目现在不能支付：{0}。解除以后再办。", Words.list(stopping));
        }
    }
}
