package org.fundcase.credit;

import java.time.LocalDate;
import java.util.UUID;

/** What the party made of its right to be heard. */
public record Said(UUID id, What what, LocalDate on, String words, UUID recordedBy, String recordedName) {

    public enum What {
        /** 陈述、申辩. */
        STATEMENT,
        /** 放弃陈述申辩. */
        WAIVER
    }
}
