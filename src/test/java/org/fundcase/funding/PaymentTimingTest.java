package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Release.Kind;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.platform.TimeTravel;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.PaymentTiming;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.fundcase.schemes.PaymentTiming.Share;
import org.fundcase.schemes.PaymentTiming.When;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** When money may be asked for: at once, after acceptance, by instalments and by progress. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, Treasury.class})
class PaymentTimingTest {

    private static final PaymentTiming AFTER = new PaymentTiming(Mode.AFTER_ACCEPTANCE, "第十四条", List.of());
    private static final PaymentTiming PROGRESS = new PaymentTiming(Mode.BY_PROGRESS, "第十条", List.of());
    private static final PaymentTiming INSTALMENTS = new PaymentTiming(
            Mode.INSTALMENTS,
            "",
            List.of(
                    new Share(33, When.ISSUED, null),
                    new Share(33, When.RECORDED, new Words("中期检查合格", "Inspection passed")),
                    new Share(34, When.ACCEPTED, null)));

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    Releases releases;

    @Autowired
    Payments payments;

    @Autowired
    FinanceDesk desk;

    @Autowired
    Batches batches;

    @Autowired
    BankConfirmations confirmations;

    @Autowired
    TimeTravel time;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void whatWaitsForAcceptanceIsNotPaidBeforeTwoPersonsRecordedThatItPassed() {
        UUID award = issued("T-1", 1000, AFTER);
        assertThatThrownBy(() -> treasury.requested(award, "1000"))
                .hasMessageContaining("验收后拨付，还没有登记验收通过，现在可以申请支付的是 0.00 元，这次要 1,000.00 元");
        assertThat(treasury.get(award).dueOn()).as("no month runs").isNull();
        UUID failed = releases.record(award, acceptance(false), treasury.city());
        releases.answer(failed, yes(), Treasury.key(), treasury.cityFinance());
        assertThatThrownBy(() -> treasury.requested(award, "1")).hasMessageContaining("还没有登记验收通过");
        UUID passed = releases.record(award, acceptance(true), treasury.city());
        assertThatThrownBy(() -> treasury.requested(award, "1")).hasMessageContaining("还没有登记验收通过");
        assertThatThrownBy(() -> releases.answer(passed, yes(), Treasury.key(), treasury.city()))
                .hasMessageContaining("不能自己同意");
        releases.answer(passed, yes(), Treasury.key(), treasury.cityFinance());
        assertThat(treasury.get(award).payable()).isEqualTo(Money.yuan(1000));
        assertThat(treasury.get(award).dueOn()).isEqualTo("2022-04-01");
        treasury.requested(award, "1000");
    }

    @Test
    void instalmentsAreCutToTheCentAndTheRestIsInTheLast() {
        UUID award = issued("T-2", 100, INSTALMENTS);
        assertThat(new PaymentTiming(Mode.INSTALMENTS, "", INSTALMENTS.shares()).amounts(new Money(2)))
                .containsExactly(Money.ZERO, Money.ZERO, new Money(2));
        assertThat(releases.of(award).parts())
                .extracting(Terms.Part::amount)
                .containsExactly(Money.yuan(33), Money.yuan(33), Money.yuan(34));
        assertThatThrownBy(() -> treasury.requested(award, "33.01")).hasMessageContaining("后面的 67.00 元在等条件");
        treasury.requested(award, "20");
        assertThatThrownBy(() -> treasury.requested(award, "13.01")).hasMessageContaining("现在可以申请支付的是 13.00 元");
        treasury.requested(award, "13");
    }

    @Test
    void eachInstalmentWaitsForItsOwnCondition() {
        UUID award = issued("T-3", 100, INSTALMENTS);
        agreed(
                award,
                new ReleaseForm(Kind.INSTALMENT, 2, null, true, "检查〔2022〕1号", "中期检查", "2022-03-01", Treasury.key()));
        assertThat(treasury.get(award).payable()).isEqualTo(Money.yuan(66));
        assertThatThrownBy(() -> releases.record(
                        award,
                        new ReleaseForm(Kind.INSTALMENT, 2, null, true, "检查2", "又一次", "2022-03-01", Treasury.key()),
                        treasury.city()))
                .hasMessageContaining("已经放行");
        agreed(award, acceptance(true));
        assertThat(treasury.get(award).payable()).isEqualTo(Money.yuan(100));
    }

