package org.fundcase.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The decision panel of the case page as it is sent. */
final class CompletionForm {

    private CompletionForm() {}

    /** @throws Refusal if the page was not complete */
    static TaskCompletion of(String id, MultiValueMap<String, String> form) {
        List<Reason> reasons = new ArrayList<>();
        String outcome = text(form.getFirst("outcome"));
        for (String code : form.getOrDefault("reason." + outcome, List.of())) {
            reasons.add(
                    new Reason(code, text(form.getFirst("text." + code)), document(form.getFirst("document." + code))));
        }
        return new TaskCompletion(id, Outcome.of(outcome), reasons, text(form.getFirst("comment")), version(form));
    }

    private static int version(MultiValueMap<String, String> form) {
        try {
            return Integer.parseInt(text(form.getFirst("version")));
        } catch (NumberFormatException e) {
            throw Refusal.field("version", "页面不完整。请刷新后再办理。");
        }
    }

    private static @Nullable UUID document(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
