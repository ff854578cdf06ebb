package org.fundcase.applicants;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of other bureaus: kept as they came, looked at before, then recorded as a whole or not at all. */
@Component
class ImportedLists {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    /**
     * A list that was uploaded.
     *
     * @param recordedAt null while it is only looked at
     * @param entries how many were new; null while it is only looked at
     */
    record Imported(
            UUID id,
            ListKind kind,
            String fileName,
            String sha256,
            byte[] bytes,
            String by,
            @Nullable Instant recordedAt,
            @Nullable Integer entries) {

        public boolean isRecorded() {
            return recordedAt != null;
        }
    }

    private final JdbcClient jdbc;
    private final BarBook bars;
    private final FundingBook funding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportedLists(JdbcClient jdbc, BarBook bars, FundingBook funding, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.bars = bars;
        this.funding = funding;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file to be looked at.
     *
     * @throws Refusal on the field {@code file} if it is too large or no list of that kind; nothing is kept then
     */
    @Transactional
    public UUID keep(ListKind kind, String fileName, InputStream file, Actor actor) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw Refusal.field("file", bytes.length == 0 ? "还没有选文件，或者文件是空的。" : "名单超过 5 MB。请拆成几份再上传。");
        }
        ReadList.of(kind, bytes);
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO applicants_list (id, kind, file_name, sha256, bytes, uploaded_by, uploaded_name, "
                        + "uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(kind.name())
                .param(Texts.required("file", "文件名", fileName, 200))
                .param(sha256(bytes))
                .param(bytes)
                .param(actor.personId())
                .param(actor.name())
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** @throws Refusal not found */
    Imported get(UUID id) {
        return find(id, "");
    }

    /**
     * Records every entry of a list, with the list as its proof.
     *
     * @return how many were not in the book yet
     * @throws Refusal conflict if it was recorded already; invalid if a line is not in order, and then nothing is recorded
     */
    @Transactional
    public int record(UUID id, Actor actor) {
        Imported list = find(id, " FOR UPDATE");
        if (list.isRecorded()) {
            throw Refusal.conflict("already-recorded", "这份名单已经登记过，不用再登记。");
        }
        ListContents contents = ReadList.of(list.kind(), list.bytes());
        if (!contents.faults().isEmpty()) {
            throw Refusal.invalid(
                    "faulty-list",
                    "名单里有 {0} 行要改。改好后重新上传，一行都没有登记。",
                    contents.faults().size());
        }
        int fresh = enter(contents, list, actor);
        jdbc.sql("UPDATE applicants_list SET recorded_at = ?, entries = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), fresh, id)
                .update();
        events.publishEvent(new StandingEvent.ListImported(id, list.fileName(), list.sha256(), fresh, actor));
        return fresh;
    }

    private int enter(ListContents contents, Imported list, Actor actor) {
        int fresh = 0;
        for (ListContents.Row<Bar> row : contents.bars()) {
            fresh += bars.enter(row.entry(), list.id(), actor) ? 1 : 0;
        }
        for (ListContents.Row<Funded> row : contents.funded()) {
            String proof =
                    Words.of("名单“{0}”第 {1} 行", list.fileName(), row.line()).zh();
            fresh += funding.enter(row.entry(), list.id(), proof, actor) ? 1 : 0;
        }
        return fresh;
    }

    private Imported find(UUID id, String lock) {
        return jdbc.sql("SELECT * FROM applicants_list WHERE id = :id" + lock)
                .param("id", id)
                .query((row, n) -> imported(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static Imported imported(ResultSet row) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded_at");
        return new Imported(
                row.getObject("id", UUID.class),
                ListKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getBytes("bytes"),
                row.getString("uploaded_name"),
                recorded == null ? null : recorded.toInstant(),
                row.getObject("entries", Integer.class));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
