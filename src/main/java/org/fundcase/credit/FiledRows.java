package org.fundcase.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.ListingFile.Served;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.PaperServed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on file about listings before they end: charges, service, statements, rulings; only ever added. */
@Component
class FiledRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FiledRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest version. */
    Optional<Charge> charge(UUID listing) {
        return jdbc.sql("SELECT * FROM credit_facts WHERE listing_id = ? ORDER BY version DESC LIMIT 1")
                .param(listing)
                .query((row, n) -> new Charge(
                        row.getInt("version"),
                        Charge.Cause.valueOf(row.getString("cause")),
                        row.getString("facts"),
                        row.getString("evidence"),
                        row.getString("basis"),
                        row.getObject("years", Integer.class),
                        row.getObject("recorded_by", UUID.class),
                        row.getString("recorded_name")))
                .optional();
    }

    void insert(UUID listing, Charge charge) {
        jdbc.sql("INSERT INTO credit_facts (listing_id, version, cause, facts, evidence, basis, years, recorded_by, "
                        + "recorded_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(listing, charge.version(), charge.cause().name(), charge.facts(), charge.evidence())
                .params(charge.basis(), charge.years(), charge.recordedBy(), charge.recordedName(), now())
                .update();
    }

    /** By paper, the latest. */
    Map<PaperKind, Served> served(UUID listing) {
        Map<PaperKind, Served> served = new EnumMap<>(PaperKind.class);
        jdbc.sql("SELECT paper, served_on, proof FROM credit_served WHERE listing_id = ? ORDER BY place")
                .param(listing)
                .query(row -> {
                    served.put(
                            PaperKind.valueOf(row.getString(1)),
                            new Served(row.getObject(2, LocalDate.class), row.getString(3)));
                });
        return served;
    }

    void insert(PaperServed served) {
        jdbc.sql("INSERT INTO credit_served (listing_id, paper, served_on, proof, recorded_name, recorded_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(served.subject().id(), served.kind().name(), served.date(), served.proof())
                .params(served.actor().name(), now())
                .update();
    }

    List<Said> said(UUID listing) {
        return jdbc.sql("SELECT * FROM credit_said WHERE listing_id = ? ORDER BY recorded_at, id")
                .param(listing)
                .query((row, n) -> new Said(
                        row.getObject("id", UUID.class),
                        Said.What.valueOf(row.getString("what")),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("words"),
                        row.getObject("recorded_by", UUID.class),
                        row.getString("recorded_name")))
                .list();
    }

    void insert(UUID listing, Said said) {
        jdbc.sql(
                        "INSERT INTO credit_said (id, listing_id, what, said_on, words, recorded_by, recorded_name, recorded_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(said.id(), listing, said.what().name(), said.on(), said.words(), said.recordedBy())
                .params(said.recordedName(), now())
                .update();
    }

    /** The latest version. */
    Optional<Ruling> ruling(UUID listing) {
        return jdbc.sql("SELECT d.*, i.paper, i.issued_on FROM credit_decision d LEFT JOIN credit_decision_issued i "
                        + "ON i.listing_id = d.listing_id AND i.version = d.version "
                        + "WHERE d.listing_id = ? ORDER BY d.version DESC LIMIT 1")
                .param(listing)
                .query((row, n) -> ruling(row))
                .optional();
    }

    void insert(UUID listing, Ruling ruling) {
        jdbc.sql("INSERT INTO credit_decision (listing_id, version, years, considered, repair, said, proposed_by, "
                        + "proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(listing, ruling.version(), ruling.years(), ruling.considered(), ruling.repair(), ruling.said())
                .params(ruling.proposedBy(), ruling.proposedName(), now())
                .update();
    }

    /** @return whether no decision has the number */
    boolean issue(UUID listing, Ruling ruling, String paper, LocalDate on, SignedIn by) {
        return jdbc.sql("INSERT INTO credit_decision_issued (listing_id, version, paper, issued_on, proposed_by, "
                                + "issued_by, issued_name, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                                + "ON CONFLICT (paper) DO NOTHING")
                        .params(listing, ruling.version(), paper, on, ruling.proposedBy(), by.personId())
                        .params(by.name(), now())
                        .update()
                == 1;
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                row.getInt("version"),
                row.getObject("years", Integer.class),
                row.getString("considered"),
                row.getString("repair"),
                row.getInt("said"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getString("paper"),
                row.getObject("issued_on", LocalDate.class));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
