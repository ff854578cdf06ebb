package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.implementation.ImplementationEvent.StepProposed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what one person proposes, for another to answer. */
@Component
class ProposeStep {

    private final StepRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposeStep(StepRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** @param content {@code reason} among it is told on the record */
    UUID propose(
            ProjectFile file,
            Step.Kind kind,
            @Nullable UUID about,
            Map<String, String> content,
            @Nullable LocalDate due,
            SignedIn by) {
        UUID caseId = file.grantCase().id();
        Step step = new Step(
                UUID.randomUUID(),
                caseId,
                kind,
                about,
                content,
                due,
                by.officeId(),
                by.personId(),
                by.name(),
                clock.instant(),
                null);
        rows.insert(step);
        events.publishEvent(new StepProposed(caseId, step.id(), kind, step.value("reason"), by.actor()));
        return step.id();
    }
}
