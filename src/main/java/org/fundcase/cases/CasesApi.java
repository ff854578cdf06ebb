package org.fundcase.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The submitted cases that an office may see, for its programs; an enterprise's own are its applications. */
@Tag(name = "cases")
@RestController
class CasesApi {

    private final CaseList list;

    CasesApi(CaseList list) {
        this.list = list;
    }

    /** @param item and round as pages call them */
    @Schema(name = "CaseBrief")
    record Brief(
            UUID id,
            String number,
            String enterprise,
            String item,
            String round,
            String district,
            CaseState state,
            Instant submittedAt) {}

    @Operation(
            operationId = "listCases",
            summary =
                    "Submitted cases that the office may see, the latest first, fifty at a time; q searches as the page "
                            + "does; the header Link leads to the next, where after is the id of the last one")
    @GetMapping("/api/v1/cases")
    ResponseEntity<List<Brief>> cases(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        List<CaseList.Row> found = list.page(new CaseList.Search(q.strip(), round, after), me);
        List<CaseList.Row> page = found.subList(0, Math.min(CaseList.PAGE, found.size()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > CaseList.PAGE) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("after", page.get(CaseList.PAGE - 1).id())
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page.stream().map(row -> brief(row, locale)).toList());
    }

    private static Brief brief(CaseList.Row row, Locale locale) {
        return new Brief(
                row.id(),
                row.number(),
                row.enterprise(),
                row.itemName().in(locale),
                row.round(),
                row.district().in(locale),
                row.state(),
                row.submittedAt());
    }
}
