package org.fundcase.acceptance;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.acceptance.CompletionEvent.ClosedReopened;
import org.fundcase.acceptance.CompletionEvent.ClosedReopeningAsked;
import org.fundcase.acceptance.CompletionEvent.ClosedReopeningRefused;
import org.fundcase.acceptance.CompletionEvent.Place;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.ReopenCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening a closed file again (重新办理), by two persons who may revise; nothing on its record goes away. */
@Component
class ReopenClosed {

    private static final int LONGEST = 1000;

    private final GrantCases cases;
    private final ClosingRows rows;
    private final AcceptingOffices offices;
    private final ReopenCase reopen;
    private final Workflow workflow;
    private final Access access;
    private final ApplicationEventPublisher events;

    ReopenClosed(
            GrantCases cases,
            ClosingRows rows,
            AcceptingOffices offices,
            ReopenCase reopen,
            @Lazy Workflow workflow,
            Access access,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.offices = offices;
        this.reopen = reopen;
        this.workflow = workflow;
        this.access = access;
        this.events = events;
    }

    boolean may(UUID caseId, SignedIn who) {
        return access.may(who, Action.REVISE, Subject.ofCase(caseId));
    }

    Optional<Reopening> asked(UUID caseId) {
        return rows.asked(caseId);
    }

    /** @throws Refusal forbidden to who may not revise; on the reason or place; conflict if it is not closed, or was asked */
    @Transactional
    public void ask(UUID caseId, AcceptanceForm form, SignedIn by) {
        access.require(by, Action.REVISE, Subject.ofCase(caseId));
        workflow.takeTurn(caseId);
        GrantCase grantCase = requireClosed(caseId);
        Place place = form.chosen("place", Place.class);
        String reason = Texts.required("reason", "重新办理的理由", form.value("reason"), LONGEST);
        boolean accepted = offices.scheme(grantCase).item(grantCase.item()).isAccepted();
        if (place == Place.COMPLETION && !accepted) {
            throw Refusal.field("place", "这个支持方向不用验收，只能从拨付和结案重新办理。");
        }
        if (rows.asked(caseId).isPresent()) {
            throw Refusal.conflict("already-asked", "已经有人提出重新办理，等第二人同意。");
        }
        rows.insert(caseId, place, reason, by);
        events.publishEvent(new ClosedReopeningAsked(caseId, place, reason, by.actor()));
    }

    /** @throws Refusal forbidden to the first person and who may not revise; conflict if nobody asked, or somebody answered */
    @Transactional
    public void answer(UUID caseId, boolean agreed, String note, SignedIn by) {
        access.require(by, Action.REVISE, Subject.ofCase(caseId));
        workflow.takeTurn(caseId);
        Reopening asked = rows.asked(caseId).orElseThrow(() -> Refusal.conflict("not-asked", "还没有人提出重新办理。"));
        access.requireSecond(by, asked.askedBy(), Subject.ofCase(caseId));
        String said = agreed ? "" : Texts.required("note", "不同意的理由", note, LONGEST);
        if (!rows.answerReopening(asked.id(), agreed, said, by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        if (!agreed) {
            events.publishEvent(new ClosedReopeningRefused(caseId, said, by.actor()));
            return;
        }
        requireClosed(caseId);
        events.publishEvent(new ClosedReopened(caseId, asked.place(), asked.reason(), by.actor()));
        reopen.afterClosing(caseId, asked.place().name(), asked.place() == Place.COMPLETION);
    }

    private GrantCase requireClosed(UUID caseId) {
        GrantCase grantCase = cases.get(caseId);
        if (!grantCase.state().isClosed()) {
            throw Refusal.conflict("not-closed", "只有已经结案的案件才能这样重新办理。请刷新后看它到了哪一步。");
        }
        return grantCase;
    }
}
