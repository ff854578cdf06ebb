package org.fundcase.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise said about its project.
 *
 * @param about the task sheet it signs, the order it answers; null for a change and a report
 * @param until the last day of the period of a report
 * @param proof null where none was handed in
 * @param read what the office said of a report; null while nobody read it
 */
public record Said(
        UUID id,
        UUID caseId,
        Kind kind,
        @Nullable UUID about,
        @Nullable LocalDate until,
        Map<String, String> content,
        @Nullable Attachment proof,
        UUID saidBy,
        String saidName,
        Instant saidAt,
        @Nullable Read read) {

    public enum Kind {
        /** 任务书签章. */
        SIGNATURE,
        /** 变更申请. */
        CHANGE,
        /** 进度报告. */
        REPORT,
        /** 整改报告. */
        RECTIFIED
    }

    public record Read(boolean accepted, String note, String name, Instant at) {}

    public Said {
        content = Map.copyOf(content);
    }

    public String value(String name) {
        return content.getOrDefault(name, "");
    }

    public boolean isReturned() {
        return read != null && !read.accepted();
    }

    boolean isAbout(UUID id) {
        return id.equals(about);
    }
}
