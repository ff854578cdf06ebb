package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.Standing;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.Payment.State;
import org.fundcase.funding.PaymentEvent.PaymentApproved;
import org.fundcase.funding.PaymentEvent.PaymentConfirmed;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the budget to the money in the account, and what is refused on the way. */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
@RecordApplicationEvents
class PaymentLifeTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    Awards awards;

    @Autowired
    Payments payments;

    @Autowired
    Batches batches;

    @Autowired
    BankConfirmations bank;

    @Autowired
    FinanceDesk desk;

    @Autowired
    Obstacles obstacles;

    @Autowired
    Holds holds;

    @Autowired
    Returns returns;

    @Autowired
    Quotas quotas;

    @Autowired
    Applicants applicants;

    @Autowired
    Standing standing;

    @Autowired
    ApplicationEvents events;

    @Test
    void moneyGoesFromTheBudgetToTheAccount() {
        UUID award = treasury.issued(List.of(treasury.award("M-1", 71_900))).get(0);
        assertThat(treasury.get(award).dueOn()).isEqualTo("2022-04-01");
        UUID payment = treasury.approved(award, "71,900.00");
        Batch batch = batch(award);
        String file = new String(batches.file(batch, treasury.payer()), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF批次号,序号").contains("\"71900.00\"").endsWith("\r\n");
        assertThat(Sha256.of(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(batch.sha256());
        Confirmation taken = confirm(award, line(batch, payment, "71900.00", "成功", "S-" + payment));
        assertThat(taken)
                .extracting(Confirmation::applied, Confirmation::queued)
                .containsExactly(1, 0);
        assertThat(treasury.get(award))
                .matches(Award::isPaidOut)
                .extracting(Award::paid)
                .isEqualTo(Money.yuan(71_900));
        assertThat(events.stream(PaymentConfirmed.class))
                .filteredOn(event -> event.of().paymentId().equals(payment))
                .singleElement()
                .matches(PaymentConfirmed::complete);
    }

    @Test
    void theSameFileAgainGivesTheSameAnswer() {
        UUID award = treasury.issued(List.of(treasury.award("M-2", 500))).get(0);
        UUID payment = treasury.approved(award, "500");
        String line = line(batch(award), payment, "500.00", "成功", "S-2" + payment);
        UUID quota = treasury.get(award).quotaId();
        byte[] file = (String.join(",", BankLine.COLUMNS) + "\r\n" + line + "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(bank.earlier(quota, file, treasury.payer())).isEmpty();
        assertThat(confirm(award, line)).isEqualTo(confirm(award, line));
        assertThat(bank.earlier(quota, file, treasury.payer()))
                .hasValueSatisfying(before -> assertThat(before.importedName())
                        .isEqualTo(treasury.payer().name()));
        assertThat(treasury.get(award).paid()).isEqualTo(Money.yuan(500));
        assertThat(confirm(award, line + "\r\n" + line).repeated()).isEqualTo(2);
    }

    @Test
    void whatContradictsAPaymentWaitsForAPerson() {
        UUID award = treasury.issued(List.of(treasury.award("M-3", 500))).get(0);
        UUID payment = treasury.approved(award, "500");
        Batch batch = batch(award);
        Confirmation taken = confirm(
                award,
                line(batch, payment, "499.00", "成功", "a"),
                "x,ZF9999-1,1,成功,b,2022-03-01,",
                line(batch, payment, "500.00", "退票", "c"),
                line(batch, payment, "500.00", "也许", "d"));
        assertThat(taken)
                .extracting(Confirmation::applied, Confirmation::queued)
                .containsExactly(0, 4);
        assertThat(desk.lines(treasury.payer()))
                .extracting(one -> one.reason().zh())
                .contains("金额不对：应付 500.00 元，银行写的是 499.00 元。", "没有这个付款编号。");
        bank.answer(desk.lines(treasury.payer()).get(0).id(), "已和银行核对", treasury.payer());
        assertThat(desk.answeredLines(treasury.payer()).get(0).answer()).satisfies(answer -> {
            assertThat(answer.note()).isEqualTo("已和银行核对");
            assertThat(answer.by()).isEqualTo(treasury.payer().name());
        });
    }

    @Test
    void aFileOfAnotherFormIsRefusedWhole() {
        UUID award = treasury.issued(List.of(treasury.award("M-4", 500))).get(0);
        byte[] other = "编号,金额\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> bank.take(treasury.get(award).quotaId(), "回单.csv", other, treasury.payer()))
                .hasMessageContaining("表头不对");
    }

    @Test
    void nobodyIsBothPersonsWhateverTheRoles() {
        UUID award = treasury.issued(List.of(treasury.award("M-5", 500))).get(0);
        SignedIn head = treasury.payersHead();
        UUID own = payments.request(award, Treasury.form("100"), Treasury.key(), head);
        assertThatThrownBy(() -> payments.approve(own, true, Treasury.key(), head))
                .hasMessageContaining("不能自己同意");
        UUID payment = treasury.requested(award, "100");
        for (SignedIn other : List.of(treasury.payer(), treasury.city(), treasury.cityFinance(), bureau.auditor())) {
            assertThatThrownBy(() -> payments.approve(payment, true, Treasury.key(), other))
                    .isInstanceOf(Refusal.class);
        }
        IssuedList list = treasury.list(2022, List.of(treasury.award("M-6", 1)));
        SignedIn first = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        assertThatThrownBy(() -> awards.issue(list, first)).hasMessageContaining("不能自己同意");
    }

    @Test
    void anotherDistrictSeesAndChangesNothing() {
        UUID award = treasury.issued(List.of(treasury.award("M-7", 500))).get(0);
        SignedIn elsewhere = bureau.person(OfficeKind.DISTRICT_FINANCE, "天宁区", Role.SECTION_HEAD);
        UUID payment = treasury.requested(award, "100");
        assertThatThrownBy(() -> desk.award(award, elsewhere)).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> payments.request(award, Treasury.form("1"), Treasury.key(), elsewhere))
                .hasMessageContaining("没有找到");
        assertThatThrownBy(() -> payments.approve(payment, true, Treasury.key(), elsewhere))
                .hasMessageContaining("没有找到");
        assertThat(desk.open(false, null, elsewhere).items())
                .noneMatch(one -> one.payingOffice().equals(treasury.payer().officeId()));
    }

    @Test
    void aKeyIsDoneOnceAndForOneThing() {
        UUID award = treasury.issued(List.of(treasury.award("M-8", 500))).get(0);
        String key = Treasury.key();
        UUID first = payments.request(award, Treasury.form("100"), key, treasury.payer());
        assertThat(payments.request(award, Treasury.form("100"), key, treasury.payer()))
                .isEqualTo(first);
        assertThatThrownBy(() -> payments.request(award, Treasury.form("101"), key, treasury.payer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("key-used"));
        assertThat(treasury.get(award).requested()).isEqualTo(Money.yuan(100));
    }

    @Test
    void instalmentsTogetherStayWithinTheAward() {
        UUID award = treasury.issued(List.of(treasury.award("M-9", 500))).get(0);
        treasury.requested(award, "300");
        UUID second = treasury.requested(award, "150.50");
        assertThatThrownBy(() -> treasury.requested(award, "50")).hasMessageContaining("这次要 50.00 元", "49.50 元");
        payments.refuse(second, new Written(Treasury.key(), "金额写错"), treasury.payersHead());
        assertThat(treasury.get(award).open()).isEqualTo(Money.yuan(200));
    }

    @Test
    void aHoldStopsPaymentAndABarDoesNot() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID award =
                treasury.issued(List.of(treasury.award(applicant, 1000, 600))).get(0);
        UUID enterprise = applicant.person().officeId();
        standing.bar(
                enterprise,
                Treasury.TODAY,
                Treasury.TODAY.plusYears(1),
                "处理决定",
                bureau.cityOfficer().actor());
        UUID payment = treasury.requested(award, "400");
        holds.hold(award, new Written(Treasury.key(), "财政局决定"), treasury.payer());
        assertThatThrownBy(() -> payments.approve(payment, true, Treasury.key(), treasury.payersHead()))
                .hasMessageContaining("暂缓拨付（财政局决定）");
        assertThatThrownBy(() -> holds.end(award, new Written(Treasury.key(), "查清"), treasury.payer()))
                .hasMessageContaining("另一位");
        holds.end(award, new Written(Treasury.key(), "查清"), treasury.payersHead());
        payments.approve(payment, true, Treasury.key(), treasury.payersHead());
        assertThat(desk.obstacles(List.of(treasury.get(award))).get(award)).noneMatch(one -> one.stops());
    }

    @Test
    void aHoldOfTheOfficesOnlySecondPersonIsEndedByTheCityAndThePageSaysWhoPlacedIt() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID award =
                treasury.issued(List.of(treasury.award(applicant, 1000, 600))).get(0);
        SignedIn head = treasury.payersHead();
        holds.hold(award, new Written(Treasury.key(), "举报待查"), head);
        assertThat(holds.shown(treasury.get(award), treasury.payer())).hasValueSatisfying(shown -> {
            assertThat(shown.hold().heldName()).isEqualTo(head.name());
            assertThat(shown.hold().basis()).isEqualTo("举报待查");
            assertThat(shown.byCity()).isTrue();
            assertThat(shown.seconds().toString())
                    .contains(treasury.cityFinance().officeName());
            assertThat(shown.mayEnd()).isFalse();
        });
        assertThatThrownBy(() -> holds.end(award, new Written(Treasury.key(), "查清"), head))
                .hasMessageContaining("不能自己同意");
        assertThatThrownBy(() -> holds.end(award, new Written(Treasury.key(), "查清"), treasury.payer()))
                .hasMessageContaining("没有这个权限");
        holds.end(award, new Written(Treasury.key(), "查清"), treasury.cityFinance());
        assertThat(holds.shown(treasury.get(award), head)).isEmpty();
    }

    @Test
    void anAccountTypedByHandIsConfirmedExplicitly() {
        UUID award = treasury.issued(List.of(treasury.award("M-20", 500))).get(0);
        UUID payment = treasury.requested(award, "500");
        assertThatThrownBy(() -> payments.approve(payment, false, Treasury.key(), treasury.payersHead()))
                .hasMessageContaining("收款账户是手工填的")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fieldName())
                        .isEqualTo("accountChecked"));
        assertThat(payments.get(payment, treasury.payer()).accountChecked()).isFalse();
        payments.approve(payment, true, Treasury.key(), treasury.payersHead());
        assertThat(payments.get(payment, treasury.payer()).accountChecked()).isTrue();
        assertThat(events.stream(PaymentApproved.class))
                .filteredOn(event -> event.of().paymentId().equals(payment))
                .singleElement()
                .extracting(event -> event.changes().toString())
                .asString()
                .contains("accountChecked");
    }

    @Test
    void aBanksDayBeforeTheBatchOrAfterTodayWaitsForAPersonAndStopsNoOtherLine() {
        UUID award = treasury.issued(List.of(treasury.award("M-21", 500))).get(0);
        UUID ahead = treasury.approved(award, "100");
        UUID before = treasury.approved(award, "150");
        UUID right = treasury.approved(award, "250");
        Batch batch = batch(award);
        String today = Treasury.TODAY.toString();
        Confirmation taken = confirm(
                award,
                line(batch, ahead, "100.00", "成功", "S-21" + ahead)
                        .replace(today, Treasury.TODAY.plusDays(1).toString()),
                line(batch, before, "150.00", "成功", "S-21" + before).replace(today, "2002-03-01"),
                line(batch, right, "250.00", "成功", "S-21" + right));
        assertThat(taken)
                .extracting(Confirmation::applied, Confirmation::queued)
                .containsExactly(1, 2);
        assertThat(payments.get(ahead, treasury.payer()).state()).isEqualTo(State.SENT);
        assertThat(payments.get(before, treasury.payer()).state()).isEqualTo(State.SENT);
        assertThat(payments.get(right, treasury.payer()).settledOn()).isEqualTo(Treasury.TODAY);
        assertThat(desk.lines(treasury.payer()))
                .extracting(one -> one.reason().zh())
                .contains("日期不对：这一批 2022年3月1日 送银行，今天是 2022年3月1日，银行写的是 2022年3月2日。");
    }

    @Test
    void whatIsPaidAndSentBackInOneFileKeepsWhyItCameBack() {
        UUID award = treasury.issued(List.of(treasury.award("M-22", 500))).get(0);
        UUID payment = treasury.approved(award, "500");
        Batch batch = batch(award);
        confirm(
                award,
                line(batch, payment, "500.00", "成功", "S-22" + payment) + "交易成功",
                line(batch, payment, "500.00", "退票", "T-22" + payment) + "户名不符");
        assertThat(payments.get(payment, treasury.payer()))
                .extracting(Payment::state, Payment::note)
                .containsExactly(State.REVERSED, "户名不符");
    }

    @Test
    void anAccountOfAnotherNameIsNotPaid() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID award =
                treasury.issued(List.of(treasury.award(applicant, 1000, 1000))).get(0);
        UUID payment = treasury.requested(award, "400");
        Enterprise entry = applicants.get(applicant.person().officeId());
        applicants.change(
                entry.id(),
                Treasury.withAccount(entry.profile(), "别的公司"),
                entry.version(),
                applicant.person().actor());
        assertThatThrownBy(() -> treasury.requested(award, "100")).hasMessageContaining("不一致");
        assertThatThrownBy(() -> payments.approve(payment, true, Treasury.key(), treasury.payersHead()))
                .hasMessageContaining("改了收款账户");
    }

    @Test
    void aListBeyondTheBudgetIsRefusedWholeWithTheAmounts() {
        treasury.budget("CZ-II-2019", 2022, 1);
        IssuedList list = treasury.list(2022, List.of(treasury.award("M-10", 900_000_000), treasury.award("M-11", 1)));
        assertThatThrownBy(() -> awards.issue(list, treasury.cityFinance()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining("预算不够：这次要 900,000,001.00 元");
    }

    @Test
    void theDistrictBearsItsShareOutsideTheBudget() {
        Bureau.Applicant applicant = bureau.enterprise();
        IssuedAward award = treasury.award(applicant, 1000, 600);
        UUID id = treasury.issued(List.of(award)).get(0);
        assertThat(treasury.get(id))
                .extracting(Award::cityShare, Award::districtShare)
                .containsExactly(Money.yuan(600), Money.yuan(400));
        awards.reduce(
                new Awards.Reduction(
                        id, Money.yuan(1000), "撤销立项", treasury.city().personId(), Treasury.key()),
                treasury.cityFinance());
        UUID quota = treasury.get(id).quotaId();
        Written tooMuch = new Written(Treasury.key(), "收回");
        Quotas.Shares beyond = new Quotas.Shares(Money.ZERO, Money.yuan(900_000_000));
        assertThatThrownBy(() -> quotas.takeBack(quota, beyond, tooMuch, treasury.city()))
                .hasMessageContaining("不够");
        quotas.takeBack(
                quota,
                new Quotas.Shares(Money.yuan(600), Money.yuan(400)),
                new Written(Treasury.key(), "收回"),
                treasury.city());
    }

    @Test
    void neverMoreComesBackThanWasPaidAndAReversedPaymentIsPaidAnew() {
        UUID award = treasury.issued(List.of(treasury.award("M-12", 500))).get(0);
        UUID payment = treasury.approved(award, "500");
        Batch batch = batch(award);
        confirm(award, line(batch, payment, "500.00", "成功", "S-12" + payment));
        assertThatThrownBy(() -> returned(award, 501)).hasMessageContaining("已支付并且没有退回的是 500.00 元");
        returned(award, 100);
        assertThat(treasury.get(award))
                .extracting(Award::paid, Award::returned)
                .containsExactly(Money.yuan(400), Money.yuan(100));
        assertThatThrownBy(() -> confirm(award, line(batch, payment, "500.00", "退票", "T-12" + payment)))
                .hasMessageContaining("超过支付的金额");
        returns.correct(
                new Awards.Reduction(
                        award, Money.yuan(100), "记错", treasury.payer().personId(), Treasury.key()),
                treasury.payersHead());
        confirm(award, line(batch, payment, "500.00", "退票", "T-12" + payment));
        assertThat(payments.get(payment, treasury.payer()).state()).isEqualTo(State.REVERSED);
        assertThat(told(award)).singleElement().asString().contains("退票（账户 ****", "没有写原因。核对收款账户后重新申请");
        treasury.approved(award, "500");
        assertThat(told(award)).singleElement().asString().contains("和上次被退回的相同");
    }

    private List<String> told(UUID award) {
        return obstacles.of(treasury.get(award)).stream()
                .map(one -> one.words().zh())
                .toList();
    }

    private void returned(UUID award, long yuan) {
        returns.receive(new Returns.Receipt(award, Money.yuan(yuan), "退款", Treasury.key()), treasury.payer());
    }

    private Batch batch(UUID award) {
        UUID id = batches.make(treasury.get(award).quotaId(), Treasury.key(), treasury.payer());
        return batches.get(id, treasury.payer());
    }

    private String line(Batch batch, UUID payment, String amount, String outcome, String serial) {
        String number = payments.get(payment, treasury.payer()).number();
        return String.join(",", batch.number(), number, amount, outcome, serial, Treasury.TODAY.toString(), "");
    }

    private Confirmation confirm(UUID award, String... lines) {
        String file = String.join(",", BankLine.COLUMNS) + "\r\n" + String.join("\r\n", lines) + "\r\n";
        return bank.take(
                treasury.get(award).quotaId(), "回单.csv", file.getBytes(StandardCharsets.UTF_8), treasury.payer());
    }
}
