package org.fundcase.funding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.web.SavedFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger to read and to save. */
@Controller
@RequestMapping("/ledger")
class LedgerPages {

    private static final int PAGE = 100;
    private static final int MOST_SAVED = 100_000;

    private final LedgerBook book;
    private final MoneyScope scope;
    private final FinanceDesk desk;
    private final MessageSource messages;

    LedgerPages(LedgerBook book, MoneyScope scope, FinanceDesk desk, MessageSource messages) {
        this.book = book;
        this.scope = scope;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            LedgerBook.Query query, @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn me) {
        MoneyScope.Seen seen = scope.of(me);
        int shown = FinanceDesk.Slice.page(page);
        List<LedgerBook.Line> lines = book.lines(seen, query, PAGE + 1, shown * PAGE);
        var totals = book.totals(seen, query);
        return new ModelAndView("funding/ledger")
                .addObject("query", query)
                .addObject("lines", lines.subList(0, Math.min(lines.size(), PAGE)))
                .addObject("more", lines.size() > PAGE)
                .addObject("page", shown)
                .addObject("totals", totals)
                .addObject("sum", totals.values().stream().reduce(Money.ZERO, Money::plus))
                .addObject("kinds", AccountKind.values())
                .addObject(
                        "offices",
                        desk.names(lines.stream()
                                .map(LedgerBook.Line::officeId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
    }

    /** All that the filter leaves, as CSV in UTF-8 with a byte order mark. */
    @GetMapping("/file")
    ResponseEntity<byte[]> save(LedgerBook.Query query, Locale locale, @AuthenticationPrincipal SignedIn me) {
        String head = BatchFile.row(Stream.of(
                        "ledger.sequence",
                        "ledger.day",
                        "ledger.kind",
                        "ledger.account",
                        "ledger.scheme",
                        "ledger.year",
                        "ledger.number",
                        "ledger.payee",
                        "ledger.amount",
                        "ledger.balance",
                        "ledger.memo",
                        "ledger.by")
                .map(key -> messages.getMessage(key, null, locale)));
        String rows = book.lines(scope.of(me), query, MOST_SAVED, 0).stream()
                .map(line -> BatchFile.row(cells(line, locale)))
                .collect(Collectors.joining("\r\n"));
        byte[] file = ("\uFEFF" + head + "\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
        return SavedFile.csv("ledger.csv", file);
    }

    private Stream<String> cells(LedgerBook.Line line, Locale locale) {
        return Stream.of(
                Long.toString(line.sequence()),
                line.day().toString(),
                messages.getMessage("ledger.kind." + line.kind(), null, locale),
                messages.getMessage("ledger.account." + line.account(), null, locale),
                line.scheme(),
                Integer.toString(line.year()),
                String.valueOf(line.number() == null ? "" : line.number()),
                String.valueOf(line.payee() == null ? "" : line.payee()),
                line.amount().toYuan().toPlainString(),
                line.balance().toYuan().toPlainString(),
                line.memo(),
                line.by());
    }
}
