package org.fundcase.workflow;

import java.util.UUID;

/**
 * A request to hand a task to a colleague.
 *
 * @param version the version of the task the person saw
 */
public record TaskTransfer(String taskId, UUID to, String toName, int version) {}
