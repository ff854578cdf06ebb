package org.fundcase.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.fundcase.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells programs what went wrong, as problem+json (RFC 9457) with a stable {@code code}. */
@Component
class Problems {

    private final MessageSource messages;
    private final ObjectMapper json;

    Problems(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal.kind()), refusal.reason());
        problem.setTitle(title(status(refusal.kind())));
        problem.setProperty("code", refusal.code());
        if (refusal.fieldName() != null) {
            problem.setProperty("field", refusal.fieldName());
        }
        return problem;
    }

    /** For what no rule of ours refused: the status says all there is to say. */
    ProblemDetail of(HttpStatus status) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(status));
        problem.setTitle(title(status));
        problem.setProperty("code", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return problem;
    }

    static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    String title(HttpStatus status) {
        return say("error." + status.value() + ".title", "error.title");
    }

    String text(HttpStatus status) {
        return say("error." + status.value() + ".text", "error.text");
    }

    private String say(String key, String otherwise) {
        String general = messages.getMessage(otherwise, null, LocaleContextHolder.getLocale());
        String text = messages.getMessage(key, null, general, LocaleContextHolder.getLocale());
        return text == null ? general : text;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, of(HttpStatus.UNAUTHORIZED));
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        write(response, of(HttpStatus.FORBIDDEN));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
