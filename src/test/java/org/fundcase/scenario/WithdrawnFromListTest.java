package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.WithdrawApplication;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Who takes its application back is taken off the list, whatever the list has gone through. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, Objecting.class})
class WithdrawnFromListTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Objecting objecting;

    @Autowired
    Notices notices;

    @Autowired
    FrozenLists lists;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TimeTravel time;

    private Round round;
    private Bureau.Applicant leaving;
    private GrantCase gone;
    private GrantCase next;

    @BeforeEach
    void rankTwo() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        payout.budget("常州市", CHANGZHOU);
        round = bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
        leaving = bureau.enterprise();
        gone = bureau.recommended(round, leaving);
        next = bureau.recommended(round, bureau.enterprise());
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void theListGetsAFurtherVersionWithTheReason() {
        FrozenList before = lists.inForce(round.id());
        withdraw.withdraw(gone.id(), "项目不做了", leaving.person());
        FrozenList after = lists.inForce(round.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.reason()).isEqualTo("申报单位撤回");
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.of(gone.id()).orElseThrow())
                .extracting(FrozenList.Entry::standing, FrozenList.Entry::note)
                .containsExactly(Standing.REMOVED, "申报单位撤回");
    }

    @Test
    void anUnpublishedApplicationIsWithdrawnWithoutANoticeAndWhoMovesUpNeedsOne() {
        reserve(next);
        walk.act(round, Stage.COLLECTIVE_DECISION);
        walk.act(round, Stage.PUBLICATION);
        withdraw.withdraw(gone.id(), "项目不做了", leaving.person());
        assertThat(notices.notShown(lists.inForce(round.id()))).isEmpty();
        objecting.promote(round.id(), bureau.cityOfficer());
        assertThat(notices.notShown(lists.inForce(round.id())))
                .extracting(FrozenList.Entry::caseId)
                .containsExactly(next.id());
    }

    @Test
    void aPlanMadeBeforeIsOutdated() {
        for (Stage stage = walk.next(round); stage != Stage.FINANCE_REVIEW; stage = walk.next(round)) {
            walk.act(round, stage);
        }
        withdraw.withdraw(gone.id(), "项目不做了", leaving.person());
        assertThatThrownBy(() -> walk.act(round, Stage.FINANCE_REVIEW)).hasMessageContaining("方案要重新提出");
        walk.sendBack(round, Stage.FINANCE_REVIEW, "有项目撤回");
        walk.toTheMoney(round);
        assertThat(payout.of(gone.id())).isEmpty();
        assertThat(payout.of(next.id())).hasSize(1);
    }

    private void reserve(GrantCase one) {
        Objects.requireNonNull(transaction.execute(status -> lists.freeze(
                round.id(),
                lists.inForce(round.id()).entries().stream()
                        .map(entry -> entry.caseId().equals(one.id()) ? entry.with(Standing.RESERVE, "") : entry)
                        .toList(),
                new FrozenLists.Freezing("备选", bureau.cityOfficer()))));
    }
}
