package org.fundcase.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pool of experts of the own office, for programs. */
@Tag(name = "experts")
@RestController
@RequestMapping("/api/v1/experts")
class ExpertsApi {

    private final Experts experts;

    ExpertsApi(Experts experts) {
        this.experts = experts;
    }

    /** @param qualified false once struck off the pool */
    @Schema(name = "Expert")
    record Shown(UUID id, String name, String title, String fields, List<String> employers, boolean qualified) {

        static Shown of(Expert expert) {
            return new Shown(
                    expert.id(),
                    expert.name(),
                    expert.title(),
                    expert.fields(),
                    expert.employers().stream().map(Expert.Employer::name).toList(),
                    expert.isQualified());
        }
    }

    /** What was made. */
    @Schema(name = "ExpertId")
    record Made(UUID id) {}

    @Operation(operationId = "listExperts", summary = "The experts of the own office's pool, the struck off last")
    @GetMapping
    List<Shown> pool(@AuthenticationPrincipal SignedIn me) {
        return experts.pool(me).stream().map(Shown::of).toList();
    }

    @Operation(operationId = "enterExpert", summary = "Enter an expert, whose account has to change its password first")
    @PostMapping
    Made enter(@RequestBody NewExpert form, @AuthenticationPrincipal SignedIn me) {
        return new Made(experts.enter(form, me));
    }
}
