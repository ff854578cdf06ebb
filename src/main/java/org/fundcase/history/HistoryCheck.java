package org.fundcase.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes every link, every seal and every anchor and lists what does not fit. A link changed, removed, inserted or
 * re-chained after it was sealed is found, a cut tail included; the unsealed window is only as strong as its own chain.
 */
@Component
class HistoryCheck {

    /**
     * What the check found.
     *
     * @param entries how many links were recomputed
     * @param seals how many seals
     * @param faults in plain words; empty when all is well
     */
    record Report(long entries, long seals, List<String> faults) {}

    private record Seal(long number, byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final Anchors anchors;

    HistoryCheck(JdbcTemplate jdbc, Anchors anchors) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(1000);
        this.anchors = anchors;
    }

    @Transactional(readOnly = true)
    public Report run() {
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> sealed = sealedLinks();
        ChainWalk walk = new ChainWalk(sealed, faults);
        jdbc.query("SELECT * FROM history_entry ORDER BY subject_id, subject_kind, sequence", walk::next);
        sealed.keySet().forEach(link -> faults.add("已封存的记录不见了：" + link));
        return new Report(walk.count, checkSeals(faults), faults);
    }

    private Map<String, byte[]> sealedLinks() {
        Map<String, byte[]> sealed = new HashMap<>();
        jdbc.query("SELECT subject_kind, subject_id, sequence, hash FROM history_seal_head", row -> {
            sealed.put(row.getString(1) + " " + row.getString(2) + " #" + row.getInt(3), row.getBytes(4));
        });
        return sealed;
    }

    private long checkSeals(List<String> faults) {
        Map<Long, String> anchored = anchors.all();
        byte[] previous = Link.START;
        long number = 0;
        for (Seal seal : seals()) {
            number++;
            byte[] hash = Sealing.sealHash(previous, heads(number));
            if (seal.number() != number || !Arrays.equals(hash, seal.hash())) {
                faults.add("第 " + number + " 次封存被改动");
            }
            String anchor = anchored.remove(number);
            if (anchor != null && !anchor.equals(HexFormat.of().formatHex(hash))) {
                faults.add("第 " + number + " 次封存与库外存证不符");
            }
            previous = hash;
        }
        anchored.keySet().forEach(missing -> faults.add("第 " + missing + " 次封存有库外存证，库内却没有"));
        return number;
    }

    private List<Seal> seals() {
        return jdbc.query(
                "SELECT number, hash FROM history_seal ORDER BY number",
                (row, n) -> new Seal(row.getLong(1), row.getBytes(2)));
    }

    private List<Sealing.Head> heads(long number) {
        return jdbc.query(
                "SELECT subject_kind, subject_id, sequence, hash FROM history_seal_head WHERE number = ? "
                        + "ORDER BY subject_id, subject_kind",
                (row, n) -> new Sealing.Head(
                        row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getBytes(4)),
                number);
    }

    /** Walks all chains in order. */
    private static final class ChainWalk {

        private final Map<String, byte[]> sealed;
        private final List<String> faults;
        private @Nullable String subject;
        private int sequence;
        private byte[] previous = Link.START;
        private long count;

        ChainWalk(Map<String, byte[]> sealed, List<String> faults) {
            this.sealed = sealed;
            this.faults = faults;
        }

        void next(ResultSet row) throws SQLException {
            count++;
            String chain = row.getString("subject_kind") + " " + row.getString("subject_id");
            if (!chain.equals(subject)) {
                subject = chain;
                sequence = 0;
                previous = Link.START;
            }
            sequence++;
            Link link = link(row);
            String name = chain + " #" + link.sequence();
            byte[] hash = link.hash();
            boolean intact = link.sequence() == sequence
                    && Arrays.equals(link.previousHash(), previous)
                    && Arrays.equals(hash, row.getBytes("hash"));
            byte[] seal = sealed.remove(name);
            if (!intact || (seal != null && !Arrays.equals(seal, hash))) {
                faults.add("记录被改动：" + name);
                sequence = link.sequence();
            }
            previous = row.getBytes("hash");
        }

        private static Link link(ResultSet row) throws SQLException {
            return new Link(
                    row.getString("subject_kind"),
                    row.getObject("subject_id", UUID.class),
                    row.getInt("sequence"),
                    row.getString("type"),
                    row.getObject("actor_person", UUID.class),
                    row.getObject("actor_office", UUID.class),
                    row.getString("actor_name"),
                    row.getTimestamp("business_time").toInstant(),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("content"),
                    row.getBytes("previous_hash"));
        }
    }
}
