package org.fundcase.letters;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.PoolEntry;
import org.fundcase.rounds.ProjectPool;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** What an enterprise is told whose project got no money of the round and stays in the project pool (入库储备). */
@Component
class PoolFacts implements Facts {

    private final GatherRound gather;
    private final FrozenLists lists;
    private final ProjectPool pool;

    PoolFacts(GatherRound gather, FrozenLists lists, ProjectPool pool) {
        this.gather = gather;
        this.lists = lists;
        this.pool = pool;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.POOLED);
    }

    /** None for what the list does not have or whose years in the pool are over, and where the scheme keeps no pool. */
    @Override
    public List<Pending> of(Due due) {
        UUID roundId = due.subject().id();
        RoundMatter matter = gather.of(roundId, due);
        List<UUID> without = lists.find(due.sourceId()).orElseThrow().entries().stream()
                .filter(entry -> !entry.isSelected())
                .map(FrozenList.Entry::caseId)
                .toList();
        Map<UUID, PoolEntry> waiting = pool.waiting(without);
        return without.stream()
                .map(waiting::get)
                .filter(Objects::nonNull)
                .filter(entry -> !entry.lastDay().isBefore(due.on()))
                .map(entry ->
                        new Pending(entry.project().number(), source(due, entry), () -> draft(matter, due, entry)))
                .toList();
    }

    private Draft draft(RoundMatter matter, Due due, PoolEntry entry) {
        Matter about = gather.of(entry.project().caseId(), matter);
        Map<String, String> values = new HashMap<>(about.application());
        values.put("clause", matter.clause(Stage.RANKING));
        values.put("lastDay", ChineseDate.of(entry.lastDay()));
        return new Draft(
                LetterKind.POOLED,
                matter.origin(about.origin().subject()),
                ReasonRows.applicant(about),
                Content.of(values, Map.of()).with(about.common()),
                source(due, entry),
                null);
    }

    private static String source(Due due, PoolEntry entry) {
        return due.source() + "/" + entry.project().caseId();
    }
}
