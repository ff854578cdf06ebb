package org.fundcase.credit.law;

import java.time.LocalDate;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Earliest and last lawful days around a listing. The first day of a term is never counted (民法典 §201); a term of years ends
 * on the day of the same date (§202), and that end is not moved by a holiday: it is no term in which somebody has to act.
 */
public final class Terms {

    static final String HEARD = "《行政处罚法》第四十五条（参照）";
    static final String SERVED = "《行政处罚法》第六十一条（参照）";
    static final String REPAIR = "信用修复的规定（方案文件 creditList）";
    static final String SECOND_THOUGHT = "《行政复议法》《行政诉讼法》";

    private final WorkingCalendar calendar;

    public Terms(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day to state one's case. */
    public LocalDate statement(LocalDate noticeServed, int workingDays) {
        return calendar.plusWorkingDays(noticeServed, workingDays);
    }

    /**
     * The last day of a listing.
     *
     * @param years null without a length
     */
    public static @Nullable LocalDate last(LocalDate issuedOn, @Nullable Integer years) {
        return years == null ? null : issuedOn.plusYears(years);
    }

    /** The first day to ask for repair. */
    public static LocalDate repairFrom(LocalDate decisionServed, int months) {
        return decisionServed.plusMonths(months);
    }

    /** When a party may be listed: not before it was told, and let its days pass or gave them up. */
    public Gate decision(Proceedings known) {
        LocalDate told = known.noticeServed();
        if (told == null) {
            return Gate.shut(Words.of("失信告知书还没有送达凭证，登记送达以后再作决定。"), HEARD);
        }
        return known.waived()
                ? Gate.from(told, HEARD)
                : Gate.from(statement(told, known.statementDays()).plusDays(1), HEARD);
    }

    /** When a listing binds: from the service of the decision. */
    public Gate force(Proceedings known) {
        LocalDate served = known.decisionServed();
        if (known.issuedOn() == null) {
            return Gate.shut(Words.of("还没有作出列入决定。"), SERVED);
        }
        return served == null
                ? Gate.shut(Words.of("列入决定书还没有送达凭证，登记送达以后列入生效。"), SERVED)
                : open(served, known.until(), SERVED);
    }

    /** When the party may ask for repair: once the listing has bound it for some months, and while it does. */
    public Gate request(Proceedings known) {
        LocalDate served = known.decisionServed();
        if (served == null) {
            return Gate.shut(Words.of("列入没有生效，没有可以修复的。"), REPAIR);
        }
        LocalDate first = repairFrom(served, known.repairMonths());
        LocalDate until = known.until();
        return until != null && first.isAfter(until)
                ? Gate.shut(Words.of("期限 {0} 届满，在可以申请修复的 {1} 以前，到期自动移出。", until, first), REPAIR)
                : open(first, until, REPAIR);
    }

    /** When repair may be decided: on the party's request with its proof. */
    public Gate repair(Proceedings known) {
        LocalDate asked = known.repairAskedOn();
        return asked == null
                ? Gate.shut(Words.of("没有当事人的信用修复申请和证明，不能作修复决定。"), REPAIR)
                : open(asked, known.until(), REPAIR);
    }

    /** When a decision may be taken back: once it is made. */
    public Gate revocation(Proceedings known) {
        LocalDate issued = known.issuedOn();
        return issued == null
                ? Gate.shut(Words.of("还没有作出列入决定，没有可以撤销的。"), SECOND_THOUGHT)
                : open(issued, known.until(), SECOND_THOUGHT);
    }

    private static Gate open(LocalDate from, @Nullable LocalDate until, String basis) {
        return until == null ? Gate.from(from, basis) : Gate.between(from, until, basis);
    }
}
