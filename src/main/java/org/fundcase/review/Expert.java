package org.fundcase.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert (专家) in the pool of the office that invites.
 *
 * @param id also the id of the expert's office
 * @param keeper the office whose pool it is
 * @param fields what the expert knows about (领域), as entered
 * @param struck null while qualified
 */
record Expert(
        UUID id,
        UUID personId,
        UUID keeper,
        String name,
        String title,
        String phone,
        String fields,
        List<Employer> employers,
        List<Interest> interests,
        @Nullable Struck struck) {

    /**
     * Where the expert works or worked.
     *
     * @param creditCode null if not known
     * @param until the last day; null while it lasts
     */
    record Employer(UUID id, String name, @Nullable String creditCode, LocalDate since, @Nullable LocalDate until) {

        /** Whether the expert worked there on the day or later. */
        boolean isSince(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /**
     * What the expert declared.
     *
     * @param creditCode null if not known
     * @param until the last day it counts
     */
    record Interest(UUID id, String party, @Nullable String creditCode, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !until.isBefore(day);
        }
    }

    /** Struck off the pool (取消资格). */
    record Struck(LocalDate on, String reason, String by) {}

    Expert of(UUID person) {
        return new Expert(id, person, keeper, name, title, phone, fields, employers, interests, struck);
    }

    Expert with(List<Employer> itsEmployers, List<Interest> itsInterests) {
        return new Expert(id, personId, keeper, name, title, phone, fields, itsEmployers, itsInterests, struck);
    }

    boolean isQualified() {
        return struck == null;
    }
}
