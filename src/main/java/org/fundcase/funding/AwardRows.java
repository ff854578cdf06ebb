package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of issued lists and their awards. */
@Component
class AwardRows {

    static final String AWARDS = "SELECT a.*, q.budget_id, q.office_id, l.paper, l.issued_on, r.received_on, r.due_on, "
            + "o.fen AS open, rq.fen AS requested, p.fen + cl.fen + wo.fen AS paid, rt.fen AS returned, "
            + "cl.fen AS claimed, wo.fen AS written_off, tm.mode AS timing, "
            + "CASE WHEN tm.mode <> 'BEFORE_ACCEPTANCE' THEN funding_released(a.id) END AS released, "
            + "(SELECT nullif(w.due_on, '9999-12-31') FROM funding_owed w WHERE w.award_id = a.id) AS pay_by "
            + "FROM funding_award a "
            + "JOIN funding_quota q ON q.id = a.quota_id JOIN funding_budget b ON b.id = q.budget_id "
            + "JOIN funding_list l ON l.id = a.list_id LEFT JOIN funding_terms tm ON tm.award_id = a.id "
            + "LEFT JOIN funding_receipt r ON r.list_id = a.list_id AND r.quota_id = a.quota_id "
            + "JOIN funding_account o ON o.owner_id = a.id AND o.kind = 'COMMITMENT' "
            + "JOIN funding_account rq ON rq.owner_id = a.id AND rq.kind = 'REQUESTED' "
            + "JOIN funding_account p ON p.owner_id = a.id AND p.kind = 'PAID' "
            + "JOIN funding_account cl ON cl.owner_id = a.id AND cl.kind = 'CLAIMED' "
            + "JOIN funding_account wo ON wo.owner_id = a.id AND wo.kind = 'WRITTEN_OFF' "
            + "JOIN funding_account rt ON rt.owner_id = a.id AND rt.kind = 'RETURNED' ";

    /** What a paper is, as a paying office receives it. */
    record ListHead(UUID listId, UUID quotaId, String paper, LocalDate issuedOn) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Award> find(UUID id) {
        return jdbc.sql(AWARDS + "WHERE a.id = ?")
                .param(id)
                .query((row, n) -> award(row))
                .optional();
    }

    List<Award> ofCase(UUID caseId) {
        return jdbc.sql(AWARDS + "WHERE a.case_id = ? ORDER BY l.recorded_at, a.id")
                .param(caseId)
                .query((row, n) -> award(row))
                .list();
    }

    /** Those of the same enterprise and city as another, without it. */
    List<Award> besides(Award known) {
        return jdbc.sql(AWARDS + "WHERE a.enterprise_id = ? AND a.id <> ? AND b.city = "
                        + "(SELECT own.city FROM funding_budget own WHERE own.id = ?) ORDER BY l.issued_on, a.number")
                .params(known.enterpriseId(), known.id(), known.budgetId())
                .query((row, n) -> award(row))
                .list();
    }

    List<Award> ofList(UUID listId) {
        return jdbc.sql(AWARDS + "WHERE a.list_id = ? ORDER BY a.number")
                .param(listId)
                .query((row, n) -> award(row))
                .list();
    }

    Map<UUID, Money> worth(Collection<UUID> caseIds) {
        Map<UUID, Money> worth = new HashMap<>();
        jdbc.sql(
                        "SELECT a.case_id, sum(c.fen)::bigint FROM funding_award a JOIN funding_account c ON c.owner_id = a.id "
                                + "AND c.kind IN ('COMMITMENT', 'REQUESTED', 'PAID', 'CLAIMED', 'WRITTEN_OFF') WHERE a.case_id = ANY (?) GROUP BY a.case_id")
                .param(caseIds.toArray(UUID[]::new))
                .query(row -> {
                    worth.put(row.getObject(1, UUID.class), new Money(row.getLong(2)));
                });
        return worth;
    }

    UUID roundOf(UUID awardId) {
        return jdbc.sql("SELECT l.round_id FROM funding_award a JOIN funding_list l ON l.id = a.list_id WHERE a.id = ?")
                .param(awardId)
                .query(UUID.class)
                .single();
    }

    List<String> reductions(UUID awardId) {
        return jdbc.sql("SELECT memo FROM funding_transfer WHERE award_id = ? AND kind = 'REDUCE' ORDER BY sequence")
                .param(awardId)
                .query(String.class)
                .list();
    }

