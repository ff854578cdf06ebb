package org.fundcase.implementation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was decided about projects, for rooms that tell of it. */
@Component
public class ProjectDecisions {

    private final StepRows rows;
    private final Projects projects;

    ProjectDecisions(StepRows rows, Projects projects) {
        this.rows = rows;
        this.projects = projects;
    }

    public Optional<Step> find(UUID id) {
        return rows.find(id);
    }

    /** All that is known of the project of a decision. */
    public ProjectFile file(Step step) {
        return projects.file(step.caseId());
    }
}
