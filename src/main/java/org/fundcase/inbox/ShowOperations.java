package org.fundcase.inbox;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.SignTask;
import org.fundcase.workflow.Signer;
import org.fundcase.workflow.Signing;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a case or round says and offers of the operations. */
@Component
class ShowOperations {

    private final Workflow workflow;
    private final SignTask sign;
    private final MoveBack back;
    private final UrgeTask urges;
    private final CopyTask copies;
    private final Drafts drafts;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final Offices offices;
    private final Unserved unserved;

    ShowOperations(
            Workflow workflow,
            SignTask sign,
            MoveBack back,
            UrgeTask urges,
            CopyTask copies,
            Drafts drafts,
            Colleagues colleagues,
            Substitutes substitutes,
            Offices offices,
            Unserved unserved) {
        this.workflow = workflow;
        this.sign = sign;
        this.back = back;
        this.urges = urges;
        this.copies = copies;
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.offices = offices;
        this.unserved = unserved;
    }

    /** Adds {@code operations}, and {@code draft} if the person has one for the office's task. */
    void fill(UUID caseId, SignedIn me, Model model) {
        List<CaseTask> open = workflow.openTasks(caseId);
        boolean works = me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD);
        CaseTask own = open.stream()
                .filter(task -> works
                        && task.officeId().equals(me.officeId())
                        && task.stage().isOfOffice())
                .findFirst()
                .orElse(null);
        List<Stage> passive = open.isEmpty() ? workflow.course(caseId).active() : List.of();
        List<CaseTask> done = works ? back.takeable(caseId, me) : List.of();
        model.addAttribute(
                "operations",
                new OperationsView(
                        open.stream().map(task -> wait(task, works, me)).toList(),
                        passive,
                        done,
                        own == null ? null : mine(own, me),
                        stands(open) && !me.officeKind().isOfDistrict() ? unserved.ofRound(caseId) : List.of()));
        if (own != null) {
            drafts.of(own.id(), me).ifPresent(draft -> model.addAttribute("draft", draft));
        }
        copies.read(caseId, me);
    }

    /** Whether a round stands before its list, which waits for every application. */
    private static boolean stands(List<CaseTask> open) {
        return open.stream().anyMatch(task -> task.stage() == Stage.START_REVIEW || task.stage() == Stage.RANKING);
    }

    private OperationsView.Wait wait(CaseTask task, boolean works, SignedIn me) {
        // Nobody urges what is free to take, nor the own signature.
        boolean own = task.signing()
                ? asked(sign.signing(task), me) != null
                : me.personId().equals(task.assignee())
                        || task.assignee() == null && task.officeId().equals(me.officeId());
        boolean waits = task.state() == CaseTask.State.OPEN && task.stage().isOfOffice();
        return new OperationsView.Wait(
                task,
                offices.get(task.officeId()).name(),
                sign.signing(task),
                back.why(task).orElse(null),
                urges.of(task.id()),
                task.stage() == Stage.CORRECTION ? unserved.since(task.caseId()).orElse(null) : null,
                works && waits && !own);
    }

    private OperationsView.Mine mine(CaseTask task, SignedIn me) {
        Signing signing = sign.signing(task);
        boolean acts = task.state() == CaseTask.State.OPEN && has(task, me);
        return new OperationsView.Mine(
                task,
                signing,
                acts,
                asked(signing, me),
                acts ? signing.signers().stream().filter(Signer::isAhead).toList() : List.of(),
                acts ? back.earlier(task) : List.of(),
                colleagues.of(me),
                copies.readers(task.caseId(), me));
    }

    private boolean has(CaseTask task, SignedIn me) {
        UUID assignee = task.assignee();
        return assignee == null || substitutes.mayActFor(assignee, me);
    }

    private @Nullable Signer asked(Signing signing, SignedIn me) {
        return signing.open().stream()
                .filter(signer -> substitutes.mayActFor(signer.personId(), me))
                .findFirst()
                .orElse(null);
    }
}
