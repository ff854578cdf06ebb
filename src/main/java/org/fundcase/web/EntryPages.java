package org.fundcase.web;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public front page, the sign-in page, and the way from there to where one works. */
@Controller
class EntryPages {

    private final ObjectProvider<SignInHint> hint;
    private final List<FrontPart> parts;

    EntryPages(ObjectProvider<SignInHint> hint, List<FrontPart> parts) {
        this.hint = hint;
        this.parts = parts;
    }

    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("parts", parts);
        return "web/front";
    }

    @GetMapping("/signin")
    String signIn(@RequestParam(required = false) @Nullable String refused, Model model) {
        SignInHint demo = hint.getIfAvailable();
        model.addAttribute("refused", refused != null);
        model.addAttribute("accounts", demo == null ? List.of() : demo.accounts());
        return "web/signin";
    }

    @GetMapping("/home")
    String home(@AuthenticationPrincipal SignedIn me) {
        if (Who.STAFF.admits(me)) {
            return "redirect:/inbox";
        }
        if (Who.ADMIN.admits(me)) {
            return "redirect:/accounts";
        }
        if (Who.EXPERT.admits(me)) {
            return "redirect:/reviewing";
        }
        return me.isApplicant() ? "redirect:/applications" : "redirect:/account";
    }
}
