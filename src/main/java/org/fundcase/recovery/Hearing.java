package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the party made of its right to be heard, or the hearing itself.
 *
 * @param words the statement, the request, or the record of the hearing
 * @param host who held the hearing; empty for the rest
 */
record Hearing(UUID id, What what, LocalDate happenedOn, String words, String host, UUID recordedBy, String recordedName) {

    enum What {
        /** 陈述、申辩. */
        STATEMENT,
        /** 放弃陈述申辩和听证. */
        WAIVER,
        /** 要求听证. */
        HEARING_REQUEST,
        /** 听证笔录. */
        HEARING
    }
}
