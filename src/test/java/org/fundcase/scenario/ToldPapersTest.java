package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.letters.LetterKind;
import org.fundcase.letters.Letters;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Objecting;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who is told what: the public by the notice, an enterprise that gets nothing, an office whose paper nobody received. */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    PublicityDesk.class,
    Payout.class,
    Objecting.class,
    DrawnPapers.class
})
class ToldPapersTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");

    @Autowired
    Bureau bureau;

    @Autowired
    PublicityDesk desk;

    @Autowired
    Scheduler jobs;

    @Autowired
    Objecting objecting;

    @Autowired
    Workflow workflow;

    @Autowired
    MoveBack back;

    @Autowired
    Meetings meetings;

    @Autowired
    FrozenLists lists;

    @Autowired
    Letters letters;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aNoticePublishedLaterThanItWasReadyIsDrawnAgainUnderItsNumberWithoutWhatIsSecret() throws Exception {
        Entry secret = PublicityDesk.entry("某军工配套企业", 90_000, Standing.SELECTED, "保守国家秘密法");
        Round round = desk.toPublish(Map.of(), secret);
        Letter ready = drawn.await(Subject.ofRound(round.id()), LetterKind.NOTICE);
        assertThat(drawn.words(ready)).contains("到2022年4月7日止", "另有1个项目依照保守国家秘密法不予公开");
        time.to(LocalDate.of(2022, 4, 15));
        Notice notice = desk.published(round, LocalDate.of(2022, 4, 11));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> drawn.versions(ready).size() == 2);
        Letter published = drawn.versions(ready).get(0);
        assertThat(published).extracting(Letter::number, Letter::version).containsExactly(ready.number(), 2);
        assertThat(drawn.pdf(published)).contains("到2022年4月18日止").doesNotContain("某军工配套企业", "90,000.00");
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/notices/" + notice.id() + "/paper.pdf").statusCode())
                .isEqualTo(200);
        assertThat(anybody.get("/letters/" + published.id() + ".pdf").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void thePublicNeverGetsThePaperThatWasReadyBeforeThePublication() throws Exception {
        Round round = desk.toPublish(Map.of());
        Letter ready = drawn.await(Subject.ofRound(round.id()), LetterKind.NOTICE);
        drawn.made(ready);
        time.to(LocalDate.of(2022, 4, 15));
        String address;
        jobs.pause();
        try {
            address = "/notices/"
                    + desk.published(round, LocalDate.of(2022, 4, 11)).id() + "/paper.pdf";
            Visitor anybody = new Visitor(port);
            assertThat(anybody.get(address).statusCode()).isEqualTo(503);
            assertThat(anybody.get(address).body()).contains("文书正在生成");
        } finally {
            jobs.resume();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> new Visitor(port).get(address).statusCode() == 200);
        Letter published = drawn.versions(ready).get(0);
        assertThat(published.version()).isEqualTo(2);
        assertThat(drawn.words(published))
                .contains("到2022年4月18日止")
                .contains(DrawnPapers.normal(
                        lists.inForce(round.id()).selected().get(0).enterprise()));
    }

    /** In this city the decision, and with it the paper for who waits in reserve, comes before the publication. */
    @Test
    void anEnterpriseReadsTheNoticeOnlyOnceItIsPublished() {
        Round round = desk.toPublish(Map.of());
        Letter ready = drawn.await(Subject.ofRound(round.id()), LetterKind.NOTICE);
        SignedIn reader = bureau.enterprise().person();
        String source = "/letters?source=" + ready.source();
        assertThat(new ApiClient(port, bureau.cityOfficer()).get(source).body()).isNotEmpty();
        ApiClient enterprise = new ApiClient(port, reader);
        assertThat(enterprise.get(source).body()).isEmpty();
        assertThat(enterprise.get("/letters/" + ready.id()).status()).isEqualTo(404);
        assertThat(page(reader, "/letters/of?source=" + ready.source())).doesNotContain(ready.number());
        assertThat(letters.ofRound(reader, round.id())).isEmpty();

        desk.published(round, LocalDate.of(2022, 3, 31));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !letters.ofRound(reader, round.id())
                .isEmpty());
        assertThat(letters.ofRound(reader, round.id()))
                .singleElement()
                .matches(letter -> letter.kind() == LetterKind.NOTICE && letter.source() == null);
    }

    @Test
    void aSecondMeetingAboutTheSameListIsTheOneThatIsCited() throws Exception {
        Round round = desk.toPublish(Map.of());
        Letter first = drawn.await(Subject.ofRound(round.id()), LetterKind.DETERMINATION);
        assertThat(drawn.words(first)).contains("经集体研究(〔2022〕3号)").containsOnlyOnce("集体研究");
        SignedIn by = walk.worker(round, Stage.COLLECTIVE_DECISION);
        back.takeBack(
                back.takeable(round.id(), by).stream()
                        .filter(task -> task.stage() == Stage.COLLECTIVE_DECISION)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                by);
        NewMeeting again = new NewMeeting("〔2022〕5号", bureau.today().toString(), "甲、乙、丙", "", "同意名单");
        meetings.record(round.id(), again, "纪要.pdf", RoundWalk.paper(), by);
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", by);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> drawn.versions(first).size() == 2);
        Letter second = drawn.versions(first).get(0);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(drawn.words(second)).contains("经集体研究(〔2022〕5号)").doesNotContain("〔2022〕3号");
    }

    @Test
    void anOpinionThatNamesTheObjectorIsWrittenWithoutTheName() throws Exception {
        Round round = desk.toPublish(Map.of());
        Notice notice = desk.published(round, LocalDate.of(2022, 3, 31));
        objecting.report(notice, lists.inForce(round.id()).selected().get(0).caseId(), "知情人昇堃");
        time.days(20);
        Stage stage = walk.next(round);
        assertThat(stage).isEqualTo(Stage.PUBLICITY_CONCLUSION);
        CaseTask task = workflow.openTasks(round.id()).get(0);
        workflow.complete(
                new TaskCompletion(task.id(), Outcome.CONCLUDE, List.of(), "知情人昇堃的举报另行核实。", task.version()),
                bureau.cityOfficer());
        Letter result = drawn.await(Subject.ofRound(round.id()), LetterKind.NOTICE_RESULT);
        assertThat(drawn.words(result)).contains("异议人的举报另行核实。").doesNotContain("知情人昇堃");
    }

    @Test
    void whoGetsNothingIsToldWhyAndWhatCanBeDoneAndWhoWaitsThatItWaits() throws Exception {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        payout.budget("常州市", CHANGZHOU);
        Round round = bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
        GrantCase good = bureau.recommended(round, bureau.enterprise());
        Bureau.Applicant waiting = bureau.enterprise();
        GrantCase waits = bureau.recommended(round, waiting);
        GrantCase declined = bureau.recommended(round, bureau.enterprise());
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.await(declined.id(), CaseState.IN_REVIEW);
        Reason unfit = new Reason("D-UNFIT", "设备与申报内容不符。", null);
        bureau.complete(declined.id(), Stage.REVIEW, "decline", bureau.cityOfficer(), unfit);
        assertThat(drawn.words(drawn.await(Subject.ofCase(declined.id()), LetterKind.NOT_SUPPORTED)))
                .contains("不予支持告知书", "设备与申报内容不符。", "第九条第五款", "六十日内依法向常州市人民政府", "六个月内");

        walk.act(round, Stage.RANKING);
        desk.freeze(round, inReserve(round, waits.id()));
        walk.act(round, Stage.COLLECTIVE_DECISION);
        assertThat(drawn.words(drawn.await(Subject.ofCase(waits.id()), LetterKind.RESERVE)))
                .contains("备选第1位", "备选不等于给予支持");
        assertThat(letters.seenBy(waiting.person(), waits.id()))
                .as("the list behind it is not theirs")
                .isNotEmpty()
                .allMatch(letter -> letter.source() == null);
        walk.toTheMoney(round);
        Letter left = drawn.await(Subject.ofCase(waits.id()), LetterKind.NOT_SUPPORTED);
        assertThat(drawn.words(left)).contains("没有列入支持名单", "行政诉讼");
        assertThat(drawn.await(Subject.ofCase(good.id()), LetterKind.AWARD).number())
                .isNotBlank();
    }

    private List<Entry> inReserve(Round round, UUID caseId) {
        return lists.inForce(round.id()).entries().stream()
                .map(entry -> entry.caseId().equals(caseId) ? entry.with(Standing.RESERVE, "") : entry)
                .toList();
    }

    @Test
    void aCorrectionThatNobodyReceivedIsSaidOnCaseInboxAndRound() throws Exception {
        Round round = bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        GrantCase filed = bureau.submitted(round, applicant);
        SignedIn receiver = bureau.districtOfficer();
        Reason missing = new Reason("C-MISSING", "请补交上一年度审计报告。", null);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "correct", receiver, missing);
        String made = bureau.today().getMonthValue() + "月" + bureau.today().getDayOfMonth() + "日";
        time.days(30);

        assertThat(page(receiver, "/cases/" + filed.id())).contains("补正通知书", made, "还没有送达");
        assertThat(page(receiver, "/inbox?round=" + round.id())).contains("补正通知", "未送达");
        assertThat(page(bureau.cityOfficer(), "/rounds/" + round.id()))
                .contains("排序要等 1 件补正", made, "/cases/" + filed.id() + "/letters");

        Letter notice = letters.of(filed.id()).get(0);
        drawn.made(notice);
        letters.open(applicant.person(), notice.id(), Letter.Form.DOCX).close();
        Stream.of("/cases/" + filed.id(), "/inbox?round=" + round.id())
                .forEach(path -> assertThat(page(receiver, path)).doesNotContain("还没有送达", "未送达"));
        assertThat(page(bureau.cityOfficer(), "/rounds/" + round.id())).doesNotContain("件补正");
    }

    private String page(SignedIn who, String path) {
        Visitor officer = new Visitor(port);
        officer.signIn(who.username(), Bureau.PASSWORD);
        return officer.get(path).body();
    }
}
