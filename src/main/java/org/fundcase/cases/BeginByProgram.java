package org.fundcase.cases;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins an application with its contents at once, or not at all. */
@Component
class BeginByProgram {

    /** @param fresh false if the enterprise had a draft for the round, which is given back unchanged */
    record Begun(GrantCase grantCase, boolean fresh) {}

    private final BeginApplication begin;
    private final FillApplication fill;

    BeginByProgram(BeginApplication begin, FillApplication fill) {
        this.begin = begin;
        this.fill = fill;
    }

    @Transactional
    public Begun begin(ApplicationBody body, SignedIn by) {
        UUID roundId = body.requiredRound();
        Optional<GrantCase> draft = begin.draftOf(by.officeId(), roundId);
        if (draft.isPresent()) {
            return new Begun(draft.get(), false);
        }
        GrantCase begun = begin.begin(roundId, body.requiredItem(), by);
        return new Begun(fill.save(begun.id(), begun.version(), body.contents(), by), true);
    }
}
