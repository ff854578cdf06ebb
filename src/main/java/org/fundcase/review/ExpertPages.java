package org.fundcase.review;

import java.util.UUID;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.NewExpert.NewEmployer;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool of experts of the office that reviews. */
@Controller
@RequestMapping("/experts")
class ExpertPages {

    private static final String LIST = "review/experts";
    private static final String HERE = "/experts/";

    private final Experts experts;
    private final InvitedExpert invited;

    ExpertPages(Experts experts, InvitedExpert invited) {
        this.invited = invited;
        this.experts = experts;
    }

    @GetMapping
    ModelAndView pool(@AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(LIST), me);
    }

    @PostMapping
    ModelAndView enter(NewExpert form, @AuthenticationPrincipal SignedIn me) {
        try {
            return new ModelAndView("redirect:" + HERE + experts.enter(form, me));
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(LIST, refusal), me).addObject("form", form);
        }
    }

    private ModelAndView filled(ModelAndView page, SignedIn me) {
        return page.addObject("pool", experts.pool(me)).addObject("inspects", me.has(Role.AUDITOR));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Expert expert = experts.read(id, me);
        return new ModelAndView("review/expert")
                .addObject("expert", expert)
                .addObject("inspects", me.has(Role.AUDITOR))
                .addObject("asked", invited.of(expert));
    }

    @PostMapping("/{id}/employers")
    String addEmployer(
            @PathVariable UUID id, NewEmployer form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(() -> experts.addEmployer(id, form, me), HERE + id, flash);
    }

    @PostMapping("/{id}/employers/{employer}/end")
    String endEmployer(
            @PathVariable UUID id,
            @PathVariable UUID employer,
            @RequestParam(defaultValue = "") String last,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> experts.endEmployer(id, employer, NewExpert.day("last", last), me), HERE + id, flash);
    }

    @PostMapping("/{id}/strike")
    String strike(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> experts.strike(id, reason, me), HERE + id, flash);
    }
}
