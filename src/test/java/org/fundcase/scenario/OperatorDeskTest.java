package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.BankConfirmations;
import org.fundcase.funding.Batch;
import org.fundcase.funding.Batches;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.NewPayment;
import org.fundcase.funding.Payments;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.operators.Agreement;
import org.fundcase.operators.Agreements;
import org.fundcase.operators.Report;
import org.fundcase.operators.Reports;
import org.fundcase.operators.Reports.Due;
import org.fundcase.operators.Reports.State;
import org.fundcase.operators.Voucher;
import org.fundcase.operators.VoucherForm;
import org.fundcase.operators.Vouchers;
import org.fundcase.operators.Vouchers.Settled;
import org.fundcase.platform.TimeTravel;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What Jiangmen's operator paid from the special account is written off by vouchers and reported each quarter. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class OperatorDeskTest {

    private static final SchemeVersion SCHEME = new SchemeVersion("JM-II-2021", "2021");
    private static final LocalDate QUARTER = LocalDate.of(2022, 3, 31);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Vouchers vouchers;

    @Autowired
    Reports reports;

    @Autowired
    Payments payments;

    @Autowired
    Batches batches;

    @Autowired
    BankConfirmations bank;

    @Autowired
    Quotas quotas;

    @Autowired
    Awards awards;

    @Autowired
    Payout payout;

    @Autowired
    TimeTravel time;

    private SignedIn operator;
    private SignedIn officer;
    private SignedIn head;
    private Agreement agreement;
    private UUID quota;

    @BeforeEach
    void anOperatorThatMayPay() {
        operator = OtherCity.JIANGMEN.operator(bureau);
        officer = OtherCity.JIANGMEN.officer(bureau);
        head = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        Scheme scheme = agreements.entrusting(officer).get(0);
        agreement = bureau.entrust(scheme, Map.of(), officer);
        UUID budget = payout.budget("江门市", SCHEME);
        payout.fillAccount(budget, operator, "江门市");
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aPaymentIsWrittenOffByItsVoucherToTheCentAndByTheBureauOnly() {
        UUID payment = paid("江门某报社", "500.55");
        assertThatThrownBy(() -> bring(payment, "H-1", "500.56")).hasMessageContaining("还没有票据的只有 500.55 元");
        Voucher first = bring(payment, unique("H-2"), "200.55");
        assertThatThrownBy(() -> bring(payment, first.number(), "300")).hasMessageContaining("一张票据只能用一次");
        assertThatThrownBy(() -> vouchers.answer(first.id(), yes(), operator)).hasMessageContaining("不能自己同意");
        vouchers.answer(first.id(), yes(), head);
        assertThatThrownBy(() -> vouchers.answer(first.id(), yes(), head)).hasMessageContaining("已经复核过");
        assertThat(settled(payment))
                .matches(one -> !one.isDone())
                .extracting(Settled::left)
                .isEqualTo(Money.yuan(300));
        Voucher second = bring(payment, unique("H-3"), "300");
        vouchers.answer(second.id(), SecondAnswer.of(false, "金额看不清"), head);
        Voucher again = bring(payment, second.number(), "300");
        vouchers.answer(again.id(), yes(), head);
        assertThat(settled(payment).isDone()).isTrue();
    }

    @Test
    void theSameFileIsNoSecondVoucherAndEveryFaultIsToldAtOnce() {
        UUID one = paid("江门某报社", "10");
        UUID other = paid("江门某报社", "10");
        byte[] paper = paper();
        vouchers.record(one, form(unique("F-1"), "10"), "回单.pdf", new ByteArrayInputStream(paper), operator);
        assertThatThrownBy(() -> vouchers.record(
                        other, form(unique("F-2"), "10"), "回单.pdf", new ByteArrayInputStream(paper), operator))
                .hasMessageContaining("这份文件已经作为票据");
        VoucherForm empty = new VoucherForm("", "昨天", "很多");
        assertThatThrownBy(() -> vouchers.record(other, empty, "", new ByteArrayInputStream(paper), operator))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("voucherNumber", "dated", "voucherAmount", "voucherFile"));
    }

    @Test
    void theDaysSinceAPaymentAreCountedUntilItIsWrittenOff() {
        UUID payment = paid("江门某报社", "20");
        time.days(12);
        assertThat(settled(payment).days()).isEqualTo(12);
        assertThat(visitor(operator)
                        .get("/operator?agreement=" + agreement.id())
                        .body())
                .contains("支付 12 天，还没有销完");
    }

    @Test
    void aQuartersReportIsDrawnFromTheLedgerFrozenReturnedAndReceived() {
        UUID payment = paid("江门某报社", "33.33");
        vouchers.answer(bring(payment, unique("R-1"), "33.33").id(), yes(), head);
        assertThat(due().state()).isEqualTo(State.RUNNING);
        assertThatThrownBy(() -> submit("季度情况")).hasMessageContaining("结束以后才能报告");
        time.days(35);
        assertThat(due()).matches(one -> one.state() == State.DUE);
        assertThatThrownBy(() -> submit(" ")).hasMessageContaining("还没有填情况说明");
        Report report = submit("拨付一笔，项目进展正常。");
        assertThat(report).matches(Report::isWhole).matches(one -> one.sha256().length() == 64);
        Report.Figures figures = report.figures();
        assertThat(figures.closing())
                .isEqualTo(figures.opening().plus(figures.received()).minus(figures.paid()));
        assertThat(figures.lines()).anySatisfy(line -> {
            assertThat(line.item()).isEqualTo("JM21-5");
            assertThat(line.paid().fen()).isGreaterThanOrEqualTo(3333);
            assertThat(line.writtenOff().fen()).isGreaterThanOrEqualTo(3333);
        });
        assertThatThrownBy(() -> submit("又一次")).hasMessageContaining("已经报告过");
        assertThatThrownBy(() -> reports.answer(report.id(), false, " ", officer))
                .hasMessageContaining("退回的理由");
        assertThatThrownBy(() -> reports.answer(report.id(), true, "", operator))
                .hasMessageContaining("没有找到");
        reports.answer(report.id(), false, "写明项目进展", officer);
        assertThat(due().state()).isEqualTo(State.RETURNED);
        Report second = submit("拨付一笔；项目设备已经到位。");
        assertThat(second.version()).isEqualTo(report.version() + 1);
        reports.answer(second.id(), true, "收到", officer);
        assertThatThrownBy(() -> reports.answer(second.id(), true, "", officer)).hasMessageContaining("已经有人处理");
        assertThat(due().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void anOverdueReportIsShownOnTheDeskAndOnTheRound() {
        var round = OtherCity.JIANGMEN.open(bureau, "2022-02-25");
        Agreement monthly = bureau.entrust(
                agreements.entrusting(officer).get(0), Map.of("reportEvery", "MONTH", "until", "2022-12-31"), officer);
        time.days(100);
        assertThat(visitor(officer).get("/operator?agreement=" + monthly.id()).body())
                .contains("逾期", "每月");
        assertThat(visitor(officer).get("/rounds/" + round.id()).body())
                .contains("委托协议", monthly.number(), "截至 2022年4月30日 的报告逾期");
    }

    @Test
    void thePagesOfTheOperatorSayWhatIsToDoAndKeepWhatWasTyped() {
        UUID payment = paid("江门某报社", "77");
        Visitor me = visitor(operator);
        assertThat(me.get("/operator").body()).contains("受托运营", "服务清单", "专账余额", "票据销账", "定期报告");
        String page = "/operator/payments/" + payment;
        assertThat(me.get(page).body()).contains("登记票据", "还没有票据");
        assertThat(visitor(officer).get(page).body()).doesNotContain("登记票据</button>");
        assertThat(visitor(officer).get("/operator/agreements/new").body()).contains("限制写在协议哪里", "组织申报和受理");
        assertThat(visitor(operator).get("/operator/agreements/new").statusCode())
                .isEqualTo(404);
        assertThat(visitor(bureau.cityOfficer()).get(page).statusCode()).isEqualTo(404);
        assertThat(me.get("/operator/agreements/" + agreement.id() + "/reports/" + QUARTER)
                        .body())
                .contains("期初余额", "本期销账");
    }

    @Test
    void programsOfBothSidesDoTheSameAndTheSecondOneIsTold() {
        UUID payment = paid("江门某报社", "88");
        Voucher voucher = bring(payment, unique("A-1"), "88");
        ApiClient ours = new ApiClient(port, operator);
        assertThat(ours.get("/operator/agreements").body().toString())
                .contains(agreement.id().toString());
        String here = "/operator/agreements/" + agreement.id();
        assertThat(ours.get(here + "/payments?open=true").body().toString()).contains(payment.toString());
        assertThat(ours.get(here + "/reports").body().toString())
                .containsPattern("2022-03-31.*(RUNNING|SUBMITTED|RECEIVED)");
        ApiClient bureaus = new ApiClient(port, head);
        String answer = "/operator/vouchers/" + voucher.id() + "/answer";
        assertThat(ours.post(answer, Map.of("agreed", true)).status()).isEqualTo(403);
        assertThat(bureaus.post(answer, Map.of("agreed", true)).status()).isEqualTo(200);
        assertThat(bureaus.post(answer, Map.of("agreed", true)).status()).isEqualTo(409);
        assertThat(ours.get(here + "/payments?open=true").body().toString()).doesNotContain(payment.toString());
        assertThat(new ApiClient(port, bureau.cityOfficer())
                        .get(here + "/payments")
                        .status())
                .isEqualTo(404);
    }

    private Due due() {
        return reports.of(agreement).stream()
                .filter(one -> one.period().until().equals(QUARTER))
                .findFirst()
                .orElseThrow();
    }

    private Report submit(String text) {
        return reports.submit(agreement.id(), QUARTER, text, operator);
    }

    private Settled settled(UUID payment) {
        return vouchers.of(quota, operator).stream()
                .filter(one -> one.payment().paymentId().equals(payment))
                .findFirst()
                .orElseThrow();
    }

    private Voucher bring(UUID payment, String number, String yuan) {
        return vouchers.record(payment, form(number, yuan), "回单.pdf", new ByteArrayInputStream(paper()), operator);
    }

    private VoucherForm form(String number, String yuan) {
        return new VoucherForm(number, bureau.today().toString(), yuan);
    }

    private static byte[] paper() {
        return ("%PDF-1.4\n%" + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }

    private static String unique(String number) {
        return number + "-" + UUID.randomUUID();
    }

    /** An award of the plan, paid by the operator and confirmed by the bank. */
    private UUID paid(String payee, String yuan) {
        Award award = awarded(payee, Money.yuan(yuan));
        quota = award.quotaId();
        SignedIn second = bureau.person("江门市", OfficeKind.OPERATOR, null, Role.SECTION_HEAD);
        UUID payment =
                payments.request(award.id(), new NewPayment(yuan, payee, "某银行", "6222000011112222"), key(), operator);
        payments.approve(payment, true, key(), second);
        Batch batch = batches.get(batches.make(award.quotaId(), key(), operator), operator);
        String file = "批次号,付款编号,金额,结果,流水号,日期,说明\r\n"
                + String.join(
                        ",",
                        batch.number(),
                        payments.get(payment, operator).number(),
                        yuan,
                        "成功",
                        "L" + payment,
                        bureau.today().toString(),
                        "\r\n");
        bank.take(award.quotaId(), "回单.csv", file.getBytes(StandardCharsets.UTF_8), operator);
        return payment;
    }

    private Award awarded(String payee, Money amount) {
        IssuedAward line = new IssuedAward(
                null, "JM-" + UUID.randomUUID(), null, payee, "JM21-5", null, operator.officeId(), amount, amount);
        IssuedList list = new IssuedList(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "JM-II-2021",
                2022,
                "江工信〔2022〕9号",
                bureau.today(),
                officer.personId(),
                IssuedList.QuotaFrom.EARLIER,
                List.of(line));
        awards.issue(list, bureau.person("江门市", OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD));
        quotas.receive(list.id(), awards.ofList(list.id()).get(0).quotaId(), bureau.today(), operator);
        return awards.ofList(list.id()).get(0);
    }

    private static SecondAnswer yes() {
        return SecondAnswer.of(true, "");
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
