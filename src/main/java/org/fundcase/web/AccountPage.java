package org.fundcase.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.accounts.Tokens;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String VIEW = "web/account";

    private final People people;
    private final OpenSessions sessions;
    private final Tokens tokens;
    private final Substitutes substitutes;

    AccountPage(People people, OpenSessions sessions, Tokens tokens, Substitutes substitutes) {
        this.substitutes = substitutes;
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), me);
    }

    /** Shown once, on the page that comes next. */
    @PostMapping("/tokens")
    String issue(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
        next.addFlashAttribute("issued", tokens.issue(me).token());
        return "redirect:/account";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        tokens.revoke(me, id);
        return "redirect:/account";
    }

    /** Every other session of the person ends. */
    @PostMapping("/password")
    ModelAndView change(
            @RequestParam String current,
            @RequestParam String password,
            @AuthenticationPrincipal SignedIn me,
            HttpSession session) {
        try {
            people.changePassword(me, current, password);
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(VIEW, refusal), me);
        }
        sessions.end(me.username(), session.getId());
        return new ModelAndView("redirect:/account?changed");
    }

    /** Who does one's work while one is away. */
    @PostMapping("/absences")
    ModelAndView enter(Substitutes.NewAbsence absent, @AuthenticationPrincipal SignedIn me) {
        try {
            substitutes.enter(absent, me);
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(VIEW, refusal), me).addObject("absent", absent);
        }
        return new ModelAndView("redirect:/account#absence");
    }

    @PostMapping("/absences/end")
    String end(@RequestParam UUID absence, @AuthenticationPrincipal SignedIn me) {
        substitutes.end(absence, me);
        return "redirect:/account#absence";
    }

    private ModelAndView filled(ModelAndView page, SignedIn me) {
        boolean works = me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD);
        return page.addObject("tokens", tokens.of(me))
                .addObject("zone", BusinessTime.ZONE)
                .addObject("works", works)
                .addObject("absences", works ? substitutes.of(me.personId()) : List.of())
                .addObject("colleagues", works ? substitutes.colleagues(me) : List.of());
    }
}
