package org.fundcase.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.fundcase.accounts.Tokens;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives programs a bearer token for a name and a password. */
@Tag(name = "tokens")
@RestController
class TokenEndpoint {

    @Schema(name = "Credentials")
    record Ask(@NotBlank String username, @NotBlank String password) {}

    private final Tokens tokens;

    TokenEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    @Operation(
            operationId = "issueToken",
            summary = "Get a bearer token, good for eight hours unless the installation says otherwise")
    @SecurityRequirements
    @PostMapping("/api/v1/tokens")
    Tokens.Token issue(@Valid @RequestBody Ask ask) {
        return tokens.issue(ask.username(), ask.password());
    }
}
