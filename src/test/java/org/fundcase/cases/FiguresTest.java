package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.demo.papers.Paper;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.AmountStep;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Verdict;
import org.fundcase.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an item of Changzhou 2021 asks the applicant to state, and what the rules make of it. */
@FundcaseTest
@Import(Bureau.class)
class FiguresTest {

    private static final SchemeVersion STAR_CITY = new SchemeVersion("CZ-MS-2021", "2021");
    private static final Map<String, String> NEW = Map.of("newlyRecognised", "YES", "recognisedBy", "NATIONAL");

    @Autowired
    Bureau bureau;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

    @Autowired
    AssessCase assess;

    @LocalServerPort
    int port;

    private Round round;
    private Bureau.Applicant applicant;

    @BeforeEach
    void aRoundOfTheStarCityIsOpen() {
        round = bureau.openRound(STAR_CITY, "CZMS2022", Map.of());
        applicant = bureau.enterprise();
    }

    @Test
    void aThresholdThatIsReachedYieldsAnAmount() {
        GrantCase provider =
                filled("CZ21-07-1", 7_000_000L, Map.of("contractTotal", "8,000,000", "servedEnterprises", "5"));
        assertThat(assess.of(provider).amount())
                .isInstanceOfSatisfying(AmountVerdict.Computed.class, computed -> assertThat(computed.amount())
                        .isEqualTo(Money.yuan(1_050_000)));
    }

    @Test
    void aThresholdThatIsMissedYieldsNothingAndSaysWhy() {
        GrantCase provider =
                filled("CZ21-07-1", 7_000_000L, Map.of("contractTotal", "8000000", "servedEnterprises", "4"));
        assertThat(outcome(provider, "CZ21-E7")).isEqualTo(Verdict.Outcome.FAIL);
        assertThat(assess.estimate(provider))
                .isInstanceOfSatisfying(
                        AmountVerdict.NotComputed.class,
                        none -> assertThat(none.reason().zh()).contains("不符合这个方向的条件", "服务的本地企业 4 家，不到 5 家"));
    }

    @Test
    void eachInsuranceProductHasItsOwnCap() {
        GrantCase insured = filled("CZ21-06-2", null, Map.of("premiums", "100000\n700000"));
        assertThat(assess.estimate(insured))
                .isInstanceOfSatisfying(AmountVerdict.Computed.class, computed -> assertThat(computed.amount())
                        .isEqualTo(Money.yuan(180_000)));
    }

    @Test
    void twoAmountsOnOneLineAreNoAmount() {
        assertThatThrownBy(() -> filled("CZ21-06-2", null, Map.of("premiums", "100000,700000")))
                .hasMessageContaining("只写数字");
    }

