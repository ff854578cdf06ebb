package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.NoticeEntry;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.ListVersions;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The public notice of a round: what it shows, how long it runs, and what a later change of the list needs. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, PublicityDesk.class, Objecting.class})
class PublicityTest {

    private static final LocalDate THURSDAY = LocalDate.of(2022, 3, 31);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    PublicityDesk desk;

    @Autowired
    Notices notices;

    @Autowired
    FrozenLists lists;

    @Autowired
    ListVersions versions;

    @Autowired
    Objecting objecting;

    @Autowired
    Workflow workflow;

    @Autowired
    TimeTravel time;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void showsWhatIsToBeSupportedAndLeavesOutWhatIsSecretWithItsCountAndBasis() {
        Entry secret = PublicityDesk.entry("某军工配套企业", 90_000, Standing.SELECTED, "保守国家秘密法");
        Entry reserve = PublicityDesk.entry("备选企业", 20_000, Standing.RESERVE, "");
        Round round = desk.toPublish(Map.of(), secret, reserve);
        Notice notice = desk.published(round, THURSDAY);

        assertThat(notices.entries(notice.id())).hasSize(1);
        assertThat(notice.secret()).isEqualTo(new Notice.Secret(1, "保守国家秘密法"));
        assertThat(notice.contact().supervision()).isEqualTo("12388");
        assertThat(notice.lastDay()).isEqualTo(LocalDate.of(2022, 4, 7));
        assertThat(notices.isPublic(round.id(), secret)).isTrue();
    }

    @Test
    void countsWorkingDaysWhereTheRoundSaysSo() {
        Round round = desk.toPublish(Map.of("publicityCount", "WORKING"));
        Notice notice = desk.published(round, THURSDAY);
        assertThat(notice.lastDay()).isEqualTo(LocalDate.of(2022, 4, 12));
        assertThat(notice.period().counted().zh()).contains("只数工作日");
    }

    @Test
    void isNeverShorterThanTheSchemeDemands() {
        Instant opens = Instant.parse("2022-02-11T00:00:00Z");
        Rounds.Call call = new Rounds.Call(
                new SchemeVersion("JM-II-2021", "2021"),
                "六天的公示",
                "JM2022",
                opens,
                opens.plus(Duration.ofDays(9)),
                Map.of("publicityDays", "6"));
        assertThatThrownBy(() -> bureau.openRound(call, OtherCity.JIANGMEN.officer(bureau)))
                .hasMessageContaining("不能少于 7");
    }

    @Test
    void isNotPublishedBeforeTheListWasFrozenNorAfterToday() {
        Round round = desk.toPublish(Map.of());
        assertThatThrownBy(() -> desk.recorded(round, THURSDAY.minusDays(1))).hasMessageContaining("早于名单定稿");
        assertThatThrownBy(() -> desk.recorded(round, THURSDAY.plusDays(1))).hasMessageContaining("在今天之后");
        assertThat(notices.of(round.id())).isEmpty();
    }

    @Test
    void aLatePublicationMovesTheEndAndTheTimerFollowsIt() {
        Round round = desk.toPublish(Map.of());
        time.to(LocalDate.of(2022, 4, 15));
        desk.recorded(round, THURSDAY);
        Notice late = desk.published(round, LocalDate.of(2022, 4, 11));

        assertThat(notices.of(round.id())).extracting(Notice::id).containsExactly(late.id());
        assertThat(late.lastDay()).isEqualTo(LocalDate.of(2022, 4, 18));
        time.to(late.lastDay().atTime(23, 30));
        assertThat(stages(round)).isEmpty();
        time.to(late.lastDay().plusDays(1).atTime(0, 1));
        awaitConclusion(round);
    }

    @Test
    void doesNotEndEarlyAndItsTimerFiresOnce() {
        Round round = desk.toPublish(Map.of());
        Notice notice = desk.published(round, THURSDAY);
        time.to(notice.lastDay().atTime(23, 59));
        assertThat(stages(round)).isEmpty();
        assertThat(notices.notYetPublic(lists.inForce(round.id()))).hasSize(1);
        time.to(notice.lastDay().plusDays(1).atTime(0, 1));
        awaitConclusion(round);
        CaseTask only = bureau.task(round.id(), Stage.PUBLICITY_CONCLUSION);
        time.days(40);
        assertThat(workflow.openTasks(round.id())).containsExactly(only);
        bureau.complete(round.id(), Stage.PUBLICITY_CONCLUSION, "conclude", bureau.cityOfficer());
        assertThat(stages(round)).containsExactly(Stage.ALLOCATION);
        assertThat(notices.notYetPublic(lists.inForce(round.id()))).isEmpty();
    }

