package org.fundcase.workflow;

import java.util.List;

/**
 * A request to finish a task.
 *
 * @param outcome one of the stage, else the completion is refused
 * @param reasons typed reasons, in order
 * @param comment free text; empty if none
 * @param version the version of the task the person saw
 */
public record TaskCompletion(
        String taskId, Outcome outcome, List<StepHandler.Reason> reasons, String comment, int version) {}
