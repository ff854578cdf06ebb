package org.fundcase.operators;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of an operator: its agreement, what is to be paid, written off and reported; the bureau sees the same. */
@Controller
@RequestMapping("/operator")
class OperatorPages {

    private final OperatorDesk desk;
    private final Agreements agreements;
    private final Vouchers vouchers;

    OperatorPages(OperatorDesk desk, Agreements agreements, Vouchers vouchers) {
        this.desk = desk;
        this.agreements = agreements;
        this.vouchers = vouchers;
    }

    /** @param agreement which one; null for the one in force */
    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable UUID agreement, @AuthenticationPrincipal SignedIn me) {
        List<Agreement> all = agreements.of(me);
        ModelAndView page = new ModelAndView("operators/desk")
                .addObject("agreements", all)
                .addObject("mayRecord", agreements.mayRecord(me))
                .addObject("today", desk.today());
        desk.chosen(all, agreement).ifPresent(one -> {
            fill(page, desk.of(one, me), me);
            page.addObject("owing", desk.owing(all, one));
        });
        return page;
    }

    private void fill(ModelAndView page, OperatorDesk.Shown shown, SignedIn me) {
        var account = shown.account();
        page.addObject("shown", shown)
                .addObject("items", OperatorDesk.items(shown.scheme()))
                .addObject("mayAnswer", agreements.mayAnswer(shown.agreement(), me))
                .addObject("mayBring", account != null && vouchers.mayRecord(account.quotaId(), me))
                .addObject("mayConfirm", account != null && vouchers.mayAnswer(account.budgetId(), me));
    }
}
