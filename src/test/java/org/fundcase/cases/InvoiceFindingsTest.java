package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One finding for one invoice and one other case, and the stated investment held against what invoices prove. */
@FundcaseTest
@Import(Bureau.class)
class InvoiceFindingsTest {

    @Autowired
    Bureau bureau;

    @Autowired
    AssessCase assess;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    private Round round;
    private Bureau.Applicant applicant;
    private Bureau.Applicant second;
    private InvoiceTruth invoice;
    private GrantCase draft;

    @BeforeEach
    void draft() {
        round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
        second = bureau.enterprise();
        invoice = bureau.invoice(applicant);
        draft = bureau.draft(round, applicant, List.of(invoice));
    }

    @Test
    void anInvoiceInTwoCopiesHereAndTwoThereIsOneFindingOfTheOtherCase() {
        copies(draft, applicant);
        GrantCase other = elsewhere(true);
        assertThat(about("一张发票也在其他案件使用")).singleElement().satisfies(finding -> {
            assertThat(finding.reason().zh()).contains(other.label().zh());
            assertThat(finding.place().otherCase()).isEqualTo(other.id());
        });
        assertThat(about("同一发票的另一种格式")).hasSize(1);
    }

    @Test
    void aDraftOfAnotherEnterpriseIsNotTold() {
        elsewhere(false);
        assertThat(findings()).noneMatch(finding -> finding.rule().equals("invoice.same"));
    }

    @Test
    void theApplicationThatWasWithdrawnCountsNothingAndIsOnlyLookedAt() {
        GrantCase other = elsewhere(true);
        withdraw.withdraw(other.id(), "不报了", second.person());
        assertThat(about("一张发票曾在其他案件使用")).extracting(Finding::severity).containsExactly(Severity.DOUBTFUL);
    }

    @Test
    void noTwoFindingsOfADossierShareAKeyForOfficerOrApplicant() {
        copies(draft, applicant);
        copies(draft, applicant);
        elsewhere(true);
        elsewhere(true);
        InvoiceTruth red = applicant.inventor().red(invoice);
        upload("红字.xml", bureau.papers().xml(red));
        upload("红字又一份.xml", bureau.papers().xml(red));
        assertThat(findings()).extracting(Finding::key).doesNotHaveDuplicates();
        assertThat(Finding.forApplicant(findings())).extracting(Finding::key).doesNotHaveDuplicates();
        assertThat(about("发票已被红字发票冲销")).hasSize(1);
    }

    @Test
    void aRedInvoiceThatTheEnterpriseHandsInItselfIsOnlyLookedAt() {
        upload("红字.xml", bureau.papers().xml(applicant.inventor().red(invoice)));
        assertThat(about("发票已被红字发票冲销")).extracting(Finding::severity).containsExactly(Severity.DOUBTFUL);
    }

    @Test
    void redInvoicesOfMoreThanTheBlueOneStandInTheWay() {
        upload("红字.xml", bureau.papers().xml(applicant.inventor().red(invoice)));
        upload("红字二.xml", bureau.papers().xml(applicant.inventor().red(invoice)));
        assertThat(about("发票已被红字发票冲销")).hasSize(2).allMatch(finding -> finding.severity() == Severity.BAD);
    }

    @Test
    void aRedInvoiceThatSomebodyElseHandedInStandsInTheWay() {
        second = bureau.enterprise();
        InvoiceTruth red = applicant.inventor().red(invoice);
        GrantCase other = bureau.draft(round, second, List.of(bureau.invoice(second), red));
        submit.submit(other.id(), second.person());
        assertThat(about("发票已被红字发票冲销")).extracting(Finding::severity).containsExactly(Severity.BAD);
    }

    @Test
    void aStatedInvestmentAboveTheInvoicesIsTurnedBackWithBothFigures() {
        state(450_000);
        assertThat(about("投资额高于计入的发票")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BAD);
            assertThat(finding.reason().zh()).contains("450,000.00", "300,000.00", "150,000.00");
            assertThat(finding.clause()).startsWith("第六条（三）1");
        });
    }

    @Test
    void aStatedInvestmentBelowTheInvoicesIsForThePersonToLookAt() {
        state(250_000);
        assertThat(about("投资额低于计入的发票")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DOUBTFUL);
            assertThat(finding.reason().zh()).contains("250,000.00", "300,000.00", "50,000.00");
        });
        state(300_000);
        assertThat(about("投资额与发票一致")).hasSize(1);
    }

    @Test
    void anInvoiceOutsideTheProjectPeriodIsAFindingWithDateAndClause() {
        GrantCase.Contents now = fill.own(draft.id(), applicant.person()).contents();
        save(new GrantCase.Contents(
                null,
                now.project(),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 2, 1),
                Money.yuan(300_000),
                now.declarations()));
        assertThat(about("发票没有计入")).singleElement().satisfies(finding -> {
            assertThat(finding.reason().zh()).contains(invoice.number(), "300,000.00", "早于项目开始日 2022年1月1日");
            assertThat(finding.clause()).isEqualTo("第九条第一款");
        });
        assertThat(about("投资额高于计入的发票")).hasSize(1);
    }

    private void copies(GrantCase of, Bureau.Applicant by) {
        bureau.upload(of, by, "invoices", "又一种.ofd", bureau.papers().ofd(invoice));
        bureau.awaitRead(of.id());
    }

    /** The same invoice in two forms in an application of somebody else. */
    private GrantCase elsewhere(boolean handedIn) {
        second = bureau.enterprise();
        GrantCase other = bureau.draft(round, second, List.of(bureau.invoice(second), invoice));
        copies(other, second);
        return handedIn ? submit.submit(other.id(), second.person()) : other;
    }

    private void upload(String name, byte[] bytes) {
        bureau.upload(draft, applicant, "invoices", name, bytes);
        bureau.awaitRead(draft.id());
    }

    private void state(long base) {
        GrantCase.Contents now = fill.own(draft.id(), applicant.person()).contents();
        save(new GrantCase.Contents(
                null, now.project(), now.projectStart(), now.projectEnd(), Money.yuan(base), now.declarations()));
    }

    private void save(GrantCase.Contents contents) {
        GrantCase now = fill.own(draft.id(), applicant.person());
        fill.save(now.id(), now.version(), contents, applicant.person());
    }

    private List<Finding> about(String title) {
        return findings().stream()
                .filter(finding -> finding.title().zh().equals(title))
                .toList();
    }

    private List<Finding> findings() {
        return assess.of(fill.own(draft.id(), applicant.person())).findings();
    }
}
