package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.Finding;
import org.fundcase.cases.FindingDecisions;
import org.fundcase.cases.GrantCases;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The recommendation says of each finding what became of it, and prints no office's inner reasons. */
@FundcaseTest
@Import(Bureau.class)
class DistrictChecksTest {

    private static final Reason UNFIT = new Reason("J-UNFIT", "改造内容与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    DistrictChecks checks;

    @Autowired
    GatherMatter matters;

    @Autowired
    AssessCase assess;

    @Autowired
    GrantCases cases;

    @Autowired
    FindingDecisions decisions;

    @LocalServerPort
    int port;

    private SignedIn officer;
    private UUID id;

    @BeforeEach
    void anApplicationWithAForeignInvoiceIsAtTheDistrict() {
        id = bureau.submittedWithAForeignInvoice().id();
        officer = bureau.districtOfficer();
    }

    @Test
    void whatWasAcceptedKnowinglyIsSaidWithItsReason() {
        bureau.accept(id, "该票不计入投资", officer);
        assertThat(text("真实性")).contains("受理时知悉：购买方不是本单位（该票不计入投资）。").doesNotContainPattern("尚未认定：[^。]*购买方不是本单位");
    }

    @Test
    void whatShouldHaveBeenCorrectedIsNotCountedAsSettled() {
        decisions.decide(id, foreign(), true, "", officer);
        assertThat(text("真实性")).contains("经办人逐项认定0项", "列入补正仍未改正：购买方不是本单位。");
    }

    @Test
    void whatWasDismissedWithAReasonIsCounted() {
        decisions.decide(id, foreign(), false, "系联营单位代付", officer);
        assertThat(text("真实性")).contains("经办人逐项认定1项").doesNotContain("购买方不是本单位");
    }

    @Test
    void whatNobodyLookedIntoIsListed() {
        List<Finding> findings = assess.of(cases.get(id)).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(text("真实性").split("尚未查询：")[1])
                        .contains(finding.title().zh()));
    }

    @Test
    void whyAnOfficeChangedItsOpinionIsNotPrinted() {
        bureau.accept(id, "该票不计入投资", officer);
        SignedIn finance = bureau.financeOfficer();
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "reject", finance, UNFIT);
        Visitor visitor = new Visitor(port);
        visitor.signIn(finance.username(), Bureau.PASSWORD);
        String seen = visitor.get("/cases/" + id).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        visitor.post("/cases/" + id + "/opinion", Map.of("seen", seen, "to", "recommend", "why", "局里开会定的"));
        assertThat(text("对象、标准和资金预算合规性")).isEqualTo("审核同意推荐。");
    }

    private Finding foreign() {
        return assess.of(cases.get(id)).standing().get(0);
    }

    private String text(String title) {
        return checks.of(matters.of(id, officer.actor()), assess.of(cases.get(id))).stream()
                .filter(row -> title.equals(row.get("title")))
                .map(row -> row.get("text"))
                .collect(Collectors.joining());
    }
}