    @Test
    void aLaterReleaseDoesNotPostponeWhatIsLateAlready() {
        UUID award = issued("T-8", 100, INSTALMENTS);
        assertThat(treasury.get(award).dueOn()).as("the first, once received").isEqualTo("2022-04-01");
        time.to(LocalDate.of(2022, 4, 12));
        agreed(award, acceptance(true));
        assertThat(treasury.get(award).dueOn()).as("the first is still late").isEqualTo("2022-04-01");
        assertThat(isLate(award)).isTrue();
        paid(award, "33");
        assertThat(treasury.get(award).dueOn())
                .as("the last, a month after its acceptance")
                .isEqualTo("2022-05-12");
        assertThat(isLate(award)).isFalse();
        time.to(LocalDate.of(2022, 5, 20));
        agreed(award, new ReleaseForm(Kind.INSTALMENT, 2, null, true, "检查3", "中期检查", "2022-05-19", Treasury.key()));
        assertThat(treasury.get(award).dueOn()).as("the last is late by now").isEqualTo("2022-05-12");
        assertThat(isLate(award)).isTrue();
        paid(award, "34");
        assertThat(treasury.get(award).dueOn()).isEqualTo("2022-06-20");
        paid(award, "33");
        assertThat(isLate(award)).isFalse();
    }

    @Test
    void eachProgressHasAMonthOfItsOwn() {
        UUID award = issued("T-9", 100, PROGRESS);
        agreed(award, progress("30"));
        time.to(LocalDate.of(2022, 4, 5));
        agreed(award, progress("20"));
        assertThat(treasury.get(award).dueOn()).isEqualTo("2022-04-01");
        paid(award, "30");
        assertThat(treasury.get(award).dueOn()).isEqualTo("2022-05-05");
        UUID reversed = paid(award, "10");
        payments.reverse(reversed, new Written(Treasury.key(), "户名不符"), treasury.payersHead());
        assertThat(treasury.get(award).dueOn()).isEqualTo("2022-05-05");
    }

    @Test
    void byProgressNoMoreIsReleasedThanIsAwarded() {
        UUID award = issued("T-4", 100, PROGRESS);
        assertThatThrownBy(() -> treasury.requested(award, "1")).hasMessageContaining("还有 100.00 元没有放行");
        agreed(award, progress("40.50"));
        treasury.requested(award, "40.50");
        assertThatThrownBy(() -> treasury.requested(award, "0.01")).hasMessageContaining("还有 59.50 元没有放行");
        assertThatThrownBy(() -> releases.record(award, progress("59.51"), treasury.city()))
                .hasMessageContaining("还没有放行的只有 59.50 元");
        UUID first = releases.record(award, progress("59.50"), treasury.city());
        UUID second = releases.record(award, progress("0.01"), treasury.city());
        releases.answer(first, yes(), Treasury.key(), treasury.cityFinance());
        assertThatThrownBy(() -> releases.answer(second, yes(), Treasury.key(), treasury.cityFinance()))
                .hasMessageContaining("还没有放行的只有 0.00 元");
    }

