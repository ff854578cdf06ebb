package org.fundcase.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Tells programs what went wrong, as problem+json (RFC 9457) with a stable {@code code}. */
@Component
class Problems {

    private final MessageSource messages;
    private final LocaleResolver language;
    private final ObjectMapper json;

    Problems(MessageSource messages, LocaleResolver language, ObjectMapper json) {
        this.messages = messages;
        this.language = language;
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
        HttpStatus status = status(refusal.kind());
        Locale locale = LocaleContextHolder.getLocale();
        // What does not exist has no reason of its own; everything else is told in the words of its rule.
        String detail = status == HttpStatus.NOT_FOUND
                ? say(status, "text", locale)
                : refusal.words().in(locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(say(status, "title", locale));
        problem.setProperty("code", refusal.code());
        if (refusal.fieldName() != null) {
            problem.setProperty("field", refusal.fieldName());
            problem.setProperty("errors", errors(refusal, locale));
        }
        if (!refusal.details().isEmpty()) {
            problem.setProperty(
                    "details",
                    refusal.details().stream().map(words -> words.in(locale)).toList());
        }
        return problem;
    }

    /** In the form that bean validation has. */
    private static List<Map<String, String>> errors(Refusal refusal, Locale locale) {
        return refusal.faults().stream()
                .map(fault ->
                        Map.of("field", fault.field(), "detail", fault.words().in(locale)))
                .toList();
    }

    /** For what no rule of ours refused: the status says all there is to say. */
    ProblemDetail of(HttpStatus status) {
        return of(status, LocaleContextHolder.getLocale());
    }

    ProblemDetail of(HttpStatus status, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, say(status, "text", locale));
        problem.setTitle(say(status, "title", locale));
        problem.setProperty("code", code(status));
        return problem;
    }

    /** The same code as a refusal of that status has. */
    private static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case PAYLOAD_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String say(HttpStatus status, String what, Locale locale) {
        String general = messages.getMessage("error." + what, null, locale);
        String text = messages.getMessage("error." + status.value() + "." + what, null, general, locale);
        return text == null ? general : text;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, of(HttpStatus.UNAUTHORIZED, language.resolveLocale(request)));
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        write(response, of(HttpStatus.FORBIDDEN, language.resolveLocale(request)));
    }

    void notFound(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        write(response, of(HttpStatus.NOT_FOUND, language.resolveLocale(request)));
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(response, of(HttpStatus.TOO_MANY_REQUESTS, language.resolveLocale(request)));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
