package org.fundcase.review.visits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.review.visits.VisitRecord.Conclusion;
import org.fundcase.review.visits.VisitRecord.Frozen;
import org.fundcase.review.visits.VisitRecord.Host;
import org.fundcase.review.visits.VisitRecord.HostSigned;
import org.fundcase.review.visits.VisitRecord.Photo;
import org.fundcase.review.visits.VisitRecord.Said;
import org.fundcase.review.visits.VisitRecord.Seen;
import org.fundcase.review.visits.VisitRecord.Signature;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was recorded on visits; the database itself refuses to change a frozen one. */
@Component
class RecordRows {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String VERSION = " WHERE visit_id = ? AND version = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a record of a visit is kept. */
    private record Key(UUID visit, int version) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getObject("visit_id", UUID.class), row.getInt("version"));
        }
    }

    /** By visit, the earliest version first. */
    Map<UUID, List<VisitRecord>> of(UUID... visits) {
        Map<Key, List<Photo>> photos = photos(visits);
        Map<Key, List<Signed>> signed = signed(visits);
        Map<UUID, List<VisitRecord>> all = new HashMap<>();
        jdbc.sql("SELECT * FROM review_visit_version WHERE visit_id = ANY (?) ORDER BY version")
                .param(visits)
                .query((row, n) -> version(row))
                .list()
                .forEach(bare -> {
                    Key key = new Key(bare.visitId(), bare.version());
                    VisitRecord shown = with(bare, photos.getOrDefault(key, List.of()), List.of());
                    String hash = shown.hash();
                    List<Signature> signatures = signed.getOrDefault(key, List.of()).stream()
                            .filter(one -> one.hash().equals(hash))
                            .map(Signed::signature)
                            .toList();
                    all.computeIfAbsent(bare.visitId(), none -> new ArrayList<>())
                            .add(with(bare, shown.photos(), signatures));
                });
        return all;
    }

    /** A signature counts only for the content that it was given for. */
    private record Signed(String hash, Signature signature) {}

    private Map<Key, List<Signed>> signed(UUID... visits) {
        Map<Key, List<Signed>> all = new HashMap<>();
        jdbc.sql("SELECT * FROM review_visit_signature WHERE visit_id = ANY (?) ORDER BY signed_at, person_id")
                .param(visits)
                .query((RowCallbackHandler) row -> all.computeIfAbsent(Key.of(row), none -> new ArrayList<>())
                        .add(new Signed(
                                row.getString("hash"),
                                new Signature(
                                        row.getObject("person_id", UUID.class),
                                        row.getString("name"),
                                        row.getTimestamp("signed_at").toInstant()))));
        return all;
    }

    private Map<Key, List<Photo>> photos(UUID... visits) {
        Map<Key, List<Photo>> all = new HashMap<>();
        jdbc.sql("SELECT * FROM review_visit_photo WHERE visit_id = ANY (?) ORDER BY added_at, id")
                .param(visits)
                .query((RowCallbackHandler) row -> all.computeIfAbsent(Key.of(row), none -> new ArrayList<>())
                        .add(new Photo(
                                row.getObject("id", UUID.class),
                                new Attachment(
                                        row.getString("sha256"),
                                        row.getString("file_name"),
                                        row.getString("mime"),
                                        row.getLong("size")),
                                row.getString("caption"),
                                row.getString("added_name"))));
        return all;
    }

    private static VisitRecord with(VisitRecord bare, List<Photo> photos, List<Signature> signatures) {
        return new VisitRecord(
                bare.visitId(),
                bare.version(),
                bare.why(),
                bare.revision(),
                bare.said(),
                photos,
                signatures,
                bare.savedBy(),
                bare.frozen());
    }

    void insert(VisitRecord fresh, SignedIn by) {
        Said said = fresh.said();
        jdbc.sql("INSERT INTO review_visit_version (visit_id, version, why, revision, place, day, seen, conclusion, "
                        + "summary, host, host_signed, host_reason, saved_name, saved_at) "
                        + "VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(fresh.visitId(), fresh.version(), fresh.why())
                .params(values(said))
                .params(by.name(), now())
                .update();
        fresh.photos().forEach(photo -> insert(fresh, photo));
    }

    void update(VisitRecord before, Said said, SignedIn by) {
        jdbc.sql("UPDATE review_visit_version SET place = ?, day = ?, seen = ?, conclusion = ?, summary = ?, host = ?, "
                        + "host_signed = ?, host_reason = ?, saved_name = ?, saved_at = ?, revision = revision + 1"
                        + VERSION)
                .params(values(said))
                .params(by.name(), now(), before.visitId(), before.version())
                .update();
    }

    private static List<Object> values(Said said) {
        Host host = said.host();
        return List.of(
                said.place(),
                said.day(),
                written(said.seen()),
                said.conclusion().name(),
                said.summary(),
                host.name(),
                host.signed().name(),
                host.reason());
    }

    void insert(VisitRecord of, Photo photo) {
        jdbc.sql("INSERT INTO review_visit_photo (id, visit_id, version, sha256, file_name, mime, size, caption, "
                        + "added_name, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(photo.id(), of.visitId(), of.version(), photo.file().sha256())
                .params(
                        photo.file().fileName(),
                        photo.file().mime(),
                        photo.file().size())
                .params(photo.caption(), photo.addedBy(), now())
                .update();
        touch(of);
    }

    void remove(VisitRecord of, UUID photo) {
        jdbc.sql("DELETE FROM review_visit_photo WHERE id = ?").param(photo).update();
        touch(of);
    }

    private void touch(VisitRecord of) {
        jdbc.sql("UPDATE review_visit_version SET revision = revision + 1" + VERSION)
                .params(of.visitId(), of.version())
                .update();
    }

    void sign(VisitRecord of, SignedIn by) {
        jdbc.sql("INSERT INTO review_visit_signature (visit_id, version, person_id, name, hash, signed_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(of.visitId(), of.version(), by.personId(), by.name(), of.hash(), now())
                .update();
    }

    void freeze(VisitRecord of) {
        jdbc.sql("UPDATE review_visit_version SET hash = ?, frozen_at = ?" + VERSION)
                .params(of.hash(), now(), of.visitId(), of.version())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static VisitRecord version(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        return new VisitRecord(
                row.getObject("visit_id", UUID.class),
                row.getInt("version"),
                row.getString("why"),
                row.getInt("revision"),
                new Said(
                        row.getString("place"),
                        row.getObject("day", LocalDate.class),
                        seen(row.getString("seen")),
                        Conclusion.valueOf(row.getString("conclusion")),
                        row.getString("summary"),
                        new Host(
                                row.getString("host"),
                                HostSigned.valueOf(row.getString("host_signed")),
                                row.getString("host_reason"))),
                List.of(),
                List.of(),
                row.getString("saved_name"),
                hash == null
                        ? null
                        : new Frozen(hash, row.getTimestamp("frozen_at").toInstant()));
    }

    private static List<Seen> seen(String written) {
        try {
            return MAPPER.readValue(written, new TypeReference<List<Seen>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(List<Seen> seen) {
        try {
            return MAPPER.writeValueAsString(seen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
