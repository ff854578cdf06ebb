package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.credit.Listing;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingWalk;
import org.fundcase.funding.Treasury;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.PartialExpert;
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

/** A listing that began after the application: it is not selected, and the list says why; experts who are listed judge nothing. */
@FundcaseTest
@Import({
    Bureau.class,
    Treasury.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    DrawnPapers.class,
    ListingWalk.class,
    PartialExpert.class
})
class ListedNotSelectedTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    TimeTravel time;

    @Autowired
    RoundWalk walk;

    @Autowired
    ListingWalk listings;

    @Autowired
    PartialExpert experts;

    @Autowired
    FrozenLists lists;

    private Round round;
    private Bureau.Applicant dishonest;
    private GrantCase listed;
    private GrantCase honest;
    private SignedIn officer;
    private SignedIn head;

    @BeforeEach
    void twoApplications() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        round = bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
        officer = treasury.city();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        dishonest = bureau.enterprise();
        listed = bureau.recommended(round, dishonest);
        honest = bureau.recommended(round, bureau.enterprise());
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void theRankingLeavesItOutWithTheReason() {
        list(dishonest);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        FrozenList.Entry entry = entry(listed);
        assertThat(entry.standing()).isEqualTo(Standing.LEFT_OUT);
        assertThat(entry.note()).contains("限制申报，到2024年3月1日为止", "第十五条");
        assertThat(entry(honest).standing()).isEqualTo(Standing.SELECTED);
        assertThat(entry.place()).isGreaterThan(entry(honest).place());
    }

    @Test
    void aMeetingDoesNotDecideAListThatHoldsIt() {
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        assertThat(entry(listed).standing()).isEqualTo(Standing.SELECTED);
        list(dishonest);
        assertThatThrownBy(() -> walk.act(round, Stage.COLLECTIVE_DECISION))
                .hasMessageContaining("退回重新排序")
                .hasMessageContaining("限制申报");
        walk.sendBack(round, Stage.COLLECTIVE_DECISION, "名单里有失信单位");
        walk.act(round, Stage.RANKING);
        assertThat(entry(listed).standing()).isEqualTo(Standing.LEFT_OUT);
        walk.act(round, Stage.COLLECTIVE_DECISION);
    }

    @Test
    void anExpertWhoIsListedIsNotInvited() {
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.await(honest.id(), CaseState.IN_REVIEW);
        UUID expert = experts.entered("常州某研究院", officer);
        Listing listing =
                listings.inForce(Map.of("partyKind", "EXPERT", "expert", expert.toString()), "1", officer, head);
        assertThat(listings.state(listing)).isEqualTo(State.LISTED);
        assertThatThrownBy(() -> experts.invite(honest, expert, officer)).hasMessageContaining("被列入失信名单");
        UUID wrong = listings.ending(listing, "APPEAL", officer);
        listings.answer(listing, wrong, true, head);
        experts.invite(honest, expert, officer);
    }

    private void list(Bureau.Applicant applicant) {
        listings.inForce(Map.of("creditCode", applicant.party().creditCode()), "2", officer, head);
    }

    private FrozenList.Entry entry(GrantCase one) {
        return lists.inForce(round.id()).of(one.id()).orElseThrow();
    }
}
