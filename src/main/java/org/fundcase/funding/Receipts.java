package org.fundcase.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.PayingTasks.Paper;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has signed for the papers of a round and who has not, for the room that issues them. */
@Component
public class Receipts {

    private final JdbcClient jdbc;
    private final PayingTasks tasks;

    Receipts(JdbcClient jdbc, PayingTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * A paper at one office that pays.
     *
     * @param signBy the last day to sign for it
     * @param receivedOn null while nobody signed
     * @param dueOn the end of the month to pay; null while it does not run
     * @param task whom to urge; null where nothing waits
     */
    public record Receipt(
            UUID officeId,
            String office,
            String district,
            String paper,
            LocalDate issuedOn,
            LocalDate signBy,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            int awards,
            Money total,
            @Nullable String task) {

        public boolean isLateOn(LocalDate today) {
            return receivedOn == null && today.isAfter(signBy);
        }
    }

    private record Row(Paper paper, Receipt receipt) {}

    /** Of every issued list of a round, the earliest first, by office. */
    public List<Receipt> ofRound(UUID roundId) {
        List<Row> rows = jdbc.sql("SELECT l.id, a.quota_id, q.office_id, o.name, coalesce(o.district, '') AS district, "
                        + "l.paper, l.issued_on, r.received_on, r.due_on, a.awards, a.fen FROM funding_list l "
                        + "CROSS JOIN LATERAL (SELECT quota_id, count(*)::int AS awards, sum(amount_fen)::bigint AS fen "
                        + "FROM funding_award WHERE list_id = l.id GROUP BY quota_id) a "
                        + "JOIN funding_quota q ON q.id = a.quota_id JOIN accounts_office o ON o.id = q.office_id "
                        + "LEFT JOIN funding_receipt r ON r.list_id = l.id AND r.quota_id = a.quota_id "
                        + "WHERE l.round_id = ? ORDER BY l.issued_on, l.paper, o.name")
                .param(roundId)
                .query((row, n) -> {
                    LocalDate issued = row.getObject("issued_on", LocalDate.class);
                    return new Row(
                            new Paper(row.getObject("id", UUID.class), row.getObject("quota_id", UUID.class)),
                            new Receipt(
                                    row.getObject("office_id", UUID.class),
                                    row.getString("name"),
                                    row.getString("district"),
                                    row.getString("paper"),
                                    issued,
                                    tasks.signBy(issued),
                                    row.getObject("received_on", LocalDate.class),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getInt("awards"),
                                    new Money(row.getLong("fen")),
                                    null));
                })
                .list();
        Map<String, CaseTask> waiting =
                tasks.unsigned(rows.stream().map(Row::paper).toList());
        return rows.stream()
                .map(row -> with(row.receipt(), waiting.get(row.paper().key(Stage.QUOTA_RECEIPT))))
                .toList();
    }

    private static Receipt with(Receipt one, @Nullable CaseTask task) {
        return new Receipt(
                one.officeId(),
                one.office(),
                one.district(),
                one.paper(),
                one.issuedOn(),
                one.signBy(),
                one.receivedOn(),
                one.dueOn(),
                one.awards(),
                one.total(),
                task == null ? null : task.id());
    }
}
