package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.kernel.Money;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an officer decided holds for what the finding said, not for what it says later. */
@FundcaseTest
@Import(Bureau.class)
class FindingDecisionsTest {

    @Autowired
    Bureau bureau;

    @Autowired
    AssessCase assess;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

    @Autowired
    FindingDecisions decisions;

    private Bureau.Applicant applicant;
    private SignedIn officer;
    private GrantCase filed;

    @BeforeEach
    void dismissedAndSentBack() {
        applicant = bureau.enterprise();
        filed = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(applicant)));
        state(250_000);
        submit.submit(filed.id(), applicant.person());
        officer = bureau.districtOfficer();
        decisions.decide(filed.id(), stated(), false, "取低的数", officer);
        bureau.claim(filed.id(), Stage.ACCEPTANCE, officer);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "correct", officer, new Reason("C-MISSING", "改投资额。", null));
    }

    @Test
    void aDismissalDoesNotOutliveWhatItWasMadeOn() {
        state(5_000_000);
        submit.submit(filed.id(), applicant.person());
        assertThat(stated().severity()).isEqualTo(Severity.BAD);
        assertThat(stated().decision()).isNull();
        assertThat(assessed().standing()).contains(stated());
    }

    @Test
    void aDismissalDoesNotCoverAnotherFigureOfTheSameSeverity() {
        state(10_000);
        assertThat(stated().severity()).isEqualTo(Severity.DOUBTFUL);
        assertThat(stated().isOpen()).isTrue();
    }

    @Test
    void aDismissalHoldsWhereNothingChanged() {
        submit.submit(filed.id(), applicant.person());
        assertThat(stated().decision()).isEqualTo(new Finding.Decision(false, "取低的数", officer.name()));
    }

    private void state(long base) {
        GrantCase now = fill.own(filed.id(), applicant.person());
        GrantCase.Contents old = now.contents();
        GrantCase.Contents stated = new GrantCase.Contents(
                null, old.project(), old.projectStart(), old.projectEnd(), Money.yuan(base), old.declarations());
        fill.save(now.id(), now.version(), stated, applicant.person());
    }

    private Finding stated() {
        return assessed().findings().stream()
                .filter(finding -> finding.key().equals("base/stated"))
                .findFirst()
                .orElseThrow();
    }

    private Assessment assessed() {
        return assess.of(fill.own(filed.id(), applicant.person()));
    }
}
