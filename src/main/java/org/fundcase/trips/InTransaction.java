package org.fundcase.trips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has to write yet, and what it knows for as long as it runs. */
final class InTransaction implements TransactionSynchronization {

    private final Trips trips;
    private final List<Statement> waiting = new ArrayList<>();
    private final Map<Object, Object> known = new HashMap<>();
    private boolean ending;

    private InTransaction(Trips trips) {
        this.trips = trips;
    }

    /** Null where no transaction runs. */
    static @Nullable InTransaction present(Trips trips) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        if (TransactionSynchronizationManager.getResource(trips) instanceof InTransaction begun) {
            return begun;
        }
        InTransaction fresh = new InTransaction(trips);
        TransactionSynchronizationManager.bindResource(trips, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    void later(Statement statement) {
        waiting.add(statement);
        if (ending) {
            trips.write();
        }
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    List<Statement> taken() {
        List<Statement> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    @SuppressWarnings("unchecked")
    <T> T once(Object key, Supplier<T> fetch) {
        Object value = known.get(key);
        if (value == null) {
            value = fetch.get();
            known.put(key, value);
        }
        return (T) value;
    }

    /** After those who have something to say at the end, who may take it along. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        ending = true;
        trips.write();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(trips);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(trips, this);
    }

    /** Who begins to write when the end has begun, and nobody did before, is not heard; that must not go unseen. */
    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && isWaiting()) {
            throw new IllegalStateException("Not written: " + waiting);
        }
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(trips);
    }
}
