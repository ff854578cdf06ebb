package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.GrantCase;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Actor;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two persons for a list: who ranked it does not enter what the meeting decided about it. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, PublicityDesk.class, Objecting.class})
class TwoPersonsTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Objecting objecting;

    @Autowired
    Notices notices;

    @Autowired
    FrozenLists lists;

    @Autowired
    Workflow workflow;

    @Autowired
    TimeTravel time;

    private SignedIn officer;
    private SignedIn head;
    private Round round;

    @BeforeEach
    void aListIsFrozenByTheOfficer() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        officer = bureau.cityOfficer();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        round = bureau.openRound(
                new SchemeVersion("CZ-II-2019", "2019"), "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        bureau.recommended(round, bureau.enterprise());
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void whoFrozeTheListEntersNoMeetingAndNoDecisionAboutIt() {
        assertThat(meetings.mayRecord(round.id())).contains(head.username()).doesNotContain(officer.username());
        assertThatThrownBy(() -> meet(officer))
                .hasMessageContaining("第 1 版名单由 " + officer.name() + " 定稿")
                .hasMessageContaining(head.name());
        meet(head);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", officer))
                .hasMessageContaining("集体决定要由另一个人登记");
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", head);
        assertThat(walk.next(round)).isEqualTo(Stage.PUBLICATION);
    }

    @Test
    void thePageSaysWhoMayAndHidesTheFormsFromWhoMayNot() {
        String own = new Crawler(port, officer).open("/rounds/" + round.id()).body();
        assertThat(own).contains("名单和集体决定要由两个人办理", head.name()).doesNotContain("name=\"attendees\"");
        assertThat(own).doesNotContain("value=\"approve\"");
        String other = new Crawler(port, head).open("/rounds/" + round.id()).body();
        assertThat(other).contains("name=\"attendees\"").doesNotContain("名单和集体决定要由两个人办理");
    }

    @Test
    void anOfficeOfOneIsToldToHaveASecondPersonEntered() {
        bureau.otherCityHead();
        people.ofOffice(officer.officeId()).stream()
                .filter(one -> one.worksOnTasks() && !one.id().equals(officer.personId()))
                .forEach(one -> people.disable(one.id(), Actor.SYSTEM));
        try {
            assertThatThrownBy(() -> meet(officer)).hasMessageContaining("请系统管理员再登记一位");
            assertThat(new Crawler(port, officer).open("/rounds/" + round.id()).body())
                    .contains("你们单位没有别的经办人");
        } finally {
            people.ofOffice(officer.officeId()).stream()
                    .filter(one -> one.disabled())
                    .forEach(one -> people.enable(one.id(), Actor.SYSTEM));
        }
        meet(head);
    }

    @Test
    void whoMadeTheListTakesItBackToTheRankingWithAReason() {
        assertThat(new Crawler(port, officer).open("/rounds/" + round.id()).body())
                .contains("value=\"return\"", "退回，重新排序")
                .doesNotContain("value=\"approve\"");
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "return", officer))
                .hasMessageContaining("退回要写明理由");
        takeBack(officer);
        assertThat(workflow.course(round.id()).active()).containsExactly(Stage.RANKING);
        walk.act(round, Stage.RANKING);
        assertThat(workflow.course(round.id()).active()).containsExactly(Stage.COLLECTIVE_DECISION);
        walk.act(round, Stage.COLLECTIVE_DECISION);
        assertThat(workflow.course(round.id()).active()).containsExactly(Stage.PUBLICATION);
    }

    @Test
    void inLinyiNobodyProposesAChangeThatLeavesNobodyForTheDecision() {
        SignedIn ranker = OtherCity.LINYI.officer(bureau);
        SignedIn other = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        round = publishedInLinyi();
        Objection report = objecting.report(
                notices.of(round.id()).get(0),
                lists.inForce(round.id()).entries().get(0).caseId(),
                "甲");
        objecting.accept(report, ranker);
        assertThatThrownBy(() -> objecting.propose(report, "REMOVE", null, other))
                .hasMessageContaining("决定就没有别人可以登记")
                .hasMessageContaining(ranker.name());
        objecting.propose(report, "REMOVE", null, ranker);
        objecting.answer(report, SecondAnswer.of(true, ""), other);
        assertThat(meetings.mayRecord(round.id())).containsExactly(other.username());
        walk.next(round);
        walk.act(round, Stage.PUBLICITY_CONCLUSION);
        assertThat(walk.next(round)).isEqualTo(Stage.COLLECTIVE_DECISION);
        takeBack(ranker);
        assertThat(walk.next(round)).isEqualTo(Stage.RANKING);
    }

    @Test
    void theNextVersionNeedsAMeetingOfItsOwnThoughItIsTheSame() {
        meet(head);
        takeBack(officer);
        bureau.complete(round.id(), Stage.RANKING, "freeze", head);
        assertThat(lists.inForce(round.id()).version()).isEqualTo(2);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", officer))
                .hasMessageContaining("还没有登记对第 2 版名单的会议记录");
    }

    private Round publishedInLinyi() {
        bureau.person("临沂市", OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        Round linyi = OtherCity.LINYI.open(bureau, "2022-02-21");
        SignedIn county = OtherCity.LINYI.districtOfficer(bureau);
        GrantCase filed = OtherCity.LINYI.filed(bureau, linyi, "LY20-1b", OtherCity.LINYI.enterprise(bureau));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", county);
        bureau.complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", county);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", county);
        time.days(130);
        for (Stage stage = walk.next(linyi); stage != Stage.PUBLICATION; stage = walk.next(linyi)) {
            walk.act(linyi, stage);
        }
        walk.act(linyi, Stage.PUBLICATION);
        return linyi;
    }

    private void takeBack(SignedIn by) {
        CaseTask task = bureau.task(round.id(), Stage.COLLECTIVE_DECISION);
        workflow.complete(new TaskCompletion(task.id(), Outcome.RETURN, List.of(), "有一项算错", task.version()), by);
    }

    private void meet(SignedIn by) {
        NewMeeting form = new NewMeeting("〔2022〕3号", bureau.today().toString(), "甲、乙、丙", "", "同意名单");
        meetings.record(round.id(), form, "纪要.pdf", RoundWalk.paper(), by);
    }
}
