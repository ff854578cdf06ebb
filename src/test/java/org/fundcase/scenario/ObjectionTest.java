package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.history.History;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Subject;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.Objection.State;
import org.fundcase.publicity.Objections;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is said against a notice, from the receipt to the answer, and what it means for the entry and for the round. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, PublicityDesk.class, Objecting.class})
class ObjectionTest {

    private static final LocalDate THURSDAY = LocalDate.of(2022, 3, 31);

    @Autowired
    Bureau bureau;

    @Autowired
    PublicityDesk desk;

    @Autowired
    Objecting objecting;

    @Autowired
    Objections objections;

    @Autowired
    FrozenLists lists;

    @Autowired
    History history;

    @Autowired
    Workflow workflow;

    @Autowired
    TimeTravel time;

    private final Entry bad = PublicityDesk.entry("被举报企业", 50_000, Standing.SELECTED, "");
    private Round round;
    private Notice notice;
    private SignedIn city;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void anObjectionThatIsTrueRemovesItsItemWithTheReason() {
        published(Map.of());
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        objecting.accept(report, city);
        objecting.conclude(report, "REMOVE", null, city);

        Entry removed = lists.inForce(round.id()).of(bad.caseId()).orElseThrow();
        assertThat(lists.inForce(round.id()).version()).isEqualTo(3);
        assertThat(removed.standing()).isEqualTo(Standing.REMOVED);
        assertThat(removed.note()).contains("异议第 1 件", "铭牌与发票不符");
        assertThat(objecting.get(report).state()).isEqualTo(State.CONCLUDED);
        assertThat(types()).contains("ObjectionReceived", "ObjectionAccepted", "ObjectionConcluded");
    }

    @Test
    void theListChangesOnlyOnceASecondPersonAgrees() {
        published(Map.of());
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        objecting.accept(report, city);
        SignedIn second = objecting.second(city);
        int version = lists.inForce(round.id()).version();
        objecting.propose(report, "REMOVE", null, city);
        assertThat(lists.inForce(round.id()).version()).isEqualTo(version);
        assertThat(objecting.get(report).state()).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> objecting.propose(report, "KEEP", null, city)).hasMessageContaining("正等另一位负责人复核");
        assertThatThrownBy(() -> objecting.answer(report, SecondAnswer.of(true, ""), city))
                .hasMessageContaining("提出的人不能自己同意");
        objecting.answer(report, SecondAnswer.of(false, "铭牌照片不清楚"), second);
        assertThat(lists.inForce(round.id()).version()).isEqualTo(version);

        objecting.propose(report, "REMOVE", null, city);
        objecting.answer(report, SecondAnswer.of(true, ""), second);
        assertThat(lists.inForce(round.id()).of(bad.caseId()).orElseThrow().standing())
                .isEqualTo(Standing.REMOVED);
        assertThat(types()).contains("ConclusionProposed", "ConclusionReturned", "ObjectionConcluded");
    }

    @Test
    void anAmountIsLoweredNeverRaised() {
        published(Map.of());
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        objecting.accept(report, city);
        assertThatThrownBy(() -> objecting.conclude(report, "CHANGE", "50000", city))
                .hasMessageContaining("只能调减");
        objecting.conclude(report, "CHANGE", "30,000", city);
        assertThat(lists.inForce(round.id()).of(bad.caseId()).orElseThrow().amount())
                .isEqualTo(Money.yuan(30_000));
    }

    @Test
    void anOpenObjectionHoldsItsOwnEntryAndTheRoundGoesOn() {
        published(Map.of());
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        time.to(notice.lastDay().plusDays(1));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> workflow.openTasks(round.id()).stream()
                .anyMatch(task -> task.stage() == Stage.PUBLICITY_CONCLUSION));
        bureau.complete(round.id(), Stage.PUBLICITY_CONCLUSION, "conclude", city);

        assertThat(objections.held(lists.inForce(round.id()))).containsExactly(bad.at(2));
        assertThat(objections.open(bad.caseId())).containsExactly(report);
        assertThat(history.of(Subject.ofRound(round.id())))
                .filteredOn(event -> event.type().equals("NoticeConcluded"))
                .anySatisfy(event -> assertThat(event.changes().toString()).contains(bad.number()));
    }

    @Test
    void whatIsRefusedHoldsNothingAndIsRefusedOnce() {
        published(Map.of());
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        assertThatThrownBy(() -> objecting.refuse(report, " ", city)).hasMessageContaining("还没有填理由");
        objecting.refuse(report, "没有具体线索", city);
        assertThat(objections.held(lists.inForce(round.id()))).isEmpty();
        assertThatThrownBy(() -> objecting.accept(report, city)).hasMessageContaining("已经答复过");
        assertThatThrownBy(() -> objecting.conclude(report, "KEEP", null, city)).hasMessageContaining("没有在核实中");
    }

    @Test
    void anAnonymousOneIsKeptAsAClueAndMayStillBeTakenUp() {
        published(Map.of());
        Objection clue = objecting.report(notice, bad.caseId(), null);
        assertThat(clue.state()).isEqualTo(State.CLUE);
        assertThat(objections.of(round.id())).containsExactly(clue);
        assertThat(objections.held(lists.inForce(round.id()))).isEmpty();
        objecting.accept(clue, city);
        assertThat(objections.held(lists.inForce(round.id()))).hasSize(1);
    }

    @Test
    void anAnonymousOneIsHandledLikeAnyOtherWhereTheRoundSaysSo() {
        published(Map.of("anonymousObjections", "ACCEPT"));
        Objection report = objecting.report(notice, bad.caseId(), null);
        assertThat(report.state()).isEqualTo(State.RECEIVED);
        assertThat(report.anonymous()).isTrue();
        assertThat(objections.held(lists.inForce(round.id()))).hasSize(1);
    }

    @Test
    void theClockCountsWorkingDaysAndIsLateTheDayAfter() {
        published(Map.of("objectionAcceptDays", "3", "objectionDays", "10"));
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        assertThat(report.due()).isEqualTo(LocalDate.of(2022, 4, 6));
        assertThat(report.isLate(LocalDate.of(2022, 4, 6))).isFalse();
        assertThat(report.isLate(LocalDate.of(2022, 4, 7))).isTrue();
        time.to(LocalDate.of(2022, 4, 6));
        objecting.accept(report, city);
        assertThat(objecting.get(report).due()).isEqualTo(LocalDate.of(2022, 4, 20));
    }

    @Test
    void anotherOfficeDoesNotFindIt() {
        published(Map.of());
        Objection report = objecting.report(notice, bad.caseId(), "甲");
        SignedIn jiangmen = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        SignedIn finance = bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        for (SignedIn other : List.of(jiangmen, finance, bureau.districtOfficer())) {
            assertThatThrownBy(() -> objecting.accept(report, other)).hasMessageContaining("没有找到");
        }
        assertThat(objecting.get(report).state()).isEqualTo(State.RECEIVED);
    }

    private void published(Map<String, String> parameters) {
        round = desk.toPublish(parameters, bad);
        notice = desk.published(round, THURSDAY);
        city = bureau.cityOfficer();
    }

    private List<String> types() {
        UUID id = round.id();
        return history.of(Subject.ofRound(id)).stream()
                .map(event -> event.type())
                .toList();
    }
}
