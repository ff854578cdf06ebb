package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.ContractPapers;
import org.fundcase.scenario.SolutionProvider;
import org.fundcase.schemes.SchemeVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

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
        nobodyCouldReadTheBuyer(draft);
        assertThat(about("一张发票也在其他案件使用")).singleElement().satisfies(finding -> {
            assertThat(finding.reason().zh()).contains("也用于 " + other.label().zh() + "，");
            assertThat(finding.place().otherCase()).isEqualTo(other.id());
        });
        assertThat(about("同一发票的另一种格式")).hasSize(1);
    }

    @Test
    void theBuyerIsNotBlamedForAStrangerWhoHandedItsInvoiceIn() {
        GrantCase other = elsewhere(true);
        assertThat(about("另一家单位交了本单位的发票")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.PASSED);
            assertThat(finding.reason().zh()).contains("交到了 " + other.label().zh() + "（", "不是本单位的问题");
            assertThat(finding.isWorthANote()).isFalse();
        });
        assertThat(findings()).noneMatch(finding -> finding.rule().equals("invoice.same"));
    }

    @Test
    void theStrangerHasOneFindingAboutAForeignInvoice() {
        submit.submit(draft.id(), applicant.person());
        GrantCase other = elsewhere(true);
        assertThat(findings(other))
                .filteredOn(finding -> finding.reason().zh().contains(invoice.number())
                        || finding.title().zh().equals("购买方不是本单位"))
                .filteredOn(finding -> finding.severity() != Severity.PASSED)
                .extracting(finding -> finding.place().document())
                .doesNotHaveDuplicates();
        assertThat(findings(other)).noneMatch(finding -> finding.title().zh().contains("其他案件"));
    }

    @Test
    void betweenChineseAndChineseStandsNoSpace() {
        GrantCase other = elsewhere(true);
        jdbc.sql("UPDATE cases_application SET round_id = ? WHERE id = ?")
                .params(roundOfAnotherCity().id(), other.id())
                .update();
        assertThat(about("另一家单位交了本单位的发票")).singleElement().satisfies(finding -> {
            assertThat(finding.reason().zh()).contains("也交到了外市的一件申报（");
            assertThat(finding.reason().en()).contains("handed in to an application in another city (");
        });
    }

    @Test
    void theSellersProofOfItsSalesIsNoRepetition() {
        second = bureau.enterprise();
        GrantCase sales = SolutionProvider.draft(bureau, second);
        Paper contract = ContractPapers.contract(
                "HT-1", applicant.party().name(), second.party().name(), Money.yuan(300_000), LocalDate.of(2021, 5, 6));
        bureau.proofs(sales, second);
        bureau.upload(sales, second, "contracts", "合同.pdf", bureau.papers().pdf(contract));
        bureau.upload(sales, second, "sales", "发票.xml", bureau.papers().xml(invoice));
        bureau.awaitRead(sales.id());
        submit.submit(sales.id(), second.person());
        assertThat(findings()).noneMatch(finding -> finding.rule().equals("invoice.same"));
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
        nobodyCouldReadTheBuyer(draft);
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

    private void nobodyCouldReadTheBuyer(GrantCase of) {
        jdbc.sql("UPDATE documents_field SET machine_value = '' WHERE name = 'buyerTaxId' AND document_id IN "
                        + "(SELECT id FROM documents_document WHERE case_id = ?)")
                .param(of.id())
                .update();
    }

    private Round roundOfAnotherCity() {
        bureau.person("江门市", OfficeKind.OPERATOR, null, Role.OFFICER);
        Rounds.Call call = new Rounds.Call(
                new SchemeVersion("JM-II-2021", "2021"),
                "2022年度江门市专项资金",
                "JMX2022",
                Instant.parse("2022-01-01T00:00:00Z"),
                Instant.parse("2022-12-31T09:00:00Z"),
                Map.of());
        return rounds.open(call, bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
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

    private List<Finding> findings(GrantCase of) {
        return assess.of(of).findings();
    }

    private List<Finding> findings() {
        return assess.of(fill.own(draft.id(), applicant.person())).findings();
    }
}
