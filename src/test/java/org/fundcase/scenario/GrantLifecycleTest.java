package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.Finding;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.ReopenCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.cases.WithdrawApplication;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.ClaimTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Read this first: the life of applications, told by what the bureau does. An enterprise files; the district's industry
 * office accepts, asks for correction or refuses; industry and finance look at it side by side; the district recommends
 * it to the city or rejects it.
 */
@FundcaseTest
@Import(Bureau.class)
class GrantLifecycleTest {

    private static final Reason MISSING = new Reason("C-MISSING", "请补交上一年度审计报告。", null);
    private static final Reason OUT_OF_SCOPE = new Reason("R-SCOPE", "项目不属于工业互联网创新应用。", null);
    private static final Reason UNFIT = new Reason("J-UNFIT", "改造内容与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    AssessCase assess;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    ReopenCase reopen;

    @Autowired
    Workflow workflow;

    @Autowired
    ClaimTask claims;

    @Autowired
    History history;

    @Autowired
    InvoiceLedger ledger;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void anAcceptedApplicationIsReviewedSideBySideAndRecommended() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        assertThat(cases.get(id).number()).startsWith("CZ2022-");

        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", bureau.districtOfficer());
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "recommend", bureau.districtOfficer());

        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(workflow.openTasks(id)).isEmpty();
        assertThat(workflow.course(id).entered()).last().isEqualTo(Stage.AWAIT_REVIEW);
    }

    @Test
    void theAmountIsComputedFromTheInvoicesThatWereRead() {
        Round round = bureau.openRound(Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        InvoiceTruth invoice = bureau.invoice(applicant);
        GrantCase draft = bureau.draft(round, applicant, List.of(invoice));

        AmountVerdict amount = assess.of(draft).amount();

        assertThat(amount)
                .isInstanceOfSatisfying(AmountVerdict.Computed.class, computed -> assertThat(computed.amount())
                        .isEqualTo(Money.yuan(30_000)));
        assertThat(amount.invoices().declared()).isEqualTo(invoice.net());
    }

    @Test
    void correctionStopsTheClockUntilTheEnterpriseHasCorrected() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID id = bureau.submitted(bureau.openRound(Map.of()), applicant).id();

        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_CORRECTION);
        assertThat(bureau.task(id, Stage.ACCEPTANCE).state()).isEqualTo(CaseTask.State.HELD);

        submit.submit(id, applicant.person());
        assertThat(bureau.task(id, Stage.ACCEPTANCE).state()).isEqualTo(CaseTask.State.OPEN);
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.IN_PRELIMINARY_REVIEW);
    }

    @Test
    void theDaysToCorrectRunFromTheServiceOfTheNotice() {
        UUID id = bureau.submitted(bureau.openRound(Map.of("correctionDays", "3")), bureau.enterprise())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING);
        LocalDate written = bureau.task(id, Stage.CORRECTION).due();

        LocalDate served = bureau.today().plusDays(10);
        transactions.executeWithoutResult(status -> events.publishEvent(new PaperServed(
                Subject.ofCase(id),
                PaperKind.CORRECTION,
                "",
                served,
                "挂号信回执",
                bureau.districtOfficer().actor())));

        assertThat(written).isEqualTo(LocalDate.of(2022, 3, 4));
        assertThat(bureau.task(id, Stage.CORRECTION).due()).isEqualTo(LocalDate.of(2022, 3, 14));
    }

    @Test
    void aReasonNamesOnlyDocumentsOfItsOwnCase() {
        Round round = bureau.openRound(Map.of());
        UUID id = bureau.submitted(round, bureau.enterprise()).id();
        UUID other = bureau.submitted(round, bureau.enterprise()).id();
        UUID foreign = ledger.ofCase(other).get(0).documentId();
        Reason reason = new Reason("C-MISSING", "请补交上一年度审计报告。", foreign);
        assertThatThrownBy(() -> bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), reason))
                .hasMessageContaining("不在这个案件里");
    }

    @Test
    void aReopenedCaseCountsItsInvoicesAgain() {
        Round round = bureau.openRound(Map.of());
        UUID id = bureau.submitted(round, bureau.enterprise()).id();
        Money counted = counted(id);
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), OUT_OF_SCOPE);
        assertThat(counted(id)).isEqualTo(Money.ZERO);

        reopen.ask(id, "通知中列明的方向包含本项目", bureau.districtOfficer());
        reopen.agree(id, bureau.districtHead());
        assertThat(counted(id)).isEqualTo(counted).isNotEqualTo(Money.ZERO);
    }

    @Test
    void aRefusedCaseIsReopenedOnlyByASecondPerson() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), OUT_OF_SCOPE);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.REFUSED);

        reopen.ask(id, "通知中列明的方向包含本项目", bureau.districtHead());
        assertThatThrownBy(() -> reopen.agree(id, bureau.districtHead())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reopen.agree(id, bureau.districtOfficer())).isInstanceOf(Refusal.class);
    }

    @Test
    void aReopenedCaseStartsAtItsFirstStageAgain() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), OUT_OF_SCOPE);

        reopen.ask(id, "通知中列明的方向包含本项目", bureau.districtOfficer());
        reopen.agree(id, bureau.districtHead());

        assertThat(cases.get(id).state()).isEqualTo(CaseState.SUBMITTED);
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        assertThat(workflow.openTasks(id)).hasSize(2);
    }

    @Test
    void theDistrictCannotRecommendWhatFinanceOpposes() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "reject", bureau.financeOfficer(), UNFIT);
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", bureau.districtOfficer());

        assertThatThrownBy(
                        () -> bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "recommend", bureau.districtOfficer()))
                .hasMessageContaining("不同意推荐");
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "reject", bureau.districtOfficer(), UNFIT);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void aMunicipalUnitGoesStraightToTheCity() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.municipalUnit())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.cityOfficer());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(workflow.course(id).entered()).containsExactly(Stage.ACCEPTANCE, Stage.AWAIT_REVIEW);
    }

    @Test
    void withdrawingEndsTheCaseAndItsTasks() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID id = bureau.submitted(bureau.openRound(Map.of()), applicant).id();
        withdraw.withdraw(id, "项目延期", applicant.person());
        assertThat(workflow.openTasks(id)).isEmpty();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void aSecondProjectInTheSameYearIsRefusedWithItsClause() {
        Bureau.Applicant applicant = bureau.enterprise();
        bureau.submitted(bureau.openRound(Map.of()), applicant);
        Round second = bureau.openRound(Map.of());
        assertThatThrownBy(() -> bureau.submitted(second, applicant)).hasMessageContaining("第七条");
    }

    @Test
    void anInvoiceThatAnotherEnterpriseHandedInTooIsLinkedForTheBuyersOfficer() {
        Round round = bureau.openRound(Map.of());
        Bureau.Applicant first = bureau.enterprise();
        Bureau.Applicant stranger = bureau.enterprise();
        InvoiceTruth invoice = bureau.invoice(first);
        GrantCase one =
                submit.submit(bureau.draft(round, first, List.of(invoice)).id(), first.person());
        GrantCase foreign = bureau.draft(round, stranger, List.of(bureau.invoice(stranger), invoice));
        submit.submit(foreign.id(), stranger.person());

        assertThat(assess.of(one).findings())
                .filteredOn(finding -> finding.rule().equals("invoice.strangers"))
                .extracting(finding -> finding.place().otherCase())
                .containsExactly(foreign.id());
    }

    @Test
    void whatNobodyLookedIntoIsUnknownAndNotPassed() {
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), bureau.enterprise(), List.of());
        assertThat(assess.of(draft).findings())
                .filteredOn(finding -> finding.rule().equals("CZ19-E6"))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.UNKNOWN);
    }

    @Test
    void historyTellsEveryStepOnceAndInOrder() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        assertThat(history.of(Subject.ofCase(id)))
                .extracting(HistoryEntry::type)
                .filteredOn(type -> type.startsWith("Application") || type.startsWith("Task"))
                .containsExactly(
                        "ApplicationBegun",
                        "ApplicationFilledIn",
                        "ApplicationSubmitted",
                        "TaskOpened",
                        "ApplicationAccepted",
                        "TaskDone",
                        "TaskOpened",
                        "TaskOpened");
    }

    @Test
    void whatTheModelOpensIsToldAsAutomatic() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING);
        assertThat(history.of(Subject.ofCase(id)))
                .filteredOn(entry -> entry.type().matches("TaskOpened|TaskHeld|StageEntered"))
                .hasSize(3)
                .allMatch(HistoryEntry::isAutomatic);
    }

    @Test
    void aStalePageChangesNothing() {
        UUID id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                .id();
        CaseTask seen = bureau.task(id, Stage.ACCEPTANCE);
        claims.claim(seen.id(), seen.version(), bureau.districtHead());
        TaskCompletion stale = new TaskCompletion(seen.id(), Outcome.ACCEPT, List.of(), "", seen.version());
        assertThatThrownBy(() -> workflow.complete(stale, bureau.districtOfficer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("claimed"));
        assertThatThrownBy(() -> workflow.complete(stale, bureau.districtHead()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stale"));
    }

    private Money counted(UUID caseId) {
        return ledger.ofCase(caseId).stream().map(InvoiceLedger.Entry::counted).reduce(Money.ZERO, Money::plus);
    }
}
