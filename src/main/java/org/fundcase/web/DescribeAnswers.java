package org.fundcase.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Tells in the description of the API which refusals each call may answer with, from what the call takes. */
@Component
class DescribeAnswers implements GlobalOperationCustomizer {

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Not readable: broken JSON, a part or header of the wrong form",
            "401", "No token, or one that is over; for tokens, a wrong name or password",
            "403", "Seen, but not for this person to do",
            "404", "Unknown, or not for this person: both answer alike",
            "409", "Somebody was first: stale version, already done, already ended",
            "413", "File or body over the limit",
            "422", "Breaks a rule; field names what to mend",
            "429", "Too often; try again later",
            "default", "A failure of ours; incident is its number in the log");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ApiResponses answers = operation.getResponses();
        codes(operation, method).forEach(code -> answers.computeIfAbsent(code, DescribeAnswers::problem));
        return operation;
    }

    private static List<String> codes(Operation operation, HandlerMethod method) {
        List<String> codes = new ArrayList<>(List.of("401", "403", "429", "default"));
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            codes.addAll(List.of("400", "404"));
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of("400", "413"));
        }
        if (changes(method)) {
            codes.addAll(List.of("409", "422"));
        }
        return codes;
    }

    private static boolean changes(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && !List.of(mapping.method()).equals(List.of(RequestMethod.GET));
    }

    private static ApiResponse problem(String code) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(REFUSALS.get(code))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
