package org.fundcase.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.CostShares;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other rounds have taken of a scheme's money by their lists in force, before it is issued: it will be paid from the
 * budget of the day of the issue, whatever year the list was ranked in and whether there was a budget then.
 */
@Component
class ListClaims {

    private record Entry(UUID roundId, Money amount) {}

    private final JdbcClient jdbc;
    private final RoundRows rounds;

    ListClaims(JdbcClient jdbc, RoundRows rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * By round, the earliest first. Of two rounds that are ranked at once the second sees what the first took.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RankBasis.Taken> against(Round round, int year) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 1480))")
                .param(round.scheme().id() + " " + year)
                .query(row -> {});
        Map<UUID, List<Entry>> byRound = outstanding(round).stream().collect(Collectors.groupingBy(Entry::roundId));
        List<Round> others = new ArrayList<>(byRound.keySet().stream()
                .flatMap(id -> rounds.find(id).stream())
                .toList());
        others.sort(Comparator.comparing(Round::opensAt).thenComparing(Round::id));
        return others.stream()
                .map(other -> new RankBasis.Taken(
                        other.id(), other.title(), city(other, byRound.getOrDefault(other.id(), List.of()))))
                .filter(taken -> taken.city().isPositive())
                .toList();
    }

    private static Money city(Round round, List<Entry> entries) {
        return entries.stream()
                .map(entry -> CostShares.ofCity(round.parameters(), entry.amount()))
                .reduce(Money.ZERO, Money::plus);
    }

    private List<Entry> outstanding(Round round) {
        return jdbc.sql("SELECT l.round_id, e.amount_fen FROM rounds_round r JOIN rounds_list l ON l.round_id = r.id "
                        + "AND l.version = (SELECT max(v.version) FROM rounds_list v WHERE v.round_id = r.id) "
                        + "JOIN rounds_list_entry e ON e.list_id = l.id AND e.standing = 'SELECTED' "
                        + "WHERE r.scheme_id = :scheme AND r.id <> :round "
                        + "AND NOT EXISTS (SELECT 1 FROM rounds_issued_entry i WHERE i.round_id = r.id "
                        + "AND i.case_id = e.case_id)")
                .param("scheme", round.scheme().id())
                .param("round", round.id())
                .query((row, n) -> new Entry(row.getObject(1, UUID.class), new Money(row.getLong(2))))
                .list();
    }
}
