package org.fundcase.publicity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.rounds.FrozenList;
import org.springframework.stereotype.Component;

/** What is said against the notices of rounds, for rooms that give money: an open objection holds its own entry only. */
@Component
public class Objections {

    private final ObjectionRows rows;

    Objections(ObjectionRows rows) {
        this.rows = rows;
    }

    /** All of a round, the latest first; without who handed them in. */
    public List<Objection> of(UUID roundId) {
        return rows.of(roundId);
    }

    /** One by its number in the round; without who handed it in. */
    public Optional<Objection> find(UUID roundId, int number) {
        return of(roundId).stream()
                .filter(objection -> objection.number() == number)
                .findFirst();
    }

    /** Those about a case that are not answered yet, the earliest first; a clue is none. */
    public List<Objection> open(UUID caseId) {
        return rows.about(List.of(caseId)).stream().filter(Objection::isOpen).toList();
    }

    /** The numbers of the open objections that hold an application of the round, by application. */
    public Map<UUID, List<Integer>> holding(UUID roundId) {
        return of(roundId).stream()
                .filter(Objection::holds)
                .collect(Collectors.groupingBy(
                        objection -> Objects.requireNonNull(objection.caseId()),
                        Collectors.mapping(Objection::number, Collectors.toList())));
    }

    /** The entries to be supported that an open objection holds, by place. */
    public List<FrozenList.Entry> held(FrozenList list) {
        Set<UUID> held = of(list.roundId()).stream()
                .filter(Objection::holds)
                .map(Objection::caseId)
                .collect(Collectors.toSet());
        return list.selected().stream()
                .filter(entry -> held.contains(entry.caseId()))
                .toList();
    }
}
