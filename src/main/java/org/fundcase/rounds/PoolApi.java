package org.fundcase.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The project pool of the own city, for programs of the offices. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/pool")
class PoolApi {

    private final PoolPages pages;
    private final PoolView pool;

    PoolApi(PoolPages pages, PoolView pool) {
        this.pages = pages;
        this.pool = pool;
    }

    /** @param more whether there is a next page */
    @Schema(name = "PoolPage")
    record Page(List<ShownProject> items, boolean more) {}

    /**
     * @param amount in yuan
     * @param drawnBy title of the round that ranks or supported it; null while none does
     */
    @Schema(name = "PoolProject")
    record ShownProject(
            UUID caseId,
            String number,
            String enterprise,
            String item,
            String project,
            @Nullable BigDecimal score,
            BigDecimal amount,
            int year,
            LocalDate enteredOn,
            LocalDate lastDay,
            PoolEntry.State state,
            String round,
            @Nullable String drawnBy) {

        static ShownProject of(PoolView.Row row) {
            PoolEntry entry = row.entry();
            PoolEntry.Project project = entry.project();
            return new ShownProject(
                    project.caseId(),
                    project.number(),
                    project.enterprise(),
                    project.item(),
                    project.name(),
                    project.score(),
                    project.amount().toYuan(),
                    entry.year(),
                    entry.enteredOn(),
                    entry.lastDay(),
                    entry.state(),
                    row.round(),
                    row.drawnBy());
        }
    }

    @Operation(operationId = "listPool", summary = "Projects in the pool, the latest first, 50 a page")
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) PoolEntry.@Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn me) {
        PoolView.Found found = pool.find(pages.city(me), new PoolView.Search(scheme, year, state, page));
        return new Page(found.rows().stream().map(ShownProject::of).toList(), found.more());
    }

    @Operation(operationId = "getPoolProject", summary = "One project of the pool")
    @GetMapping("/{caseId}")
    ShownProject one(@PathVariable UUID caseId, @AuthenticationPrincipal SignedIn me) {
        return ShownProject.of(pool.get(caseId, pages.city(me)).orElseThrow(Refusal::notFound));
    }
}
