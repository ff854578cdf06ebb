package org.fundcase.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.trips.Later;
import org.fundcase.trips.Trip;
import org.fundcase.trips.Trips;
import org.fundcase.trips.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who presented which invoice, across applications, years and schemes. */
@Component
public class InvoiceLedger {

    /**
     * An invoice as one case presents it.
     *
     * @param slot where it lies: its scheme says whether as a purchase or as a sale
     * @param key the same for the same invoice in any form
     * @param redOf the key of the blue invoice a red one cancels; null for a blue one or if it does not say
     * @param total with tax; null if not read
     * @param counted what the case's computation took of it at its last submission
     */
    public record Entry(
            UUID documentId,
            UUID caseId,
            UUID enterpriseId,
            String slot,
            String key,
            boolean red,
            @Nullable String redOf,
            @Nullable Money total,
            Money counted) {}

    /**
     * The invoices of a case and what is known of them elsewhere.
     *
     * @param own those of the case
     * @param same the other documents with one of the case's invoices, in this case or another; not those that lie where
     *     another paper belongs
     * @param red red invoices, wherever they were presented, that cancel one of the case's invoices
     */
    public record Presented(List<Entry> own, List<Entry> same, List<Entry> red) {}

    private enum Part {
        OWN,
        SAME,
        RED
    }

    /** The invoices with the place of their documents. */
    private static final String PLACED = "(SELECT i.*, d.slot, d.asked_kind FROM documents_invoice i "
            + "JOIN documents_document d ON d.id = i.document_id)";

    private final JdbcClient jdbc;
    private final Trips trips;

    InvoiceLedger(JdbcClient jdbc, Trips trips) {
        this.trips = trips;
        this.jdbc = jdbc;
    }

    public List<Entry> ofCase(UUID caseId) {
        trips.write();
        return jdbc.sql("SELECT * FROM " + PLACED + " placed WHERE case_id = :case")
                .param("case", caseId)
                .query((row, n) -> entry(row))
                .list();
    }

    /** With others. */
    public Later<Presented> presented(UUID caseId, Trip trip) {
        Later<List<Map.Entry<Part, Entry>>> rows = trip.ask(
                "SELECT 'OWN' AS part, own.* FROM " + PLACED + " own WHERE case_id = :case "
                        + "UNION ALL SELECT DISTINCT 'SAME', other.* FROM documents_invoice mine JOIN " + PLACED
                        + " other "
                        + "ON other.invoice_key = mine.invoice_key AND other.document_id <> mine.document_id "
                        + "AND coalesce(other.asked_kind, 'INVOICE') = 'INVOICE' WHERE mine.case_id = :case "
                        + "UNION ALL SELECT DISTINCT 'RED', red.* FROM documents_invoice mine JOIN " + PLACED + " red "
                        + "ON red.red_of = mine.invoice_key AND red.red WHERE mine.case_id = :case",
                Map.of("case", caseId),
                (row, n) -> Map.entry(Part.valueOf(row.getString("part")), entry(row)));
        return () -> new Presented(of(Part.OWN, rows.get()), of(Part.SAME, rows.get()), of(Part.RED, rows.get()));
    }

    private static List<Entry> of(Part part, List<Map.Entry<Part, Entry>> rows) {
        return rows.stream()
                .filter(row -> row.getKey() == part)
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Remembers what a case's computation took of its invoices, so that another case can take only the rest.
     *
     * @param counted by document; nothing was taken of the case's other invoices
     */
    public void count(UUID caseId, Map<UUID, Money> counted) {
        trips.later(
                "UPDATE documents_invoice i SET counted_fen = coalesce((SELECT c.fen FROM unnest(:ids, :fen) "
                        + "AS c (document_id, fen) WHERE c.document_id = i.document_id), 0) WHERE i.case_id = :case",
                new Values()
                        .with("ids", counted.keySet().toArray(UUID[]::new))
                        .with("fen", counted.values().stream().map(Money::fen).toArray(Long[]::new))
                        .with("case", caseId));
    }

    /** Frees a case's invoices when it ended without support. */
    public void free(UUID caseId) {
        trips.write();
        jdbc.sql("UPDATE documents_invoice SET counted_fen = 0 WHERE case_id = :case")
                .param("case", caseId)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Long total = row.getObject("total_fen", Long.class);
        return new Entry(
                row.getObject("document_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("slot"),
                row.getString("invoice_key"),
                row.getBoolean("red"),
                row.getString("red_of"),
                total == null ? null : new Money(total),
                new Money(row.getLong("counted_fen")));
    }
}
