package org.fundcase.letters;

import java.time.LocalDate;
import java.util.Map;
import org.fundcase.accounts.Office;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Step;
import org.fundcase.workflow.Stage;

/**
 * What a paper of a round is about.
 *
 * @param sender the office that signs
 */
record RoundMatter(Round round, Scheme scheme, Office sender, Due due) {

    /** @param subject on whose record the paper is */
    Origin origin(Subject subject) {
        String officer = due.officer().equals(Actor.SYSTEM.name()) ? "" : due.officer();
        return new Origin(subject, scheme, sender, Actor.SYSTEM, officer, due.on());
    }

    Draft draft(Letter.Party recipient, Content content, String source) {
        Origin origin = origin(due.subject());
        return new Draft(due.kind(), origin, recipient, content.with(common()), source, null);
    }

    /** What every paper of a round carries. */
    Map<String, String> common() {
        return Map.of("round", round.title(), "caseNumber", "");
    }

    LocalDate today() {
        return due.on();
    }

    /** The clause that a stage rests on, with its paper; empty if the scheme does not name it. */
    String clause(Stage stage) {
        return scheme.stepOf(stage.id()).map(Step::article).map(scheme::cited).orElse("");
    }

    boolean has(Stage stage) {
        return scheme.stepOf(stage.id()).isPresent();
    }

    /** What an item is called; its id where the scheme does not know it. */
    String item(String id) {
        return scheme.items().stream()
                .filter(item -> item.id().equals(id))
                .map(item -> item.name().zh())
                .findFirst()
                .orElse(id);
    }
}
