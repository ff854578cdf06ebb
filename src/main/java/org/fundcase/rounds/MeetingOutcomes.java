package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.MeetingOutcome.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each meeting decided, entry by entry of its list; rows are only ever added. Meetings that were recorded before there
 * were outcomes have none.
 */
@Component
public class MeetingOutcomes {

    private static final String READ =
            "SELECT o.meeting_id, o.ruling, o.amount_fen AS agreed_fen, o.reason, e.* FROM rounds_meeting_outcome o "
                    + "JOIN rounds_list_entry e ON e.list_id = o.list_id AND e.case_id = o.case_id "
                    + "WHERE (CAST(:only AS text) IS NULL OR e.district = :only) ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final OwnDistrict districts;

    MeetingOutcomes(JdbcClient jdbc, JdbcTemplate batches, OwnDistrict districts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.districts = districts;
    }

    /** What a page tells of a meeting: how many it agreed to as listed, and the rest one by one. */
    public record Told(int agreed, List<MeetingOutcome> exceptions) {}

    private record Agreed(UUID meeting, int count) {}

    private record Of(UUID meeting, MeetingOutcome outcome) {}

    /** By meeting, those of a round; of a district only its own. */
    Map<UUID, Told> told(UUID roundId, SignedIn who) {
        String only = districts.of(who).orElse(null);
        Map<UUID, List<MeetingOutcome>> exceptions = jdbc
                .sql(READ + "AND o.meeting_id IN (SELECT id FROM rounds_meeting WHERE round_id = :round) "
                        + "AND (o.ruling <> 'AGREED' OR o.amount_fen < e.amount_fen) ORDER BY e.place")
                .param("only", only)
                .param("round", roundId)
                .query((row, n) -> new Of(row.getObject("meeting_id", UUID.class), outcome(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::meeting, Collectors.mapping(Of::outcome, Collectors.toList())));
        return agreed(roundId, only).stream()
                .collect(Collectors.toMap(
                        Agreed::meeting,
                        one -> new Told(one.count(), exceptions.getOrDefault(one.meeting(), List.of()))));
    }

    private List<Agreed> agreed(UUID roundId, @Nullable String only) {
        return jdbc.sql(
                        "SELECT o.meeting_id, count(*) FILTER (WHERE o.ruling = 'AGREED' "
                                + "AND o.amount_fen = e.amount_fen)::int FROM rounds_meeting_outcome o "
                                + "JOIN rounds_list_entry e ON e.list_id = o.list_id AND e.case_id = o.case_id "
                                + "WHERE (CAST(:only AS text) IS NULL OR e.district = :only) "
                                + "AND o.meeting_id IN (SELECT id FROM rounds_meeting WHERE round_id = :round) GROUP BY o.meeting_id")
                .param("only", only)
                .param("round", roundId)
                .query((row, n) -> new Agreed(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    /** Of every entry that the meeting decided about, by place; of a district only its own. */
    List<MeetingOutcome> all(UUID meetingId, SignedIn who) {
        return read(meetingId, districts.of(who).orElse(null), "");
    }

    /** What the meeting did not simply agree to, by place. */
    public List<MeetingOutcome> exceptions(UUID meetingId) {
        return read(meetingId, null, "AND (o.ruling <> 'AGREED' OR o.amount_fen < e.amount_fen) ");
    }

    private List<MeetingOutcome> read(UUID meetingId, @Nullable String only, String which) {
        return jdbc.sql(READ + "AND o.meeting_id = :meeting " + which + "ORDER BY e.place")
                .param("only", only)
                .param("meeting", meetingId)
                .query((row, n) -> outcome(row))
                .list();
    }

    /** The entries of a list as a meeting left them. */
    public List<FrozenList.Entry> applied(FrozenList list, Collection<MeetingOutcome> exceptions) {
        Map<UUID, MeetingOutcome> byCase =
                exceptions.stream().collect(Collectors.toMap(MeetingOutcome::caseId, Function.identity()));
        return list.entries().stream()
                .map(entry -> {
                    MeetingOutcome one = byCase.get(entry.caseId());
                    return one == null ? entry : one.of(entry);
                })
                .toList();
    }

    /** One row for each entry that was to be supported or waits in reserve: agreed to, but for the exceptions. */
    void insert(Meeting meeting, List<MeetingOutcome> exceptions) {
        jdbc.sql("INSERT INTO rounds_meeting_outcome (meeting_id, list_id, case_id, ruling, amount_fen, reason) "
                        + "SELECT ?, list_id, case_id, 'AGREED', amount_fen, '' FROM rounds_list_entry "
                        + "WHERE list_id = ? AND standing IN ('SELECTED', 'RESERVE') AND NOT case_id = ANY (?)")
                .param(meeting.id())
                .param(meeting.listId())
                .param(exceptions.stream().map(MeetingOutcome::caseId).toArray(UUID[]::new))
                .update();
        batches.batchUpdate(
                "INSERT INTO rounds_meeting_outcome (meeting_id, list_id, case_id, ruling, amount_fen, reason) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                exceptions,
                ReadOutcomes.MOST,
                (statement, one) -> {
                    statement.setObject(1, meeting.id());
                    statement.setObject(2, meeting.listId());
                    statement.setObject(3, one.caseId());
                    statement.setString(4, one.ruling().name());
                    statement.setLong(5, one.amount().fen());
                    statement.setString(6, one.reason());
                });
    }

    private static MeetingOutcome outcome(ResultSet row) throws SQLException {
        FrozenList.Entry entry = FrozenListRows.entry(row);
        return new MeetingOutcome(
                entry.place(),
                entry.caseId(),
                entry.number(),
                entry.enterprise(),
                entry.district(),
                entry.standing(),
                Ruling.valueOf(row.getString("ruling")),
                entry.amount(),
                new Money(row.getLong("agreed_fen")),
                row.getString("reason"));
    }
}
