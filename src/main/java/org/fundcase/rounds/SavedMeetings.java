package org.fundcase.rounds;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The collective decisions of a round, entry by entry, as a spreadsheet. */
@Component
class SavedMeetings implements ExportedList<SavedMeetings.Line> {

    private final Meetings meetings;
    private final MeetingOutcomes outcomes;
    private final Rounds rounds;

    /** @param outcome null for a meeting that was recorded before there were outcomes */
    record Line(Meeting meeting, @Nullable MeetingOutcome outcome) {}

    SavedMeetings(Meetings meetings, MeetingOutcomes outcomes, Rounds rounds) {
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.rounds = rounds;
    }

    @Override
    public String key() {
        return "meetings";
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("meeting.number", line -> line.meeting().number()),
                Column.day("meeting.heldOn", line -> line.meeting().heldOn()),
                Column.number("rounds.list.place", of(MeetingOutcome::place)),
                Column.text("meeting.case", of(MeetingOutcome::number)),
                Column.text("rounds.list.enterprise", of(MeetingOutcome::enterprise)),
                Column.message("rounds.list.standing", of(one -> "standing." + one.standing())),
                Column.message("meeting.outcome", of(one -> "meeting.outcome." + one.word())),
                Column.money("meeting.listed", of(MeetingOutcome::listed)),
                Column.money("meeting.agreed", of(MeetingOutcome::amount)),
                Column.text("meeting.reason", of(MeetingOutcome::reason)),
                Column.text("meeting.attendees", line -> line.meeting().attendees()),
                Column.text("export.recusals", line -> line.meeting().recusals()),
                Column.text("meeting.decision", line -> line.meeting().decision()),
                Column.text("rounds.list.hash", line -> line.meeting().listHash()),
                Column.text("recipients.by", line -> line.meeting().recordedBy()),
                Column.moment("export.recordedAt", line -> line.meeting().recordedAt()));
    }

    private static <T> Function<Line, @Nullable T> of(Function<MeetingOutcome, T> value) {
        return line -> line.outcome() == null ? null : value.apply(line.outcome());
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round");
    }

    @Override
    public List<Line> rows(Conditions where, SignedIn who, int most) {
        UUID round = rounds.get(where.requiredId("round"), who).id();
        return meetings.of(round).stream()
                .flatMap(meeting -> lines(meeting, who))
                .limit(most)
                .toList();
    }

    private Stream<Line> lines(Meeting meeting, SignedIn who) {
        List<MeetingOutcome> all = outcomes.all(meeting.id(), who);
        return all.isEmpty()
                ? Stream.of(new Line(meeting, null))
                : all.stream().map(outcome -> new Line(meeting, outcome));
    }
}
