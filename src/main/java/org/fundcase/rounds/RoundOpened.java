package org.fundcase.rounds;

import java.util.List;
import java.util.stream.Collectors;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** A city officer opened a call, with these parameters. */
public record RoundOpened(Round round, Actor actor) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofRound(round.id());
    }

    @Override
    public List<Change> changes() {
        String parameters = round.parameters().values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(", "));
        return List.of(
                Change.set("title", round.title()),
                Change.set("opensAt", round.opensAt()),
                Change.set("closesAt", round.closesAt()),
                Change.set("parameters", parameters));
    }
}
