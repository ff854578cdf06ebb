package org.fundcase.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is told of its application from the review on: dates, the result once it is public, what comes next and
 * who has it. Nothing of it comes before the notice: what a round is about to do is nobody's business until then.
 *
 * @param reviewedOn null before the review ended
 * @param decidedOn the day of the meeting; null before the notice, or where there was none
 * @param notices that show the application, the earliest first
 * @param listedWithout the notice of its round does not name it, and no law keeps it back
 * @param asked what the rules allow at most for what it applied for; null while nothing is told
 * @param amount now; null while nothing is told, or there is none
 * @param whys why it is not what was asked, the earliest first
 * @param next null where nothing comes any more
 */
record Course(
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate decidedOn,
        List<Publicity> notices,
        @Nullable UUID listedWithout,
        List<Issue> issues,
        List<Paid> payments,
        @Nullable Money asked,
        @Nullable Money amount,
        List<Why> whys,
        @Nullable Next next) {

    /** @param notice its public page is {@code /notices/<id>} */
    record Publicity(UUID notice, LocalDate from, LocalDate until, boolean over, Money amount) {}

    /** @param by the office that pays */
    record Issue(String paper, LocalDate on, Money amount, String by) {}

    record Paid(LocalDate on, Money amount, boolean reversed) {}

    /** What made the amount another one. */
    enum Reason {
        /** 审核核减. */
        REVIEW,
        /** The round's list: a group's cap, the rest of the budget, an objection. */
        LIST,
        /** 调减 after the issue. */
        REDUCED
    }

    /** @param words as the office put them; blank if it said nothing */
    record Why(Reason reason, Money from, Money to, String words) {}

    /** What comes next. */
    enum Step {
        ACCEPTANCE,
        PRELIMINARY_REVIEW,
        CORRECTION,
        REVIEW,
        DECISION,
        PUBLICITY,
        RESULT,
        ISSUE,
        SIGNING,
        RELEASE,
        PAYMENT,
        IMPLEMENTATION,
        ACCEPT,
        RECTIFY,
        CLOSE
    }

    /**
     * @param who the office; blank where it is the enterprise itself
     * @param until null where no term runs
     */
    record Next(Step step, String who, @Nullable LocalDate until) {

        public boolean isLateOn(LocalDate today) {
            return until != null && today.isAfter(until);
        }
    }

    /** Whether there is anything to show beside what comes next. */
    public boolean isTold() {
        return reviewedOn != null || !notices.isEmpty() || listedWithout != null || !issues.isEmpty();
    }

    /** Whether the amount is what a paper issued. */
    public boolean isFinal() {
        return !issues.isEmpty();
    }
}
