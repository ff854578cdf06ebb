package org.fundcase.review;

import java.io.Serializable;
import java.util.List;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A change of opinion that was refused.
 *
 * @param form what was typed and ticked
 */
record RefusedOpinion(Refusal refusal, LinkedMultiValueMap<String, String> form) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of the flash attribute. */
    static final String NAME = "refusedOpinion";

    /** Whether the panel still offers what was typed, so that it can stay in place. */
    boolean fits(OpinionPanel.@Nullable Shown panel) {
        return panel != null && panel.other().code().equals(form.getFirst("to"));
    }

    /** As the decision panel names its fields; the case page shows these where nothing can be handed in any more. */
    MultiValueMap<String, String> asDecision() {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>(form);
        String to = String.valueOf(form.getFirst("to"));
        entered.put("outcome", List.of(to));
        entered.put("reason." + to, form.getOrDefault("reason", List.of()));
        entered.put("comment", form.getOrDefault("why", List.of()));
        return entered;
    }
}
