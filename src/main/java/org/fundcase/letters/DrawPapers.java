package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that draws what is due, each paper in a transaction of its own, so that no number is locked for long. Running it
 * again draws only what is missing.
 */
@Component
class DrawPapers {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("draw-papers");

    private final DueRows rows;
    private final Map<LetterKind, Facts> facts = new EnumMap<>(LetterKind.class);
    private final IssueLetter issue;
    private final TransactionTemplate transaction;

    DrawPapers(DueRows rows, List<Facts> all, IssueLetter issue, TransactionTemplate transaction) {
        this.rows = rows;
        all.forEach(one -> one.kinds().forEach(kind -> facts.put(kind, one)));
        this.issue = issue;
        this.transaction = transaction;
    }

    void draw(UUID dueId) {
        Due due = rows.get(dueId);
        Facts found = facts.get(due.kind());
        if (found == null) {
            throw new IllegalStateException("Nobody knows what this paper says: " + due.kind());
        }
        for (Draft draft : found.of(due)) {
            transaction.executeWithoutResult(status -> issue.issue(draft));
        }
    }
}
