package org.fundcase.workflow;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Signer.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing: somebody who was asked agrees or does not, or gives a delegated task back. */
@Component
public class AnswerSigning {

    private final TaskRows tasks;
    private final SigningRows rows;
    private final FollowSigning follow;
    private final Substitutes substitutes;

    AnswerSigning(TaskRows tasks, SigningRows rows, FollowSigning follow, Substitutes substitutes) {
        this.tasks = tasks;
        this.rows = rows;
        this.follow = follow;
        this.substitutes = substitutes;
    }

    /**
     * What somebody says who was asked.
     *
     * @param agrees a delegated task is given back in either case
     * @param opinion needed for not agreeing; empty if none
     */
    public record Answer(UUID signerId, boolean agrees, String opinion) {}

    /** Whose task it is on which somebody is asked; for the rights, which are the caller's question. */
    public CaseTask task(UUID signerId) {
        return rows.find(signerId)
                .flatMap(signer -> tasks.find(signer.taskId()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Signs.
     *
     * @throws Refusal not found for another office; forbidden if another person was asked; conflict if it was signed, taken
     *     away or is no longer needed; on the field {@code opinion} if it says no without a word
     */
    @Transactional
    public CaseTask answer(Answer answer, SignedIn by) {
        tasks.takeTurn(task(answer.signerId()).caseId());
        Signer signer = rows.find(answer.signerId()).orElseThrow(Refusal::notFound);
        CaseTask task = tasks.get(signer.taskId());
        require(task, signer, by);
        if (!answer.agrees() && answer.opinion().isBlank()) {
            throw Refusal.field("opinion", "不同意要写明理由，让承办人知道改什么。");
        }
        State state = answer.agrees() ? State.AGREED : State.DISAGREED;
        rows.answer(signer, state, answer.opinion(), by.name());
        boolean drops = signer.kind() == Kind.AFTER && state == State.DISAGREED;
        Signing.Kept dropped = drops ? rows.of(task.id()).kept() : null;
        if (drops) {
            follow.drop(task.id());
        }
        Signer signed = rows.find(signer.id()).orElseThrow();
        return follow.after(
                tasks.touch(task.id(), by.name()),
                (after, signing) -> new SigningEvent.SignerAnswered(after, signing, signed, dropped, by.actor()));
    }

    private void require(CaseTask task, Signer signer, SignedIn by) {
        if (!task.officeId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        if (!substitutes.mayActFor(signer.personId(), by)) {
            throw Refusal.forbidden("这一件是请{0}签的，你不能代签。", signer.name());
        }
        TaskRules.requireOpen(task);
        String other = signer.answeredBy();
        switch (signer.state()) {
            case OPEN -> {}
            case WAITING -> throw Refusal.conflict("not-your-turn", "还没有轮到你签。轮到时会出现在“待我签”里。");
            case SPARED -> throw Refusal.conflict("spared", "会签已经有了结果，这一件不用你再签了。");
            default ->
                throw Refusal.conflict("signed", "{0}已经办过这一签，不能再签。请刷新后看结果。", other == null ? signer.name() : other);
        }
    }
}
