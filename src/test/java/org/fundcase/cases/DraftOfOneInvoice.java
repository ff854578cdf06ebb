package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A complete draft with an invoice of its own, for each test, and what the checks find in it. */
abstract class DraftOfOneInvoice {

    @Autowired
    Bureau bureau;

    @Autowired
    AssessCase assess;

    @Autowired
    SubmitApplication submit;

    Bureau.Applicant applicant;
    GrantCase draft;

    @BeforeEach
    void file() {
        applicant = bureau.enterprise();
        draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(applicant)));
    }

    List<Finding> findings() {
        return assess.of(draft).findings();
    }

    /** The titles of the findings of one severity. */
    List<String> titles(Finding.Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.title().zh())
                .toList();
    }
}
