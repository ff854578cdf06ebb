package org.fundcase.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Turns what rules refuse into an answer: problem+json under {@code /api}, the error page elsewhere. What is not handled
 * here ends in {@link ErrorController}.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Problems problems;
    private final ErrorPages pages;

    RefusalAdvice(Problems problems, ErrorPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(problems.of(refusal), request);
    }

    /** Bean validation, in bodies and in forms. */
    @ExceptionHandler
    Object invalid(BindException invalid, HttpServletRequest request) {
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_ENTITY);
        problem.setProperty("errors", errors(invalid.getBindingResult()));
        return answer(problem, request);
    }

    /** An id that is none, is one that does not exist. */
    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return answer(problems.of(Refusal.notFound()), request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        boolean tooLong = unreadable.getMostSpecificCause() instanceof StreamConstraintsException;
        ProblemDetail problem = problems.of(tooLong ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST);
        if (!tooLong && unreadable.getCause() instanceof JsonMappingException mapping) {
            name(mapping, problem);
        }
        return answer(problem, request);
    }

    /** Which entry of the body is missing or has no form, where one is to blame. */
    private static void name(JsonMappingException mapping, ProblemDetail problem) {
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        if (!field.isEmpty()) {
            String told = Words.of("{0} 没有填，或者格式不对。", field).in(LocaleContextHolder.getLocale());
            problem.setDetail(told);
            problem.setProperty("field", field);
            problem.setProperty("errors", List.of(Map.of("field", field, "detail", told)));
        }
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(problems.of(Refusal.tooLarge("文件太大。单个文件不超过 50 MB，压缩后再上传。")), request);
    }

    private Object answer(ProblemDetail problem, HttpServletRequest request) {
        return isForAProgram(request) ? Problems.response(problem) : pages.page(problem, request);
    }

    /** The API, and the scripts of our own pages, which ask for JSON. */
    private static boolean isForAProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** The sentence of a constraint is one of ours, or the validator's own in the language of the request. */
    private static String told(@Nullable String sentence) {
        return Words.of(String.valueOf(sentence)).in(LocaleContextHolder.getLocale());
    }

    private static List<Map<String, String>> errors(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "detail", told(error.getDefaultMessage())))
                .toList();
    }
}
