package org.fundcase.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Signer.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking others to sign: 会签, 加签 before and after, 委派, and 减签. Whoever has the task asks; who asks on a task that nobody
 * has takes it, so that there is somebody to whom it comes back.
 */
@Component
public class SignTask {

    private static final int WHOLE = 100;

    private final TaskRows tasks;
    private final SigningRows rows;
    private final FollowSigning follow;
    private final ClaimTask claims;
    private final ApplicationEventPublisher events;

    SignTask(
            TaskRows tasks,
            SigningRows rows,
            FollowSigning follow,
            ClaimTask claims,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rows = rows;
        this.follow = follow;
        this.claims = claims;
        this.events = events;
    }

    /** All signers of a task, in order. */
    public Signing signing(CaseTask task) {
        return task.signing() ? rows.of(task.id()) : Signing.NONE;
    }

    /**
     * Asks people to sign.
     *
     * @throws Refusal as {@link Workflow#complete}; on the fields {@code people} or {@code ratio} if it cannot be asked so
     */
    @Transactional
    public CaseTask ask(SigningRequest request, SignedIn by) {
        CaseTask task = owned(request.taskId(), request.version(), by);
        Signing before = rows.of(task.id());
        before.requireNothingKept();
        requirePeople(request, before, task);
        requireKind(request, before);
        rows.begin(task.id());
        int turn = request.kind() == Kind.COSIGN ? before.turn() + 1 : 0;
        SignRule rule = request.rule();
        if (rule != null && turn > 0) {
            rows.beginTurn(task.id(), rule, request.ratio());
        }
        int place = before.signers().size();
        for (Colleague one : request.people()) {
            rows.insert(asked(request, one, turn, ++place, by.name()));
        }
        Signing after = rows.next(task.id());
        CaseTask touched = tasks.touch(task.id(), by.name());
        events.publishEvent(new SigningEvent.SignersAsked(touched, after, request, by.actor()));
        return touched;
    }

    /** 减签: somebody who has not signed yet is no longer asked. */
    @Transactional
    public CaseTask remove(UUID signerId, int version, SignedIn by) {
        Signer signer = rows.find(signerId).orElseThrow(Refusal::notFound);
        CaseTask task = owned(signer.taskId(), version, by);
        Signer now = rows.find(signerId).orElseThrow(Refusal::notFound);
        if (!now.isAhead()) {
            throw Refusal.conflict("signed", "{0}已经不在待签之列，不用减签。请刷新后再看。", now.name());
        }
        rows.answer(now, State.WITHDRAWN, "", by.name());
        return follow.after(
                tasks.touch(task.id(), by.name()),
                (after, signing) -> new SigningEvent.SignerRemoved(after, signing, now, by.actor()));
    }

    /** Whoever concluded takes it back while it waits for those who sign after it. */
    @Transactional
    public CaseTask release(String taskId, int version, SignedIn by) {
        CaseTask task = owned(taskId, version, by);
        Signing.Kept kept = rows.of(taskId).kept();
        if (kept == null) {
            throw Refusal.conflict("not-kept", "这件没有在等后加签的结论，没有可以收回的。请刷新后再看。");
        }
        follow.drop(task.id());
        Signing after = rows.next(task.id());
        CaseTask touched = tasks.touch(task.id(), by.name());
        events.publishEvent(new SigningEvent.ConclusionReleased(touched, after, kept, by.actor()));
        return touched;
    }

    /** Where somebody is asked and has not signed, in the order of cases. */
    public List<Signer> askedOf(UUID person) {
        return rows.ahead(person);
    }

