package org.fundcase.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. */
@Tag(name = "ledger")
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

    private static final int PAGE = 200;

    private final LedgerBook book;
    private final MoneyScope scope;

    LedgerApi(LedgerBook book, MoneyScope scope) {
        this.book = book;
        this.scope = scope;
    }

    /**
     * An entry; amounts in yuan.
     *
     * @param amount negative where it left the account
     * @param balance of the account after it
     */
    @Schema(name = "LedgerEntry")
    record Shown(
            long sequence,
            LocalDate day,
            MoveKind kind,
            AccountKind account,
            String scheme,
            int year,
            @Nullable String number,
            BigDecimal amount,
            BigDecimal balance,
            String memo,
            String by) {

        static Shown of(LedgerBook.Line line) {
            return new Shown(
                    line.sequence(),
                    line.day(),
                    line.kind(),
                    line.account(),
                    line.scheme(),
                    line.year(),
                    line.number(),
                    line.amount().toYuan(),
                    line.balance().toYuan(),
                    line.memo(),
                    line.by());
        }
    }

    @Operation(operationId = "listLedger", summary = "Entries of the ledger that the person may see, the latest first")
    @GetMapping
    List<Shown> entries(
            LedgerBook.Query query, @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn me) {
        return book.lines(scope.of(me), query, PAGE, LedgerBook.page(page) * PAGE).stream()
                .map(Shown::of)
                .toList();
    }
}
