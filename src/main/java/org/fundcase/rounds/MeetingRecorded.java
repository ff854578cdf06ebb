package org.fundcase.rounds;

import java.util.List;
import java.util.stream.Collectors;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;

/**
 * A meeting's decision about a list was put on the record.
 *
 * @param exceptions what it did not simply agree to
 */
public record MeetingRecorded(Meeting meeting, List<MeetingOutcome> exceptions, Actor actor) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofRound(meeting.roundId());
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("meeting", meeting.number() + "，" + meeting.heldOn()),
                Change.set("attendees", meeting.attendees()),
                Change.set("recusals", meeting.recusals()),
                Change.set("decision", meeting.decision()),
                Change.set(
                        "meetingOutcomes",
                        exceptions.stream().map(MeetingRecorded::words).collect(Collectors.joining("；"))),
                Change.set("listHash", meeting.listHash()),
                Change.set("sha256", meeting.minutes().sha256()));
    }

    private static String words(MeetingOutcome one) {
        return switch (one.ruling()) {
            case AGREED -> Words.of("{0} 核减为 {1} 元", one.number(), one.amount()).zh();
            case REFUSED -> Words.of("{0} 不同意", one.number()).zh();
            case DEFERRED -> Words.of("{0} 暂缓", one.number()).zh();
        };
    }
}
