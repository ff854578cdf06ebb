package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Standing;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.Assessment;
import org.fundcase.cases.Finding;
import org.fundcase.cases.GrantCase;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jiangmen looks back three years (第九条（三）（四）): what an enterprise says of them stands beside what the books hold. */
@FundcaseTest
@Import(Bureau.class)
class LookBackTest {

    @Autowired
    Bureau bureau;

    @Autowired
    AssessCase assess;

    @Autowired
    Standing standing;

    @Autowired
    JdbcClient jdbc;

    private SignedIn officer;
    private Bureau.Applicant applicant;
    private UUID enterprise;

    @BeforeEach
    void anEnterpriseOfJiangmen() {
        officer = OtherCity.JIANGMEN.officer(bureau);
        OtherCity.JIANGMEN.operator(bureau);
        applicant = OtherCity.JIANGMEN.enterprise(bureau);
        enterprise = applicant.person().officeId();
    }

    @Test
    void aBarThatIsOverIsToldWithItsDatesAndBasis() {
        standing.bar(enterprise, day("2019-06-01"), day("2020-05-31"), "江工信处〔2019〕3号", officer.actor());
        assertThat(past(assessed("2022-02-11"))).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("第九条（三）");
            assertThat(finding.reason().zh()).contains("2019年6月1日 至 2020年5月31日", "江工信处〔2019〕3号");
        });
    }

    @Test
    void aBarForAnAccidentBelongsToTheConditionOnAccidents() {
        standing.bar(enterprise, day("2019-06-01"), day("2020-05-31"), "江应急处〔2019〕8号", officer.actor());
        jdbc.sql("UPDATE applicants_bar SET cause = '较大生产安全事故' WHERE credit_code = ?")
                .param(applicant.party().creditCode())
                .update();
        assertThat(past(assessed("2022-02-12"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("JM21-E5");
            assertThat(finding.clause()).isEqualTo("第九条（四）");
        });
    }

    @Test
    void whoWasOnAListTwoYearsAgoHasNoGoodCreditOfThreeYears() {
        standing.query(enterprise, Standing.QueriedList.ABNORMAL, true, "公示系统截图", officer.actor());
        moveLooksTo("2020-04-01");
        standing.query(enterprise, Standing.QueriedList.ABNORMAL, false, "今日截图", officer.actor());
        Assessment assessment = assessed("2022-02-13");
        assertThat(past(assessment))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().zh()).contains("2020年4月1日", "经营异常名录", "公示系统截图"));
        assertThat(assessment.obstacles()).extracting(Verdict::rule).containsExactly("JM21-E4");
    }

    @Test
    void whoWasOnAListFourYearsAgoIsNoLonger() {
        standing.query(enterprise, Standing.QueriedList.ABNORMAL, true, "公示系统截图", officer.actor());
        moveLooksTo("2018-02-28");
        standing.query(enterprise, Standing.QueriedList.ABNORMAL, false, "今日截图", officer.actor());
        assertThat(assessed("2022-02-14").obstacles()).isEmpty();
    }

    @Test
    void anotherFundOfTheseYearsStandsBesideTheDeclarationOfNone() {
        Standing.OtherFunding funding = new Standing.OtherFunding(
                "旧线改造", Standing.Level.CITY, "技改资金", 2020, null, Standing.Origin.QUERIED, "台账第 8 页");
        standing.record(enterprise, funding, officer.actor());
        assertThat(past(assessed("2022-02-15"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("JM21-E3");
            assertThat(finding.reason().zh()).contains("2020 年度“旧线改造”", "台账第 8 页", "企业自己声明的是“没有支持过的项目”");
        });
    }

    /** As if the look had been taken earlier. */
    private void moveLooksTo(String day) {
        jdbc.sql("UPDATE applicants_query SET queried_on = ?, recorded_at = ?::date WHERE credit_code = ?")
                .params(day(day), day, applicant.party().creditCode())
                .update();
    }

    private Assessment assessed(String opens) {
        Round round = OtherCity.JIANGMEN.open(bureau, opens);
        GrantCase draft = OtherCity.JIANGMEN.draft(bureau, round, "JM21-1", applicant);
        bureau.awaitRead(draft.id());
        return assess.of(draft);
    }

    private static List<Finding> past(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.key().startsWith("past/"))
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
