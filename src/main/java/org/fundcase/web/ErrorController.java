package org.fundcase.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nothing else answered. A failure of ours gets a number that is in the log too; its cause stays here. */
@Hidden
@Controller
class ErrorController implements org.springframework.boot.web.servlet.error.ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorController.class);

    private final Problems problems;
    private final ErrorPages pages;

    ErrorController(Problems problems, ErrorPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        ProblemDetail problem = problems.of(status(request));
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            problem.setProperty("incident", logged(path));
        }
        return String.valueOf(path).startsWith("/api/") ? Problems.response(problem) : pages.page(problem, request);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String logged(Object path) {
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Incident {} at {}; its cause is the entry of this thread just before", incident, path);
        return incident;
    }
}
