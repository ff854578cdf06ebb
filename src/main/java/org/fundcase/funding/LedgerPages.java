package org.fundcase.funding;

import java.util.List;
import java.util.Objects;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger to read. */
@Controller
@RequestMapping("/ledger")
class LedgerPages {

    private static final int PAGE = 100;

    private final LedgerBook book;
    private final MoneyScope scope;
    private final FinanceDesk desk;
    private final Schemes schemes;

    LedgerPages(LedgerBook book, MoneyScope scope, FinanceDesk desk, Schemes schemes) {
        this.schemes = schemes;
        this.book = book;
        this.scope = scope;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(
            LedgerBook.Query query, @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn me) {
        MoneyScope.Seen seen = scope.of(me);
        int shown = LedgerBook.page(page);
        List<LedgerBook.Line> lines = book.lines(seen, query, PAGE + 1, shown * PAGE);
        var totals = book.totals(seen, query);
        return new ModelAndView("funding/ledger")
                .addObject("query", query)
                .addObject("schemes", schemes)
                .addObject("schemeIds", schemeIds())
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

    /** Each once, whatever its versions. */
    private List<String> schemeIds() {
        return schemes.all().stream().map(Scheme::id).distinct().sorted().toList();
    }
}
