package org.fundcase.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person of an office proposes about a project, and what another said.
 *
 * @param about the change that is answered, the order that is cleared, the suspension that ends, the inspection an order rests
 *     on; null where it is about none
 * @param content its words and figures by name, as they were proposed
 * @param dueOn the last day to put something right; null where there is none
 * @param answer null while nobody answered
 */
public record Step(
        UUID id,
        UUID caseId,
        Kind kind,
        @Nullable UUID about,
        Map<String, String> content,
        @Nullable LocalDate dueOn,
        UUID officeId,
        UUID proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Answer answer) {

    public enum Kind {
        /** 项目任务书. */
        SHEET,
        /** 变更的答复. */
        CHANGE,
        /** 责令整改. */
        ORDER,
        /** 整改核查. */
        CLEARED,
        /** 暂停拨付. */
        SUSPENSION,
        /** 恢复拨付. */
        LIFT
    }

    public record Answer(boolean agreed, String note, UUID by, String name, Instant at) {}

    public Step {
        content = Map.copyOf(content);
    }

    public String value(String name) {
        return content.getOrDefault(name, "");
    }

    public boolean isOpen() {
        return answer == null;
    }

    public boolean holds() {
        return answer != null && answer.agreed();
    }

    /** Whether what was asked for is granted, or what was to be put right is. */
    public boolean grants() {
        return "true".equals(value("granted"));
    }

    boolean isAbout(UUID id) {
        return id.equals(about);
    }
}
