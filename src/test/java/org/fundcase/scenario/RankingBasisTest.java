package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.RankBasis;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a ranking rests on is kept with the list and told on the page: the line, and the clusters with their cap. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class RankingBasisTest {

    private static final OtherCity CITY = OtherCity.JIANGMEN;
    private static final Map<String, String> METAL = Map.of(
            "pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES", "cluster", "METAL", "clusterName", "甲");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    FrozenLists lists;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void theClustersOfAListShareTheirCapAndANameTypedBesideAListedOneDoesNotMakeAnother() {
        SignedIn operator = CITY.operator(bureau);
        payout.fillAccount(payout.budget("江门市", new SchemeVersion("JM-II-2021", "2021")), operator, "江门市");
        Round round = CITY.open(bureau, "2022-02-23");
        GrantCase first = reviewed(round, operator, METAL);
        GrantCase second = reviewed(
                round,
                operator,
                Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES", "cluster", "METAL"));
        time.days(130);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);

        FrozenList list = lists.inForce(round.id());
        assertThat(list.basis().line()).isNotNull();
        assertThat(list.basis().groups()).singleElement().satisfies(group -> {
            assertThat(group.cap()).isEqualTo(Money.yuan(5_000_000));
            assertThat(group.cases()).containsExactlyInAnyOrder(first.id(), second.id());
            assertThat(group.clause()).isEqualTo("第八条（三）");
        });
        told(round, list.basis().groups().get(0));
    }

    private void told(Round round, RankBasis.Group group) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(CITY.operator(bureau).username(), Bureau.PASSWORD);
        assertThat(visitor.get("/rounds/" + round.id()).body())
                .contains("没有评分：申报在先的在前", "资金线：2022 年预算", group.name().zh(), "合计不超过 5,000,000.00 元（第八条（三））");
    }

    private GrantCase reviewed(Round round, SignedIn operator, Map<String, String> figures) {
        Bureau.Applicant applicant = CITY.enterprise(bureau);
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                "产线联网改造",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                null,
                new Declarations("车间设备联网、数据采集和排产", true, false, "", figures, Map.of()));
        GrantCase draft = bureau.begun(round, "JM21-3", applicant, contents);
        bureau.proofs(draft, applicant);
        GrantCase filed = bureau.filed(draft, applicant);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator);
        return filed;
    }
}