    @Test
    void whatIsPromotedFromTheReserveIsPublishedForAFullPeriodOfItsOwn() {
        Entry bad = PublicityDesk.entry("被举报企业", 50_000, Standing.SELECTED, "");
        Entry next = PublicityDesk.entry("备选企业", 40_000, Standing.RESERVE, "");
        Round round = desk.toPublish(Map.of(), bad, next);
        Notice whole = desk.published(round, THURSDAY);
        assertThatThrownBy(() -> objecting.promote(round.id(), bureau.cityOfficer()))
                .hasMessageContaining("只空出");
        Objection report = objecting.report(whole, bad.caseId(), "甲");
        objecting.accept(report, bureau.cityOfficer());
        objecting.conclude(report, "REMOVE", null, bureau.cityOfficer());
        int version = lists.inForce(round.id()).version();
        UUID refused = objecting.proposePromotion(round.id(), bureau.cityOfficer());
        assertThatThrownBy(() -> objecting.proposePromotion(round.id(), bureau.cityOfficer()))
                .hasMessageContaining("正等另一位负责人复核");
        assertThatThrownBy(() ->
                        objecting.answerPromotion(round.id(), refused, SecondAnswer.of(true, ""), bureau.cityOfficer()))
                .hasMessageContaining("提出的人不能自己同意");
        assertThat(new Crawler(port, bureau.cityOfficer())
                        .open("/rounds/" + round.id())
                        .body())
                .contains("备选递补待复核", "等待另一位负责人复核")
                .doesNotContain("/reserve/" + refused);
        SignedIn second = objecting.second(bureau.cityOfficer());
        Crawler other = new Crawler(port, second);
        assertThat(other.open("/rounds/" + round.id()).body()).contains("/reserve/" + refused);
        other.send("/rounds/" + round.id() + "/reserve/" + refused, Map.of("agreed", "false", "note", "先核对金额"));
        assertThat(lists.inForce(round.id()).version()).isEqualTo(version);
        assertThat(other.open("/rounds/" + round.id()).body()).contains("先核对金额");
        FrozenList list = objecting.promote(round.id(), bureau.cityOfficer());
        time.to(whole.lastDay().plusDays(1));
        awaitConclusion(round);
        bureau.complete(round.id(), Stage.PUBLICITY_CONCLUSION, "conclude", bureau.cityOfficer());

        assertThat(notices.notYetPublic(list)).extracting(Entry::caseId).containsExactly(next.caseId());
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.ALLOCATION, "propose", bureau.cityOfficer()))
                .hasMessageContaining(next.number());
        Notice more = desk.supplement(round, bureau.today());
        assertThat(notices.entries(more.id())).extracting(NoticeEntry::caseId).containsExactly(next.caseId());
        assertThatThrownBy(() -> desk.supplement(round, bureau.today())).hasMessageContaining("没有要补充公示的");
        time.to(more.lastDay());
        assertThat(notices.notYetPublic(list)).hasSize(1);
        time.to(more.lastDay().plusDays(1));
        assertThat(notices.notYetPublic(list)).isEmpty();
    }

    @Test
    void whatCameBackInFullIsNotSaidToBeStruck() {
        Round round = desk.toPublish(Map.of());
        desk.published(round, THURSDAY);
        FrozenList shown = lists.inForce(round.id());
        Entry entry = shown.entries().get(0);
        desk.freeze(round, List.of(entry.with(Standing.REMOVED, "退回重排")));
        assertThat(versions.lostSince(round.id(), shown.id())).singleElement().matches(lost -> lost.after() == null);
        desk.freeze(round, List.of(entry));
        assertThat(versions.lostSince(round.id(), shown.id())).isEmpty();
        desk.freeze(round, List.of(entry.with(Money.yuan(2), "调减")));
        desk.freeze(round, List.of(entry.with(Money.yuan(1), "调减")));
        assertThat(versions.lostSince(round.id(), shown.id()))
                .singleElement()
                .matches(lost ->
                        lost.before().equals(entry.amount()) && Money.yuan(1).equals(lost.after()));
    }

    @Test
    void aRaisedAmountIsNotPublicALoweredOneIs() {
        Round round = desk.toPublish(Map.of());
        Notice notice = desk.published(round, THURSDAY);
        time.to(notice.lastDay().plusDays(1));
        awaitConclusion(round);
        bureau.complete(round.id(), Stage.PUBLICITY_CONCLUSION, "conclude", bureau.cityOfficer());
        Entry entry = lists.inForce(round.id()).entries().get(0);
        assertThat(notices.isPublic(round.id(), entry.with(Money.yuan(1), "调减")))
                .isTrue();
        Entry raised = entry.with(entry.amount().plus(Money.yuan(1)), "调增");
        assertThat(notices.isPublic(round.id(), raised)).isFalse();
        assertThatThrownBy(() -> notices.requirePublic(desk.freeze(round, List.of(raised))))
                .hasMessageContaining("还没有按现在的金额公示期满");
    }

    private void awaitConclusion(Round round) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stages(round)
                .equals(List.of(Stage.PUBLICITY_CONCLUSION)));
    }

    private List<Stage> stages(Round round) {
        return workflow.openTasks(round.id()).stream().map(CaseTask::stage).toList();
    }
}
