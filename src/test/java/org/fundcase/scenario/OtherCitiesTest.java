package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fundcase.scenario.OtherCity.JIANGMEN;
import static org.fundcase.scenario.OtherCity.LINYI;

import java.util.List;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.letters.Letter;
import org.fundcase.letters.Letters;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * In Jiangmen the operator takes applications in, reviews them and files them with the bureau; in Linyi the county's
 * industry office does it alone. Both orders are the schemes' files, and no city sees what is another's.
 */
@FundcaseTest
@Import(Bureau.class)
class OtherCitiesTest {

    private static final Reason UNFIT = new Reason("J-UNFIT", "投入与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    Rounds rounds;

    @Autowired
    GrantCases cases;

    @Autowired
    Workflow workflow;

    @Autowired
    Letters letters;

    private SignedIn operator;
    private SignedIn county;

    @BeforeEach
    void officesOfBothCities() {
        operator = JIANGMEN.operator(bureau);
        county = LINYI.districtOfficer(bureau);
    }

    @Test
    void theOperatorOfJiangmenReceivesReviewsAndFilesWithTheBureau() {
        GrantCase filed = filed(JIANGMEN, JIANGMEN.open(bureau, "2022-02-01"));
        assertThat(filed.requiredRoute().receiver()).isEqualTo(operator.officeId());
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(workflow.course(filed.id()).entered())
                .containsExactly(
                        Stage.ACCEPTANCE, Stage.OPERATOR_REVIEW, Stage.PRELIMINARY_CONCLUSION, Stage.AWAIT_REVIEW);
        assertThat(addressees(filed.id())).contains(JIANGMEN.officer(bureau).officeName());
    }

    @Test
    void theOperatorsRejectionEndsTheCase() {
        GrantCase filed = filed(JIANGMEN, JIANGMEN.open(bureau, "2022-02-02"));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "reject", operator, UNFIT);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator))
                .hasMessageContaining("有一方不同意");
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "reject", operator, UNFIT);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void theCountyOfLinyiReviewsWithoutFinance() {
        GrantCase filed = filed(LINYI, LINYI.open(bureau, "2022-02-03"));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", county);
        bureau.complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", county);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", county);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(workflow.course(filed.id()).model()).doesNotContain(Stage.DISTRICT_FINANCE_REVIEW);
    }

    @Test
    void noCitySeesTheCasesAndRoundsOfAnother() {
        Round round = JIANGMEN.open(bureau, "2022-02-04");
        GrantCase filed = filed(JIANGMEN, round);
        for (SignedIn stranger : List.of(bureau.cityOfficer(), bureau.auditor(), county)) {
            assertThatThrownBy(() -> cases.seenBy(stranger, filed.id())).isInstanceOf(Refusal.class);
            assertThat(rounds.of(stranger)).doesNotContain(round);
        }
        assertThat(cases.seenBy(JIANGMEN.officer(bureau), filed.id()).id()).isEqualTo(filed.id());
        assertThat(rounds.of(operator)).contains(round);
        assertThat(rounds.openFor(bureau.enterprise().person())).doesNotContain(round);
    }

    @Test
    void anEnterpriseOfAnotherCityIsToldTheClauseThatShutsItOut() {
        Round round = JIANGMEN.open(bureau, "2022-02-05");
        assertThatThrownBy(() -> filed(JIANGMEN, round, bureau.enterprise()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第九条（一）");
    }

    private GrantCase filed(OtherCity city, Round round) {
        return filed(city, round, city.enterprise(bureau));
    }

    private GrantCase filed(OtherCity city, Round round, Bureau.Applicant applicant) {
        String item = city == JIANGMEN ? "JM21-1" : "LY20-1b";
        return city.filed(bureau, round, item, applicant);
    }

    private List<String> addressees(UUID id) {
        return letters.of(id).stream()
                .map(Letter::recipient)
                .map(Letter.Party::name)
                .toList();
    }
}
