package org.fundcase.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Executions.Execution;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetEvent.AlertAnswered;
import org.fundcase.performance.SheetEvent.ProgressWatched;
import org.fundcase.performance.Watch.Line;
import org.fundcase.schemes.PerformanceTree.Direction;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Kind;
import org.fundcase.web.TypedForm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Monitoring (绩效监控): what is reached so far against the days gone by; a deviation has a reason and a measure. */
@Component
class WatchSheet {

    private static final int LONGEST = 500;
    private static final int EXACT = 6;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final SheetCase cases;
    private final WatchRows watches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchSheet(SheetCase cases, WatchRows watches, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.watches = watches;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says how things stand today; the money is the ledger's.
     *
     * @throws Refusal not found for a foreign sheet; on every field that is wrong, also a deviation without reason and
     *     measure; conflict in another state
     */
    @Transactional
    public void record(UUID id, TypedForm form, SignedIn by) {
        SheetFile known = cases.ofOwner(id, Set.of(State.RUNNING), by);
        BigDecimal gone = gone(known.sheet().year(), LocalDate.now(clock));
        Faults faults = new Faults();
        List<Line> lines = new ArrayList<>();
        for (Indicator one : known.wanted()) {
            BigDecimal actual = faults.gather(() -> one.kind() == Kind.QUALITY
                    ? Figures.percent(form, "actual." + one.key())
                    : Figures.required(form, "actual." + one.key()));
            if (actual != null) {
                lines.add(line(known, one.key(), actual, progress(known, one, actual, gone), form, faults));
            }
        }
        execution(known)
                .ifPresent(rate -> lines.add(
                        line(known, Watch.EXECUTION, rate, Scoring.progress(WHOLE, rate, gone), form, faults)));
        faults.refuse();
        Execution money = known.money();
        Watch watch = new Watch(
                UUID.randomUUID(),
                LocalDate.now(clock),
                money == null ? Money.ZERO : money.budget(),
                money == null ? Money.ZERO : money.paid(),
                lines,
                by.name(),
                null,
                null);
        watches.insert(id, watch, by);
        events.publishEvent(new ProgressWatched(id, watch.id(), watch.on(), watch.hasAlert(), by.actor()));
    }

    private static Line line(
            SheetFile known, String key, BigDecimal actual, BigDecimal progress, TypedForm form, Faults faults) {
        boolean alert = progress.compareTo(known.tree().alert().below()) < 0;
        String reason = faults.text(() -> said(alert, "reason." + key, "偏差的原因", form));
        String measure = faults.text(() -> said(alert, "measure." + key, "改进的措施", form));
        return new Line(key, actual, progress, alert, reason, measure);
    }

    private static String said(boolean alert, String field, String label, TypedForm form) {
        return alert
                ? Texts.required(field, label, form.value(field), LONGEST)
                : Texts.optional(field, label, form.value(field), LONGEST);
    }

    /** Of what is to stay low, how much of the target is used; a quality counts as it was judged. */
    private static BigDecimal progress(SheetFile known, Indicator one, BigDecimal actual, BigDecimal gone) {
        if (one.kind() == Kind.QUALITY) {
            return actual;
        }
        BigDecimal target = known.adopted()
                .flatMap(aims -> aims.of(one.key()))
                .map(Aim::target)
                .orElse(BigDecimal.ZERO);
        if (one.direction() == Direction.AT_MOST) {
            return actual.compareTo(target) <= 0
                    ? WHOLE
                    : target.multiply(WHOLE).divide(actual, 2, RoundingMode.HALF_UP);
        }
        return one.isPercentage()
                ? Scoring.progress(target, actual, BigDecimal.ONE)
                : Scoring.progress(target, actual, gone);
    }

    /** In percent of the budget; empty where there is none. */
    static Optional<BigDecimal> execution(SheetFile known) {
        Execution money = known.money();
        return money == null || !money.budget().isPositive() ? Optional.empty() : Optional.of(rate(money));
    }

    /** 预算执行率, in percent with two decimals. */
    static BigDecimal rate(Execution money) {
        return money.budget().isPositive()
                ? money.paid().toYuan().multiply(WHOLE).divide(money.budget().toYuan(), 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(2);
    }

    /** The part of the budget's year that is over, from 0 to 1. */
    static BigDecimal gone(int year, LocalDate today) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(year, 1, 1), today) + 1;
        int all = LocalDate.of(year, 1, 1).lengthOfYear();
        return BigDecimal.valueOf(Math.max(0, Math.min(days, all)))
                .divide(BigDecimal.valueOf(all), EXACT, RoundingMode.HALF_UP);
    }

    /**
     * The overseer answers the latest deviations.
     *
     * @throws Refusal on the field {@code note} without words; conflict where none waits
     */
    @Transactional
    public void answer(UUID id, String note, SignedIn by) {
        SheetFile known = cases.ofOverseer(id, Set.of(State.values()), by);
        Watch watch = known.watch()
                .filter(Watch::isOpen)
                .orElseThrow(() -> Refusal.conflict("no-alert", "没有等处理的偏差预警。请刷新后看。"));
        String words = Texts.required("note", "处理意见", note, LONGEST);
        watches.answer(watch.id(), words, by);
        events.publishEvent(new AlertAnswered(id, watch.id(), words, by.actor()));
    }
}
