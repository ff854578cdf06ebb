package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.demo.papers.Paper;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A letter of commitment binds who it names: another enterprise's letter is told like another one's licence. */
@FundcaseTest
@Import(Bureau.class)
class OtherLetterTest extends DraftOfOneInvoice {

    private static final LocalDate SIGNED = LocalDate.of(2022, 2, 20);
    /** Nobody else is called so here: invented people often share a name. */
    private static final String REPRESENTATIVE = "章若水";

    @LocalServerPort
    int port;

    private Bureau.Applicant other;

    @BeforeEach
    void another() {
        other = bureau.enterprise();
    }

    @Test
    void itsOwnLetterAgreesInNameCodeAndRepresentative() {
        assertThat(titles(Severity.PASSED)).contains("承诺单位一致", "统一社会信用代码一致", "法定代表人一致");
        assertThat(titles(Severity.BAD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx"})
    void anotherEnterprisesLetterDiffersInAllThree(String form) {
        letter(form, Paper.commitment(other.party(), REPRESENTATIVE, SIGNED));
        assertThat(titles(Severity.BAD)).contains("承诺单位与企业信息不一致", "统一社会信用代码与企业信息不一致", "法定代表人与企业信息不一致");
        assertThat(findings()).anySatisfy(finding -> assertThat(finding.reason().zh())
                .contains(other.party().name(), applicant.party().name(), "请核对材料"));
    }

    @Test
    void theEnterpriseIsToldBeforeItSubmitsAndTheOfficerAfterwards() {
        letter("docx", Paper.commitment(other.party(), REPRESENTATIVE, SIGNED));
        Visitor enterprise = new Visitor(port);
        enterprise.signIn(applicant.person().username(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + draft.id()).body())
                .contains("承诺单位是“" + other.party().name() + "”");
        submit.submit(draft.id(), applicant.person());
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.districtOfficer().username(), Bureau.PASSWORD);
        assertThat(officer.get("/cases/" + draft.id()).body())
                .contains("承诺单位与企业信息不一致", other.party().name());
    }

    private void letter(String form, Paper letter) {
        byte[] bytes = form.equals("pdf")
                ? bureau.papers().pdf(letter)
                : bureau.papers().docx(letter);
        bureau.replace(draft, applicant, "commitment", "承诺书." + form, bytes);
    }
}
