package org.fundcase.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Signer.Kind;
import org.fundcase.workflow.Signer.State;
import org.fundcase.workflow.Signing.Kept;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when somebody was asked, signed or went: who is on turn next, and whether a kept conclusion takes effect. */
@Component
class FollowSigning {

    private final TaskRows tasks;
    private final SigningRows rows;
    private final ConcludeTask conclude;
    private final People people;
    private final ApplicationEventPublisher events;

    FollowSigning(
            TaskRows tasks, SigningRows rows, ConcludeTask conclude, People people, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.rows = rows;
        this.conclude = conclude;
        this.people = people;
        this.events = events;
    }

    /** Whether the conclusion waits for those who sign after it, instead of taking effect now. */
    boolean keeps(CaseTask task, TaskCompletion completion, SignedIn by) {
        if (!task.signing()) {
            return false;
        }
        Signing signing = rows.of(task.id());
        signing.requireConcludable(completion.outcome());
        if (signing.ahead(Kind.AFTER).isEmpty()) {
            return false;
        }
        if (signing.isAsked(by.personId())) {
            throw Refusal.invalid("own-signature", "你是这件的后加签人，不能自己作结论再自己签。请由承办人作结论，或者先减签。");
        }
        Kept kept =
                new Kept(completion.outcome(), completion.reasons(), completion.comment(), by.personId(), by.name());
        rows.keep(task.id(), kept);
        Signing after = rows.next(task.id());
        events.publishEvent(
                new SigningEvent.ConclusionKept(tasks.touch(task.id(), by.name()), after, kept, by.actor()));
        return true;
    }

    /** Puts the next ones on turn and tells it; a conclusion for which nobody is asked any more takes effect. */
    CaseTask after(CaseTask task, BiFunction<CaseTask, Signing, SigningEvent> told) {
        Signing signing = rows.next(task.id());
        events.publishEvent(told.apply(task, signing));
        Kept kept = signing.kept();
        if (kept == null || !signing.ahead(Kind.AFTER).isEmpty()) {
            return task;
        }
        rows.keep(task.id(), null);
        TaskCompletion completion =
                new TaskCompletion(task.id(), kept.outcome(), kept.reasons(), kept.comment(), task.version());
        return conclude.conclude(task, completion, people.get(kept.by()));
    }

    /** The conclusion no longer stands: who signed after it is asked again about the next one. */
    void drop(String taskId) {
        Signing signing = rows.of(taskId);
        rows.keep(taskId, null);
        Set<UUID> asked = new HashSet<>();
        signing.ahead(Kind.AFTER).forEach(signer -> asked.add(signer.personId()));
        int place = signing.signers().size();
        List<Signer> answered = signing.signers().stream()
                .filter(signer -> signer.kind() == Kind.AFTER && signer.state() != State.WITHDRAWN)
                .toList();
        for (Signer signer : answered) {
            if (asked.add(signer.personId())) {
                rows.insert(again(signer, ++place));
            }
        }
    }

    private static Signer again(Signer signer, int place) {
        return new Signer(
                UUID.randomUUID(),
                signer.taskId(),
                signer.kind(),
                signer.turn(),
                place,
                signer.personId(),
                signer.name(),
                State.WAITING,
                signer.note(),
                "",
                signer.askedBy(),
                null,
                signer.again());
    }
}
