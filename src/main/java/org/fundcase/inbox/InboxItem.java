package org.fundcase.inbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A task in a queue.
 *
 * @param roundId null for the money of an office, which is of no single round
 * @param amount the amount computed at submission; null where none is computed
 * @param sortDue what the queue is ordered by
 * @param returned corrected and handed in again
 * @param viewer somebody else who has the case open; null if nobody
 * @param desk the page of what is done on the desk of a room; else null
 */
record InboxItem(
        String taskId,
        int version,
        UUID caseId,
        UUID officeId,
        String number,
        String enterprise,
        String item,
        Words itemName,
        Words district,
        @Nullable UUID roundId,
        @Nullable Money amount,
        Stage stage,
        @Nullable LocalDate due,
        LocalDate sortDue,
        boolean held,
        @Nullable String assignee,
        boolean returned,
        @Nullable String viewer,
        @Nullable String desk,
        Hints hints) {

    /**
     * What people said to each other about it.
     *
     * @param signed signed and asked, as 1/3; null where nobody is asked
     * @param urged how often
     * @param sentBack it was done before and came back
     * @param unserved the day of a correction notice that has not reached the enterprise; null if there is none
     */
    record Hints(@Nullable String signed, int urged, boolean sentBack, @Nullable LocalDate unserved) {}

    /** In 万元 with two decimals, as queues show it; empty where none is computed. */
    public String tenThousands() {
        return amount == null
                ? ""
                : String.format("%,.2f", amount.toYuan().divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP));
    }

    /** The address of the page on which it is worked. */
    public String page() {
        return desk == null ? stage.page(caseId) : desk;
    }

    /** What somebody said against a notice is read by the office that publishes, and by who inspects. */
    public boolean opensFor(SignedIn who) {
        return !stage.isKeptClose() || officeId.equals(who.officeId()) || who.has(Role.AUDITOR);
    }

    public Cursor cursor() {
        return new Cursor(sortDue, taskId);
    }

    /** Where a page ends and the next begins. */
    record Cursor(LocalDate due, String taskId) {

        /** No task is due before there were funds; what the database cannot hold is none of our addresses. */
        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

        /** @throws Refusal if the text is not one that we gave */
        static Cursor parse(String text) {
            int at = text.indexOf('~');
            try {
                LocalDate due = LocalDate.parse(text.substring(0, Math.max(at, 0)));
                if (due.isBefore(FIRST) || due.isAfter(KeepInbox.LAST)) {
                    throw misplaced();
                }
                return new Cursor(due, text.substring(at + 1));
            } catch (DateTimeException e) {
                throw misplaced();
            }
        }

        private static Refusal misplaced() {
            return Refusal.field("after", "翻页的位置不对。请从第一页重新看。");
        }

        @Override
        public String toString() {
            return due + "~" + taskId;
        }
    }
}
