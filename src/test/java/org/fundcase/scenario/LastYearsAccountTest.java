package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.BankConfirmations;
import org.fundcase.funding.Batch;
import org.fundcase.funding.Batches;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.IssuedList.QuotaFrom;
import org.fundcase.funding.NewPayment;
import org.fundcase.funding.NewProposal;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Proposal;
import org.fundcase.funding.QuotaChanges;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.Treasury;
import org.fundcase.funding.Written;
import org.fundcase.kernel.Money;
import org.fundcase.operators.Agreement;
import org.fundcase.operators.Agreements;
import org.fundcase.operators.PeriodFigures;
import org.fundcase.operators.Report;
import org.fundcase.operators.Reports;
import org.fundcase.operators.Reports.Due;
import org.fundcase.operators.Reports.State;
import org.fundcase.operators.VoucherForm;
import org.fundcase.operators.Vouchers;
import org.fundcase.platform.TimeTravel;
import org.fundcase.schemes.Scheme;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The agreement of an earlier year ended yesterday, that of 2022 holds; the earlier year's special account is not empty. What it pays now is
 * limited by its own agreement, and reported under it.
 */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, Treasury.class})
class LastYearsAccountTest {

    private static final LocalDate FIRST_QUARTER_AFTER = LocalDate.of(2022, 3, 31);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Reports reports;

    @Autowired
    PeriodFigures figures;

    @Autowired
    Budgets budgets;

    @Autowired
    Quotas quotas;

    @Autowired
    QuotaChanges changes;

    @Autowired
    Awards awards;

    @Autowired
    Payments payments;

    @Autowired
    Batches batches;

    @Autowired
    BankConfirmations bank;

    @Autowired
    SpecialAccounts accounts;

    @Autowired
    Vouchers vouchers;

    @Autowired
    Treasury treasury;

    @Autowired
    TimeTravel time;

    private SignedIn operator;
    private SignedIn officer;
    private Scheme scheme;
    private Agreement old;

    @BeforeEach
    void anAgreementThatEndedAndItsSuccessor() {
        operator = OtherCity.JIANGMEN.operator(bureau);
        officer = OtherCity.JIANGMEN.officer(bureau);
        scheme = agreements.entrusting(officer).get(0);
        bureau.entrust(scheme, Map.of("account", "5000", "fee", "100000"), officer);
    }

    private Agreement bound(int year, String from, String until) {
        Map<String, String> terms = new HashMap<>(Map.of("account", "900000", "fee", "300", "until", until));
        terms.putAll(Map.of("year", year + "", "number", "委〔" + year + "〕7号", "signedOn", "2020-01-04", "from", from));
        terms.putAll(Map.of("clause.ACCOUNT", "第六条", "clause.FEE", "第九条"));
        return bureau.entrust(scheme, terms, officer);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        bureau.entrust(scheme, Map.of(), officer);
        time.close();
    }

