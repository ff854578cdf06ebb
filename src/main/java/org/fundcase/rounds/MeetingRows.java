package org.fundcase.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings, which are only ever added. */
@Component
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Meeting> of(UUID roundId) {
        return jdbc.sql("SELECT * FROM rounds_meeting WHERE round_id = :round ORDER BY recorded_at DESC")
                .param("round", roundId)
                .query((row, n) -> meeting(row))
                .list();
    }

    /** Who put it on the record. */
    UUID recorder(UUID meetingId) {
        return jdbc.sql("SELECT recorded_by FROM rounds_meeting WHERE id = ?")
                .param(meetingId)
                .query(UUID.class)
                .single();
    }

    void insert(Meeting meeting, SignedIn by) {
        jdbc.sql("INSERT INTO rounds_meeting (id, round_id, list_id, list_hash, number, held_on, attendees, recusals, "
                        + "decision, minutes_sha256, minutes_name, minutes_mime, minutes_size, recorded_by, recorded_name, "
                        + "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(meeting.id())
                .param(meeting.roundId())
                .param(meeting.listId())
                .param(meeting.listHash())
                .param(meeting.number())
                .param(meeting.heldOn())
                .param(meeting.attendees())
                .param(meeting.recusals())
                .param(meeting.decision())
                .param(meeting.minutes().sha256())
                .param(meeting.minutes().fileName())
                .param(meeting.minutes().mime())
                .param(meeting.minutes().size())
                .param(by.personId())
                .param(meeting.recordedBy())
                .param(Timestamp.from(meeting.recordedAt()))
                .update();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getString("list_hash"),
                row.getString("number"),
                row.getObject("held_on", LocalDate.class),
                row.getString("attendees"),
                row.getString("recusals"),
                row.getString("decision"),
                new Attachment(
                        row.getString("minutes_sha256"),
                        row.getString("minutes_name"),
                        row.getString("minutes_mime"),
                        row.getLong("minutes_size")),
                row.getString("recorded_name"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
