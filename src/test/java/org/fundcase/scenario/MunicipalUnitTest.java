package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.Enterprise.Municipal;
import org.fundcase.applicants.MunicipalDeclarations;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.GrantCase;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Nobody skips the district by saying so: the city's industry bureau confirms who is a municipal unit. */
@FundcaseTest
@Import(Bureau.class)
class MunicipalUnitTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    MunicipalDeclarations declarations;

    @Autowired
    Applicants applicants;

    @Autowired
    AssessCase assess;

    @Autowired
    History history;

    @Test
    void whatIsOnlyDeclaredGoesThroughItsDistrictAndTheOfficerIsTold() {
        Bureau.Applicant unit = bureau.declaredMunicipal();
        GrantCase filed = bureau.submitted(bureau.openRound(Map.of()), unit);
        assertThat(filed.requiredRoute().municipalUnit()).isFalse();
        assertThat(filed.requiredRoute().receiver())
                .isEqualTo(bureau.districtOfficer().officeId());
        assertThat(assess.of(filed).findings())
                .extracting(finding -> finding.title().zh())
                .contains("市级单位待确认");
    }

    @Test
    void whatTheCityConfirmedGoesToTheCityWithoutAFinding() {
        GrantCase filed = bureau.submitted(bureau.openRound(Map.of()), bureau.municipalUnit());
        assertThat(filed.requiredRoute().municipalUnit()).isTrue();
        assertThat(assess.of(filed).findings())
                .extracting(finding -> finding.title().zh())
                .doesNotContain("市级单位待确认");
    }

    @Test
    void theAnswerIsOnTheRecordWithBeforeAfterAndWho() {
        UUID unit = bureau.municipalUnit().person().officeId();
        HistoryEntry answer = history.of(Subject.ofEnterprise(unit)).stream()
                .filter(entry -> entry.type().equals("MunicipalUnitAnswered"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.changes()).contains(new Change("municipal", "DECLARED", "CONFIRMED"));
        assertThat(answer.actor()).isEqualTo(bureau.cityOfficer().actor());
    }

    @Test
    void onlyTheCitysIndustryOfficersAnswer() {
        UUID unit = bureau.declaredMunicipal().person().officeId();
        for (SignedIn other : List.of(
                bureau.districtOfficer(),
                bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER),
                bureau.auditor())) {
            assertThatThrownBy(() -> answer(unit, true, "说是", other)).isInstanceOf(Refusal.class);
        }
        assertThat(applicants.get(unit).awaitsMunicipalAnswer()).isTrue();
    }

    @Test
    void anAnswerNeedsItsReasonAndIsNotGivenTwice() {
        UUID unit = bureau.declaredMunicipal().person().officeId();
        assertThatThrownBy(() -> answer(unit, true, " ", bureau.cityOfficer())).hasMessageContaining("依据或理由");
        answer(unit, false, "不在名录中", bureau.cityOfficer());
        assertThatThrownBy(() -> answer(unit, false, "再来", bureau.cityOfficer()))
                .hasMessageContaining("没有待确认");
    }

    @Test
    void theCityTurnsItsAnswerRoundOnTheRecord() {
        UUID unit = bureau.municipalUnit().person().officeId();
        answer(unit, false, "名录已经更正", bureau.cityOfficer());
        assertThat(applicants.get(unit).municipal()).isEqualTo(Municipal.DECLINED);
        answer(unit, true, "名录又更正", bureau.cityOfficer());
        assertThat(history.of(Subject.ofEnterprise(unit)))
                .flatExtracting(HistoryEntry::changes)
                .contains(
                        new Change("municipal", "CONFIRMED", "DECLINED"),
                        new Change("municipal", "DECLINED", "CONFIRMED"));
    }

    @Test
    void aNewDeclarationAfterADeclineCarriesNoOldReason() {
        Bureau.Applicant unit = bureau.declaredMunicipal();
        answer(unit.person().officeId(), false, "不在名录中", bureau.cityOfficer());
        change(unit, "新址路1号", true);
        assertThat(declarations.open(bureau.cityOfficer()))
                .filteredOn(one -> one.enterprise().id().equals(unit.person().officeId()))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEmpty())
                .satisfies(one -> assertThat(one.by()).isNull());
    }

    @Test
    void aConfirmedUnitThatMovesIsConfirmedAgain() {
        Bureau.Applicant unit = bureau.municipalUnit();
        UUID id = unit.person().officeId();
        change(unit, applicants.get(id).profile().address(), true);
        assertThat(applicants.get(id).isMunicipalUnit()).isTrue();
        assertThat(visitor(unit.person()).get("/enterprise").body()).contains("要由市工信局重新确认");
        change(unit, "新址路99号", true);
        assertThat(applicants.get(id).awaitsMunicipalAnswer()).isTrue();
        assertThat(visitor(unit.person()).get("/enterprise").body()).contains("待市工信局确认");
    }

    @Test
    void anAnswerFromAnOldPageIsNotGiven() {
        UUID unit = bureau.declaredMunicipal().person().officeId();
        int seen = applicants.get(unit).version();
        answer(unit, false, "不在名录中", bureau.cityOfficer());
        assertThatThrownBy(() -> declarations.answer(
                        unit, new MunicipalDeclarations.Answer(seen, true, "查到了"), bureau.cityOfficer()))
                .hasMessageContaining("没有提交");
        assertThat(applicants.get(unit).municipal()).isEqualTo(Municipal.DECLINED);
    }

    private void answer(UUID unit, boolean confirmed, String reason, SignedIn by) {
        declarations.answer(
                unit, new MunicipalDeclarations.Answer(applicants.get(unit).version(), confirmed, reason), by);
    }

    private void change(Bureau.Applicant unit, String address, boolean declares) {
        Enterprise now = applicants.get(unit.person().officeId());
        Enterprise.Profile old = now.profile();
        Enterprise.Profile moved = new Enterprise.Profile(
                old.name(),
                old.legalRepresentative(),
                old.establishedOn(),
                address,
                old.city(),
                old.district(),
                declares,
                old.legalPerson(),
                old.contact(),
                old.account());
        applicants.change(now.id(), moved, now.version(), unit.person().actor());
    }

    @Test
    void theEnterpriseIsToldBeforeItFilesAndTheCityFindsTheDeclaration() {
        Bureau.Applicant unit = bureau.declaredMunicipal();
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), unit, List.of(bureau.invoice(unit)));
        Visitor enterprise = visitor(unit.person());
        assertThat(enterprise.get("/enterprise").body()).contains("待市工信局确认；确认前按属地");
        assertThat(enterprise.get("/applications/" + draft.id() + "/check").body())
                .contains("待市工信局确认；确认前按属地");
        Visitor city = visitor(bureau.cityOfficer());
        assertThat(city.get("/municipal-units").body()).contains(unit.party().name());
        city.post(
                "/municipal-units/" + unit.person().officeId(),
                Map.of(
                        "version",
                        String.valueOf(applicants.get(unit.person().officeId()).version()),
                        "answer",
                        "confirm",
                        "reason",
                        "市属"));
        assertThat(applicants.get(unit.person().officeId()).isMunicipalUnit()).isTrue();
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }
}