    @Test
    void aFixedAwardIsHeadedAsFixedAndSpeaksOfNoInvoices() {
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.districtOfficer().username(), Bureau.PASSWORD);
        assertThat(officer.get("/cases/" + champion().id() + "/amount").body())
                .contains("定额", "1,000,000.00", "这个方向金额固定")
                .doesNotContain("封顶", "张发票");
    }

    @Test
    void modesAndTargetsHaveEnglishWords() {
        GrantCase draft = filled("CZ21-02-4", null, NEW);
        Visitor visitor = new Visitor(port);
        visitor.signIn(applicant.person().username(), Bureau.PASSWORD);
        visitor.get("/applications?lang=en");
        assertThat(visitor.get("/applications/new?round=" + round.id()).body())
                .contains("Award in place of a subsidy", "Premium subsidy")
                .doesNotContain("以奖代补");
        assertThat(visitor.get("/applications/" + draft.id()).body())
                .contains("Output, 10,000 yuan", "Benefit")
                .doesNotContain("产出指标", "万元");
    }

    @Test
    void ofTwoThatGrantTheSameTheFirstCounts() {
        GrantCase first = champion();
        GrantCase second = filled("CZ21-02-3", null, NEW);
        assertThat(outcome(second, "CZ21-X1")).isEqualTo(Verdict.Outcome.FAIL);
        assertThat(outcome(first, "CZ21-X1")).isEqualTo(Verdict.Outcome.PASS);
    }

    @Test
    void ofOneKindTheHigherCounts() {
        GrantCase champion = champion();
        GrantCase provincial = filled("CZ21-02-4", null, NEW);
        assertThat(outcome(provincial, "CZ21-X1")).isEqualTo(Verdict.Outcome.FAIL);
        assertThat(outcome(champion, "CZ21-X1")).isEqualTo(Verdict.Outcome.PASS);
    }

    @Test
    void aTitleOfTheCityYieldsNoMoney() {
        GrantCase city = filled("CZ21-02-4", null, Map.of("newlyRecognised", "YES", "recognisedBy", "CITY"));
        assertThat(assess.estimate(city)).isInstanceOfSatisfying(AmountVerdict.NotComputed.class, none -> assertThat(
                        none.reason().zh())
                .contains("只授牌，不奖励"));
    }

    @Test
    void anotherItemAsksItsQuestionsAnew() {
        GrantCase draft = filled("CZ21-02-4", null, NEW);
        GrantCase other = fill.choose(draft.id(), "CZ21-02-3", applicant.person());
        assertThat(other.contents().declarations().figures()).isEmpty();
    }

    @Test
    void theCityAndTheDistrictShareTheAmount() {
        round = bureau.openRound(STAR_CITY, "CZSH2022", Map.of("cityShare", "60"));
        assertThat(assess.estimate(filled("CZ21-02-4", null, Map.of())).steps())
                .filteredOn(step -> step.stage() == AmountStep.Stage.SHARE)
                .extracting(step -> step.money())
                .containsExactly(Money.yuan(180_000), Money.yuan(120_000));
        assertThatThrownBy(() -> bureau.openRound(STAR_CITY, "CZSI2022", Map.of("cityShare", "101")))
                .hasMessageContaining("不能超过 100");
    }

    @Test
    void whatIsMissingIsAskedForByItsName() {
        assertThatThrownBy(() -> submit.submit(
                        filled("CZ21-07-1", null, Map.of("contractTotal", "8000000"))
                                .id(),
                        applicant.person()))
                .hasMessageContaining("还没有填上述订单形成的开票销售金额");
        GrantCase provider = filled("CZ21-07-1", 7_000_000L, Map.of("contractTotal", "8000000"));
        assertThatThrownBy(() -> submit.submit(provider.id(), applicant.person()))
                .hasMessageContaining("还没有填服务的本地企业数");
        Visitor visitor = new Visitor(port);
        visitor.signIn(applicant.person().username(), Bureau.PASSWORD);
        assertThat(visitor.get("/applications/" + provider.id()).body())
                .contains("服务本地企业的合同订单总额", "name=\"figures-servedEnterprises\"", "value=\"8000000\"");
        assertThat(visitor.get("/applications/" + provider.id() + "/check").body())
                .contains("服务的本地企业数");
    }

    @Test
    void whatIsNoNumberIsRefusedAtItsField() {
        assertThatThrownBy(() -> filled("CZ21-07-1", null, Map.of("servedEnterprises", "五家")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fieldName())
                        .isEqualTo("figures-servedEnterprises"))
                .hasMessageContaining("只写整数");
    }

    @Test
    void nobodyOpensARoundOfAnotherCity() {
        assertThatThrownBy(() -> bureau.openRound(new SchemeVersion("JM-II-2021", "2021"), "JM2022", Map.of()))
                .hasMessageContaining("江门市的政策");
    }

    private GrantCase champion() {
        GrantCase champion = filled("CZ21-02-3", null, NEW);
        bureau.proofs(champion, applicant);
        bureau.upload(
                champion, applicant, "certificate", "证书.pdf", bureau.papers().pdf(certificate()));
        bureau.awaitRead(champion.id());
        return submit.submit(champion.id(), applicant.person());
    }

    private GrantCase filled(String item, @Nullable Long base, Map<String, String> figures) {
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                "智能制造项目",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                base == null ? null : Money.yuan(base),
                new Declarations("智能制造", true, false, "", figures, Map.of()));
        return bureau.begun(round, item, applicant, contents);
    }

    private Verdict.Outcome outcome(GrantCase grantCase, String rule) {
        Assessment assessment = assess.of(grantCase);
        return Stream.concat(assessment.eligibility().stream(), assessment.exclusivity().stream())
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Paper certificate() {
        return Paper.certificate(applicant.party(), "GJ2021-0001", LocalDate.of(2021, 11, 3));
    }
}
