package org.fundcase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.implementation.Inspection.Firm;
import org.fundcase.implementation.Inspection.Result;
import org.fundcase.implementation.Inspection.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inspections and what came of them: only ever added. */
@Component
class InspectionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order in which they were ordered. */
    List<Inspection> ofCases(Collection<UUID> cases) {
        return jdbc.sql("SELECT i.*, d.inspected_on, d.officers, d.problems, d.facts, d.proof_sha256, d.proof_name, "
                        + "d.proof_mime, d.proof_size, d.sha256, d.recorded_name FROM implementation_inspection i "
                        + "LEFT JOIN implementation_inspected d ON d.inspection_id = i.id WHERE i.case_id = ANY (?) "
                        + "ORDER BY i.ordered_at, i.id")
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> inspection(row))
                .list();
    }

    void insert(Inspection of) {
        Firm firm = of.firm();
        jdbc.sql("INSERT INTO implementation_inspection (id, case_id, way, drawing_id, due_on, focus, firm, firm_code, "
                        + "contract, despite, office_id, ordered_by, ordered_name, ordered_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(of.id(), of.caseId(), of.way().name(), of.drawing(), of.dueOn(), of.focus())
                .param(firm == null ? "" : firm.name())
                .param(firm == null ? "" : firm.code())
                .param(firm == null ? "" : firm.contract())
                .param(firm == null ? "" : firm.despite())
                .params(of.officeId(), of.orderedBy(), of.orderedName(), Timestamp.from(of.orderedAt()))
                .update();
    }

    /** @return whether nothing was recorded of it */
    boolean record(UUID id, Result result, SignedIn by) {
        Attachment proof = result.proof();
        return jdbc.sql("INSERT INTO implementation_inspected (inspection_id, inspected_on, officers, problems, facts, "
                                + "proof_sha256, proof_name, proof_mime, proof_size, sha256, recorded_by, recorded_name, "
                                + "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, result.on(), result.officers(), result.problems(), result.facts())
                        .param(proof == null ? null : proof.sha256())
                        .param(proof == null ? null : proof.fileName())
                        .param(proof == null ? null : proof.mime())
                        .param(proof == null ? null : proof.size())
                        .params(result.sha256(), by.personId(), by.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        String firm = row.getString("firm");
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Way.valueOf(row.getString("way")),
                row.getObject("drawing_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("focus"),
                firm.isEmpty()
                        ? null
                        : new Firm(
                                firm, row.getString("firm_code"), row.getString("contract"), row.getString("despite")),
                row.getObject("office_id", UUID.class),
                row.getObject("ordered_by", UUID.class),
                row.getString("ordered_name"),
                row.getTimestamp("ordered_at").toInstant(),
                result(row));
    }

    private static @Nullable Result result(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("inspected_on", LocalDate.class);
        return on == null
                ? null
                : new Result(
                        on,
                        row.getString("officers"),
                        row.getBoolean("problems"),
                        row.getString("facts"),
                        StoredJson.proof(row),
                        row.getString("sha256"),
                        row.getString("recorded_name"));
    }
}
