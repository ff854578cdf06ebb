package org.fundcase.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * An official paper has reached its recipient (送达). Rooms whose clocks run from the service of a paper listen to it.
 *
 * @param source what the paper was drawn from, as {@code hearing/<id>}; empty for one that a decision issued
 * @param date the day of service
 * @param proof the way and what proves it, in words
 */
public record PaperServed(Subject subject, PaperKind kind, String source, LocalDate date, String proof, Actor actor)
        implements Recorded {

    @Override
    public boolean isInternal() {
        return kind.isBetweenOffices();
    }

    @Override
    public List<Change> changes() {
        return List.of(Change.set("paper", kind), Change.set("servedOn", date), Change.set("proof", proof));
    }
}
