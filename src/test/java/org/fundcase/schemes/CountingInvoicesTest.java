package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountStep.Stage;
import org.fundcase.schemes.CountableInvoice.Use;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which invoices make the base of a platform project (15 %, at most 1,000,000 yuan), and why the others do not. */
@FundcaseTest
class CountingInvoicesTest {

    private static final CreditCode APPLICANT = code("91320411MA1X2Y3W4");
    private static final CreditCode SOMEBODY_ELSE = code("91320412MA1X2Y3W5");
    private static final Project PROJECT =
            new Project(APPLICANT, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), LocalDate.of(2022, 3, 1));
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);

    @Autowired
    Schemes schemes;

    @Autowired
    Amounts amounts;

    private Scheme scheme;

    @BeforeEach
    void underTheChangzhouScheme() {
        scheme = schemes.get(new SchemeVersion("CZ-II-2019", "2019"));
    }

    @Test
    void countsTheApplicantsSoftwareWithoutTax() {
        AmountVerdict.Computed verdict = computed(Map.of(), software("1", 100_000));
        assertThat(verdict.amount()).isEqualTo(Money.yuan(15_000));
        assertThat(verdict.invoices().counted()).extracting("costCategory").containsExactly("SOFTWARE");
        assertThat(verdict.terms().bound()).isEqualTo(Terms.Bound.MAX);
    }

    @Test
    void countsWithTaxWhereTheRoundSaysSo() {
        assertThat(computed(Map.of("vat", "GROSS"), software("1", 100_000)).amount())
                .isEqualTo(Money.yuan(16_950));
    }

    @Test
    void leavesOutAnInvoiceOfSomebodyElse() {
        CountableInvoice foreign = invoice("1", JUNE, SOMEBODY_ELSE, "*软件*MES", Use.FREE);
        isLeftOut(foreign, "CZ19-I2", "不是申报单位");
    }

    @Test
    void leavesOutAnInvoiceWhoseBuyerWasNotRead() {
        isLeftOut(invoice("1", JUNE, null, "*软件*MES", Use.FREE), "CZ19-I2", "没有读出购买方");
    }

    @Test
    void leavesOutInvoicesBeforeAndAfterTheProject() {
        isLeftOut(
                invoice("1", LocalDate.of(2020, 12, 31), APPLICANT, "*软件*MES", Use.FREE),
                "CZ19-I3",
                "早于项目开始日 2021年1月1日");
        isLeftOut(
                invoice("1", LocalDate.of(2022, 1, 1), APPLICANT, "*软件*MES", Use.FREE),
                "CZ19-I3",
                "晚于项目结束日 2021年12月31日");
        isLeftOut(invoice("1", null, APPLICANT, "*软件*MES", Use.FREE), "CZ19-I3", "没有读出开票日期");
    }

    @Test
    void countsInvoicesOfTheFirstAndLastDay() {
        CountableInvoice first = invoice("1", LocalDate.of(2021, 1, 1), APPLICANT, "*软件*MES", Use.FREE);
        CountableInvoice last = invoice("2", LocalDate.of(2021, 12, 31), APPLICANT, "*软件*MES", Use.FREE);
        assertThat(computed(Map.of(), first, last).invoices().leftOut()).isEmpty();
    }

    @Test
    void leavesOutWhatTheRoundDoesNotLookBackTo() {
        AmountVerdict verdict = verdict(Map.of("lookBackMonths", "6"), software("1", 100_000));
        assertThat(verdict.invoices().leftOut().get(0).reason().zh()).contains("追溯的起点 2021年9月1日");
    }

    @Test
    void leavesOutGoodsThatAreNoInvestmentInInformation() {
        isLeftOut(invoice("1", JUNE, APPLICANT, "*家具*办公桌", Use.FREE), "CZ19-I4", "家具");
    }

    @Test
    void leavesGoodsTheTableDoesNotKnowToAPerson() {
        isLeftOut(invoice("1", JUNE, APPLICANT, "*金属制品*支架", Use.FREE), "CZ19-I4", "由承办人");
        isLeftOut(invoice("1", JUNE, APPLICANT, "支架", Use.FREE), "CZ19-I4", "没有税收分类简称");
    }

    @Test
    void theCategoryAPersonSetWins() {
        CountableInvoice decided = new CountableInvoice(
                "1", "n1", JUNE, APPLICANT, Money.yuan(100), Money.yuan(113), "*金属制品*机柜", "HARDWARE", Use.FREE);
        assertThat(computed(Map.of(), decided).invoices().counted()).hasSize(1);
    }

    @Test
    void leavesOutWhatAPersonExcluded() {
        Use excluded = new Use(Money.ZERO, null, false, null, "与项目无关");
        isLeftOut(invoice("1", JUNE, APPLICANT, "*软件*MES", excluded), "CZ19-I1", "与项目无关");
    }

    @Test
    void countsOnlyWhatOtherApplicationsHaveLeft() {
        Use partly = new Use(Money.yuan(40_000), Words.asIs("CZ2021-0007"), false, null, null);
        InvoiceCount count = computed(Map.of(), invoice("1", JUNE, APPLICANT, "*软件*MES", partly))
                .invoices();
        assertThat(count.base()).isEqualTo(Money.yuan(60_000));
        assertThat(count.leftOut().get(0).reason().zh()).contains("CZ2021-0007", "余额 60,000.00 元");
        assertThat(count.declared().minus(count.excluded()).minus(count.red())).isEqualTo(count.base());
    }

    @Test
    void aRedInvoiceTakesAwayFromTheBlueOneItCancels() {
        InvoiceCount count = computed(Map.of(), software("1", 100_000), red("2", "n1", -30_000))
                .invoices();
        assertThat(count.red()).isEqualTo(Money.yuan(30_000));
        assertThat(count.base()).isEqualTo(Money.yuan(70_000));
    }

    @Test
    void aRedInvoiceNeverTakesMoreThanItsBlueOneCounted() {
        InvoiceCount count = computed(Map.of(), software("1", 100_000), software("3", 5_000), red("2", "n1", -300_000))
                .invoices();
        assertThat(count.base()).isEqualTo(Money.yuan(5_000));
    }

    @Test
    void aRedInvoiceWithoutItsBlueOneIsLeftOut() {
        InvoiceCount count = computed(Map.of(), software("1", 100_000), red("2", "elsewhere", -30_000))
                .invoices();
        assertThat(count.base()).isEqualTo(Money.yuan(100_000));
        assertThat(count.leftOut().get(0).rule()).isEqualTo("CZ19-I6");
    }

    @Test
    void tellsEveryStepInOrder() {
        AmountVerdict.Computed verdict = computed(Map.of(), software("1", 9_000_000), software("2", 1));
        assertThat(verdict.steps())
                .extracting(AmountStep::stage)
                .containsExactlyElementsOf(EnumSet.range(Stage.DECLARED, Stage.RESULT));
        assertThat(verdict.steps().stream().filter(AmountStep::binding).map(AmountStep::stage))
                .containsExactly(Stage.CAP);
        assertThat(verdict.steps()).allSatisfy(step -> assertThat(step.clause()).isNotBlank());
    }

    @Test
    void takesTheLowerOfStatedAndProven() {
        AmountQuestion question = AmountQuestion.project(
                        "CZ19-1-1", Money.yuan(80_000), PROJECT, scheme.parameters(Map.of("baseFrom", "LOWER")))
                .with(List.of(software("1", 100_000)));
        AmountVerdict.Computed verdict = (AmountVerdict.Computed) amounts.bound(scheme, question);
        assertThat(verdict.amount()).isEqualTo(Money.yuan(12_000));
    }

    @Test
    void isNotComputedWhereNothingCounts() {
        assertThat(verdict(Map.of())).isInstanceOf(AmountVerdict.NotComputed.class);
    }

    @Test
    void linesOfOneInvoiceCountApart() {
        InvoiceCount count = verdict(Map.of(), line("1#1", "*软件*MES", Use.FREE), line("1#2", "*家具*办公桌", Use.FREE))
                .invoices();
        assertThat(count.base()).isEqualTo(Money.yuan(100_000));
        assertThat(count.sheets()).isEqualTo(1);
        assertThat(count.leftOut()).singleElement().satisfies(out -> assertThat(out.amount())
                .isEqualTo(Money.yuan(100_000)));
    }

    @Test
    void whatOthersCountedIsTakenOffTheLinesOnce() {
        Use partly = new Use(Money.yuan(140_000), Words.asIs("CZ2021-0007"), false, null, null);
        InvoiceCount count = verdict(Map.of(), line("1#1", "*软件*MES", partly), line("1#2", "*软件*WMS", partly))
                .invoices();
        assertThat(count.base()).isEqualTo(Money.yuan(60_000));
        assertThat(count.declared().minus(count.excluded())).isEqualTo(count.base());
    }

    @Test
    void aDifferenceBetweenLinesAndFaceIsLeftToAPerson() {
        Use unclear = new Use(Money.ZERO, null, false, null, null, Words.of("明细合计比票面少 {0} 元，这部分没有写明是什么", "1.00"));
        isLeftOut(line("1#0", "", unclear), "CZ19-I4", "没有写明是什么");
    }

    private static CountableInvoice line(String id, String goods, Use use) {
        return invoice(id, JUNE, APPLICANT, goods, use);
    }

    @Test
    void refusesTwoInvoicesOfOneId() {
        assertThatThrownBy(() -> verdict(Map.of(), software("1", 1), software("1", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void isLeftOut(CountableInvoice invoice, String rule, String reason) {
        InvoiceCount count = verdict(Map.of(), invoice).invoices();
        assertThat(count.base()).isEqualTo(Money.ZERO);
        assertThat(count.leftOut()).hasSize(1);
        assertThat(count.leftOut().get(0).rule()).isEqualTo(rule);
        assertThat(count.leftOut().get(0).reason().zh()).contains(reason);
    }

    private AmountVerdict.Computed computed(Map<String, String> round, CountableInvoice... invoices) {
        return (AmountVerdict.Computed) verdict(round, invoices);
    }

    private AmountVerdict verdict(Map<String, String> round, CountableInvoice... invoices) {
        AmountQuestion question = AmountQuestion.project("CZ19-1-1", null, PROJECT, scheme.parameters(round));
        return amounts.bound(scheme, question.with(List.of(invoices)));
    }

    private static CountableInvoice software(String id, long yuan) {
        Money withTax = Money.rounded(Money.yuan(yuan).toYuan().multiply(new BigDecimal("1.13")));
        return new CountableInvoice(
                id, "n" + id, JUNE, APPLICANT, Money.yuan(yuan), withTax, "*软件*MES", null, Use.FREE);
    }

    private static CountableInvoice invoice(
            String id, @Nullable LocalDate issued, @Nullable CreditCode buyer, String goods, Use use) {
        return new CountableInvoice(
                id, "n" + id, issued, buyer, Money.yuan(100_000), Money.yuan(113_000), goods, null, use);
    }

    private static CountableInvoice red(String id, String of, long yuan) {
        Use use = new Use(Money.ZERO, null, true, of, null);
        return new CountableInvoice(
                id, "n" + id, JUNE, APPLICANT, Money.yuan(yuan), Money.yuan(yuan), "*软件*MES", null, use);
    }

    private static CreditCode code(String first17) {
        return new CreditCode(first17 + CreditCode.checkCharacter(first17));
    }
}
