package org.fundcase.review.audits;

import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an audit found. Its id is that of the task that asks for the answer.
 *
 * @param version of the report that said it first
 * @param amount affected; zero where none is
 * @param person who is to answer; null for whoever of the office takes it
 * @param droppedIn the version that says it no more; null while it stands
 */
record AuditFinding(
        UUID id,
        UUID auditId,
        int version,
        int no,
        UUID caseId,
        String what,
        Money amount,
        String clause,
        Severity severity,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable Integer droppedIn,
        @Nullable Answer answer) {

    enum Severity {
        /** 轻微. */
        MINOR,
        /** 较重. */
        MATERIAL,
        /** 严重. */
        SERIOUS
    }

    /** @param effect what was taken off the proposal */
    record Answer(boolean adopted, Money effect, String words, String by) {}
}
