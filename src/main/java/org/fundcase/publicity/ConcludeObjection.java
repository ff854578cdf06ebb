package org.fundcase.publicity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SecondPersons;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.publicity.HandleObjection.Named;
import org.fundcase.publicity.Objection.Outcome;
import org.fundcase.publicity.ObjectionAnswer.Conclusion;
import org.fundcase.rounds.FrozenLists.Proposer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Concludes an objection. What keeps its entry is one person's; what lowers or removes it changes nothing before a second
 * person agreed, who may send it back with a reason.
 */
@Component
class ConcludeObjection {

    private final HandleObjection handle;
    private final ConclusionRows rows;
    private final ChangeEntry entry;
    private final Access access;
    private final SecondPersons seconds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcludeObjection(
            HandleObjection handle,
            ConclusionRows rows,
            ChangeEntry entry,
            Access access,
            SecondPersons seconds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handle = handle;
        this.rows = rows;
        this.entry = entry;
        this.access = access;
        this.seconds = seconds;
        this.events = events;
        this.clock = clock;
    }

    /** Of an objection, the latest first. */
    List<ProposedConclusion> of(Objection objection) {
        return rows.of(objection.id());
    }

    /**
     * Gives the page of an objection its conclusions, what of them waits, whether the person may answer it, and who else
     * could be the second person.
     */
    ModelAndView fill(ModelAndView page, Named named, SignedIn me) {
        List<ProposedConclusion> all = rows.of(named.objectionId());
        ProposedConclusion waits =
                all.stream().filter(ProposedConclusion::isOpen).findFirst().orElse(null);
        Subject round = Subject.ofRound(named.roundId());
        UUID first = waits == null ? me.personId() : waits.proposedBy();
        return page.addObject("conclusions", all)
                .addObject("waits", waits)
                .addObject("mayAnswer", !first.equals(me.personId()) && access.may(me, Action.CONFIRM, round))
                .addObject("seconds", seconds.named(first, me, round));
    }

    /**
     * Answers it, or proposes to: a change of the list waits for a second person.
     *
     * @throws Refusal as {@link HandleObjection#accept}; on fields; conflict if the entry is not on the list any more, or
     *     a conclusion waits already
     */
    @Transactional
    public void conclude(Named named, ObjectionAnswer answer, SignedIn by) {
        Objection objection = handle.toConclude(named, by);
        requireNoneWaits(objection);
        Conclusion typed = answer.conclusion();
        Conclusion conclusion = new Conclusion(
                handle.nameless(objection, typed.findings()), typed.outcome(), typed.amount(), typed.reply());
        String about = entry.check(objection, conclusion);
        if (conclusion.outcome() == Outcome.KEEP) {
            handle.conclude(objection, conclusion, about, by);
            return;
        }
        entry.requireAnotherLeft(objection, by);
        ProposedConclusion proposed = new ProposedConclusion(
                UUID.randomUUID(),
                objection.id(),
                conclusion.outcome(),
                conclusion.amount(),
                conclusion.findings(),
                conclusion.reply(),
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                null,
                null);
        rows.insert(proposed);
        events.publishEvent(new ObjectionEvent.ConclusionProposed(
                named.roundId(), objection.number(), about, conclusion.outcome(), conclusion.findings(), by.actor()));
    }

    private void requireNoneWaits(Objection objection) {
        of(objection).stream().filter(ProposedConclusion::isOpen).findFirst().ifPresent(one -> {
            throw Refusal.conflict("waits-for-second", "{0} 已经提出结论，正等另一位负责人复核。复核退回以后才能另提。", one.proposedName());
        });
    }

    /**
     * The second person's answer: an agreement changes the list and answers the objection.
     *
     * @throws Refusal not found for every other office; forbidden to the first person; conflict if it was answered, or
     *     the entry is not on the list any more
     */
    @Transactional
    public void answer(Named named, UUID conclusionId, SecondAnswer answer, SignedIn by) {
        Objection objection = handle.locked(named, by);
        ProposedConclusion proposed = of(objection).stream()
                .filter(one -> one.id().equals(conclusionId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        access.requireSecond(by, proposed.proposedBy(), Subject.ofRound(named.roundId()));
        if (!rows.answer(proposed, answer, by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        if (!answer.agreed()) {
            events.publishEvent(new ObjectionEvent.ConclusionReturned(
                    named.roundId(), objection.number(), answer.note(), by.actor()));
            return;
        }
        Conclusion conclusion = proposed.conclusion();
        String about = entry.check(objection, conclusion);
        entry.apply(objection, conclusion, new Proposer(proposed.proposedBy(), proposed.proposedName()), by);
        handle.conclude(objection, conclusion, about, by);
    }
}
