package org.fundcase.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Files applications for awards: a certificate, and the papers that every application has. */
@Component
@Profile("demo")
class DemoAwards {

    /** From the certificate to the commitment letter. */
    private static final int FEW_DAYS = 77;

    /**
     * What somebody was recognised as.
     *
     * @param title as the certificate has it
     * @param on the certificate's day
     */
    record Recognition(String item, @Nullable String tier, String title, LocalDate on) {}

    private final BeginApplication begin;
    private final FillApplication fill;
    private final DemoFiling filing;
    private final DemoPapers papers;

    DemoAwards(BeginApplication begin, FillApplication fill, DemoFiling filing, DemoPapers papers) {
        this.begin = begin;
        this.fill = fill;
        this.filing = filing;
        this.papers = papers;
    }

    /** A draft with its papers, which may still be being read. */
    GrantCase file(UUID round, Recognition of, DemoEnterprises.Applicant applicant, int n) {
        GrantCase draft = begin.begin(round, of.item(), applicant.person());
        papers.basics(
                        applicant.party(),
                        applicant.representative(),
                        DemoEnterprises.ESTABLISHED,
                        of.on().plusDays(FEW_DAYS))
                .forEach(sheet -> filing.upload(draft, applicant, sheet));
        filing.upload(draft, applicant, papers.recognition(applicant.party(), of.title(), n, of.on()));
        Declarations declarations = new Declarations(
                of.title() + "。", true, false, "", Map.of(), Map.of("investment", "200", "efficiency", "8"));
        GrantCase.Contents contents = new GrantCase.Contents(of.tier(), of.title(), null, null, null, declarations);
        return fill.save(draft.id(), draft.version(), contents, applicant.person());
    }
}
