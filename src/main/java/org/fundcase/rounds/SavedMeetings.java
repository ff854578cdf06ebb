package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.springframework.stereotype.Component;

/** The collective decisions of a round, as a spreadsheet. */
@Component
class SavedMeetings implements ExportedList<Meeting> {

    private final Meetings meetings;
    private final Rounds rounds;

    SavedMeetings(Meetings meetings, Rounds rounds) {
        this.meetings = meetings;
        this.rounds = rounds;
    }

    @Override
    public String key() {
        return "meetings";
    }

    @Override
    public List<Column<Meeting>> columns() {
        return List.of(
                Column.text("meeting.number", Meeting::number),
                Column.day("meeting.heldOn", Meeting::heldOn),
                Column.text("meeting.attendees", Meeting::attendees),
                Column.text("export.recusals", Meeting::recusals),
                Column.text("meeting.decision", Meeting::decision),
                Column.text("rounds.list.hash", Meeting::listHash),
                Column.text("recipients.by", Meeting::recordedBy),
                Column.moment("export.recordedAt", Meeting::recordedAt));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round");
    }

    @Override
    public List<Meeting> rows(Conditions where, SignedIn who, int most) {
        UUID round = rounds.get(where.requiredId("round"), who).id();
        return meetings.of(round).stream().limit(most).toList();
    }
}
