package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the party made of its right to be heard, or the hearing itself.
 *
 * @param happenedOn of an appointment the day on which the hearing will be held
 * @param words the statement, the request, the place of the hearing, or its record
 * @param host who holds the hearing; empty for the rest
 */
public record Hearing(
        UUID id, What what, LocalDate happenedOn, String words, String host, UUID recordedBy, String recordedName) {

    public enum What {
        /** 陈述、申辩. */
        STATEMENT,
        /** 放弃陈述申辩和听证. */
        WAIVER,
        /** 要求听证. */
        HEARING_REQUEST,
        /** 听证通知: the day, its place and its host are set. */
        APPOINTMENT,
        /** 听证笔录. */
        HEARING,
        /** 复核意见 of the office, to what the party said to a demand (行政强制法 §36). */
        ANSWER;

        /** Entered by the office, not by the party. */
        public boolean isOffices() {
            return this == APPOINTMENT || this == HEARING || this == ANSWER;
        }

        boolean hasHost() {
            return this == APPOINTMENT || this == HEARING;
        }
    }
}
