package org.fundcase.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.review.Invitation.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations; one that nobody answered in time reads as expired from the day after. */
@Component
class InvitationRows {

    private static final String ALL =
            "SELECT i.*, e.name AS expert FROM review_invitation i JOIN review_expert e ON e.id = i.expert_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(ALL + "WHERE i.id = :id")
                .param("id", id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    /** The earliest first. */
    List<Invitation> ofCase(UUID caseId) {
        return jdbc.sql(ALL + "WHERE i.case_id = :case ORDER BY i.invited_at, i.id")
                .param("case", caseId)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** The latest first. */
    List<Invitation> ofExpert(UUID expertId) {
        return jdbc.sql(ALL + "WHERE i.expert_id = :expert ORDER BY i.invited_at DESC, i.id")
                .param("expert", expertId)
                .query((row, n) -> invitation(row))
                .list();
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        State state = State.valueOf(row.getString("state"));
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("expert_id", UUID.class),
                row.getString("expert"),
                row.getString("form"),
                due,
                state.runs() && due.isBefore(LocalDate.now(clock)) ? State.EXPIRED : state,
                row.getString("despite"),
                row.getString("decline_reason"),
                new Invitation.Reminders(row.getInt("reminders"), row.getObject("reminded_on", LocalDate.class)));
    }

    void insert(Invitation invitation, SignedIn by) {
        jdbc.sql("INSERT INTO review_invitation (id, case_id, expert_id, form, due, despite, state, invited_by, "
                        + "invited_name, invited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(invitation.id(), invitation.caseId(), invitation.expertId(), invitation.form())
                .params(
                        invitation.due(),
                        invitation.despite(),
                        invitation.state().name())
                .params(by.personId(), by.name(), now())
                .update();
    }

    void set(UUID id, State state) {
        jdbc.sql("UPDATE review_invitation SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    /** @param reason blank for who accepts */
    void answer(UUID id, State state, String reason) {
        jdbc.sql("UPDATE review_invitation SET state = ?, decline_reason = ?, answered_at = ? WHERE id = ?")
                .params(state.name(), reason, now(), id)
                .update();
    }

    void remind(UUID id) {
        jdbc.sql("UPDATE review_invitation SET reminders = reminders + 1, reminded_on = ? WHERE id = ?")
                .params(LocalDate.now(clock), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
