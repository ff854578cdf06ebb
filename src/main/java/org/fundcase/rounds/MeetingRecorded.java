package org.fundcase.rounds;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** A meeting's decision about a list was put on the record. */
public record MeetingRecorded(Meeting meeting, Actor actor) implements Recorded {

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
                Change.set("listHash", meeting.listHash()),
                Change.set("sha256", meeting.minutes().sha256()));
    }
}
