package org.fundcase.applicants;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The city's desk for declarations to be a municipal unit. */
@Controller
@RequestMapping("/municipal-units")
class MunicipalPages {

    private final MunicipalDeclarations declarations;
    private final Access access;

    MunicipalPages(MunicipalDeclarations declarations, Access access) {
        this.declarations = declarations;
        this.access = access;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn me) {
        return new ModelAndView("applicants/municipal-units")
                .addObject("open", declarations.open(me))
                .addObject("answered", declarations.answered(me))
                .addObject("mayAnswer", access.mayAll(me, Action.RECOGNISE, Subject.Kind.ENTERPRISE));
    }

    /** @param answer confirm or decline */
    record Given(@Nullable Integer version, @Nullable String answer, @Nullable String reason) {

        MunicipalDeclarations.Answer toAnswer() {
            return new MunicipalDeclarations.Answer(
                    version == null ? 0 : version, "confirm".equals(answer), reason == null ? "" : reason);
        }
    }

    @PostMapping("/{id}")
    String answer(@PathVariable UUID id, Given given, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(() -> declarations.answer(id, given.toAnswer(), me), "/municipal-units", flash);
    }
}
