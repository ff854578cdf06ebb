package org.fundcase.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Claims;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.Treasury;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.letters.LetterKind;
import org.fundcase.letters.Letters;
import org.fundcase.letters.ServiceNote;
import org.fundcase.letters.ServiceWay;
import org.fundcase.platform.TimeTravel;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.Recovery.State;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.TypedForm;
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

/** Money that was misused comes back: told, heard, decided by two, demanded, brought to court, and square in the ledger. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, TimeTravel.class, DrawnPapers.class, PaidAward.class})
class RecoveryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    TimeTravel time;

    @Autowired
    Recoveries recoveries;

    @Autowired
    RecoveryFiles files;

    @Autowired
    WriteFile file;

    @Autowired
    HearParty party;

    @Autowired
    Collect collect;

    @Autowired
    Claims claims;

    @Autowired
    Clock clock;

    @Autowired
    Workflow workflow;

    @Autowired
    Awards awards;

    @Autowired
    PaidAward paid;

    @Autowired
    Letters letters;

    @Autowired
    DrawnPapers drawn;

    private SignedIn officer;
    private SignedIn head;
    private SignedIn enterprise;
    private Bureau.Applicant applicant;
    private Award award;
    private Recovery recovery;
    private String number;

    @BeforeEach
    void payAndOpen() {
        officer = treasury.city();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        applicant = bureau.enterprise();
        enterprise = applicant.person();
        award = paid.of(applicant, 300_000);
        number = "常工信追〔2022〕" + ThreadLocalRandom.current().nextInt(1, 999_999) + "号";
        recovery = recoveries.open(award.id(), Origin.AUDIT, "专项审计报告第 3 项", officer);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void fraudIsToldDecidedAndPaidBack() throws Exception {
        refused("no-facts", () -> complete(Stage.RECOVERY_FACTS, Outcome.PROPOSE, "", officer));
        facts("300000");
        complete(Stage.RECOVERY_FACTS, Outcome.PROPOSE, "", officer);
        assertThatThrownBy(() -> recoveries.get(recovery.id(), enterprise)).isInstanceOf(Refusal.class);
        refusedTo(() -> complete(Stage.RECOVERY_NOTICE, Outcome.ISSUE, "", officer));
        complete(Stage.RECOVERY_NOTICE, Outcome.ISSUE, "", head);
        assertThat(recoveries.get(recovery.id(), enterprise).state()).isEqualTo(State.DECISION);

        decision("300000", "15");
        says("事先告知书", () -> complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer));
        served(LetterKind.RECOVERY_NOTICE, "2022-03-01");
        says("最早 2022年3月9日", () -> complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer));
        party.hear(recovery.id(), form(Map.of("what", "STATEMENT", "words", "设备已转让，愿意退回。")), enterprise);
        time.to(LocalDate.parse("2022-03-09"));
        says("拟定决定以后又登记了陈述", () -> complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer));
        decision("300000", "15");
        complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer);
        refusedTo(() -> complete(Stage.RECOVERY_APPROVAL, Outcome.ISSUE, number, officer));
        says("不是文号", () -> complete(Stage.RECOVERY_APPROVAL, Outcome.ISSUE, "同意", head));
        complete(Stage.RECOVERY_APPROVAL, Outcome.ISSUE, number, head);
        assertThat(now())
                .extracting(Award::paid, Award::claimed)
                .containsExactly(Money.yuan(300_000), Money.yuan(300_000));

        assertThat(drawn.words(drawn.await(Subject.ofRecovery(recovery.id()), LetterKind.RECOVERY_DECISION)))
                .contains(number, "追缴资金300,000.00元(大写:人民币叁拾万元整)", "陈述的理由不影响事实的认定", "3204000000001", "六十日内依法向常州市人民政府");
        says("还有 300,000.00 元没有追回", () -> complete(Stage.RECOVERY_COLLECTION, Outcome.SETTLE, "", officer));
        receive("100000", "S-1");
        assertThatThrownBy(() -> receive("100000", "S-1")).hasMessageContaining("已经登记过");
        assertThatThrownBy(() -> receive("200000.01", "S-2")).hasMessageContaining("超过追缴的金额");
        receive("200000", "S-2");
        assertThat(now())
                .extracting(Award::paid, Award::claimed, Award::returned)
                .containsExactly(Money.ZERO, Money.ZERO, Money.yuan(300_000));
        complete(Stage.RECOVERY_COLLECTION, Outcome.SETTLE, "", officer);
        refusedTo(() -> complete(Stage.RECOVERY_CLOSING, Outcome.CLOSE, "", officer));
        complete(Stage.RECOVERY_CLOSING, Outcome.CLOSE, "", head);
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(drawn.words(drawn.await(Subject.ofRecovery(recovery.id()), LetterKind.RECOVERY_CLOSED)))
                .contains("共收回300,000.00元");
        assertThatThrownBy(() -> receive("1", "S-3")).isInstanceOf(Refusal.class);
    }

    @Test
    void anAppealThatIsPendingStopsTheCourtAndTheDemandComesFirst() throws Exception {
        decide("120000");
        served(LetterKind.RECOVERY_DECISION, "2022-03-09");
        says("最早 2022年3月25日", () -> measure("DEMAND", officer));
        time.to(LocalDate.parse("2022-03-25"));
        UUID demand = measure("DEMAND", officer);
        refusedTo(() -> collect.answer(recovery.id(), demand, SecondAnswer.of(true, ""), officer));
        collect.answer(recovery.id(), demand, SecondAnswer.of(true, ""), head);
        says("催告书", () -> measure("COURT", officer));
        served(LetterKind.DEMAND, "2022-03-25");
        party.appeal(
                recovery.id(),
                form(Map.of("kind", "REVIEW", "authority", "常州市人民政府", "filedOn", "2022-03-25")),
                officer);
        time.to(LocalDate.parse("2022-10-10"));
        says("还没有结果", () -> measure("COURT", officer));
        UUID appeal = known().appeals().get(0).id();
        party.appealEnded(
                recovery.id(),
                appeal,
                form(Map.of("result", "UPHELD", "endedOn", "2022-09-20", "paper", "常政复〔2022〕8号")),
                officer);
        UUID court = measure("COURT", officer);
        collect.answer(recovery.id(), court, SecondAnswer.of(true, ""), head);
        assertThat(drawn.words(drawn.await(Subject.ofRecovery(recovery.id()), LetterKind.COURT_APPLICATION)))
                .contains("常州市钟楼区人民法院", "催告书于2022年3月25日送达", "《中华人民共和国行政强制法》第五十三条");
        receive("20000", "法院划拨-1");
        UUID writeOff = collect.propose(
                recovery.id(),
                form(Map.of("kind", "WRITE_OFF", "words", "企业破产清算终结，法院裁定", "amount", "100000")),
                officer);
        collect.answer(recovery.id(), writeOff, SecondAnswer.of(true, ""), head);
        assertThat(now())
                .extracting(Award::claimed, Award::writtenOff, Award::returned)
                .containsExactly(Money.ZERO, Money.yuan(100_000), Money.yuan(20_000));
        complete(Stage.RECOVERY_COLLECTION, Outcome.SETTLE, "", officer);
        complete(Stage.RECOVERY_CLOSING, Outcome.CLOSE, "", head);
        assertThat(now().paid()).isEqualTo(Money.yuan(280_000));
    }

    @Test
    void instalmentsAddUpAndAWrongReceiptIsTakenBackByAnother() throws Exception {
        decide("90000");
        assertThatThrownBy(() -> instalments("2022-04-30 30000\n2022-05-31 30000"))
                .hasMessageContaining("各期合计 60,000.00 元");
        UUID agreed = instalments("2022-04-30 30000\n2022-05-31 30000\n2022-06-30 30000");
        collect.answer(recovery.id(), agreed, SecondAnswer.of(true, ""), head);
        assertThat(drawn.words(drawn.await(Subject.ofRecovery(recovery.id()), LetterKind.INSTALMENTS)))
                .contains("2022年6月30日", "30,000.00");
        receive("30000", "S-1");
        UUID wrong = known().receipts().get(0).id();
        refusedTo(() -> collect.correct(recovery.id(), wrong, officer));
        collect.correct(recovery.id(), wrong, head);
        assertThat(now().claimed()).isEqualTo(Money.yuan(90_000));
        receive("30000", "S-1");
        assertThat(known().received()).isEqualTo(Money.yuan(30_000));
    }

    @Test
    void financeAloneSetsOffAClaimAndBothSidesAreBookedInFull() throws Exception {
        SignedIn finance = bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        SignedIn treasurer = bureau.person(OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
        Award owed = paid.issued(applicant, 80_000);
        Award foreign = paid.issued(bureau.enterprise(), 90_000);
        decide("120000");
        says("本单位没有开通抵缴", () -> new SetOff(claims, clock, false).requireFinance(finance));
        refusedTo(() -> setOff(owed, "50000", officer));
        says("同一家企业", () -> setOff(foreign, "50000", finance));
        says("还没有追回的是 120,000.00 元", () -> setOff(owed, "120000.01", finance));
        UUID tooMuch = setOff(owed, "80000.01", finance);
        says("可以支付的是 80,000.00 元", () -> answer(tooMuch, true, treasurer));
        answer(tooMuch, false, treasurer);

        UUID agreed = setOff(owed, "50000", finance);
        assertThat(now().claimed()).isEqualTo(Money.yuan(120_000));
        refusedTo(() -> answer(agreed, true, finance));
        refusedTo(() -> answer(agreed, true, head));
        answer(agreed, true, treasurer);
        assertThat(now())
                .extracting(Award::claimed, Award::returned)
                .containsExactly(Money.yuan(70_000), Money.yuan(50_000));
        assertThat(awards.find(owed.id()).orElseThrow())
                .extracting(Award::open, Award::paid)
                .containsExactly(Money.yuan(30_000), Money.yuan(50_000));
        assertThat(known().received()).isEqualTo(Money.yuan(50_000));
        says("不能在这里更正", () -> collect.correct(recovery.id(), agreed, head));
        assertThat(drawn.words(drawn.await(Subject.ofRecovery(recovery.id()), LetterKind.SET_OFF)))
                .contains(owed.number(), "抵缴50,000.00元(大写:人民币伍万元整)", "不再另行支付");
    }

    private UUID setOff(Award against, String yuan, SignedIn by) {
        Map<String, String> form = Map.of(
                "kind",
                "SET_OFF",
                "words",
                "市财政局会办意见。",
                "amount",
                yuan,
                "against",
                against.id().toString());
        return collect.propose(recovery.id(), form(form), by);
    }

    private void answer(UUID measure, boolean agreed, SignedIn by) {
        collect.answer(recovery.id(), measure, SecondAnswer.of(agreed, agreed ? "" : "金额不对"), by);
    }

    @Test
    void aHearingIsAskedForInTimeAndHeldBySomebodyElseOnItsDay() {
        tell("50000");
        time.to(LocalDate.parse("2022-03-09"));
        says("最迟 2022年3月8日", () -> hear("HEARING_REQUEST", "2022-03-09", ""));
        hear("HEARING_REQUEST", "2022-03-08", "");
        says("听证通知书", () -> hear("HEARING", "2022-03-09", "某主持"));
        says("最早定在 2022年3月18日", () -> hear("APPOINTMENT", "2022-03-17", "某主持"));
        hear("APPOINTMENT", "2022-03-18", "某主持");
        served(LetterKind.HEARING_NOTICE, "2022-03-09");
        time.to(LocalDate.parse("2022-03-18"));
        says("听证定在 2022年3月18日", () -> hear("HEARING", "2022-03-17", "某主持"));
        assertThatThrownBy(() -> hear("HEARING", "2022-03-18", officer.name())).hasMessageContaining("不是本案调查人员");
        decision("50000", "15");
        says("听证笔录", () -> complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer));
        hear("HEARING", "2022-03-18", "某主持");
        decision("50000", "15");
        complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer);
    }

    @Test
    void aDecisionThatAReviewSetsAsideIsRevokedAndTheMoneyIsClaimedNoMore() throws Exception {
        decide("60000");
        served(LetterKind.RECOVERY_DECISION, "2022-03-09");
        receive("10000", "S-1");
        says("没有撤销", () -> measure("REVOKE", officer));
        party.appeal(
                recovery.id(),
                form(Map.of("kind", "REVIEW", "authority", "常州市人民政府", "filedOn", "2022-03-09")),
                officer);
        party.appealEnded(
                recovery.id(),
                known().appeals().get(0).id(),
                form(Map.of("result", "OVERTURNED", "endedOn", "2022-03-09", "paper", "常政复〔2022〕9号")),
                officer);
        time.to(LocalDate.parse("2022-03-25"));
        says("已被撤销", () -> measure("DEMAND", officer));
        collect.answer(recovery.id(), measure("REVOKE", officer), SecondAnswer.of(true, ""), head);
        assertThat(now())
                .extracting(Award::paid, Award::claimed, Award::returned)
                .containsExactly(Money.yuan(290_000), Money.ZERO, Money.yuan(10_000));
        assertThat(drawn.words(drawn.await(Subject.ofRecovery(recovery.id()), LetterKind.RECOVERY_REVOKED)))
                .contains("50,000.00元", "不再追缴");
        complete(Stage.RECOVERY_COLLECTION, Outcome.SETTLE, "", officer);
        complete(Stage.RECOVERY_CLOSING, Outcome.CLOSE, "", head);
        assertThat(recoveries.open(award.id(), Origin.AUDIT, "重新调查", officer).state())
                .isEqualTo(State.FACTS);
    }

    @Test
    void anAgreementThatIsKeptStopsDemandAndCourtAndADemandIsMadeOnceForWhatIsLeft() {
        decide("90000");
        served(LetterKind.RECOVERY_DECISION, "2022-03-09");
        UUID agreed = instalments("2022-03-31 30000\n2022-04-29 60000");
        collect.answer(recovery.id(), agreed, SecondAnswer.of(true, ""), head);
        time.to(LocalDate.parse("2022-03-31"));
        says("下一期 2022年3月31日 到期", () -> measure("DEMAND", officer));
        time.to(LocalDate.parse("2022-04-01"));
        UUID stale = measure("DEMAND", officer);
        receive("10000", "S-1");
        says("现在是 80,000.00 元", () -> collect.answer(recovery.id(), stale, SecondAnswer.of(true, ""), head));
        collect.answer(recovery.id(), stale, SecondAnswer.of(false, "到过账"), head);
        collect.answer(recovery.id(), measure("DEMAND", officer), SecondAnswer.of(true, ""), head);
        says("不能再办一次", () -> measure("DEMAND", officer));
        served(LetterKind.DEMAND, "2022-04-01");
        party.hear(recovery.id(), form(Map.of("what", "STATEMENT", "words", "请求再宽限。")), enterprise);
        time.to(LocalDate.parse("2022-10-20"));
        says("还没有登记复核意见", () -> measure("COURT", officer));
        hear("ANSWER", "2022-10-20", "");
        measure("COURT", officer);
    }

    @Test
    void whatIsDroppedBeforeThePartyWasToldIsNeverShownToIt() {
        complete(Stage.RECOVERY_FACTS, Outcome.DROP, "查无实据", officer);
        assertThatThrownBy(() -> recoveries.get(recovery.id(), enterprise)).isInstanceOf(Refusal.class);
        assertThat(recoveries.ofCase(UUID.randomUUID(), enterprise)).isEmpty();
    }

    @Test
    void whatIsNotProvenIsDroppedWithAReasonAndCanBeOpenedAgain() {
        says("不予追缴的理由", () -> complete(Stage.RECOVERY_FACTS, Outcome.DROP, "", officer));
        assertThatThrownBy(() -> recoveries.open(award.id(), Origin.BY_HAND, "又一条线索", officer))
                .hasMessageContaining(recovery.number());
        complete(Stage.RECOVERY_FACTS, Outcome.DROP, "查无实据", officer);
        assertThat(state()).isEqualTo(State.DROPPED);
        assertThat(recoveries.open(award.id(), Origin.BY_HAND, "又一条线索", officer).number())
                .isNotEqualTo(recovery.number());
    }

    @Test
    void nobodyElseSeesOrTouchesIt() {
        SignedIn stranger = bureau.enterprise().person();
        for (ThrowingCallable touch : List.<ThrowingCallable>of(
                () -> recoveries.get(recovery.id(), stranger),
                () -> recoveries.open(award.id(), Origin.BY_HAND, "来源", treasury.payer()),
                () -> file.facts(recovery.id(), form(Map.of()), treasury.payer()),
                () -> party.hear(recovery.id(), form(Map.of()), stranger),
                () -> measure("DEMAND", bureau.auditor()),
                () -> collect.receive(recovery.id(), form(Map.of()), enterprise))) {
            assertThatThrownBy(touch).isInstanceOf(Refusal.class);
        }
    }

    private void decide(String amount) {
        tell(amount);
        party.hear(recovery.id(), form(Map.of("what", "WAIVER", "words", "放弃陈述申辩和听证。")), enterprise);
        decision(amount, "15");
        complete(Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", officer);
        complete(Stage.RECOVERY_APPROVAL, Outcome.ISSUE, number, head);
    }

    private void tell(String amount) {
        facts(amount);
        complete(Stage.RECOVERY_FACTS, Outcome.PROPOSE, "", officer);
        complete(Stage.RECOVERY_NOTICE, Outcome.ISSUE, "", head);
        served(LetterKind.RECOVERY_NOTICE, "2022-03-01");
    }

    private void facts(String amount) {
        file.facts(
                recovery.id(),
                form(Map.of(
                        "cause",
                        "FALSE_CLAIM",
                        "facts",
                        "申报的设备发票系虚开。",
                        "evidence",
                        "审计报告第 3 项；税务机关协查函。",
                        "basis",
                        "《财政违法行为处罚处分条例》第十四条第一款",
                        "amount",
                        amount,
                        "computation",
                        "按核减的设备投资重新计算。")),
                officer);
    }

    private void decision(String amount, String days) {
        file.decision(
                recovery.id(),
                form(Map.of(
                        "amount",
                        amount,
                        "payDays",
                        days,
                        "holder",
                        "常州市财政局",
                        "bank",
                        "国家金库常州市中心支库",
                        "account",
                        "3204000000001",
                        "considered",
                        "陈述的理由不影响事实的认定，不采纳。")),
                officer);
    }

    private void hear(String what, String day, String host) {
        party.hear(
                recovery.id(), form(Map.of("what", what, "happenedOn", day, "words", "见材料。", "host", host)), officer);
    }

    private UUID measure(String kind, SignedIn by) {
        return collect.propose(
                recovery.id(), form(Map.of("kind", kind, "words", "内容见文书。", "addressee", "常州市钟楼区人民法院")), by);
    }

    private UUID instalments(String parts) {
        return collect.propose(
                recovery.id(), form(Map.of("kind", "INSTALMENTS", "words", "分三期履行。", "parts", parts)), officer);
    }

    private void receive(String amount, String slip) {
        collect.receive(
                recovery.id(),
                form(Map.of(
                        "amount", amount, "receivedOn", bureau.today().toString(), "slip", recovery.number() + slip)),
                officer);
    }

    /** Handed over on a day, as the officer enters it. */
    private Letter served(LetterKind paper, String day) {
        Letter letter = drawn.await(Subject.ofRecovery(recovery.id()), paper);
        LocalDate on = LocalDate.parse(day);
        if (on.isAfter(bureau.today())) {
            time.to(on);
        }
        letters.recordService(officer, letter.id(), new ServiceNote(ServiceWay.DIRECT, on, "收发室", "送达回证"));
        return letter;
    }

    private void complete(Stage stage, Outcome outcome, String comment, SignedIn by) {
        CaseTask task = workflow.openTasks(recovery.id()).stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(), comment, task.version()), by);
    }

    private static TypedForm form(Map<String, String> values) {
        return new TypedForm(values);
    }

    private RecoveryFile known() {
        return files.of(recoveries.get(recovery.id(), officer));
    }

    private State state() {
        return recoveries.get(recovery.id(), officer).state();
    }

    private Award now() {
        return awards.find(award.id()).orElseThrow();
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static void refusedTo(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private static void says(String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}
