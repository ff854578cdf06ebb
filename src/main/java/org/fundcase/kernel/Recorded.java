package org.fundcase.kernel;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event that history keeps. Every domain event of every room is a record that implements this; one listener writes
 * it down in the transaction that published it. The simple class name is the event's type; the page finds its sentence
 * under the message key {@code event.<type>}.
 */
public interface Recorded {

    Subject subject();

    Actor actor();

    /** Whether it is a step inside the offices, which the enterprise does not read. */
    default boolean isInternal() {
        return false;
    }

    /** Fields of its changes that stay inside the offices where the enterprise reads the rest. */
    default Set<String> internalFields() {
        return Set.of();
    }

    /** What changed, in the order a reader wants it; empty where the event itself says all. */
    default List<Change> changes() {
        return List.of();
    }

    /**
     * One value that changed or was set.
     *
     * @param field the field's key; its label is the message {@code field.<field>}
     * @param before null where there was no value
     * @param after null where the value was removed
     */
    record Change(String field, @Nullable String before, @Nullable String after) {

        public static Change set(String field, @Nullable Object after) {
            return new Change(field, null, after == null ? null : after.toString());
        }

        public static Change of(String field, @Nullable Object before, @Nullable Object after) {
            return new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString());
        }
    }
}
