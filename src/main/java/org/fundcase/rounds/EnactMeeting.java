package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenLists.Cause;
import org.fundcase.rounds.FrozenLists.Freezing;
import org.fundcase.rounds.FrozenLists.Proposer;
import org.fundcase.rounds.MeetingOutcome.Ruling;
import org.springframework.stereotype.Component;

/**
 * What a meeting did not simply agree to becomes a further version of its list once the decision is entered; who goes back
 * over the decision has the version before again.
 */
@Component
class EnactMeeting {

    private final FrozenLists lists;
    private final MeetingOutcomes outcomes;
    private final MeetingRows rows;

    EnactMeeting(FrozenLists lists, MeetingOutcomes outcomes, MeetingRows rows) {
        this.lists = lists;
        this.outcomes = outcomes;
        this.rows = rows;
    }

    /** @return the version in force from now on; the same one if the meeting agreed to all of it */
    FrozenList enact(Meeting meeting, FrozenList list, SignedIn by) {
        List<MeetingOutcome> exceptions = outcomes.exceptions(meeting.id());
        if (exceptions.isEmpty()) {
            return list;
        }
        UUID recorder = rows.recorder(meeting.id());
        Proposer proposer = recorder.equals(by.personId()) ? null : new Proposer(recorder, meeting.recordedBy());
        String reason = Words.of(
                        "集体决定（{0}）：不同意 {1} 项，暂缓 {2} 项，核减 {3} 项",
                        meeting.number(),
                        count(exceptions, Ruling.REFUSED),
                        count(exceptions, Ruling.DEFERRED),
                        count(exceptions, Ruling.AGREED))
                .zh();
        return lists.freeze(
                list.roundId(),
                outcomes.applied(list, exceptions),
                new Freezing(reason, by, proposer, Cause.DECISION, meeting.id()));
    }

    /** Nothing happens where the meeting agreed to all, or the list was changed since. */
    void takeBack(UUID roundId, SignedIn by) {
        lists.latest(roundId)
                .filter(list -> lists.meetingOf(list.id()).isPresent())
                .flatMap(lists::before)
                .ifPresent(before -> lists.freeze(
                        roundId,
                        before.entries(),
                        new Freezing(
                                Words.of("集体决定重新办理，恢复第 {0} 版", before.version()).zh(), by, null, Cause.DECISION)));
    }

    private static long count(List<MeetingOutcome> exceptions, Ruling ruling) {
        return exceptions.stream().filter(one -> one.ruling() == ruling).count();
    }
}
