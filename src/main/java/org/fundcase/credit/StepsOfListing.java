package org.fundcase.credit;

import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.TypedForm;
import org.springframework.stereotype.Component;

/** The steps of a listing by the names in addresses; each says by its refusals which fields it needs. */
@Component
class StepsOfListing {

    private interface Step {
        void take(UUID id, TypedForm form, SignedIn by);
    }

    private final Map<String, Step> steps;

    StepsOfListing(ProposeListing propose, DecideListing decide, EndListing end) {
        this.steps = Map.of(
                "charge",
                propose::charge,
                "submit",
                (id, form, by) -> submit(propose, decide, id, form, by),
                "tell",
                (id, form, by) -> propose.tell(id, by),
                "back",
                (id, form, by) -> propose.sendBack(id, form.value("reason"), by),
                "drop",
                (id, form, by) -> propose.drop(id, form.value("reason"), by),
                "heard",
                decide::hear,
                "draft",
                decide::draft,
                "issue",
                (id, form, by) -> decide.issue(id, form.value("paper"), by),
                "requests",
                end::request,
                "endings",
                end::propose);
    }

    /** The facts before the notice, else the draft. */
    private static void submit(ProposeListing propose, DecideListing decide, UUID id, TypedForm form, SignedIn by) {
        if (form.value("what").equals("decision")) {
            decide.submit(id, by);
        } else {
            propose.submit(id, by);
        }
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
