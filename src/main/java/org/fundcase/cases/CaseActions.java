package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Standing;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer does on the case page beside deciding: values, findings, registers, reopening. */
@Controller
@RequestMapping("/cases/{id}")
class CaseActions {

    private final Access access;
    private final Workflow workflow;
    private final GrantCases cases;
    private final Documents documents;
    private final AssessCase assess;
    private final FindingDecisions findings;
    private final Standing standing;
    private final ReopenCase reopen;
    private final CaseDesk desk;

    CaseActions(
            Access access,
            Workflow workflow,
            GrantCases cases,
            Documents documents,
            AssessCase assess,
            FindingDecisions findings,
            Standing standing,
            ReopenCase reopen,
            CaseDesk desk) {
        this.access = access;
        this.workflow = workflow;
        this.cases = cases;
        this.documents = documents;
        this.assess = assess;
        this.findings = findings;
        this.standing = standing;
        this.reopen = reopen;
        this.desk = desk;
    }

    record Correction(UUID document, String field, String value, @Nullable Integer page) {}

    record Verdict(String finding, boolean correct, @Nullable String reason, @Nullable UUID doc) {}

    record Query(Standing.QueriedList list, boolean found, String proof) {}

    @PostMapping("/documents/{document}/fields")
    String correct(
            @PathVariable UUID id, Correction form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        requireWork(id, me);
        StoredDocument document = documents.get(form.document()).document();
        if (!document.caseId().equals(id)) {
            throw Refusal.notFound();
        }
        Integer page = form.page();
        String back = "/cases/" + id + "?doc=" + document.id() + "&page=" + (page == null ? 1 : page) + "#fields";
        return RefusedStep.attempt(
                () -> documents.correct(document.id(), form.field(), form.value(), me.actor()), back, flash);
    }

    @PostMapping("/findings")
    String decide(@PathVariable UUID id, Verdict form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        requireWork(id, me);
        String doc = form.doc() == null ? "" : "?doc=" + form.doc();
        return RefusedStep.attempt(() -> decide(id, form, me), "/cases/" + id + doc + "#findings", flash);
    }

    private void decide(UUID id, Verdict form, SignedIn me) {
        if (form.correct()) {
            requireCorrection(id, me);
        }
        Finding finding = assess.of(cases.get(id)).findings().stream()
                .filter(one -> one.key().equals(form.finding()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        String reason = form.reason();
        findings.decide(id, finding, form.correct(), reason == null ? "" : reason, me);
    }

    @PostMapping("/queries")
    String query(@PathVariable UUID id, Query form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        requireWork(id, me);
        UUID enterprise = cases.get(id).enterpriseId();
        return RefusedStep.attempt(
                () -> standing.query(enterprise, form.list(), form.found(), form.proof(), me.actor()),
                "/cases/" + id + "#findings",
                flash);
    }

    @PostMapping("/reopening")
    String askToReopen(
            @PathVariable UUID id, Asking form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(() -> reopen.ask(id, form.reason(), me), "/cases/" + id, flash);
    }

    @PostMapping("/reopening/agree")
    String agreeToReopen(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(() -> reopen.agree(id, me), "/cases/" + id, flash);
    }

    /** Only an office at work on the case changes what the decision rests on. */
    private void requireWork(UUID id, SignedIn me) {
        access.require(me, Action.CHANGE, Subject.ofCase(id));
        if (me.isApplicant()) {
            throw Refusal.notFound();
        }
        boolean holds =
                workflow.openTasks(id).stream().anyMatch(task -> task.officeId().equals(me.officeId()));
        if (!holds) {
            throw Refusal.forbidden("这个案件现在不在你们单位办理，不能改。");
        }
    }

    /** Only where the office can still ask for correction does it lead anywhere to put something on its list. */
    private void requireCorrection(UUID id, SignedIn me) {
        boolean can = workflow.openTasks(id).stream()
                .anyMatch(task -> task.officeId().equals(me.officeId()) && desk.canCorrect(cases.get(id), task));
        if (!can) {
            throw Refusal.forbidden("这一步不能通知补正，列入补正没有用处。不采纳的，写明理由；采纳的，写进意见。");
        }
    }

    record Asking(String reason) {}
}
