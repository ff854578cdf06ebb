package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Standing;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer does on the case page beside deciding: findings, registers, reopening. */
@Controller
@RequestMapping("/cases/{id}")
class CaseActions {

    private final OfficeAtWork work;
    private final Workflow workflow;
    private final GrantCases cases;
    private final AssessCase assess;
    private final FindingDecisions findings;
    private final Standing standing;
    private final ReopenCase reopen;
    private final CaseDesk desk;

    CaseActions(
            OfficeAtWork work,
            Workflow workflow,
            GrantCases cases,
            AssessCase assess,
            FindingDecisions findings,
            Standing standing,
            ReopenCase reopen,
            CaseDesk desk) {
        this.work = work;
        this.workflow = workflow;
        this.cases = cases;
        this.assess = assess;
        this.findings = findings;
        this.standing = standing;
        this.reopen = reopen;
        this.desk = desk;
    }

    record Verdict(String finding, boolean correct, @Nullable String reason, @Nullable UUID doc) {}

    record Query(Standing.QueriedList list, boolean found, String proof) {}

    @PostMapping("/findings")
    String decide(@PathVariable UUID id, Verdict form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        work.require(id, me);
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
        work.require(id, me);
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
