package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.NoticeEntry;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meeting;
import org.fundcase.rounds.MeetingOutcome;
import org.fundcase.rounds.MeetingOutcomes;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.rounds.NewOutcome;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 会议对名单逐项作出结论：不同意的取消，暂缓的不安排资金（有项目库的仍在库），核减的按审定金额，都成为名单的下一版。 */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, DrawnPapers.class})
class MeetingOutcomesTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingOutcomes outcomes;

    @Autowired
    FrozenLists lists;

    @Autowired
    Notices notices;

    @Autowired
    PaperNumbers papers;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    MoveBack back;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    private SignedIn head;
    private Round round;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void changzhouLeavesOutWhatTheMeetingDidNotAgreeToAndPublishesTheRest() throws Exception {
        List<Entry> listed = rankedInChangzhou(4);
        FrozenList before = lists.inForce(round.id());
        Meeting meeting = record(
                refused(listed.get(0), "设备已经用于另一个项目"),
                deferred(listed.get(1), "补充环评以后再议"),
                lowered(listed.get(2), half(listed.get(2)), "两台设备用途不明"));
        assertThat(meeting.listHash()).isEqualTo(before.hash());
        assertThat(outcomes.exceptions(meeting.id()))
                .extracting(MeetingOutcome::word)
                .containsExactly("REFUSED", "DEFERRED", "LOWERED");
        assertThat(lists.inForce(round.id()).version()).as("登记会议还不改名单").isEqualTo(1);

        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", head);
        FrozenList after = lists.inForce(round.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.entries())
                .extracting(Entry::standing)
                .containsExactly(Standing.REMOVED, Standing.LEFT_OUT, Standing.SELECTED, Standing.SELECTED);
        assertThat(after.total())
                .isEqualTo(half(listed.get(2)).plus(listed.get(3).amount()));

        String page = new Crawler(port, bureau.cityOfficer())
                .open("/rounds/" + round.id())
                .body();
        assertThat(page)
                .contains("1 项同意，3 项另有决定", "设备已经用于另一个项目", "集体决定（〔2022〕3号）：不同意 1 项，暂缓 1 项，核减 1 项")
                .doesNotContain("??");
        String minutes = drawn.words(drawn.await(Subject.ofRound(round.id()), LetterKind.MINUTES));
        assertThat(minutes).contains("通过,其中3项另有决定", "不同意(设备已经用于另一个项目)", "暂缓(补充环评以后再议)", before.hash(), "拟支持2个");

        walk.act(round, Stage.PUBLICATION);
        Notice notice = notices.of(round.id()).get(0);
        assertThat(notice.listHash()).isEqualTo(after.hash());
        assertThat(notices.entries(notice.id()))
                .extracting(NoticeEntry::amount)
                .containsExactly(half(listed.get(2)), listed.get(3).amount());
        walk.toTheMoney(round);
        assertThat(papers.plannedFor(round.id())).isEqualTo(after.hash());
        walk.await(listed.get(0).caseId(), CaseState.NOT_SUPPORTED);
        walk.await(listed.get(1).caseId(), CaseState.NOT_SUPPORTED);
        walk.await(listed.get(2).caseId(), CaseState.AWAITING_PAYMENT);
    }

    @Test
    void linyiDecidesAfterItsPublicityAndNeedsNoFurtherOneForLess() throws Exception {
        List<Entry> listed = publicInLinyi(3);
        FrozenList published = lists.inForce(round.id());
        record(deferred(listed.get(0), "明年再议"), lowered(listed.get(1), half(listed.get(1)), "按三重一大审议意见"));
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", head);
        FrozenList decided = lists.inForce(round.id());
        assertThat(decided.hash()).isNotEqualTo(published.hash());
        assertThat(notices.notYetPublic(decided)).as("核减不用重新公示").isEmpty();
        Notice notice = notices.of(round.id()).get(0);
        String told = new Visitor(port).get("/notices/" + notice.id()).body();
        assertThat(told).contains("集体研究决定").doesNotContain("明年再议", "按三重一大审议意见");

        assertThat(walk.toTheMoney(round)).doesNotContain(Stage.PUBLICATION, Stage.PUBLICITY_CONCLUSION);
        assertThat(papers.plannedFor(round.id())).isEqualTo(decided.hash());
        assertThat(notices.of(round.id())).hasSize(1);
        walk.await(listed.get(1).caseId(), CaseState.AWAITING_PAYMENT);
        assertThat(jdbc.sql("SELECT state FROM rounds_pool WHERE case_id = ?")
                        .param(listed.get(0).caseId())
                        .query(String.class)
                        .single())
                .as("暂缓的仍在项目库")
                .isEqualTo("IN_POOL");
    }

    @Test
    void whatIsWrongIsToldRowByRowAndNothingIsRecorded() {
        Round another = bureau.openRound(CHANGZHOU, "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        String foreign = bureau.submitted(another, bureau.enterprise()).number();
        List<Entry> listed = rankedInChangzhou(2);
        Entry one = listed.get(0);
        assertThat(faults(lowered(one, one.amount().plus(one.amount()), "要多给"))).containsExactly("outcomes[0].amount");
        assertThat(faults(new NewOutcome(one.number(), "AGREED", "", "按原金额"))).containsExactly("outcomes[0].amount");
        assertThat(faults(new NewOutcome("CZ2022-9999", "REFUSED", "", "没有这一项")))
                .containsExactly("outcomes[0].entry");
        assertThat(faults(new NewOutcome(foreign, "REFUSED", "", "另一个批次的"))).containsExactly("outcomes[0].entry");
        assertThat(faults(refused(one, "一"), refused(one, "二"))).containsExactly("outcomes[1].entry");
        assertThat(faults(new NewOutcome(one.number(), "DEFERRED", "5", "")))
                .containsExactly("outcomes[0].amount", "outcomes[0].reason");
        assertThat(faults(refused(one, "一"), refused(listed.get(1), "二")))
                .as("整个名单不同意的要退回")
                .containsExactly("outcomes[0].entry");
        assertThat(meetings.of(round.id())).isEmpty();
        SignedIn ranker = bureau.cityOfficer();
        assertThatThrownBy(() -> record(ranker, "", refused(one, "定稿的人不能登记"))).hasMessageContaining("集体决定要由另一个人登记");
    }

    @Test
    void theSecondOfTwoRecordsIsAConflictAndKeepsWhatWasTyped() {
        List<Entry> listed = rankedInChangzhou(2);
        String seen = lists.inForce(round.id()).id() + "/";
        record(head, seen, refused(listed.get(0), "先登记的"));
        SignedIn other = bureau.otherCityHead();
        assertThatThrownBy(() -> record(other, seen, deferred(listed.get(1), "后登记的")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining(head.name());
        assertThat(meetings.of(round.id())).hasSize(1);
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", other);
        assertThat(jdbc.sql(
                                "SELECT proposed_name || '/' || frozen_name FROM rounds_list WHERE round_id = ? AND version = 2")
                        .param(round.id())
                        .query(String.class)
                        .single())
                .isEqualTo(head.name() + "/" + other.name());
    }

    @Test
    void whoTakesTheDecisionBackHasTheListBefore() {
        List<Entry> listed = rankedInChangzhou(2);
        FrozenList before = lists.inForce(round.id());
        record(refused(listed.get(0), "登记错了"));
        String decision = bureau.task(round.id(), Stage.COLLECTIVE_DECISION).id();
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", head);
        back.takeBack(decision, head);
        FrozenList again = lists.inForce(round.id());
        assertThat(again.version()).isEqualTo(3);
        assertThat(again.hash()).isEqualTo(before.hash());
        record();
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", head);
        assertThat(lists.inForce(round.id()).version()).isEqualTo(3);
    }

    @Test
    void programsSendAndReadOutcomes() {
        List<Entry> listed = rankedInChangzhou(2);
        ApiClient program = new ApiClient(port, head);
        Map<String, String> fields = new HashMap<>(Map.of(
                "number", "〔2022〕3号", "heldOn", bureau.today().toString(), "attendees", "甲、乙", "decision", "逐项审议"));
        fields.put("outcomes[0].entry", listed.get(0).enterprise());
        fields.put("outcomes[0].outcome", "AGREED");
        fields.put("outcomes[0].amount", half(listed.get(0)).toYuan().toPlainString());
        fields.put("outcomes[0].reason", "核减一半, 其余同意");
        String at = "/rounds/" + round.id() + "/meetings";
        ApiClient.Answer answer = program.upload(
                at,
                "纪要.pdf",
                "%PDF-1.4\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                fields,
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("outcomes")).hasSize(2);
        assertThat(program.get(at)
                        .body()
                        .get(0)
                        .path("outcomes")
                        .get(0)
                        .path("reason")
                        .asText())
                .isEqualTo("核减一半, 其余同意");
        assertThat(program.get(at)
                        .body()
                        .get(0)
                        .path("outcomes")
                        .get(1)
                        .path("outcome")
                        .asText())
                .isEqualTo("AGREED");
    }

    private List<Entry> rankedInChangzhou(int applications) {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        payout.budget("常州市", CHANGZHOU);
        round = bureau.openRound(CHANGZHOU, "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        for (int n = 0; n < applications; n++) {
            bureau.recommended(round, bureau.enterprise());
        }
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        return lists.inForce(round.id()).selected();
    }

    private List<Entry> publicInLinyi(int applications) {
        OtherCity city = OtherCity.LINYI;
        SignedIn county = city.districtOfficer(bureau);
        bureau.person("临沂市", OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        bureau.person("临沂市", OfficeKind.DISTRICT_FINANCE, "兰山区", Role.OFFICER);
        head = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        payout.budget("临沂市", new SchemeVersion("LY-TR-2020", "2020"));
        round = city.open(bureau, "2022-02-26");
        Set<UUID> own = new HashSet<>();
        for (int n = 0; n < applications; n++) {
            GrantCase filed = city.filed(bureau, round, "LY20-1b", city.enterprise(bureau));
            bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", county);
            bureau.complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", county);
            bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", county);
            own.add(filed.id());
        }
        time.days(130);
        for (Stage stage = walk.next(round); stage != Stage.COLLECTIVE_DECISION; stage = walk.next(round)) {
            walk.act(round, stage);
        }
        return lists.inForce(round.id()).selected().stream()
                .filter(entry -> own.contains(entry.caseId()))
                .toList();
    }

    private Meeting record(NewOutcome... rows) {
        return record(head, "", rows);
    }

    private Meeting record(SignedIn by, String seen, NewOutcome... rows) {
        NewMeeting form = new NewMeeting(
                "〔2022〕3号", bureau.today().toString(), "甲、乙、丙", "", "逐项审议", new ArrayList<>(Arrays.asList(rows)), seen);
        return meetings.record(round.id(), form, "纪要.pdf", RoundWalk.paper(), by);
    }

    private List<String> faults(NewOutcome... rows) {
        try {
            record(rows);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(Refusal.Fault::field).toList();
        }
    }

    private static NewOutcome refused(Entry entry, String why) {
        return new NewOutcome(entry.number(), "REFUSED", "", why);
    }

    private static NewOutcome deferred(Entry entry, String why) {
        return new NewOutcome(entry.number(), "DEFERRED", "", why);
    }

    private static NewOutcome lowered(Entry entry, Money amount, String why) {
        return new NewOutcome(entry.number(), "AGREED", amount.toYuan().toPlainString(), why);
    }

    private static Money half(Entry entry) {
        return new Money(entry.amount().fen() / 2);
    }
}
