package org.fundcase.schemes;

import java.time.LocalDate;
import java.util.Map;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.InvoiceRules.Check;
import org.fundcase.schemes.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** Why a blue invoice does not count, asked in a fixed order; the first reason found is the one shown. */
record InvoiceChecks(Scheme scheme, Item item, AmountQuestion question) {

    record Objection(Check check, Text reason) {}

    @Nullable Objection objection(CountableInvoice invoice) {
        String person = invoice.use().excludedBecause();
        if (person != null) {
            return new Objection(Check.PERSON, new Text("承办人没有计入：" + person, "Left out by the officer: " + person));
        }
        Project project = question.project();
        if (project == null) {
            return new Objection(Check.PERIOD, new Text("还没有填项目信息", "The project is not described yet"));
        }
        Objection buyer = wrongBuyer(invoice, project);
        return buyer != null ? buyer : wrongDate(invoice, project);
    }

    private static @Nullable Objection wrongBuyer(CountableInvoice invoice, Project project) {
        if (invoice.buyer() == null) {
            return new Objection(
                    Check.BUYER,
                    new Text("没有读出购买方的信用代码。核对后填写", "The buyer's credit code was not read; check and fill it in"));
        }
        if (!invoice.buyer().equals(project.applicant())) {
            return new Objection(
                    Check.BUYER,
                    new Text(
                            "购买方是 " + invoice.buyer() + "，不是申报单位",
                            "The buyer is " + invoice.buyer() + ", not the applicant"));
        }
        return null;
    }

    private @Nullable Objection wrongDate(CountableInvoice invoice, Project project) {
        LocalDate issued = invoice.issueDate();
        LocalDate start = project.start();
        LocalDate end = project.end();
        if (issued == null) {
            return period("没有读出开票日期。核对后填写", "The date of issue was not read; check and fill it in");
        }
        if (start == null || end == null) {
            return period("还没有填项目起止日", "The project period is not filled in yet");
        }
        if (issued.isBefore(start)) {
            return period(
                    "开票日期 " + Dates.chinese(issued) + "，早于项目开始日 " + Dates.chinese(start),
                    "Issued " + issued + ", before the project began on " + start);
        }
        if (issued.isAfter(end)) {
            return period(
                    "开票日期 " + Dates.chinese(issued) + "，晚于项目结束日 " + Dates.chinese(end),
                    "Issued " + issued + ", after the project ended on " + end);
        }
        return beforeLookBack(issued, project.roundOpened());
    }

    private @Nullable Objection beforeLookBack(LocalDate issued, LocalDate opened) {
        int months = Integer.parseInt(question.round().textOr("lookBackMonths", "0"));
        LocalDate earliest = opened.minusMonths(months);
        return months == 0 || !issued.isBefore(earliest)
                ? null
                : period(
                        "开票日期 " + Dates.chinese(issued) + "，早于本轮追溯的起点 " + Dates.chinese(earliest),
                        "Issued " + issued + ", before " + earliest + ", to which the call looks back");
    }

    private static Objection period(String zh, String en) {
        return new Objection(Check.PERIOD, new Text(zh, en));
    }

    /** What the table says of the goods, or what a person said instead; the person wins. */
    Verdict category(CountableInvoice invoice, Policy policy) {
        String table = scheme.invoices().categoryTable();
        Facts facts = Facts.none()
                .with("goodsCategory", invoice.goodsCategory())
                .with("costCategory", invoice.costCategory());
        Verdict verdict = policy.decide(scheme, table, facts);
        return invoice.costCategory() == null
                ? verdict
                : new Verdict(
                        verdict.rule(),
                        verdict.clause(),
                        Outcome.PASS,
                        new Text("类别由承办人确定", "Category set by the officer"),
                        table,
                        0,
                        Map.of("costCategory", invoice.costCategory()));
    }

    @Nullable Objection objection(CountableInvoice invoice, Verdict category) {
        if (category.outcome() != Outcome.PASS) {
            return new Objection(Check.CATEGORY, category.reason());
        }
        String cost = String.valueOf(category.values().get("costCategory"));
        Item.Base base = item.base();
        return base == null || base.costs().isEmpty() || base.costs().contains(cost)
                ? null
                : new Objection(
                        Check.CATEGORY,
                        new Text(
                                "“" + invoice.goodsName() + "”的类别不在这个方向的投入范围内",
                                "Its category is not part of this item's base"));
    }

    static Objection used(CountableInvoice invoice, Money used, Money free) {
        String where =
                invoice.use().usedWhere() == null ? "其他申报" : invoice.use().usedWhere();
        return new Objection(
                Check.USED,
                new Text(
                        "已在" + where + "计入 " + used + " 元，余额 " + free + " 元",
                        used + " already counted elsewhere (" + where + "), " + free + " left"));
    }

    static Text redWithoutBlue(@Nullable String of) {
        return of == null
                ? new Text("红字发票没有写明冲哪张蓝字发票。核对后填写", "The red invoice does not say which blue one it cancels")
                : new Text(
                        "所冲的蓝字发票 " + of + " 没有计入，所以不再冲减",
                        "The blue invoice " + of + " does not count, so nothing is taken away");
    }
}
