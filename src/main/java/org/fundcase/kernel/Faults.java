package org.fundcase.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the fields of one form, so that a person is told all of it at once. */
public final class Faults {

    private final List<Refusal.Fault> found = new ArrayList<>();

    /**
     * @param reading may refuse fields; what it refuses without a field is refused at once
     * @return what was read; null if a field was refused
     */
    public <T> @Nullable T gather(Supplier<? extends @Nullable T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            if (refusal.faults().isEmpty()) {
                throw refusal;
            }
            found.addAll(refusal.faults());
            return null;
        }
    }

    /** As {@link #gather}; the empty text if the field was refused. */
    public String text(Supplier<String> reading) {
        return Objects.requireNonNullElse(gather(reading), "");
    }

    /** As {@link #gather}, for a rule that yields nothing. */
    public void check(Runnable rule) {
        gather(() -> {
            rule.run();
            return Boolean.TRUE;
        });
    }

    public void add(Refusal.Fault fault) {
        found.add(fault);
    }

    /** @throws Refusal with everything that was found; nothing is thrown if nothing was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.fields(found);
        }
    }
}
