package org.fundcase.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one listener that writes history: every {@link Recorded} event, in the transaction that published it. */
@Component
class Recorder {

    private record Head(int sequence, byte[] hash) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Recorder(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Recorded event) {
        Head head = lockedHead(event.subject());
        Actor actor = event.actor();
        Link link = new Link(
                event.subject().kind().name(),
                event.subject().id(),
                head.sequence() + 1,
                event.getClass().getSimpleName(),
                actor.personId(),
                actor.officeId(),
                actor.name(),
                Link.inMicros(clock.instant()),
                Link.inMicros(Instant.now()),
                content(event),
                head.hash());
        byte[] hash = link.hash();
        insert(link, event, hash);
        advance(link, hash);
    }

    private Head lockedHead(Subject subject) {
        jdbc.sql("INSERT INTO history_head (subject_kind, subject_id, sequence, hash) VALUES (:kind, :id, 0, :start) "
                        + "ON CONFLICT DO NOTHING")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("start", Link.START)
                .update();
        return jdbc.sql(
                        "SELECT sequence, hash FROM history_head WHERE subject_id = :id AND subject_kind = :kind FOR UPDATE")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query((row, n) -> new Head(row.getInt(1), row.getBytes(2)))
                .single();
    }

    private void insert(Link link, Recorded event, byte[] hash) {
        jdbc.sql(
                        """
                        INSERT INTO history_entry (subject_kind, subject_id, sequence, type, actor_person, actor_office,
                            actor_name, business_time, recorded_at, content, previous_hash, hash,
                            internal, internal_fields)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(link.subjectKind())
                .param(link.subjectId())
                .param(link.sequence())
                .param(link.type())
                .param(link.person())
                .param(link.office())
                .param(link.actorName())
                .param(Timestamp.from(link.businessTime()))
                .param(Timestamp.from(link.recordedAt()))
                .param(link.content())
                .param(link.previousHash())
                .param(hash)
                .param(event.isInternal())
                .param(event.internalFields().toArray(String[]::new))
                .update();
    }

    private void advance(Link link, byte[] hash) {
        jdbc.sql("UPDATE history_head SET sequence = ?, hash = ? WHERE subject_id = ? AND subject_kind = ?")
                .param(link.sequence())
                .param(hash)
                .param(link.subjectId())
                .param(link.subjectKind())
                .update();
    }

    private String content(Recorded event) {
        try {
            return json.writeValueAsString(event.changes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event cannot be written down: " + event.getClass(), e);
        }
    }
}
