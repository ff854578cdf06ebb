package org.fundcase.operators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of vouchers and of their answers, which are only ever added. */
@Component
class VoucherRows {

    private static final String VOUCHERS = "SELECT v.*, x.agreed, x.answered_name, x.answered_on, x.note "
            + "FROM operators_voucher v LEFT JOIN operators_voucher_answer x ON x.voucher_id = v.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    VoucherRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One after the other: nobody else writes vouchers or reports of the office until the transaction ends. */
    void takeTurn(UUID office) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 1391))")
                .param(office.toString())
                .query(row -> {});
    }

    Optional<Voucher> find(UUID id) {
        return jdbc.sql(VOUCHERS + "WHERE v.id = ?")
                .param(id)
                .query((row, n) -> voucher(row))
                .optional();
    }

    /** Those of an account, the earliest first. */
    List<Voucher> ofQuota(UUID quotaId) {
        return jdbc.sql(VOUCHERS + "WHERE v.quota_id = ? ORDER BY v.recorded_at, v.id")
                .param(quotaId)
                .query((row, n) -> voucher(row))
                .list();
    }

    /** The days on which vouchers of an account were written off. */
    Set<LocalDate> writtenOff(UUID quotaId) {
        return jdbc.sql("SELECT DISTINCT x.answered_on FROM operators_voucher v JOIN operators_voucher_answer x "
                        + "ON x.voucher_id = v.id AND x.agreed WHERE v.quota_id = ?")
                .param(quotaId)
                .query(LocalDate.class)
                .set();
    }

    /** Those of an office that have a number or the same paper, and were not refused. */
    List<Voucher> alike(UUID office, String number, String sha256) {
        return jdbc.sql(VOUCHERS + "WHERE v.office_id = ? AND (v.number = ? OR v.paper_sha256 = ?) "
                        + "AND x.agreed IS DISTINCT FROM false")
                .params(office, number, sha256)
                .query((row, n) -> voucher(row))
                .list();
    }

    void insert(Voucher voucher) {
        Attachment paper = voucher.paper();
        jdbc.sql("INSERT INTO operators_voucher (id, office_id, quota_id, payment_id, number, dated, amount_fen, "
                        + "paper_sha256, paper_name, paper_mime, paper_size, recorded_by, recorded_name, recorded_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(voucher.id(), voucher.officeId(), voucher.quotaId(), voucher.paymentId(), voucher.number())
                .params(voucher.dated(), voucher.amount().fen())
                .params(paper.sha256(), paper.fileName(), paper.mime(), paper.size())
                .params(voucher.recordedBy(), voucher.recordedName(), Timestamp.from(voucher.recordedAt()))
                .update();
    }

    /** @return whether nobody had answered */
    boolean answer(Voucher voucher, SecondAnswer answer, SignedIn by) {
        return jdbc.sql("INSERT INTO operators_voucher_answer (voucher_id, recorded_by, agreed, note, answered_on, "
                                + "answered_by, answered_name, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                                + "ON CONFLICT DO NOTHING")
                        .params(voucher.id(), voucher.recordedBy(), answer.agreed(), answer.note())
                        .params(LocalDate.now(clock), by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Voucher voucher(ResultSet row) throws SQLException {
        return new Voucher(
                row.getObject("id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getObject("quota_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                new Money(row.getLong("amount_fen")),
                new Attachment(
                        row.getString("paper_sha256"),
                        row.getString("paper_name"),
                        row.getString("paper_mime"),
                        row.getLong("paper_size")),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("note"));
    }
}