    /**
     * Hands a signature over to a colleague; the caller has checked that the person may do so.
     *
     * @throws Refusal conflict if it was signed meanwhile; invalid if the colleague has the task or is asked already
     */
    @Transactional
    public CaseTask replace(UUID signerId, Colleague to, SignedIn by) {
        Signer seen = rows.find(signerId).orElseThrow(Refusal::notFound);
        tasks.takeTurn(tasks.get(seen.taskId()).caseId());
        Signer signer = rows.find(signerId).orElseThrow(Refusal::notFound);
        CaseTask task = tasks.get(signer.taskId());
        if (!signer.isAhead()) {
            throw Refusal.conflict("signed", "{0}已经不在待签之列，不用减签。请刷新后再看。", signer.name());
        }
        if (to.id().equals(task.assignee()) || rows.of(task.id()).isAsked(to.id())) {
            throw Refusal.field("to", "{0}是这件的承办人，或者已经在待签的人里，不能再接这一签。", to.name());
        }
        rows.hand(signer, to.id(), to.name());
        CaseTask touched = tasks.touch(task.id(), by.name());
        events.publishEvent(
                new SigningEvent.SignerReplaced(touched, rows.of(task.id()), signer, to.name(), by.actor()));
        return touched;
    }

    private CaseTask owned(String taskId, int version, SignedIn by) {
        CaseTask task = tasks.lock(taskId, version, by);
        requireOfOffice(task);
        return task.assignee() == null ? claims.claim(taskId, version, by) : task;
    }

    static void requireOfOffice(CaseTask task) {
        if (!task.stage().isOfOffice()) {
            throw Refusal.invalid("not-of-office", "补正由企业办理，不能会签、加签、委派或者退回。");
        }
        if (task.stage().isBeside()) {
            throw Refusal.invalid("beside", "这一件是流程以外的答复，由承办单位直接办，不会签、不加签、不退回。要换人，请转办。");
        }
        if (task.state() == CaseTask.State.HELD) {
            throw Refusal.invalid("held", "这件在等企业补正，补正交回以后才能办理。");
        }
    }

    private static Signer asked(SigningRequest request, Colleague one, int turn, int place, String by) {
        boolean waits = request.kind() == Kind.AFTER || request.rule() == SignRule.SEQUENCE;
        return new Signer(
                UUID.randomUUID(),
                request.taskId(),
                request.kind(),
                turn,
                place,
                one.id(),
                one.name(),
                waits ? State.WAITING : State.OPEN,
                request.note(),
                "",
                by,
                null,
                false);
    }

    private static void requirePeople(SigningRequest request, Signing before, CaseTask task) {
        List<Colleague> people = request.people();
        if (people.isEmpty()) {
            throw Refusal.field("people", "还没有选人。从本单位的人里选至少一位。");
        }
        Set<UUID> seen = new HashSet<>();
        for (Colleague one : people) {
            if (!seen.add(one.id()) || before.isAsked(one.id())) {
                throw Refusal.field("people", "{0}已经在待签的人里，不用再加。", one.name());
            }
            if (one.id().equals(task.assignee())) {
                throw Refusal.field("people", "{0}是这件的承办人，不用签自己的件。换一位，或者先转办。", one.name());
            }
        }
    }

    private static void requireKind(SigningRequest request, Signing before) {
        if (request.kind() == Kind.DELEGATE
                && (request.people().size() > 1 || !before.ahead(Kind.DELEGATE).isEmpty())) {
            throw Refusal.field("people", "一件一次只委派给一个人。已经委派的，先收回。");
        }
        if (request.kind() != Kind.COSIGN) {
            return;
        }
        if (request.rule() == null) {
            throw Refusal.field("rule", "还没有选会签的规则：全部同意、按比例、一人同意或者依次签署。");
        }
        if (request.ratio() < 1 || request.ratio() > WHOLE) {
            throw Refusal.field("ratio", "比例写 1 到 100 的整数，单位是百分之一。");
        }
        if (before.standing() == Signing.Standing.RUNNING) {
            throw Refusal.conflict("countersigning", "会签还没有完，不能再发起一次。要加人，先减去没签的，再重新会签。");
        }
    }
}
