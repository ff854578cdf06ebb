package org.fundcase.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for people that says what a problem says to programs. */
@Component
class ErrorPages {

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    ModelAndView page(ProblemDetail problem, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(problem.getStatus()));
        page.addObject("problem", problem);
        page.addObject("frame", frames.of(request));
        return page;
    }
}