    @Test
    void whatIsPaidAfterTheEndIsReportedUnderTheAccountsOwnAgreementUntilItIsEmpty() {
        old = bound(2021, "2021-01-01", "2022-02-28");
        given(budget(2021, "1000"), 1000);
        UUID quota = paid(awarded("江门某报社", 2021, 400), "400");
        assertThat(due().state()).isEqualTo(State.RUNNING);
        time.days(35);
        assertThat(due().state()).isEqualTo(State.DUE);
        assertThat(visitor().get("/operator").body()).contains("委托协议 委〔2021〕7号（2021 年度）的专账还有");
        assertThat(visitor().get("/operator?agreement=" + old.id()).body()).contains("协议期满后");
        Report report = reports.submit(old.id(), FIRST_QUARTER_AFTER, "结清上年度项目。", operator);
        assertThat(report.figures().paid().fen()).isGreaterThanOrEqualTo(40_000);
        assertThat(report.figures().closing())
                .isEqualTo(report.figures()
                        .opening()
                        .plus(report.figures().received())
                        .minus(report.figures().paid()));
        time.to(LocalDate.of(2022, 7, 4));
        assertThat(untils()).contains(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 9, 30));
        agreed(changes.proposeBack(quota, new Quotas.Shares(left(), Money.ZERO), new Written(key(), "收回余额"), officer));
        time.to(LocalDate.of(2023, 1, 9));
        assertThat(untils())
                .as("closed in July")
                .contains(LocalDate.of(2022, 9, 30))
                .doesNotContain(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 3, 31));
    }

    @Test
    void itsLimitsHoldWhateverTheAgreementInForceSays() {
        UUID budget = budget(2023, "901000");
        assertThatThrownBy(() -> given(budget, 1)).hasMessageContaining("2023 年度的专账还没有生效的委托协议");
        bound(2023, "2022-03-01", "2023-12-31");
        bureau.entrust(scheme, Map.of("account", "5000", "fee", "100000"), officer);
        assertThatThrownBy(() -> given(budget, 900_001))
                .hasMessageContaining("委托协议 委〔2023〕7号 第六条约定 2023 年度专账最多 900,000.00 元");
        given(budget, 6000);
        Award fee = awarded(operator.officeName(), 2023, 500);
        assertThatThrownBy(() -> asked(fee, "300.01"))
                .hasMessageContaining("委托协议 委〔2023〕7号 第九条约定的 2023 年度服务费是 300.00 元");
    }

    @Test
    void aQuarterInWhichNothingHappenedIsNotOverdueWhenSomethingHappensLater() {
        old = bound(2020, "2021-03-01", "2022-02-28");
        given(budgetMadeInItsYear(2020), 400);
        UUID quota = paid(awarded("江门某报社", 2020, 300), "300");
        paid(awarded("江门某电台", 2020, 100), "100");
        time.to(LocalDate.of(2022, 8, 10));
        reports.submit(old.id(), FIRST_QUARTER_AFTER, "专账已经付完。", operator);
        assertThat(quartersAfterTheEnd()).as("empty, vouchers to come").containsExactly(FIRST_QUARTER_AFTER);
        writtenOff(quota, "300");
        assertThat(quartersAfterTheEnd())
                .as("written off in August")
                .containsExactly(FIRST_QUARTER_AFTER, LocalDate.of(2022, 9, 30));
        time.to(LocalDate.of(2023, 5, 10));
        payments.reverse(payment(quota, "100"), new Written(key(), "账号错误"), second());
        assertThat(quartersAfterTheEnd())
                .as("reversed in May")
                .containsExactly(FIRST_QUARTER_AFTER, LocalDate.of(2022, 9, 30), LocalDate.of(2023, 6, 30));
        time.to(LocalDate.of(2023, 7, 10));
        assertThat(quartersAfterTheEnd()).as("it has money again").contains(LocalDate.of(2023, 9, 30));
    }

    @Test
    void theFeeIsCountedOverAllAccountsThatAnAgreementLimits() {
        bureau.entrust(scheme, Map.of(), officer);
        given(budget(2022, "1000"), 1000);
        Award own = awarded(operator.officeName(), 2022, 500);
        Money before = accounts.paidTo(own.quotaId(), operator.officeName());
        treasury.givenBefore(budgetMadeInItsYear(2025), operator.officeId(), Money.yuan(1000), officer);
        Award later = awarded(operator.officeName(), 2025, 500);
        String fee = before.plus(Money.yuan(300)).toYuan().toPlainString();
        bureau.entrust(scheme, Map.of("fee", fee, "clause.FEE", "第九条"), officer);
        asked(later, "200");
        assertThatThrownBy(() -> asked(own, "100.01"))
                .hasMessageContaining("从适用它的 2022、2025 年度的专账付给受托运营机构自己的一共已有 " + before.plus(Money.yuan(200)) + " 元");
        assertThatThrownBy(() -> asked(later, "100.01")).hasMessageContaining("第九条约定的服务费是");
        asked(own, "100");
        bound(2025, "2022-03-01", "2022-12-31");
        assertThatThrownBy(() -> asked(later, "100.01"))
                .as("now it has one of its own")
                .hasMessageContaining("委托协议 委〔2025〕7号 第九条约定的 2025 年度服务费是 300.00 元");
    }

    @Test
    void anAgreementOverSeveralYearsIsRecordedOnceForEach() {
        assertThatThrownBy(() -> bound(2022, "2022-01-01", "2024-12-31"))
                .hasMessageContaining("期限里有整个 2023 年，而这份登记只管 2022 年度的专账")
                .hasMessageContaining("按年度各登记一份");
        assertThatThrownBy(() -> bound(2023, "2022-01-01", "2023-12-31")).hasMessageContaining("期限里有整个 2022 年");
        assertThat(bound(2024, "2023-07-01", "2025-06-30").year()).isEqualTo(2024);
    }

    private List<LocalDate> quartersAfterTheEnd() {
        return untils().stream().filter(one -> one.isAfter(old.until())).toList();
    }

    private UUID payment(UUID quota, String yuan) {
        return accounts.paid(quota).stream()
                .filter(one -> one.amount().equals(Money.yuan(yuan)))
                .findFirst()
                .orElseThrow()
                .paymentId();
    }

    private void writtenOff(UUID quota, String yuan) {
        VoucherForm form = new VoucherForm("H-" + key(), bureau.today().toString(), yuan);
        byte[] paper = ("%PDF-1.4\n%" + key() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
        UUID voucher = vouchers.record(payment(quota, yuan), form, "回单.pdf", new ByteArrayInputStream(paper), operator)
                .id();
        SignedIn head = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        vouchers.answer(voucher, SecondAnswer.of(true, ""), head);
    }

    private SignedIn second() {
        return bureau.person("江门市", OfficeKind.OPERATOR, null, Role.SECTION_HEAD);
    }

    private Due due() {
        return reports.of(old).stream()
                .filter(one -> one.period().until().equals(FIRST_QUARTER_AFTER))
                .findFirst()
                .orElseThrow();
    }

    private List<LocalDate> untils() {
        return reports.of(old).stream().map(one -> one.period().until()).toList();
    }

    private Money left() {
        return figures.of(reports.account(old).orElseThrow(), LocalDate.of(2000, 1, 1), bureau.today())
                .closing();
    }

    private UUID budgetMadeInItsYear(int year) {
        LocalDate today = bureau.today();
        time.to(LocalDate.of(year, 6, 1));
        UUID budget = budget(year, "1000");
        time.to(today);
        return budget;
    }

    private UUID budget(int year, String yuan) {
        boolean there =
                budgets.of(officer).stream().anyMatch(one -> one.schemeId().equals(scheme.id()) && one.year() == year);
        Proposal.Kind kind = there ? Proposal.Kind.SUPPLEMENT : Proposal.Kind.INITIAL;
        UUID proposal = budgets.propose(
                new NewProposal(scheme.id(), year, kind, yuan, "财预〔" + year + "〕1号", "支持项目"), key(), officer);
        budgets.answer(proposal, SecondAnswer.of(true, ""), key(), finance());
        return budgets.of(officer).stream()
                .filter(one -> one.schemeId().equals(scheme.id()) && one.year() == year)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void given(UUID budget, long yuan) {
        agreed(changes.propose(
                budget,
                operator.officeId(),
                new Quotas.Shares(Money.yuan(yuan), Money.ZERO),
                new Written(key(), "上年度项目"),
                officer));
    }

    private void agreed(UUID change) {
        changes.answer(change, SecondAnswer.of(true, ""), key(), finance());
    }

    private Award awarded(String payee, int year, long yuan) {
        IssuedAward line = new IssuedAward(
                null,
                "JM-" + key(),
                null,
                payee,
                "JM21-5",
                null,
                operator.officeId(),
                Money.yuan(yuan),
                Money.yuan(yuan));
        IssuedList list = new IssuedList(
                UUID.randomUUID(),
                UUID.randomUUID(),
                scheme.id(),
                year,
                "江工信〔2022〕3号",
                bureau.today(),
                officer.personId(),
                QuotaFrom.EARLIER,
                List.of(line));
        awards.issue(list, finance());
        quotas.receive(list.id(), awards.ofList(list.id()).get(0).quotaId(), bureau.today(), operator);
        return awards.ofList(list.id()).get(0);
    }

    private UUID asked(Award award, String yuan) {
        return payments.request(
                award.id(), new NewPayment(yuan, award.payee(), "某银行", "6222000011112222"), key(), operator);
    }

    /** By the operator, and confirmed by the bank. */
    private UUID paid(Award award, String yuan) {
        UUID payment = asked(award, yuan);
        payments.approve(payment, true, key(), second());
        Batch batch = batches.get(batches.make(award.quotaId(), key(), operator), operator);
        String number = payments.get(payment, operator).number();
        String file = "批次号,付款编号,金额,结果,流水号,日期,说明\r\n" + batch.number() + "," + number + "," + yuan + ",成功,L" + number
                + "," + bureau.today() + ",\r\n";
        bank.take(award.quotaId(), "回单.csv", file.getBytes(StandardCharsets.UTF_8), operator);
        return award.quotaId();
    }

    private SignedIn finance() {
        return bureau.person("江门市", OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(operator.username(), Bureau.PASSWORD);
        return visitor;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
