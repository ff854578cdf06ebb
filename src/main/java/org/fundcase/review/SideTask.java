package org.fundcase.review;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Person;
import org.fundcase.workflow.CaseTask;

/**
 * A task beside the model as a page shows it.
 *
 * @param acts whether the person may answer it now
 * @param colleagues to whom the office can hand it; empty for other offices
 */
public record SideTask(CaseTask task, boolean acts, List<Person> colleagues) {

    boolean isOf(UUID id) {
        return task.id().equals(id.toString());
    }
}
