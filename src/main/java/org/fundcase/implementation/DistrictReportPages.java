package org.fundcase.implementation;

import java.util.UUID;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.RefusedStep;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What districts report of their projects, in the browser. */
@Controller
@RequestMapping("/projects/reports")
class DistrictReportPages {

    private static final String PAGE = "/projects/reports";

    private final ReportDistrict report;

    DistrictReportPages(ReportDistrict report) {
        this.report = report;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal SignedIn me) {
        return new ModelAndView("implementation/reports")
                .addObject("reports", report.of(me))
                .addObject("writes", ReportDistrict.reports(me))
                .addObject("sends", me.has(Role.SECTION_HEAD))
                .addObject("me", me);
    }

    @PostMapping
    String propose(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Typed typed = new Typed("district", fields.toSingleValueMap());
        return kept(() -> report.propose(typed, me), typed, "implementation.district", flash);
    }

    @PostMapping("/{report}/answer")
    String answer(
            @PathVariable("report") UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Typed typed = new Typed("answer" + id, fields.toSingleValueMap());
        return kept(() -> report.answer(id, typed, me), typed, "implementation.answer", flash);
    }

    private static String kept(Runnable step, Typed typed, String did, RedirectAttributes flash) {
        String to = RefusedStep.attempt(step, PAGE, did, flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("typed", typed);
        }
        return to;
    }
}
