package org.fundcase.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.MoneyScope.Seen;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.PaymentTiming;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.fundcase.schemes.PaymentTiming.Share;
import org.fundcase.schemes.PaymentTiming.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say when money may be asked for; they only grow. */
@Component
class TermsRows {

    private static final String RELEASES = "SELECT r.*, x.agreed, x.answered_name, x.note FROM funding_release r "
            + "LEFT JOIN funding_release_answer x ON x.release_id = r.id ";
    private static final int MOST = 100;

    /** What waits for a second person, with whose award it is. */
    record Waiting(Release release, String number, String payee) {}

    private final JdbcClient jdbc;

    TermsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Terms of(UUID awardId) {
        return jdbc.sql("SELECT mode, clause FROM funding_terms WHERE award_id = ?")
                .param(awardId)
                .query((row, n) -> new Terms(Mode.valueOf(row.getString(1)), row.getString(2), List.of(), List.of()))
                .optional()
                .map(bare -> new Terms(bare.mode(), bare.clause(), parts(awardId), releases(awardId)))
                .orElse(Terms.AT_ONCE);
    }

    /**
     * The terms of a list's awards in a few statements.
     *
     * @param ids of the awards, in their order
     * @param timings by item; what is not in it is paid at once
     */
    void insert(List<IssuedAward> awards, List<UUID> ids, Map<String, PaymentTiming> timings) {
        List<UUID> timed = new ArrayList<>();
        List<PaymentTiming> of = new ArrayList<>();
        List<PartRow> parts = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            PaymentTiming timing = timings.get(awards.get(n).item());
            if (timing != null) {
                timed.add(ids.get(n));
                of.add(timing);
                parts.addAll(PartRow.of(ids.get(n), timing, awards.get(n).amount()));
            }
        }
        jdbc.sql("INSERT INTO funding_terms (award_id, mode, clause) SELECT * FROM unnest(?, ?, ?)")
                .param(timed.toArray(UUID[]::new))
                .param(of.stream().map(timing -> timing.mode().name()).toArray(String[]::new))
                .param(of.stream().map(PaymentTiming::clause).toArray(String[]::new))
                .update();
        jdbc.sql(
                        "INSERT INTO funding_instalment (award_id, place, percent, fen, waits_for, condition_zh, condition_en) "
                                + "SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)")
                .param(parts.stream().map(PartRow::award).toArray(UUID[]::new))
                .param(parts.stream().map(PartRow::place).toArray(Integer[]::new))
                .param(parts.stream().map(part -> part.share().percent()).toArray(Integer[]::new))
                .param(parts.stream().map(part -> part.amount().fen()).toArray(Long[]::new))
                .param(parts.stream().map(part -> part.share().when().name()).toArray(String[]::new))
                .param(parts.stream().map(part -> part.condition().zh()).toArray(String[]::new))
                .param(parts.stream().map(part -> part.condition().en()).toArray(String[]::new))
                .update();
    }

    private record PartRow(UUID award, int place, Share share, Money amount) {

        static List<PartRow> of(UUID award, PaymentTiming timing, Money whole) {
            List<PartRow> rows = new ArrayList<>();
            List<Money> amounts = timing.amounts(whole);
            for (int n = 0; n < amounts.size(); n++) {
                rows.add(new PartRow(award, n + 1, timing.parts().get(n), amounts.get(n)));
            }
            return rows;
        }

        Words condition() {
            Words words = share.condition();
            return words == null ? Words.NONE : words;
        }
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql(RELEASES + "WHERE r.id = ?")
                .param(id)
                .query((row, n) -> release(row))
                .optional();
    }

    /** The earliest first. */
    List<Waiting> waiting(Seen seen) {
        return jdbc.sql("SELECT c.*, NULL::boolean AS agreed, NULL AS answered_name, NULL AS note, a.number, a.payee "
                        + "FROM (SELECT * FROM funding_release WHERE waits OFFSET 0) c CROSS JOIN LATERAL (SELECT a.number, "
                        + "a.payee FROM funding_award a JOIN funding_quota q ON q.id = a.quota_id "
                        + "JOIN funding_budget b ON b.id = q.budget_id WHERE a.id = c.award_id AND " + seen.sql()
                        + " LIMIT 1) a ORDER BY c.proposed_at LIMIT " + MOST)
                .params(seen.params())
                .query((row, n) -> new Waiting(release(row), row.getString("number"), row.getString("payee")))
                .list();
    }

    void insert(Release release) {
        Money amount = release.amount();
        jdbc.sql(
                        "INSERT INTO funding_release (id, award_id, kind, place, amount_fen, passed, paper, basis, happened_on, "
                                + "proposed_by, proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(release.id(), release.awardId(), release.kind().name(), release.place())
                .params(amount == null ? null : amount.fen(), release.passed(), release.paper(), release.basis())
                .params(release.happenedOn(), release.proposedBy(), release.proposedName())
                .param(Timestamp.from(release.proposedAt()))
                .update();
    }

    private List<Terms.Part> parts(UUID awardId) {
        return jdbc.sql("SELECT * FROM funding_instalment WHERE award_id = ? ORDER BY place")
                .param(awardId)
                .query((row, n) -> new Terms.Part(
                        row.getInt("place"),
                        row.getInt("percent"),
                        new Money(row.getLong("fen")),
                        When.valueOf(row.getString("waits_for")),
                        new Words(row.getString("condition_zh"), row.getString("condition_en"))))
                .list();
    }

    private List<Release> releases(UUID awardId) {
        return jdbc.sql(RELEASES + "WHERE r.award_id = ? ORDER BY r.proposed_at DESC, r.id")
                .param(awardId)
                .query((row, n) -> release(row))
                .list();
    }

    private static Release release(ResultSet row) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("award_id", UUID.class),
                Release.Kind.valueOf(row.getString("kind")),
                row.getObject("place", Integer.class),
                fen == null ? null : new Money(fen),
                row.getBoolean("passed"),
                row.getString("paper"),
                row.getString("basis"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answered_name"),
                row.getString("note"));
    }
}
