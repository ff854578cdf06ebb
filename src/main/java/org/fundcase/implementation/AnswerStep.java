package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.implementation.ImplementationEvent.PaymentResumed;
import org.fundcase.implementation.ImplementationEvent.PaymentSuspended;
import org.fundcase.implementation.ImplementationEvent.ProjectChangeAnswered;
import org.fundcase.implementation.ImplementationEvent.RectificationChecked;
import org.fundcase.implementation.ImplementationEvent.RectificationDemanded;
import org.fundcase.implementation.ImplementationEvent.StepReturned;
import org.fundcase.implementation.ImplementationEvent.TaskSheetAgreed;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second person of the office that proposed something agrees, or sends it back with a reason. */
@Component
class AnswerStep {

    private static final int LONGEST = 1000;

    private final Projects projects;
    private final StepRows rows;
    private final Access access;
    private final ApplicationEventPublisher events;

    AnswerStep(Projects projects, StepRows rows, Access access, ApplicationEventPublisher events) {
        this.projects = projects;
        this.rows = rows;
        this.access = access;
        this.events = events;
    }

    /**
     * @throws Refusal as {@link Projects#ofOffice}; not found for a step of another case; forbidden to the first person and to
     *     other offices; conflict if it was answered; on the note, which is needed to send it back
     */
    @Transactional
    public void answer(UUID caseId, UUID stepId, Typed form, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        Step step = file.step(stepId).orElseThrow(Refusal::notFound);
        access.requireSecond(by, step.proposedBy(), Subject.ofCase(caseId));
        if (!step.officeId().equals(by.officeId())) {
            throw Refusal.forbidden("这件事由提出它的单位的另一位负责人复核，你们单位不能办。");
        }
        boolean agreed = form.yes("agreed");
        String note = agreed
                ? Texts.optional("note", "意见", form.value("note"), LONGEST)
                : Texts.required("note", "退回的理由", form.value("note"), LONGEST);
        if (agreed) {
            requireReady(file, step);
        }
        if (!rows.answer(step, agreed, note, by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        if (agreed) {
            tell(step, by);
        } else {
            events.publishEvent(new StepReturned(caseId, stepId, step.kind(), note, by.actor()));
        }
    }

    private static void requireReady(ProjectFile file, Step step) {
        if (step.kind() == Step.Kind.SHEET) {
            Said signed = file.signature(step);
            if (signed == null) {
                throw Refusal.conflict("not-signed", "企业还没有签章，任务书不能生效。");
            }
            if (!"true".equals(signed.value("granted"))) {
                throw Refusal.conflict("not-agreed", "企业不同意这份任务书：{0} 退回重新拟定。", signed.value("words"));
            }
        }
        LocalDate due = step.dueOn();
        if (due != null && !due.isAfter(file.today())) {
            throw Refusal.conflict("too-late", "整改期限 {0} 已经过去，不能按它下达。退回重新拟定期限。", due);
        }
    }

    private void tell(Step step, SignedIn by) {
        UUID caseId = step.caseId();
        String reason = step.value("reason");
        events.publishEvent(
                switch (step.kind()) {
                    case SHEET -> new TaskSheetAgreed(caseId, step.id(), by.actor());
                    case CHANGE -> new ProjectChangeAnswered(caseId, step.id(), step.grants(), reason, by.actor());
                    case ORDER ->
                        new RectificationDemanded(
                                caseId, step.id(), Objects.requireNonNull(step.dueOn()), reason, by.actor());
                    case CLEARED ->
                        new RectificationChecked(
                                caseId, Objects.requireNonNull(step.about()), step.grants(), reason, by.actor());
                    case SUSPENSION -> new PaymentSuspended(caseId, step.id(), step.value("basis"), reason, by.actor());
                    case LIFT -> new PaymentResumed(caseId, step.id(), reason, by.actor());
                });
    }
}
