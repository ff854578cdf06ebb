package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.letters.Letter;
import org.fundcase.letters.Letters;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
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

    private static final SchemeVersion JIANGMEN = new SchemeVersion("JM-II-2021", "2021");
    private static final SchemeVersion LINYI = new SchemeVersion("LY-TR-2020", "2020");
    private static final String PENGJIANG = "蓬江区";
    private static final String LANSHAN = "兰山区";
    private static final Map<String, String> JIANGMEN_FIGURES =
            Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES");
    private static final Map<String, String> LINYI_FIGURES = Map.of("direction", "SMART", "industrial", "YES");
    private static final Reason UNFIT = new Reason("J-UNFIT", "投入与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    Rounds rounds;

    @Autowired
    BeginApplication begin;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

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
        operator = bureau.person("江门市", OfficeKind.OPERATOR, null, Role.OFFICER);
        county = bureau.person("临沂市", OfficeKind.DISTRICT_INDUSTRY, LANSHAN, Role.OFFICER);
    }

    @Test
    void theOperatorOfJiangmenReceivesReviewsAndFilesWithTheBureau() {
        GrantCase filed = filed(jiangmen("2022-02-01"), "JM21-1", bureau.enterpriseIn("江门市", PENGJIANG));
        assertThat(filed.requiredRoute().receiver()).isEqualTo(operator.officeId());
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(workflow.course(filed.id()).entered())
                .containsExactly(
                        Stage.ACCEPTANCE, Stage.OPERATOR_REVIEW, Stage.PRELIMINARY_CONCLUSION, Stage.AWAIT_REVIEW);
        assertThat(addressees(filed.id())).contains(jiangmenBureau().officeName());
    }

    @Test
    void theOperatorsRejectionEndsTheCase() {
        GrantCase filed = filed(jiangmen("2022-02-02"), "JM21-1", bureau.enterpriseIn("江门市", PENGJIANG));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "reject", operator, UNFIT);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator))
                .hasMessageContaining("有一方不同意");
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "reject", operator, UNFIT);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void theCountyOfLinyiReviewsWithoutFinance() {
        GrantCase filed = filed(linyi("2022-02-03"), "LY20-1b", bureau.enterpriseIn("临沂市", LANSHAN));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", county);
        bureau.complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", county);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", county);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(workflow.course(filed.id()).model()).doesNotContain(Stage.DISTRICT_FINANCE_REVIEW);
    }

    @Test
    void noCitySeesTheCasesAndRoundsOfAnother() {
        Round round = jiangmen("2022-02-04");
        GrantCase filed = filed(round, "JM21-1", bureau.enterpriseIn("江门市", PENGJIANG));
        for (SignedIn stranger : List.of(bureau.cityOfficer(), bureau.auditor(), county)) {
            assertThatThrownBy(() -> cases.seenBy(stranger, filed.id())).isInstanceOf(Refusal.class);
            assertThat(rounds.of(stranger)).doesNotContain(round);
        }
        assertThat(cases.seenBy(jiangmenBureau(), filed.id()).id()).isEqualTo(filed.id());
        assertThat(rounds.of(operator)).contains(round);
        assertThat(rounds.openFor(bureau.enterprise().person())).doesNotContain(round);
    }

    @Test
    void anEnterpriseOfAnotherCityIsToldTheClauseThatShutsItOut() {
        Round round = jiangmen("2022-02-05");
        assertThatThrownBy(() -> filed(round, "JM21-1", bureau.enterprise()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("第九条（一）");
    }

    private SignedIn jiangmenBureau() {
        return bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
    }

    private Round jiangmen(String opens) {
        return open(JIANGMEN, "JM2022", opens, jiangmenBureau());
    }

    private Round linyi(String opens) {
        return open(LINYI, "LY2022", opens, bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
    }

    private Round open(SchemeVersion scheme, String prefix, String opens, SignedIn by) {
        return rounds.open(
                new Rounds.Call(
                        scheme,
                        "2022年度" + opens,
                        prefix,
                        Instant.parse(opens + "T00:00:00Z"),
                        Instant.parse("2022-06-29T09:00:00Z"),
                        Map.of()),
                by);
    }

    private GrantCase filed(Round round, String item, Bureau.Applicant applicant) {
        GrantCase draft = begin.begin(round.id(), item, applicant.person());
        draft = fill.save(draft.id(), draft.version(), contents(item), applicant.person());
        bureau.proofs(draft, applicant);
        bureau.upload(draft, applicant, "invoices", "发票.xml", bureau.papers().xml(bureau.invoice(applicant)));
        bureau.awaitRead(draft.id());
        return submit.submit(draft.id(), applicant.person());
    }

    private static GrantCase.Contents contents(String item) {
        return new GrantCase.Contents(
                null,
                "产线智能化改造",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                Money.yuan(300_000),
                new Declarations(
                        "产线改造", true, false, "", item.startsWith("JM") ? JIANGMEN_FIGURES : LINYI_FIGURES, Map.of()));
    }

    private List<String> addressees(UUID id) {
        return letters.of(id).stream()
                .map(Letter::recipient)
                .map(Letter.Party::name)
                .toList();
    }
}
