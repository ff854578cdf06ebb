package org.fundcase.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to have others sign on a task.
 *
 * @param rule for countersigners; null for all other kinds
 * @param ratio per cent, 1 to 100, where the rule is {@link SignRule#RATIO}
 * @param people in the order in which they sign
 * @param note what is asked for; empty if nothing
 * @param version the version of the task the person saw
 */
public record SigningRequest(
        String taskId,
        Signer.Kind kind,
        @Nullable SignRule rule,
        int ratio,
        List<Colleague> people,
        String note,
        int version) {}
