package org.fundcase.recovery.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fundcase.kernel.Gate;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.recovery.law.Appeal.Kind;
import org.fundcase.recovery.law.Appeal.Result;
import org.fundcase.recovery.law.Proceedings.Heard;

/**
 * Earliest and last lawful days around a recovery. The first day of a term is never counted; a last day that is no
 * working day moves to the next one (民法典 §201–203, 民事诉讼法 §85).
 */
public final class Terms {

    static final String HEARING_ASKED = "《行政处罚法》第六十四条";
    static final String DEFENCE = "《行政处罚法》第四十五条";
    static final String STAGES = "《行政强制法》第四十二条";
    static final String DEMAND = "《行政强制法》第三十五条";
    static final String COURT = "《行政强制法》第五十三条";
    static final String DEMAND_FIRST = "《行政强制法》第五十四条";
    static final String SET_ASIDE = "《行政复议法》《行政诉讼法》";
    static final String JUDGMENT = "《行政诉讼法》第九十五条";

    private static final int ASK_HEARING = 5;
    private static final int BEFORE_HEARING = 7;
    private static final int AFTER_DEMAND = 10;
    private static final int REVIEW = 60;
    private static final int SUIT_MONTHS = 6;
    private static final int SUIT_AFTER_REVIEW = 15;
    private static final int COURT_MONTHS = 3;
    private static final int JUDGMENT_YEARS = 2;
    private static final int PENALTY_YEARS = 2;

    private static final BigDecimal SURCHARGE = new BigDecimal("0.03");

    private final WorkingCalendar calendar;

