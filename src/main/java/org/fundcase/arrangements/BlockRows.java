package org.fundcase.arrangements;

import java.math.BigDecimal;
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
import org.fundcase.accounts.SignedIn;
import org.fundcase.arrangements.Block.Factor;
import org.fundcase.arrangements.Block.Share;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lump sums, and what second persons answered; all are only ever added. */
@Component
class BlockRows {

    private static final String BLOCKS =
            "SELECT b.*, a.agreed, a.note, a.paper, a.answered_name FROM arrangements_block b "
                    + "LEFT JOIN arrangements_answer a ON a.subject_id = b.id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    BlockRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else proposes or answers for the round until the transaction ends. */
    void lock(UUID roundId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 1360))")
                .param(roundId.toString())
                .query((row, n) -> n)
                .list();
    }

    /** The latest first. */
    List<Block> ofRound(UUID roundId) {
        return whole(jdbc.sql(BLOCKS + "WHERE b.round_id = ? ORDER BY b.proposed_at DESC, b.id")
                .param(roundId)
                .query((row, n) -> block(row))
                .list());
    }

    Optional<Block> find(UUID id) {
        return jdbc.sql(BLOCKS + "WHERE b.id = ?")
                .param(id)
                .query((row, n) -> block(row))
                .optional()
                .map(block -> whole(List.of(block)).get(0));
    }

    /** As many questions for a thousand lump sums as for one. */
    private List<Block> whole(List<Block> bare) {
        UUID[] ids = bare.stream().map(Block::id).toArray(UUID[]::new);
        Map<UUID, List<Factor>> factors = new HashMap<>();
        jdbc.sql("SELECT block_id, name, weight FROM arrangements_factor WHERE block_id = ANY (?) ORDER BY place")
                .param(ids)
                .query((RowCallbackHandler)
                        row -> factors.computeIfAbsent(row.getObject("block_id", UUID.class), none -> new ArrayList<>())
                                .add(new Factor(row.getString("name"), row.getInt("weight"))));
        Map<UUID, List<Share>> shares = new HashMap<>();
        jdbc.sql("SELECT * FROM arrangements_share WHERE block_id = ANY (?) ORDER BY district, office_id")
                .param(ids)
                .query((RowCallbackHandler)
                        row -> shares.computeIfAbsent(row.getObject("block_id", UUID.class), none -> new ArrayList<>())
                                .add(share(row)));
        return bare.stream()
                .map(block -> block.with(
                        factors.getOrDefault(block.id(), List.of()), shares.getOrDefault(block.id(), List.of())))
                .toList();
    }

    void insert(Block block) {
        jdbc.sql(
                        "INSERT INTO arrangements_block (id, round_id, item, year, total_fen, basis, proposed_by, proposed_name, "
                                + "proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(block.id(), block.roundId(), block.item(), block.year())
                .params(block.total().fen(), block.basis(), block.proposedBy(), block.proposedName())
                .param(Timestamp.from(clock.instant()))
                .update();
        for (int n = 0; n < block.factors().size(); n++) {
            Factor factor = block.factors().get(n);
            jdbc.sql("INSERT INTO arrangements_factor (block_id, place, name, weight) VALUES (?, ?, ?, ?)")
                    .params(block.id(), n + 1, factor.name(), factor.weight())
                    .update();
        }
        block.shares().forEach(share -> insert(block.id(), share));
    }

    private void insert(UUID block, Share share) {
        jdbc.sql("INSERT INTO arrangements_share (block_id, office_id, payer_id, district, factor_values, amount_fen) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(block, share.office(), share.payer(), share.district())
                .param(share.values().toArray(BigDecimal[]::new))
                .param(share.amount().fen())
                .update();
    }

    void answer(UUID subject, Answer answer, SignedIn by) {
        jdbc.sql("INSERT INTO arrangements_answer (subject_id, agreed, note, paper, answered_by, answered_name, "
                        + "answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(subject, answer.agreed(), answer.note(), answer.paper())
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("item"),
                row.getInt("year"),
                new Money(row.getLong("total_fen")),
                row.getString("basis"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                answer(row),
                List.of(),
                List.of());
    }

    static @Nullable Answer answer(ResultSet row) throws SQLException {
        Boolean agreed = row.getObject("agreed", Boolean.class);
        return agreed == null
                ? null
                : new Answer(agreed, row.getString("note"), row.getString("paper"), row.getString("answered_name"));
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("office_id", UUID.class),
                row.getObject("payer_id", UUID.class),
                row.getString("district"),
                List.of((BigDecimal[]) row.getArray("factor_values").getArray()),
                new Money(row.getLong("amount_fen")));
    }
}
