package org.fundcase.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a sheet's targets.
 *
 * @param goal what the money is to achieve, in words
 * @param reason why they change; empty for the first
 * @param agreed null while nobody answered
 */
public record Aims(
        int version,
        String goal,
        String reason,
        List<Aim> lines,
        UUID proposedBy,
        String proposedName,
        @Nullable Boolean agreed,
        @Nullable String note,
        @Nullable String answeredName) {

    /** Whether they count. */
    public boolean holds() {
        return Boolean.TRUE.equals(agreed);
    }

    public Optional<Aim> of(String indicator) {
        return lines.stream().filter(one -> one.indicator().equals(indicator)).findFirst();
    }
}
