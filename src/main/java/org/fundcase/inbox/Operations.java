package org.fundcase.inbox;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.workflow.AnswerSigning;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.SignRule;
import org.fundcase.workflow.SignTask;
import org.fundcase.workflow.Signer;
import org.fundcase.workflow.SigningRequest;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operations on a task beside taking and finishing it. Rights come first: a task of a case the person may not work on
 * does not exist for them, whatever they typed.
 */
@Component
class Operations {

    private static final int LONGEST = 1000;
    private static final int WHOLE = 100;

    private final WorkTasks tasks;
    private final Colleagues colleagues;
    private final SignTask sign;
    private final AnswerSigning answers;
    private final MoveBack back;
    private final Substitutes substitutes;

    Operations(
            WorkTasks tasks,
            Colleagues colleagues,
            SignTask sign,
            AnswerSigning answers,
            MoveBack back,
            Substitutes substitutes) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.sign = sign;
        this.answers = answers;
        this.back = back;
        this.substitutes = substitutes;
    }

    /**
     * 会签, 加签 or 委派 as it was typed.
     *
     * @param rule for countersigners only
     * @param ratio null stands for all
     */
    record Asking(
            Signer.@Nullable Kind kind,
            @Nullable SignRule rule,
            @Nullable Integer ratio,
            @Nullable List<@Nullable UUID> people,
            @Nullable String note,
            @Nullable Integer version) {}

    /** A signature as it was typed. */
    record Signature(@Nullable Boolean agrees, @Nullable String opinion) {}

    /** 退回 as it was typed. */
    record Returning(@Nullable Stage stage, @Nullable String reason, @Nullable Integer version) {}

    @Transactional
    CaseTask ask(String taskId, Asking asking, SignedIn by) {
        tasks.require(taskId, by);
        Signer.Kind kind = asking.kind();
        if (kind == null) {
            throw Refusal.field("kind", "还没有选怎样签：会签、前加签、后加签或者委派。");
        }
        SignRule rule = kind == Signer.Kind.COSIGN ? asking.rule() : null;
        return sign.ask(
                new SigningRequest(
                        taskId,
                        kind,
                        rule,
                        rule == SignRule.RATIO && asking.ratio() != null ? asking.ratio() : WHOLE,
                        colleagues.several(asking.people(), by),
                        Texts.optional("note", "要办的事", asking.note(), LONGEST),
                        seen(asking.version())),
                by);
    }

    @Transactional
    CaseTask remove(String taskId, @Nullable UUID signer, @Nullable Integer version, SignedIn by) {
        tasks.require(taskId, by);
        if (signer == null || !answers.task(signer).id().equals(taskId)) {
            throw Refusal.field("signer", "还没有选要减去谁。从待签的人里选。");
        }
        return sign.remove(signer, seen(version), by);
    }

    /** Takes one's own conclusion back while it waits for others. */
    @Transactional
    CaseTask release(String taskId, @Nullable Integer version, SignedIn by) {
        tasks.require(taskId, by);
        return sign.release(taskId, seen(version), by);
    }

    /** Signs where the person was asked, or somebody for whom the person acts today. */
    @Transactional
    CaseTask sign(String taskId, Signature signature, SignedIn by) {
        CaseTask task = tasks.require(taskId, by);
        Boolean agrees = signature.agrees();
        if (agrees == null) {
            throw Refusal.field("agrees", "还没有选同意还是不同意。");
        }
        String opinion = Texts.optional("opinion", "意见", signature.opinion(), LONGEST);
        return answers.answer(new AnswerSigning.Answer(asked(task, by).id(), agrees, opinion), by);
    }

    /** The signature that is the person's to give now: the own one first, then one of somebody who is away. */
    private Signer asked(CaseTask task, SignedIn by) {
        List<Signer> mine = sign.signing(task).signers().stream()
                .filter(signer -> substitutes.mayActFor(signer.personId(), by))
                .toList();
        return mine.stream()
                .filter(Signer::isOpen)
                .findFirst()
                .or(() -> mine.stream().reduce((before, last) -> last))
                .orElseThrow(() -> Refusal.forbidden("这一件没有请你签，不用你办。"));
    }

    @Transactional
    CaseTask sendBack(String taskId, Returning returning, SignedIn by) {
        tasks.require(taskId, by);
        Stage to = returning.stage();
        if (to == null) {
            throw Refusal.field("stage", "还没有选退回到哪一步。从列出的步骤里选。");
        }
        String reason = returning.reason();
        return back.sendBack(
                new MoveBack.Return(taskId, to, reason == null ? "" : reason, seen(returning.version())), by);
    }

    @Transactional
    CaseTask takeBack(String taskId, SignedIn by) {
        tasks.require(taskId, by);
        return back.takeBack(taskId, by);
    }

    static int seen(@Nullable Integer version) {
        if (version == null) {
            throw Refusal.field("version", "页面不完整。请刷新后再办理。");
        }
        return version;
    }
}
