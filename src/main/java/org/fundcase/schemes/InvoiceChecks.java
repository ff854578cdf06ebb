package org.fundcase.schemes;

import java.time.LocalDate;
import java.util.Map;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.InvoiceRules.Check;
import org.fundcase.schemes.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** Why a blue invoice does not count, asked in a fixed order; the first reason found is the one shown. */
record InvoiceChecks(Scheme scheme, Item item, AmountQuestion question) {

    record Objection(Check check, Words reason) {}

    @Nullable Objection objection(CountableInvoice invoice) {
        String person = invoice.use().excludedBecause();
        if (person != null) {
            return new Objection(Check.PERSON, Words.of("承办人没有计入：{0}", person));
        }
        Project project = question.project();
        if (project == null) {
            return new Objection(Check.PERIOD, Words.of("还没有填项目信息"));
        }
        Objection buyer = wrongBuyer(invoice, project);
        return buyer != null ? buyer : wrongDate(invoice, project);
    }

    private static @Nullable Objection wrongBuyer(CountableInvoice invoice, Project project) {
        if (invoice.buyer() == null) {
            return new Objection(Check.BUYER, Words.of("没有读出购买方的信用代码。核对后填写"));
        }
        if (!invoice.buyer().equals(project.applicant())) {
            return new Objection(Check.BUYER, Words.of("购买方是 {0}，不是申报单位", invoice.buyer()));
        }
        return null;
    }

    private @Nullable Objection wrongDate(CountableInvoice invoice, Project project) {
        LocalDate issued = invoice.issueDate();
        LocalDate start = project.start();
        LocalDate end = project.end();
        if (issued == null) {
            return period(Words.of("没有读出开票日期。核对后填写"));
        }
        if (start == null || end == null) {
            return period(Words.of("还没有填项目起止日"));
        }
        if (issued.isBefore(start)) {
            return period(Words.of("开票日期 {0}，早于项目开始日 {1}", issued, start));
        }
        if (issued.isAfter(end)) {
            return period(Words.of("开票日期 {0}，晚于项目结束日 {1}", issued, end));
        }
        return beforeLookBack(issued, project.roundOpened());
    }

    private @Nullable Objection beforeLookBack(LocalDate issued, LocalDate opened) {
        int months = Integer.parseInt(question.round().textOr("lookBackMonths", "0"));
        LocalDate earliest = opened.minusMonths(months);
        return months == 0 || !issued.isBefore(earliest)
                ? null
                : period(Words.of("开票日期 {0}，早于本轮追溯的起点 {1}", issued, earliest));
    }

    private static Objection period(Words reason) {
        return new Objection(Check.PERIOD, reason);
    }

    /** What the table says of the goods, or what a person said instead; the person wins. */
    Verdict category(CountableInvoice invoice, ClassifyGoods classify) {
        Verdict verdict = classify.propose(scheme, invoice.goodsName());
        return invoice.costCategory() == null
                ? verdict
                : new Verdict(
                        verdict.rule(),
                        verdict.clause(),
                        Outcome.PASS,
                        Words.of("类别由承办人确定"),
                        verdict.table(),
                        0,
                        Map.of("costCategory", invoice.costCategory()));
    }

    @Nullable Objection objection(CountableInvoice invoice, Verdict category) {
        Words unclear = invoice.use().unclear();
        if (unclear != null && invoice.costCategory() == null) {
            return new Objection(Check.CATEGORY, unclear);
        }
        if (category.outcome() != Outcome.PASS) {
            return new Objection(Check.CATEGORY, category.reason());
        }
        String cost = String.valueOf(category.values().get("costCategory"));
        Item.Base base = item.base();
        return base == null || base.costs().isEmpty() || base.costs().contains(cost)
                ? null
                : new Objection(Check.CATEGORY, Words.of("“{0}”的类别不在这个方向的投入范围内", invoice.goodsName()));
    }

    static Objection used(CountableInvoice invoice, Money used, Money free) {
        Words known = invoice.use().usedWhere();
        Words where = known == null ? Words.of("其他申报") : known;
        return new Objection(Check.USED, Words.of("已在{0}计入 {1} 元，余额 {2} 元", where, used, free));
    }

    static Words redWithoutBlue(@Nullable String of) {
        return of == null ? Words.of("红字发票没有写明冲哪张蓝字发票。核对后填写") : Words.of("所冲的蓝字发票 {0} 没有计入，所以不再冲减", of);
    }
}