    public Terms(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day to ask for a hearing: five working days (行政处罚法 §64, §85). */
    public LocalDate askHearing(LocalDate noticeServed) {
        return calendar.plusWorkingDays(noticeServed, ASK_HEARING);
    }

    /** The last day to pay what a decision asks for. */
    public LocalDate payment(LocalDate decisionServed, int days) {
        return calendar.plusCalendarDays(decisionServed, days);
    }

    /** The last day to apply for review (行政复议法 §20). */
    public LocalDate review(LocalDate decisionServed) {
        return calendar.plusCalendarDays(decisionServed, REVIEW);
    }

    /** The last day to sue without a review (行政诉讼法 §46). */
    public LocalDate suit(LocalDate decisionServed) {
        return calendar.onOrAfter(decisionServed.plusMonths(SUIT_MONTHS));
    }

    /** The last day to sue after a review (行政诉讼法 §45). */
    public LocalDate suitAfterReview(LocalDate reviewServed) {
        return calendar.plusCalendarDays(reviewServed, SUIT_AFTER_REVIEW);
    }

    /** The last day of the demand's term: ten working days (行政强制法 §54, §69). */
    public LocalDate demand(LocalDate demandServed) {
        return calendar.plusWorkingDays(demandServed, AFTER_DEMAND);
    }

    /** Two years after the act ended no penalty may be set any more (行政处罚法 §36); no limit to a recovery. */
    public LocalDate penaltyLimit(LocalDate actEnded) {
        return actEnded.plusYears(PENALTY_YEARS);
    }

    /** The first day for a hearing whose notice is served on a day: seven working days later (行政处罚法 §64, §85). */
    public LocalDate hearing(LocalDate noticeServed) {
        return calendar.plusWorkingDays(noticeServed, BEFORE_HEARING);
    }

    /**
     * What a fine that is not paid in time grows by: 3 % for each day after the last one, at most the fine (行政处罚法 §72).
     *
     * @param due the last day to pay the fine
     */
    public Money surcharge(Money fine, LocalDate due, LocalDate today) {
        long late = Math.max(0, ChronoUnit.DAYS.between(due, today));
        BigDecimal grown = fine.toYuan().multiply(SURCHARGE).multiply(BigDecimal.valueOf(late));
        return Money.rounded(grown.setScale(4, RoundingMode.UNNECESSARY)).min(fine);
    }

    /** When the hearing may be held: seven working days after its notice was served (行政处罚法 §64). */
    public Gate hearing(Proceedings known) {
        if (known.heard() != Heard.HEARING) {
            return Gate.shut(Words.of("当事人没有在期限内要求听证，不用举行听证。"), HEARING_ASKED);
        }
        LocalDate told = known.hearingNoticeServed();
        return told == null
                ? Gate.shut(Words.of("听证通知书还没有送达凭证，登记送达以后再举行听证。"), HEARING_ASKED)
                : Gate.from(hearing(told), HEARING_ASKED);
    }

    /** When the decision may be made: not before the party was told, and heard or let its days pass. */
    public Gate decision(Proceedings known) {
        LocalDate told = known.noticeServed();
        if (told == null) {
            return Gate.shut(Words.of("事先告知书还没有送达凭证，登记送达以后再作决定。"), DEFENCE);
        }
        return switch (known.heard()) {
            case WAIVED -> Gate.from(told, DEFENCE);
            case NOTHING, STATED -> Gate.from(askHearing(told).plusDays(1), HEARING_ASKED);
            case HEARING -> {
                LocalDate held = known.hearingHeld();
                yield held == null
                        ? Gate.shut(Words.of("当事人要求听证，还没有听证笔录，听证以后再作决定。"), HEARING_ASKED)
                        : Gate.from(held, HEARING_ASKED);
            }
        };
    }

    /** When a demand may be written: after the last day to pay. */
    public Gate demand(Proceedings known) {
        LocalDate served = known.decisionServed();
        if (served == null) {
            return Gate.shut(notServed(), DEMAND);
        }
        return overturned(known.appeals())
                ? Gate.shut(overturned(), DEMAND)
                : Gate.from(payment(served, known.payDays()).plusDays(1), DEMAND);
    }

    /**
     * When the court may be asked to enforce the decision: no appeal pending, the term to appeal over, the demand's ten
     * working days over, and within three months after the term to appeal.
     */
    public Gate court(Proceedings known) {
        LocalDate served = known.decisionServed();
        if (served == null) {
            return Gate.shut(notServed(), COURT);
        }
        List<Appeal> appeals = known.appeals();
        if (overturned(appeals)) {
            return Gate.shut(overturned(), COURT);
        }
        if (appeals.stream().anyMatch(Appeal::isPending)) {
            return Gate.shut(Words.of("复议或者诉讼还没有结果，不能申请法院强制执行。"), COURT);
        }
        if (appeals.stream().anyMatch(appeal -> appeal.is(Kind.SUIT, Result.UPHELD))) {
            return Gate.shut(Words.of("法院已经判决，申请执行判决，不再申请执行决定。"), JUDGMENT);
        }
        LocalDate demanded = known.demandServed();
        if (demanded == null) {
            return Gate.shut(Words.of("催告书还没有送达凭证，催告并登记送达以后再申请。"), DEMAND_FIRST);
        }
        LocalDate over = appealOver(served, appeals);
        LocalDate last = calendar.onOrAfter(over.plusMonths(COURT_MONTHS));
        LocalDate first = later(over, demand(demanded)).plusDays(1);
        return first.isAfter(last)
                ? Gate.shut(Words.of("催告期满已是 {0}，申请的最后一天是 {1}，不能再申请法院强制执行。", demand(demanded), last), COURT)
                : Gate.between(first, last, COURT);
    }

    /** Whether the decision may be revoked: once an appeal set it aside. */
    public Gate revocation(Proceedings known) {
        return known.appeals().stream()
                .filter(appeal -> appeal.result() == Result.OVERTURNED)
                .reduce((earlier, latest) -> latest)
                .map(Appeal::endedOn)
                .map(ended -> Gate.from(ended, SET_ASIDE))
                .orElseGet(() -> Gate.shut(Words.of("没有撤销、变更决定或者确认它违法的复议决定、判决。"), SET_ASIDE));
    }

    /** When the court may be asked to enforce its own judgment. */
    public Gate judgment(Proceedings known) {
        return known.appeals().stream()
                .filter(appeal -> appeal.is(Kind.SUIT, Result.UPHELD))
                .reduce((earlier, latest) -> latest)
                .map(Appeal::endedOn)
                .map(ended ->
                        Gate.between(ended.plusDays(1), calendar.onOrAfter(ended.plusYears(JUDGMENT_YEARS)), JUDGMENT))
                .orElseGet(() -> Gate.shut(Words.of("没有维持决定的生效判决，不能申请执行判决。"), JUDGMENT));
    }

    /**
     * The last day on which the party could still appeal: each appeal is held against the term that runs when it is filed. A
     * review that upholds the decision begins the term to sue after a review; another end gives no less than was left.
     */
    private LocalDate appealOver(LocalDate served, List<Appeal> appeals) {
        LocalDate term = later(review(served), suit(served));
        List<Appeal> inOrder =
                appeals.stream().sorted(Comparator.comparing(Appeal::filedOn)).toList();
        for (Appeal appeal : inOrder) {
            if (!appeal.filedOn().isAfter(term)) {
                LocalDate ended = Objects.requireNonNull(appeal.endedOn());
                term = appeal.is(Kind.REVIEW, Result.UPHELD) ? suitAfterReview(ended) : later(term, ended);
            }
        }
        return term;
    }

    private static boolean overturned(List<Appeal> appeals) {
        return appeals.stream().anyMatch(appeal -> appeal.result() == Result.OVERTURNED);
    }

    private static Words overturned() {
        return Words.of("决定已被撤销、变更或者确认违法，不能再按它追缴。用“撤销追缴决定”把应收冲回，办结以后需要的话重新立案。");
    }

    private static Words notServed() {
        return Words.of("追缴决定书还没有送达凭证，登记送达以后再办。");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }
}
