package org.fundcase.credit.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The proven days of a listing, as far as they are known. A day of service is the day on which the paper counts as served.
 *
 * @param noticeServed 失信告知书
 * @param statementDays working days to state one's case
 * @param waived whether the party gave up stating its case, in writing
 * @param issuedOn the day of the decision
 * @param decisionServed 列入决定书: from then on it binds
 * @param until the last day; null until it binds, and of a listing without a length
 * @param repairMonths after it took effect, from which repair may be asked for
 * @param repairAskedOn null where nobody asked, or the request was refused
 */
public record Proceedings(
        @Nullable LocalDate noticeServed,
        int statementDays,
        boolean waived,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate decisionServed,
        @Nullable LocalDate until,
        int repairMonths,
        @Nullable LocalDate repairAskedOn) {}
