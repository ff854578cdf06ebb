package org.fundcase.publicity;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.ChangeList;
import org.fundcase.rounds.FrozenList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first of the reserve takes the place of one that was removed; it needs a public notice of its own. */
@Component
class PromoteReserve {

    private static final int LONGEST = 500;

    private final Publisher publisher;
    private final ChangeList lists;

    PromoteReserve(Publisher publisher, ChangeList lists) {
        this.publisher = publisher;
        this.lists = lists;
    }

    /** @throws org.fundcase.kernel.Refusal not found for every other office; on the reason; invalid as the lists say */
    @Transactional
    public FrozenList promote(UUID roundId, @Nullable String reason, SignedIn by) {
        publisher.require(by, roundId);
        return lists.promote(roundId, Texts.required("reason", "理由", reason, LONGEST), by);
    }
}
