package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that draws what is due, each paper in a transaction of its own, so that no number is locked for long and one that
 * cannot be drawn holds no other. Running it again draws only what is missing.
 */
@Component
class DrawPapers {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("draw-papers");

    private final DueRows rows;
    private final Map<LetterKind, Facts> facts = new EnumMap<>(LetterKind.class);
    private final IssueLetter issue;
    private final Troubles troubles;
    private final TransactionTemplate transaction;

    DrawPapers(DueRows rows, List<Facts> all, IssueLetter issue, Troubles troubles, TransactionTemplate transaction) {
        this.rows = rows;
        all.forEach(one -> one.kinds().forEach(kind -> facts.put(kind, one)));
        this.issue = issue;
        this.troubles = troubles;
        this.transaction = transaction;
    }

    /** @throws RuntimeException if one of them was not drawn, after all others were */
    void draw(UUID dueId) {
        Due due = rows.get(dueId);
        Set<String> answered = rows.answered(due);
        List<RuntimeException> failed = new ArrayList<>();
        for (Pending one : pending(due)) {
            try {
                if (!answered.contains(one.source())) {
                    transaction.executeWithoutResult(
                            status -> draw(due, one.draft().get()));
                }
                troubles.solved(due, one.about());
            } catch (RuntimeException e) {
                troubles.met(due, one.about(), e);
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " papers of " + dueId + " were not drawn", failed.get(0));
        }
    }

    /** That the only paper of a due could be gathered solves nothing: it has yet to be drawn. */
    private List<Pending> pending(Due due) {
        try {
            Facts found = facts.get(due.kind());
            if (found == null) {
                throw new IllegalStateException("Nobody knows what this paper says: " + due.kind());
            }
            List<Pending> all = found.of(due);
            if (all.stream().noneMatch(one -> one.about().isEmpty())) {
                troubles.solved(due, "");
            }
            return all;
        } catch (RuntimeException e) {
            troubles.met(due, "", e);
            throw e;
        }
    }

    private void draw(Due due, Draft draft) {
        if (!rows.isOvertaken(due, draft)) {
            rows.drawn(due, issue.issue(draft));
        }
    }
}
