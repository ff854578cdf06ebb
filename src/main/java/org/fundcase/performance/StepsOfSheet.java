package org.fundcase.performance;

import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.TypedForm;
import org.springframework.stereotype.Component;

/** The steps of a sheet by the names in addresses; each says by its refusals which fields it needs. */
@Component
class StepsOfSheet {

    private interface Step {
        void take(UUID id, TypedForm form, SignedIn by);
    }

    private final Map<String, Step> steps;

    StepsOfSheet(SetAims aims, WatchSheet watch, Evaluate evaluate, BeginParts parts, Surveys surveys) {
        this.steps = Map.of(
                "aims",
                aims::propose,
                "adopt",
                (id, form, by) -> aims.answer(id, agreed(form), form.value("note"), by),
                "parts",
                (id, form, by) -> parts.begin(id, by),
                "watch",
                watch::record,
                "alert",
                (id, form, by) -> watch.answer(id, form.value("note"), by),
                "self",
                evaluate::self,
                "back",
                (id, form, by) -> evaluate.sendBack(id, form.value("reason"), by),
                "score",
                evaluate::department,
                "confirm",
                (id, form, by) -> evaluate.answer(id, agreed(form), form.value("note"), by),
                "survey",
                surveys::open);
    }

    private static boolean agreed(TypedForm form) {
        return form.value("agreed").equals("true");
    }

    /** @throws Refusal as the step; not found for one that there is not */
    void take(UUID id, String name, TypedForm form, SignedIn by) {
        Step step = steps.get(name);
        if (step == null) {
            throw Refusal.notFound();
        }
        step.take(id, form, by);
    }
}
