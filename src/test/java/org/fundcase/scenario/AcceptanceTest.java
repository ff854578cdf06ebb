package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.acceptance.Accepting;
import org.fundcase.acceptance.Fate;
import org.fundcase.acceptance.Reconciliation;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.funding.Award;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.recovery.RecoveringExcess;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What becomes of a project after its award: it is carried out while it is paid, accepted by the office that the scheme
 * names, and its file is closed. Two invoices of 300,000 yuan were counted, and 60,000 awarded.
 */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    Payout.class,
    Accepting.class,
    RecoveringExcess.class,
    DrawnPapers.class
})
class AcceptanceTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Map<String, String> PASS = Map.of("outcome", "PASS");
    private static final Map<String, String> FAIL = Map.of("outcome", "FAIL", "reason", "设备没有到位，系统没有运行。");

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    Workflow workflow;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Accepting accepting;

    @Autowired
    SubmitApplication submit;

    @Autowired
    RecoveringExcess recovering;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    TimeTravel time;

    private Bureau.Applicant applicant;
    private SignedIn enterprise;
    private SignedIn cityHead;
    private UUID id;

    @BeforeEach
    void people() {
        applicant = bureau.enterprise();
        enterprise = applicant.person();
        payout.account(applicant);
        cityHead = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        bureau.person(OfficeKind.DISTRICT_INDUSTRY, "武进区", Role.SECTION_HEAD);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aProjectIsAcceptedInFullAndItsFileIsClosed() {
        awarded("BEFORE_ACCEPTANCE");
        assertThat(state()).isEqualTo(CaseState.AWAITING_PAYMENT);
        payout.pay(id);
        assertThat(state()).isEqualTo(CaseState.IMPLEMENTING);

        says("还没有上传完工报告", () -> accepting.submit(id, enterprise));
        accepting.applied(id, Map.of(), enterprise);
        assertThat(state()).isEqualTo(CaseState.IN_COMPLETION);
        accepting.propose(id, PASS);
        SignedIn first =
                accepting.person(accepting.task(id, Stage.COMPLETION_APPROVAL).officeId(), Role.OFFICER);
        refusedTo(() -> accepting.complete(id, Stage.COMPLETION_APPROVAL, Outcome.APPROVE, "", first));
        accepting.approve(id);
        assertThat(award())
                .extracting(Award::paid, Award::committed)
                .containsExactly(Money.yuan(60_000), Money.yuan(60_000));

        assertThat(state()).isEqualTo(CaseState.CLOSING);
        accepting.close(id);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
        assertThat(workflow.openTasks(id)).isEmpty();
        says("已经结案", () -> accepting.save(id, Map.of(), enterprise));
    }

    @Test
    void whatWaitsForTheAcceptanceIsPaidAfterItAndLessWhereAnInvoiceWasNotUsed() {
        awarded("AFTER_ACCEPTANCE");
        says("验收后拨付", () -> payout.pay(id));
        accepting.applied(id, accepting.fate(id, 1, Fate.UNUSED), enterprise);
        Reconciliation known = accepting.known(id);
        assertThat(known)
                .extracting(one -> one.before().base(), one -> one.after().base())
                .containsExactly(Money.yuan(600_000), Money.yuan(300_000));
        assertThat(known.most()).isEqualTo(Money.yuan(30_000));
        says("按实际投资用同一规则只能支持 30,000.00 元", () -> accepting.propose(id, PASS));
        says("最多支持 30,000.00 元", () -> accepting.propose(id, less("30000.01")));
        accepting.propose(id, less("30000"));
        accepting.approve(id);

        assertThat(award())
                .extracting(Award::open, Award::payable, Award::paid)
                .containsExactly(Money.yuan(30_000), Money.yuan(30_000), Money.ZERO);
        assertThat(state()).isEqualTo(CaseState.AWAITING_PAYMENT);
        payout.pay(id, "30000");
        assertThat(state()).isEqualTo(CaseState.CLOSING);
    }

    @Test
    void whatFailedBeforePaymentIsPaidNothingAndEndsWithoutSupport() {
        awarded("AFTER_ACCEPTANCE");
        accepting.applied(id, Map.of(), enterprise);
        accepting.propose(id, FAIL);
        says("在等第二人复核", () -> payout.pay(id));
        accepting.approve(id);
        assertThat(award()).extracting(Award::open, Award::committed).containsExactly(Money.ZERO, Money.ZERO);
        assertThat(state()).isEqualTo(CaseState.NOT_SUPPORTED);
        says("不再拨付", () -> payout.pay(id));
    }

    @Test
    void somethingIsPutRightAndThenAccepted() {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, Map.of(), enterprise);
        accepting.propose(id, Map.of("outcome", "RECTIFY", "dueDays", "10", "reason", "补交运行日志。"));
        accepting.approve(id);
        assertThat(state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(accepting.task(id, Stage.COMPLETION_RECTIFICATION).due()).isNotNull();
        says("还没有写整改情况", () -> accepting.submit(id, enterprise));
        accepting.save(id, Map.of("rectified", "日志已经补交。"), enterprise);
        accepting.submit(id, enterprise);
        accepting.propose(id, PASS);
        accepting.sendBack(id, "日志还差一个月。");
        assertThat(state()).isEqualTo(CaseState.IN_COMPLETION);
        accepting.propose(id, PASS);
        accepting.approve(id);
        assertThat(state()).isEqualTo(CaseState.CLOSING);
    }

    @Test
    void whatWasPaidTooMuchIsRecoveredInThreeInstalmentsBeforeTheFileIsClosed() {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, accepting.fate(id, 1, Fate.RED), enterprise);
        accepting.propose(id, less("30000"));
        accepting.approve(id);
        assertThat(award()).extracting(Award::open, Award::paid).containsExactly(Money.ZERO, Money.yuan(60_000));

        UUID recovery = recovering.ofAcceptance(id, Money.yuan(30_000));
        assertThat(accepting.open(id)).singleElement().asString().contains("追缴在办");
        says("还有 1 件事没有办结", () -> accepting.close(id));
        recovering.decided(recovery, cityHead);
        recovering.receivedInThree(recovery, "10000");
        assertThat(award())
                .extracting(Award::paid, Award::claimed, Award::returned)
                .containsExactly(Money.yuan(30_000), Money.ZERO, Money.yuan(30_000));
        accepting.close(id);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aClosedFileIsCorrectedAndOpenedAgainByTwoPersonsWhoMay() {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, Map.of(), enterprise);
        accepting.propose(id, PASS);
        accepting.approve(id);
        accepting.close(id);
        SignedIn other = accepting.colleague(cityHead);
        SignedIn district = bureau.districtHead();

        Map<String, String> wrong = less("50000");
        notFound(() -> accepting.correct(id, wrong, district));
        accepting.correct(id, wrong, cityHead);
        refusedTo(() -> accepting.answerCorrection(id, true, cityHead));
        accepting.answerCorrection(id, true, other);
        assertThat(recovering.ofAcceptance(id, Money.yuan(10_000))).isNotNull();
        assertThat(state()).isEqualTo(CaseState.CLOSED);

        notFound(() -> accepting.askToReopen(id, "COMPLETION", "验收时漏看了一台设备。", district));
        accepting.askToReopen(id, "COMPLETION", "验收时漏看了一台设备。", cityHead);
        refusedTo(() -> accepting.answerReopening(id, true, cityHead));
        accepting.answerReopening(id, true, other);
        walk.await(id, CaseState.IMPLEMENTING);
        assertThat(accepting.task(id, Stage.COMPLETION).officeId()).isEqualTo(enterprise.officeId());
        accepting.save(id, Map.of("rectified", "设备已经补拍。"), enterprise);
        accepting.submit(id, enterprise);
        assertThat(state()).isEqualTo(CaseState.IN_COMPLETION);
    }

    @Test
    void whatIsFoundLaterIsAddedToTheRecoveryUntilThePartyIsToldAndRecoveredFurtherAfterwards() {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, accepting.fate(id, 1, Fate.RED), enterprise);
        accepting.propose(id, less("30000"));
        accepting.approve(id);
        assertThat(recovering.amounts(id)).containsExactly(Money.yuan(30_000));

        corrected("20000");
        assertThat(recovering.amounts(id)).containsExactly(Money.yuan(40_000));
        UUID first = recovering.latest(id);
        assertThat(recovering.computation(first)).contains("原追缴 30,000.00 元", "合计追缴 40,000.00 元");

        recovering.told(first, cityHead);
        corrected("15000");
        assertThat(recovering.amounts(id)).containsExactly(Money.yuan(40_000), Money.yuan(5_000));
        UUID further = recovering.latest(id);
        assertThat(recovering.computation(further)).contains("没有作出决定的 40,000.00 元", "另行追缴 5,000.00 元");

        recovering.decidedAfterNotice(first, cityHead);
        assertThat(award().claimed()).isEqualTo(Money.yuan(40_000));
        corrected("10000");
        assertThat(recovering.amounts(id)).containsExactly(Money.yuan(40_000), Money.yuan(10_000));
        recovering.decided(further, cityHead);
        assertThat(award().claimed()).isEqualTo(Money.yuan(50_000));
        assertThat(accepting.open(id)).hasSize(2);
    }

    private void corrected(String amount) {
        accepting.correct(id, less(amount), cityHead);
        accepting.answerCorrection(id, true, accepting.colleague(cityHead));
    }

    @Test
    void itsPapersNameTheProjectTheClauseTheDaysAndTheAmounts() throws Exception {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, Map.of(), enterprise);
        accepting.propose(id, Map.of("outcome", "RECTIFY", "dueOn", "2022-05-20", "reason", "补交运行日志。"));
        accepting.approve(id);
        String name = plain(applicant.party().name());
        String number = cases.get(id).requiredFiling().number();
        assertThat(paper(LetterKind.RECTIFICATION)).contains(name, number, "补交运行日志", "2022年5月20日", "第四条(四)4");

        accepting.save(id, Map.of("rectified", "日志已经补交。"), enterprise);
        accepting.submit(id, enterprise);
        accepting.propose(
                id, Map.of("outcome", "PASS", "visitedOn", bureau.today().toString(), "visitNote", "看了现场。"));
        accepting.approve(id);
        assertThat(paper(LetterKind.COMPLETION_OPINION))
                .contains(name, number, "合格", "60,000.00元(大写:人民币陆万元整)", "600,000.00元", "验收员1", chinese(bureau.today()));

        accepting.close(id);
        assertThat(paper(LetterKind.CASE_CLOSED))
                .contains(name, number, "60,000.00元(大写:人民币陆万元整)", "项目验收合格", chinese(bureau.today()));
    }

    private String paper(LetterKind kind) throws Exception {
        return drawn.words(drawn.await(Subject.ofCase(id), kind));
    }

    /** As the papers' words are compared. */
    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')');
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Test
    void whatFailedAfterItWasPaidIsClaimedWhole() {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, Map.of(), enterprise);
        accepting.propose(id, FAIL);
        accepting.approve(id);
        assertThat(award()).extracting(Award::open, Award::paid).containsExactly(Money.ZERO, Money.yuan(60_000));
        UUID recovery = recovering.ofAcceptance(id, Money.yuan(60_000));
        says("还有 2 件事没有办结", () -> accepting.close(id));
        recovering.decided(recovery, cityHead);
        recovering.receivedInThree(recovery, "20000");
        assertThat(award())
                .extracting(Award::paid, Award::claimed, Award::returned)
                .containsExactly(Money.ZERO, Money.ZERO, Money.yuan(60_000));
    }

    @Test
    void aCutWaitsWhileTheMoneyIsInABatch() {
        awarded("BEFORE_ACCEPTANCE");
        accepting.applied(id, accepting.fate(id, 1, Fate.UNUSED), enterprise);
        UUID payment = payout.sent(id, "60000");
        accepting.propose(id, less("30000"));
        says("60,000.00 元正在支付中", () -> accepting.approve(id));
        assertThat(award()).extracting(Award::requested, Award::open).containsExactly(Money.yuan(60_000), Money.ZERO);
        payout.confirm(id, payment);
        accepting.approve(id);
        assertThat(award()).extracting(Award::paid, Award::open).containsExactly(Money.yuan(60_000), Money.ZERO);
        assertThat(recovering.ofAcceptance(id, Money.yuan(30_000))).isNotNull();
    }

    @Test
    void ofTwoWhoConcludeAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        awarded("BEFORE_ACCEPTANCE");
        payout.pay(id);
        accepting.applied(id, accepting.fate(id, 1, Fate.UNUSED), enterprise);
        accepting.propose(id, less("30000"));
        CaseTask seen = accepting.task(id, Stage.COMPLETION_APPROVAL);
        SignedIn head = accepting.person(seen.officeId(), Role.SECTION_HEAD);
        List<SignedIn> two = List.of(head, accepting.colleague(head));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> both = two.stream()
                .map(by -> pool.submit(() -> {
                    together.await();
                    return conclude(seen, by);
                }))
                .toList();
        List<Boolean> won = new ArrayList<>();
        for (Future<Boolean> one : both) {
            won.add(one.get());
        }
        pool.shutdown();
        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(recovering.amounts(id)).containsExactly(Money.yuan(30_000));
        assertThat(state()).isEqualTo(CaseState.CLOSING);
    }

    private boolean conclude(CaseTask seen, SignedIn by) {
        try {
            workflow.complete(new TaskCompletion(seen.id(), Outcome.APPROVE, List.of(), "", seen.version()), by);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }

    @Test
    void twoWhoAnswerAtOnceAndStrangersAreRefused() {
        awarded("BEFORE_ACCEPTANCE");
        SignedIn stranger = bureau.enterprise().person();
        notFound(() -> accepting.save(id, Map.of(), stranger));
        notFound(() -> accepting.save(id, Map.of(), bureau.districtOfficer()));
        accepting.applied(id, Map.of(), enterprise);
        accepting.propose(id, PASS);
        CaseTask seen = accepting.task(id, Stage.COMPLETION_APPROVAL);
        SignedIn head = accepting.person(seen.officeId(), Role.SECTION_HEAD);
        accepting.approve(id);
        assertThatThrownBy(() -> workflow.complete(
                        new TaskCompletion(seen.id(), Outcome.APPROVE, List.of(), "", seen.version()), head))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void aTitleThatIsThereAlreadyIsNotAcceptedAndClosesOnceItIsPaid() {
        Bureau.Applicant titled = Town.CHANGZHOU_2021.enterprise(bureau);
        payout.account(titled);
        Round round = Town.CHANGZHOU_2021.open(bureau);
        payout.budget("常州市", Town.CHANGZHOU_2021.scheme());
        GrantCase filed = bureau.recommendedIn(Town.CHANGZHOU_2021.filed(bureau, submit, round, titled));
        id = filed.id();
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        walk.await(id, CaseState.AWAITING_PAYMENT);
        payout.pay(id);
        assertThat(state()).isEqualTo(CaseState.CLOSING);
        accepting.close(id);
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    private static void notFound(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private void awarded(String timing) {
        Round round = bureau.openRound(
                CHANGZHOU,
                "CZ2022",
                Instant.parse("2022-03-20T09:00:00Z"),
                Map.of("expertsPerCase", "0", "paymentTiming", timing));
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant), bureau.invoice(applicant)));
        GrantCase filed = bureau.handedIn(draft, applicant);
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        id = filed.id();
        walk.await(id, CaseState.AWAITING_PAYMENT);
    }

    private static Map<String, String> less(String amount) {
        return Map.of("outcome", "LESS", "amount", amount, "reason", "一张发票没有用于本项目。");
    }

    private CaseState state() {
        return cases.get(id).state();
    }

    private Award award() {
        return payout.of(id).get(0);
    }

    private static void says(String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static void refusedTo(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}