    @Test
    void aFormWithSeveralFaultsIsToldAllOfThem() {
        UUID award = issued("T-5", 100, AFTER);
        ReleaseForm empty = new ReleaseForm(Kind.ACCEPTANCE, null, null, null, "", " ", "明天", Treasury.key());
        assertThatThrownBy(() -> releases.record(award, empty, treasury.city()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("passed", "releasePaper", "releaseBasis", "happenedOn"));
        assertThatThrownBy(() -> releases.record(award, acceptance(true), treasury.payer()))
                .hasMessageContaining("没有找到");
    }

    @Test
    void ofTwoAnswersAndOfTwoRequestsAtOnceOneWins() throws Exception {
        UUID award = issued("T-6", 100, PROGRESS);
        UUID release = releases.record(award, progress("60"), treasury.city());
        SignedIn head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        assertThat(won(
                        () -> releases.answer(release, yes(), Treasury.key(), treasury.cityFinance()),
                        () -> releases.answer(release, yes(), Treasury.key(), head)))
                .isEqualTo(1);
        assertThat(won(() -> treasury.requested(award, "40"), () -> treasury.requested(award, "40")))
                .isEqualTo(1);
        assertThat(treasury.get(award).requested()).isEqualTo(Money.yuan(40));
    }

    @Test
    void thePagesSayInPlainWordsWhatIsReleasedAndWhatWaits() {
        UUID award = issued("T-7", 100, INSTALMENTS);
        String page = "/finance/awards/" + award;
        Visitor city = visitor(treasury.city());
        assertThat(city.get(page).body()).contains("分期拨付：每期等各自的条件", "第 1 期，33%", "中期检查合格", "登记结果");
        String refused = sent(city, page, Map.of("kind", "ACCEPTANCE", "key", Treasury.key(), "basis", "已写的依据"));
        assertThat(refused).contains("还没有选结果", "还没有填文号或者编号", "已写的依据");
        String saved = sent(
                city,
                page,
                Map.of(
                        "kind",
                        "ACCEPTANCE",
                        "passed",
                        "true",
                        "paper",
                        "验收〔2022〕7号",
                        "basis",
                        "验收意见",
                        "happenedOn",
                        "2022-03-01",
                        "key",
                        Treasury.key()));
        assertThat(saved).contains("结果已登记，等另一位负责人复核", "验收〔2022〕7号");
        assertThat(visitor(treasury.cityFinance()).get("/finance").body()).contains("等复核的验收结果和进度", "验收〔2022〕7号");
        assertThat(desk.obstacles(List.of(treasury.get(award))).get(award)).anyMatch(one -> !one.stops());
    }

    private boolean isLate(UUID award) {
        return treasury.get(award).isLateOn(bureau.today());
    }

    private UUID paid(UUID award, String yuan) {
        UUID payment = treasury.requested(award, yuan);
        payments.approve(payment, true, Treasury.key(), treasury.payersHead());
        UUID quota = treasury.get(award).quotaId();
        Batch batch = batches.get(batches.make(quota, Treasury.key(), treasury.payer()), treasury.payer());
        String number = payments.find(payment).orElseThrow().number();
        String amount = Money.yuan(Long.parseLong(yuan)).toYuan().toPlainString();
        String file = String.join(",", BankLine.COLUMNS) + "\r\n"
                + String.join(",", batch.number(), number, amount, "成功", "S" + number, bureau.today() + "", "")
                + "\r\n";
        confirmations.take(quota, "回单.csv", file.getBytes(StandardCharsets.UTF_8), treasury.payer());
        return payment;
    }

    private static String sent(Visitor who, String page, Map<String, String> form) {
        who.get(page);
        who.post(page + "/releases", form);
        return who.get(page).body();
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }

    private UUID issued(String number, long yuan, PaymentTiming timing) {
        return treasury.issued(List.of(treasury.award(number, yuan)), timing).get(0);
    }

    private void agreed(UUID award, ReleaseForm form) {
        UUID release = releases.record(award, form, treasury.city());
        releases.answer(release, yes(), Treasury.key(), treasury.cityFinance());
    }

    private static ReleaseForm acceptance(boolean passed) {
        return new ReleaseForm(
                Kind.ACCEPTANCE, null, null, passed, "常工信验〔2022〕7号", "验收意见", "2022-03-01", Treasury.key());
    }

    private static ReleaseForm progress(String yuan) {
        return new ReleaseForm(Kind.PROGRESS, null, yuan, null, "进度证明1", "工程量确认", "2022-03-01", Treasury.key());
    }

    private static SecondAnswer yes() {
        return SecondAnswer.of(true, "");
    }

    private static int won(Callable<UUID> one, Callable<UUID> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            int won = 0;
            for (Future<UUID> each : two.invokeAll(List.of(one, other))) {
                won += ended(each) ? 1 : 0;
            }
            return won;
        } finally {
            two.shutdown();
        }
    }

    private static boolean ended(Future<UUID> call) throws InterruptedException {
        Predicate<Throwable> told =
                cause -> cause instanceof Refusal refusal && refusal.kind() == Refusal.Kind.CONFLICT;
        try {
            call.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).matches(told);
            return false;
        }
    }
}
