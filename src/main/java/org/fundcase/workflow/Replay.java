package org.fundcase.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * While a part of a model is started again, the steps in it that still stand are passed without a word: their tasks are
 * opened and ended in the engine only.
 */
final class Replay {

    private final Set<Stage> standing;
    private final @Nullable SentBack why;
    private final Deque<String> tasks = new ArrayDeque<>();

    /**
     * @param standing stages that stay done
     * @param why what whoever opens the task is told; null if nothing
     */
    Replay(Set<Stage> standing, @Nullable SentBack why) {
        this.standing = standing;
        this.why = why;
    }

    /** @param complete ends a task of the engine */
    void over(Runnable restart, Consumer<String> complete) {
        TransactionSynchronizationManager.bindResource(Replay.class, this);
        try {
            restart.run();
            while (!tasks.isEmpty()) {
                complete.accept(tasks.pop());
            }
        } finally {
            TransactionSynchronizationManager.unbindResource(Replay.class);
        }
    }

    /** Empty in ordinary life. */
    static Optional<Replay> running() {
        return Optional.ofNullable((Replay) TransactionSynchronizationManager.getResource(Replay.class));
    }

    @Nullable SentBack why() {
        return why;
    }

    /** Whether the stage stands; then its task is ended later. */
    boolean passes(Stage stage, String taskId) {
        return standing.contains(stage) && tasks.add(taskId);
    }
}