    /** Whether an award of a round has money that is not paid. */
    boolean isOwed(UUID roundId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM funding_list l JOIN funding_award a ON a.list_id = l.id "
                        + "JOIN funding_account c ON c.owner_id = a.id AND c.kind IN ('COMMITMENT', 'REQUESTED') "
                        + "AND c.fen > 0 WHERE l.round_id = ?)")
                .param(roundId)
                .query(Boolean.class)
                .single();
    }

    /** Those of the cases that have an award with money in it. */
    List<String> numbersOfAwarded(List<UUID> cases) {
        return jdbc.sql("SELECT a.number FROM funding_award a JOIN funding_account c ON c.owner_id = a.id "
                        + "AND c.fen > 0 WHERE a.case_id = ANY (?) GROUP BY a.number ORDER BY a.number LIMIT 5")
                .param(cases.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    Optional<ListHead> list(UUID listId, UUID quotaId) {
        return jdbc.sql("SELECT paper, issued_on FROM funding_list l WHERE id = ? AND EXISTS (SELECT 1 "
                        + "FROM funding_award a WHERE a.list_id = l.id AND a.quota_id = ?)")
                .params(listId, quotaId)
                .query((row, n) -> new ListHead(listId, quotaId, row.getString(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    void insert(IssuedList list, UUID budgetId, String hash, SignedIn by) {
        jdbc.sql("INSERT INTO funding_list (id, budget_id, round_id, paper, issued_on, content_sha256, proposed_by, "
                        + "confirmed_by, confirmed_name, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(list.id(), budgetId, list.roundId(), list.paper(), list.issuedOn(), hash, list.proposedBy())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * All of a list in one statement.
     *
     * @param ids of the awards, in their order
     * @param quotas by paying office
     */
    void insert(IssuedList list, List<UUID> ids, Map<UUID, Quota> quotas) {
        List<IssuedAward> all = list.awards();
        jdbc.sql("INSERT INTO funding_award (id, list_id, quota_id, case_id, number, enterprise_id, payee, item, "
                        + "district_office, amount_fen, city_fen) SELECT a.id, ?, a.quota, a.case_id, a.number, "
                        + "a.enterprise, a.payee, a.item, a.district, a.fen, a.city FROM unnest(?, ?, ?, ?, ?, ?, ?, "
                        + "?, ?, ?) AS a (id, quota, case_id, number, enterprise, payee, item, district, fen, city)")
                .param(list.id())
                .param(ids.toArray(UUID[]::new))
                .param(all.stream()
                        .map(one -> Objects.requireNonNull(quotas.get(one.payingOffice()))
                                .id())
                        .toArray(UUID[]::new))
                .param(all.stream().map(IssuedAward::caseId).toArray(UUID[]::new))
                .param(all.stream().map(IssuedAward::number).toArray(String[]::new))
                .param(all.stream().map(IssuedAward::enterpriseId).toArray(UUID[]::new))
                .param(all.stream().map(IssuedAward::payee).toArray(String[]::new))
                .param(all.stream().map(IssuedAward::item).toArray(String[]::new))
                .param(all.stream().map(IssuedAward::districtOffice).toArray(UUID[]::new))
                .param(all.stream().map(one -> one.amount().fen()).toArray(Long[]::new))
                .param(all.stream().map(one -> one.cityShare().fen()).toArray(Long[]::new))
                .update();
    }

    static Award award(ResultSet row) throws SQLException {
        String timing = row.getString("timing");
        Money committed = new Money(
                row.getLong("open") + row.getLong("requested") + row.getLong("paid") + row.getLong("returned"));
        Long released = row.getObject("released", Long.class);
        return new Award(
                row.getObject("id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getObject("quota_id", UUID.class),
                row.getObject("budget_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("payee"),
                row.getString("item"),
                row.getObject("office_id", UUID.class),
                row.getString("paper"),
                row.getObject("issued_on", LocalDate.class),
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("city_fen")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("pay_by", LocalDate.class),
                new Money(row.getLong("open")),
                new Money(row.getLong("requested")),
                new Money(row.getLong("paid")),
                new Money(row.getLong("returned")),
                new Money(row.getLong("claimed")),
                new Money(row.getLong("written_off")),
                timing == null ? Mode.BEFORE_ACCEPTANCE : Mode.valueOf(timing),
                released == null ? committed : committed.min(new Money(released)));
    }
}
