package org.fundcase.arrangements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of districts' plans, which are only ever added. */
@Component("districtPlanRows")
class PlanRows {

    private static final String PLANS =
            "SELECT p.*, a.agreed, a.note, a.paper, a.answered_name FROM arrangements_plan p "
                    + "LEFT JOIN arrangements_answer a ON a.subject_id = p.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<DistrictPlan> ofBlock(UUID blockId) {
        return whole(jdbc.sql(PLANS + "WHERE p.block_id = ? ORDER BY p.proposed_at DESC, p.id")
                .param(blockId)
                .query((row, n) -> plan(row))
                .list());
    }

    Optional<DistrictPlan> find(UUID id) {
        return jdbc.sql(PLANS + "WHERE p.id = ?")
                .param(id)
                .query((row, n) -> plan(row))
                .optional()
                .map(plan -> whole(List.of(plan)).get(0));
    }

    /** As many questions for a thousand plans as for one. */
    private List<DistrictPlan> whole(List<DistrictPlan> bare) {
        Map<UUID, List<DistrictPlan.Line>> lines = new HashMap<>();
        jdbc.sql("SELECT * FROM arrangements_line WHERE plan_id = ANY (?) ORDER BY place")
                .param(bare.stream().map(DistrictPlan::id).toArray(UUID[]::new))
                .query((RowCallbackHandler)
                        row -> lines.computeIfAbsent(row.getObject("plan_id", UUID.class), none -> new ArrayList<>())
                                .add(line(row)));
        return bare.stream()
                .map(plan -> plan.with(lines.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    void insert(DistrictPlan plan) {
        jdbc.sql(
                        "INSERT INTO arrangements_plan (id, block_id, office_id, basis, proposed_by, proposed_name, proposed_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(plan.id(), plan.blockId(), plan.office(), plan.basis())
                .params(plan.proposedBy(), plan.proposedName(), Timestamp.from(clock.instant()))
                .update();
        for (int n = 0; n < plan.lines().size(); n++) {
            DistrictPlan.Line line = plan.lines().get(n);
            jdbc.sql(
                            "INSERT INTO arrangements_line (plan_id, place, payee, credit_code, enterprise_id, reason, amount_fen) "
                                    + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(plan.id())
                    .param(n + 1)
                    .param(line.payee())
                    .param(line.creditCode())
                    .param(line.enterpriseId())
                    .param(line.reason())
                    .param(line.amount().fen())
                    .update();
        }
    }

    private static DistrictPlan plan(ResultSet row) throws SQLException {
        return new DistrictPlan(
                row.getObject("id", UUID.class),
                row.getObject("block_id", UUID.class),
                row.getObject("office_id", UUID.class),
                row.getString("basis"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                BlockRows.answer(row),
                List.of());
    }

    private static DistrictPlan.Line line(ResultSet row) throws SQLException {
        return new DistrictPlan.Line(
                row.getString("payee"),
                row.getString("credit_code"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("reason"),
                new Money(row.getLong("amount_fen")));
    }
}
