package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.schemes.Item.ApplicantKind;
import org.fundcase.schemes.Verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FundcaseTest
class EligibilityTest {

    @Autowired
    Schemes schemes;

    @Autowired
    Eligibility eligibility;

    @Autowired
    Exclusivity exclusivity;

    private Scheme scheme;

    @BeforeEach
    void underTheChangzhouScheme() {
        scheme = schemes.get(new SchemeVersion("CZ-II-2019", "2019"));
    }

    @Test
    void whatIsNotKnownIsNeverAPass() {
        List<Verdict> verdicts = check("CZ19-1-1");
        assertThat(verdicts).hasSize(9);
        assertThat(verdicts.stream().skip(1)).extracting(Verdict::outcome).doesNotContain(Outcome.PASS, Outcome.FAIL);
        assertThat(exclusivity("CZ19-1-1", Map.of(), Facts.none()))
                .extracting(Verdict::outcome)
                .containsOnly(Outcome.UNKNOWN);
    }

    @Test
    void everyItemTellsWhetherAnEnterpriseMayApply() {
        for (Item item : scheme.items()) {
            Verdict verdict = check(item.id()).get(0);
            boolean open = item.isOpenTo(ApplicantKind.ENTERPRISE);
            assertThat(verdict.outcome()).isEqualTo(open ? Outcome.PASS : Outcome.FAIL);
            assertThat(verdict.clause()).isNotBlank();
        }
    }

    @Test
    void anEnterpriseDoesNotApplyForALumpSum() {
        Verdict verdict = check("CZ19-4-2").get(0);
        assertThat(verdict.fails()).isTrue();
        assertThat(verdict.clause()).isEqualTo("第六条（四）2");
        assertThat(verdict.reason().zh()).contains("切块", "辖区");
    }

    @Test
    void everyVerdictNamesRuleClauseAndReason() {
        assertThat(check("CZ19-1-1")).allSatisfy(verdict -> {
            assertThat(verdict.rule()).isNotBlank();
            assertThat(verdict.clause()).isNotBlank();
            assertThat(verdict.reason().zh()).isNotBlank().doesNotContain("{");
            assertThat(verdict.reason().en()).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void theRoundDecidesWhetherAnAwardUsesUpTheOneProjectOfTheYear() {
        Facts second = Facts.none().with("otherProjectsThisYear", 1);
        assertThat(exclusivity("CZ19-3-2", Map.of(), second).get(0).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(exclusivity("CZ19-3-2", Map.of("awardsCountAsProject", "NO"), second)
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(exclusivity("CZ19-1-1", Map.of("awardsCountAsProject", "NO"), second)
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void theResourcePoolRuleIsAboutOneItemOnly() {
        assertThat(exclusivity("CZ19-4-3", Map.of(), Facts.none()))
                .extracting(Verdict::rule)
                .contains("CZ19-X3");
        assertThat(exclusivity("CZ19-1-1", Map.of(), Facts.none()))
                .extracting(Verdict::rule)
                .doesNotContain("CZ19-X3");
    }

    @Test
    void everyItemThatTakesApplicationsAsksForLicenceAndCommitment() {
        assertThat(scheme.items().stream().filter(Item::takesApplications))
                .hasSize(10)
                .allSatisfy(item -> assertThat(item.slots())
                        .contains("licence", "commitment")
                        .contains(item.award() ? "certificate" : "invoices"));
    }

    private List<Verdict> check(String item) {
        return eligibility.check(scheme, scheme.item(item), ApplicantKind.ENTERPRISE, Facts.none());
    }

    private List<Verdict> exclusivity(String item, Map<String, String> round, Facts facts) {
        return exclusivity.check(scheme, scheme.item(item), scheme.parameters(round), facts);
    }
}
