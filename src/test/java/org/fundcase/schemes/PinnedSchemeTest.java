package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.app.api.AppRepositoryService;
import org.flowable.cmmn.api.CmmnRepositoryService;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A round keeps the rules it was opened with, whatever a policy expert changes afterwards. */
@FundcaseTest
class PinnedSchemeTest {

    private static final List<String> STAGES_OF_STEPS = List.of(
            "acceptance",
            "districtIndustryReview",
            "districtFinanceReview",
            "preliminaryConclusion",
            "startReview, review",
            "ranking, collectiveDecision",
            "publication, publicityConclusion",
            "allocation, issue",
            "financeReview",
            "completionCheck, completionApproval",
            "closing, closingApproval",
            "recoveryFacts, recoveryNotice, recoveryDecision, recoveryApproval, recoveryCollection, recoveryClosing");

    private static final SchemeVersion VERSION = new SchemeVersion(TemporaryHome.SCHEME, "2019");
    private static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL" targetNamespace="t">
                <case id="%s"><casePlanModel id="plan" name="%s"><planItem id="p1" definitionRef="t1"/>
                    <humanTask id="t1" name="Look"/></casePlanModel></case>
            </definitions>
            """;

    @TempDir
    Path folder;

    @Autowired
    AppRepositoryService repository;

    @Autowired
    CmmnRepositoryService cases;

    @Autowired
    Amounts amounts;

    @Autowired
    CheckCaseModel models;

    private TemporaryHome home;

    @BeforeEach
    void startsFromAGoodFile() {
        home = TemporaryHome.in(folder);
    }

    @Test
    void aChangedTableLeavesOlderRoundsAsTheyWere() {
        Scheme before = start().get(VERSION);
        home.replace(TemporaryHome.TABLES + "amount.dmn", "<text>0.15</text>", "<text>0.12</text>");
        Schemes restarted = start();

        assertThat(amountOf(restarted.get(VERSION))).isEqualTo(Money.yuan(120_000));
        assertThat(amountOf(restarted.pinned(before.deployment()))).isEqualTo(Money.yuan(150_000));
    }

    @Test
    void aChangedFileLeavesOlderRoundsAsTheyWere() {
        Scheme before = start().get(VERSION);
        home.replace(TemporaryHome.FILE, "default: \"7\"", "default: \"10\"");
        Schemes restarted = start();

        assertThat(publicityDays(restarted.get(VERSION))).isEqualTo(10);
        assertThat(publicityDays(restarted.pinned(before.deployment()))).isEqualTo(7);
        assertThat(restarted.pinned(before.deployment())).isEqualTo(before);
    }

    @Test
    void anUnchangedSchemeIsNotDeployedAgain() {
        String first = start().deploymentOf(VERSION);
        assertThat(start().deploymentOf(VERSION)).isEqualTo(first);
    }

    @Test
    void aRemovedTableIsNeverAnsweredByAnOlderDeployment() {
        start();
        home.delete(TemporaryHome.TABLES + "exclusivity.dmn");
        assertThatThrownBy(this::start).isInstanceOf(BadScheme.class).hasMessageContaining("tt-tt-2000-exclusivity");
    }

    @Test
    void refusesAFileWhoseKindIsNotTheTables() {
        home.replace(TemporaryHome.FILE, "kind: EXTERNAL", "kind: ANNUAL_PLAN");
        assertThatThrownBy(this::start)
                .isInstanceOf(BadScheme.class)
                .hasMessageContainingAll("CZ19-6", "row ", "ANNUAL_PLAN", "EXTERNAL");
    }

    @Test
    void aSchemesOwnCaseModelTakesThePlaceOfTheSharedOne() {
        home.write("processes/shared-case.cmmn.xml", MODEL.formatted("pinnedSchemeTestCase", "shared"));
        home.write("processes/only-shared.cmmn.xml", MODEL.formatted("pinnedSchemeTestOther", "shared"));
        home.write(TemporaryHome.TABLES + "shared-case.cmmn.xml", MODEL.formatted("pinnedSchemeTestCase", "own"));
        String deployment = start().deploymentOf(VERSION);

        assertThat(repository.getDeploymentResourceNames(deployment))
                .contains("scheme.yaml", "amount.dmn", "shared-case.cmmn.xml", "only-shared.cmmn.xml");
        assertThat(cases.createCaseDefinitionQuery()
                        .parentDeploymentId(deployment)
                        .list())
                .extracting(definition -> definition.getKey())
                .containsExactlyInAnyOrder(
                        "grantCase", "roundCase", "recoveryCase", "pinnedSchemeTestCase", "pinnedSchemeTestOther");
    }

    @Test
    void refusesAStageThatNoStepWorksOn() {
        home.replace(TemporaryHome.FILE, "stages: [districtFinanceReview], ", "");
        assertThatThrownBy(this::start)
                .isInstanceOf(BadScheme.class)
                .hasMessageContainingAll("districtFinanceReview", "没有写由哪个步骤办理");
    }

    @Test
    void refusesAStepWhoseStageNoModelHas() {
        home.replace(TemporaryHome.FILE, "stages: [acceptance]", "stages: [acceptance, operatorReview]");
        assertThatThrownBy(this::start)
                .isInstanceOf(BadScheme.class)
                .hasMessageContainingAll("receive", "operatorReview", "不在这个方案的案件模型里");
    }

    @Test
    void refusesAStepThatNobodyDoesForMunicipalUnitsWhereTheModelHasThemDoIt() {
        home.replace("processes/grant-case.cmmn.xml", " && !municipalUnit", "");
        assertThatThrownBy(this::start)
                .isInstanceOf(BadScheme.class)
                .hasMessageContainingAll("industryReview", "row ", "市级单位也要办");
    }

    @Test
    void refusesAnOfficeForMunicipalUnitsWhereTheModelLeavesTheStepOut() {
        home.replace(
                TemporaryHome.FILE,
                "by: DISTRICT_FINANCE, municipalBy: NOBODY",
                "by: DISTRICT_FINANCE, municipalBy: CITY_FINANCE");
        assertThatThrownBy(this::start)
                .isInstanceOf(BadScheme.class)
                .hasMessageContainingAll("financeReview", "row ", "municipalBy 要写 NOBODY");
    }

    @Test
    void aRoundOfBeforeSlotsNamedTheirPapersTakesAnyAndSaysItsModesInChinese() {
        home.replace(TemporaryHome.FILE, "document: audit-report", "document: other");
        home.replace(TemporaryHome.FILE, "mode: {zh: \"无偿补助\", en: \"Grant\"}", "mode: 无偿补助");
        byte[] former = home.bytes(TemporaryHome.FILE);
        Scheme scheme = new SchemeSource(RowedYaml.of(Path.of("former"), former), former).scheme("former");
        assertThat(scheme.slot("audit")).get().matches(Slot::takesAnything);
        assertThat(scheme.item("CZ19-1-1").mode().zh()).isEqualTo("无偿补助");
    }

    @Test
    void aRoundOfBeforeStepsNamedTheirStagesKeepsItsOffices() {
        for (String stages : STAGES_OF_STEPS) {
            home.replace(TemporaryHome.FILE, "stages: [" + stages + "], ", "");
        }
        Scheme former = home.schemes().schemes().get(0).scheme("former");
        assertThat(former.stepOf("acceptance").map(Step::key)).contains("receive");
        assertThat(former.stepOf("districtFinanceReview").map(Step::key)).contains("financeReview");
        assertThat(former.stepOf("operatorReview")).isEmpty();
    }

    @Test
    void noRoundUnderASchemeThatIsNotInForce() {
        home.replace(TemporaryHome.FILE, "  from: 2019-01-01", "  from: 2019-01-01\n  until: 2022-06-30");
        Schemes schemes = start();

        assertThat(schemes.isInForce(VERSION, LocalDate.of(2022, 6, 30))).isTrue();
        assertThat(schemes.isInForce(VERSION, LocalDate.of(2022, 7, 1))).isFalse();
        assertThat(schemes.inForce(LocalDate.of(2018, 12, 31))).isEmpty();
    }

    @Test
    void refusesAVersionNobodyKnows() {
        SchemeVersion unknown = new SchemeVersion("CZ-II-2019", "1999");
        assertThatThrownBy(() -> start().get(unknown)).isInstanceOf(Refusal.class);
    }

    private Schemes start() {
        return new Schemes(repository, home.home(), amounts, new Unlinted(models));
    }

    /** The models of this test are too small to run. */
    private record Unlinted(CheckCaseModel real) implements CheckCaseModel {

        @Override
        public void check(Path file, byte[] model) {}

        @Override
        public Set<String> officeStages(byte[] model) {
            return real.officeStages(model);
        }

        @Override
        public Set<String> stagesLeftOutForMunicipalUnits(byte[] model) {
            return real.stagesLeftOutForMunicipalUnits(model);
        }
    }

    private Money amountOf(Scheme scheme) {
        RoundParameters round = scheme.parameters(Map.of("baseFrom", "STATED"));
        AmountQuestion question =
                new AmountQuestion("CZ19-1-1", null, Money.yuan(1_000_000), null, List.of(), round, null, null, null);
        return ((AmountVerdict.Computed) amounts.bound(scheme, question)).amount();
    }

    private static int publicityDays(Scheme scheme) {
        return scheme.parameters(Map.of()).number("publicityDays");
    }
}
