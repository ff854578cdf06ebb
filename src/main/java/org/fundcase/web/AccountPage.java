package org.fundcase.web;

import jakarta.servlet.http.HttpSession;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final People people;
    private final OpenSessions sessions;

    AccountPage(People people, OpenSessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping
    String show() {
        return "web/account";
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
            return RefusedForm.again("web/account", refusal);
        }
        sessions.end(me.username(), session.getId());
        return new ModelAndView("redirect:/account?changed");
    }
}
