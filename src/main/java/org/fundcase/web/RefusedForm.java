package org.fundcase.web;

import org.fundcase.kernel.Refusal;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again with what was refused; the page reads it from {@code refusal}. */
public final class RefusedForm {

    private RefusedForm() {}

    /** @param view is filled by the caller as for its first showing */
    public static ModelAndView again(String view, Refusal refusal) {
        ModelAndView form = new ModelAndView(view, Problems.status(refusal.kind()));
        form.addObject("refusal", refusal);
        return form;
    }
}
