package org.fundcase.funding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.Refusal;

/**
 * Where a page of awards ends and the next begins: as {@code 2022-04-01~} and the award's id, the day left out where no
 * month runs.
 */
record DueCursor(LocalDate due, UUID award) {

    /** Before all. */
    static final DueCursor START = new DueCursor(LocalDate.of(1, 1, 1), new UUID(0, 0));

    /** What has no due day comes after all that has one. */
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    static DueCursor of(Award award) {
        return new DueCursor(award.dueOn() == null ? LAST : award.dueOn(), award.id());
    }

    /** @throws Refusal if the text is not of that form */
    static DueCursor parse(String text) {
        int at = text.indexOf('~');
        try {
            String day = text.substring(0, Math.max(at, 0));
            LocalDate due = day.isEmpty() ? LAST : LocalDate.parse(day);
            if (due.isBefore(START.due) || due.isAfter(LAST)) {
                throw new DateTimeException("not a year of four digits: " + day);
            }
            return new DueCursor(due, UUID.fromString(text.substring(at + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.field("after", "翻页的位置不对。请从第一页重新看。");
        }
    }

    @Override
    public String toString() {
        return (due.equals(LAST) ? "" : due.toString()) + "~" + award;
    }
}
