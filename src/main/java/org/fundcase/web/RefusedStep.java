package org.fundcase.web;

import org.fundcase.kernel.Refusal;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A button whose refusal is told on the page it leads back to. */
public final class RefusedStep {

    private RefusedStep() {}

    /**
     * As {@link #attempt(Runnable, String, RedirectAttributes)}; what was done is told on the page it leads back to.
     *
     * @param did the message {@code did.<did>} says it
     */
    public static String attempt(Runnable step, String back, String did, RedirectAttributes flash) {
        return attempt(
                () -> {
                    step.run();
                    flash.addFlashAttribute("did", did);
                },
                back,
                flash);
    }

    /**
     * @param back the address of the page, which reads what was refused from {@code refusal}
     * @throws Refusal not found, for which there is no page to go back to
     */
    public static String attempt(Runnable step, String back, RedirectAttributes flash) {
        try {
            step.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:" + back;
    }
}
