package org.fundcase.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Absence;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own absences, for programs. */
@Tag(name = "account")
@RestController
@RequestMapping("/api/v1/account/absences")
class AbsencesApi {

    private final Substitutes substitutes;

    AbsencesApi(Substitutes substitutes) {
        this.substitutes = substitutes;
    }

    /** Days are both included. */
    @Schema(name = "Absence")
    record Shown(UUID id, String substitute, LocalDate firstDay, LocalDate lastDay) {

        static Shown of(Absence absence) {
            return new Shown(absence.id(), absence.substitute(), absence.firstDay(), absence.lastDay());
        }
    }

    @Operation(operationId = "listAbsences", summary = "One's own absences that are not over")
    @GetMapping
    List<Shown> all(@AuthenticationPrincipal SignedIn me) {
        return substitutes.of(me.personId()).stream().map(Shown::of).toList();
    }

    @Operation(operationId = "enterAbsence", summary = "Let a colleague act for oneself on some days")
    @PostMapping
    List<Shown> enter(@RequestBody Substitutes.NewAbsence wanted, @AuthenticationPrincipal SignedIn me) {
        substitutes.enter(wanted, me);
        return all(me);
    }

    @Operation(operationId = "endAbsence", summary = "End an absence of one's own at once")
    @DeleteMapping("/{id}")
    List<Shown> end(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        substitutes.end(id, me);
        return all(me);
    }
}
