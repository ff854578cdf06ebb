package org.fundcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.documents.Documents;
import org.fundcase.kernel.Home;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** While the demo fills itself, somebody may work under one of its accounts. */
@FundcaseTest
@Import(Bureau.class)
class DemoFilingTest {

    private static final int SIXTH = 6;

    @Autowired
    Bureau bureau;

    @Autowired
    BeginApplication begin;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Documents documents;

    private final DemoPapers papers = new DemoPapers(new Home(Path.of("").toAbsolutePath()));
    private DemoFiling filing;
    private Bureau.Applicant applicant;
    private Round round;

    @BeforeEach
    void somebodyOfTheDemo() {
        filing = new DemoFiling(begin, fill, documents, papers);
        round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
    }

    /** As the demo gets it each time: its papers are always the same. */
    private DemoEnterprises.Applicant visitor() {
        return new DemoEnterprises.Applicant(
                applicant.person(),
                DemoPlaces.CHANGZHOU,
                applicant.party(),
                applicant.representative(),
                new Inventor(applicant.person().officeId().getLeastSignificantBits()));
    }

    @AfterEach
    void close() {
        papers.destroy();
    }

    @Test
    void aVisitorsDraftIsLeftAloneAndCanBeHandedIn() {
        GrantCase draft = visitorsDraft("我自己的项目");
        assertThat(filing.visitors(SIXTH, round.id(), visitor()))
                .map(GrantCase::id)
                .contains(draft.id());
        assertThat(fill.own(draft.id(), applicant.person()).contents().project())
                .isEqualTo("我自己的项目");
        bureau.proofs(draft, applicant);
        bureau.upload(draft, applicant, "invoices", "发票.xml", bureau.papers().xml(bureau.invoice(applicant)));
        bureau.awaitRead(draft.id());
        assertThat(submit.submit(draft.id(), applicant.person()).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aDraftWithNothingInItYetIsAVisitorsToo() {
        begin.begin(round.id(), "CZ19-3-1", applicant.person());
        assertThat(filing.visitors(SIXTH, round.id(), visitor())).isPresent();
    }

    @Test
    void whatTheDemoBeganItselfItGoesOnWith() {
        GrantCase own = filing.file(SIXTH, round.id(), visitor());
        assertThat(filing.visitors(SIXTH, round.id(), visitor())).isEmpty();
        assertThat(filing.file(SIXTH, round.id(), visitor()).id()).isEqualTo(own.id());
    }

    private GrantCase visitorsDraft(String project) {
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                project,
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                null,
                new Declarations("自己写的简介", true, false, "", Map.of("investment", "300")));
        return bureau.begun(round, "CZ19-3-1", applicant, contents);
    }
}
