package org.fundcase.implementation;

import org.fundcase.accounts.SignedIn;
import org.fundcase.web.RefusedStep;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of projects in the browser, and the drawing of inspections from it. */
@Controller
class ProjectDeskPages {

    private static final int MOST = 500;

    private final ProjectDesk desk;
    private final DrawProjects draw;
    private final ProjectDrawings drawings;

    ProjectDeskPages(ProjectDesk desk, DrawProjects draw, ProjectDrawings drawings) {
        this.desk = desk;
        this.draw = draw;
        this.drawings = drawings;
    }

    @GetMapping("/projects")
    ModelAndView all(@AuthenticationPrincipal SignedIn me) {
        return new ModelAndView("implementation/desk")
                .addObject("lines", desk.lines(me, MOST))
                .addObject("drawable", draw.population(me).size())
                .addObject("drawings", drawings.of(me));
    }

    @PostMapping("/projects/drawings")
    String draw(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Typed typed = new Typed("drawing", fields.toSingleValueMap());
        String to = RefusedStep.attempt(() -> draw.draw(typed, me), "/projects", "implementation.drawing", flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("typed", typed);
        }
        return to;
    }
}
