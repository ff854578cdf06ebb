package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetEvent.AimsAnswered;
import org.fundcase.performance.SheetEvent.AimsProposed;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Kind;
import org.fundcase.schemes.PerformanceTree.Level;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Targets: set by who has the money, adopted by a second person of the office that evaluates. */
@Component
class SetAims {

    private static final int LONG = 1_000;
    private static final int SHORT = 300;

    private final SheetCase cases;
    private final SheetRows rows;
    private final AimRows aims;
    private final ApplicationEventPublisher events;

    SetAims(SheetCase cases, SheetRows rows, AimRows aims, ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.aims = aims;
        this.events = events;
    }

    /**
     * Proposes targets, the first or other ones.
     *
     * @throws Refusal not found for a foreign sheet; on every field that is wrong, also where the points of a level do not
     *     add up; conflict in another state
     */
    @Transactional
    public void propose(UUID id, TypedForm form, SignedIn by) {
        SheetFile known = cases.ofOwner(id, Set.of(State.AIMS, State.RUNNING), by);
        boolean anew = known.adopted().isPresent();
        Faults faults = new Faults();
        String goal = faults.text(() -> Texts.required("goal", "总体目标", form.value("goal"), LONG));
        String reason = anew ? faults.text(() -> Texts.required("reason", "调整的理由", form.value("reason"), SHORT)) : "";
        List<Aim> lines = new ArrayList<>();
        for (Indicator one : known.indicators()) {
            aim(form, one, faults).ifPresent(lines::add);
        }
        known.tree().levels().forEach(level -> addsUp(level, known, lines, faults));
        if (lines.isEmpty()) {
            faults.add(new Refusal.Fault("goal", Words.of("至少要有一个指标有目标值。")));
        }
        faults.refuse();
        int version = known.latest().map(Aims::version).orElse(0) + 1;
        aims.insert(id, new Aims(version, goal, reason, lines, by.personId(), by.name(), null, null, null));
        rows.update(id, State.AIMS_CHECK);
        events.publishEvent(new AimsProposed(id, version, goal, reason, by.actor()));
    }

    /** Without a target the indicator is left out. */
    private static Optional<Aim> aim(TypedForm form, Indicator one, Faults faults) {
        String at = "target." + one.key();
        if (form.value(at).isBlank()) {
            return Optional.empty();
        }
        boolean quality = one.kind() == Kind.QUALITY;
        BigDecimal target = quality ? null : faults.gather(() -> figure(form, at));
        String words = quality ? faults.text(() -> Texts.required(at, "目标", form.value(at), SHORT)) : "";
        BigDecimal weight = faults.gather(() -> weight(form, "weight." + one.key()));
        String source = faults.text(
                () -> Texts.required("source." + one.key(), "目标值来源", form.value("source." + one.key()), SHORT));
        return weight == null || (!quality && target == null)
                ? Optional.empty()
                : Optional.of(new Aim(one.key(), target, words, weight, source));
    }

    private static @Nullable BigDecimal figure(TypedForm form, String field) {
        BigDecimal figure = Figures.required(form, field);
        if (figure.signum() == 0) {
            throw Refusal.field(field, "目标值要大于 0；不考核的指标，目标值不填。");
        }
        return figure;
    }

    private static BigDecimal weight(TypedForm form, String field) {
        BigDecimal weight = Figures.required(form, field);
        if (weight.signum() == 0 || weight.scale() > 2) {
            throw Refusal.field(field, "分值要大于 0，小数最多两位。");
        }
        return weight;
    }

    /** The points of a level are those of its indicators, to the hundredth. */
    private static void addsUp(Level level, SheetFile known, List<Aim> lines, Faults faults) {
        List<Aim> ofLevel = lines.stream()
                .filter(aim -> known.indicators().stream()
                        .anyMatch(one ->
                                one.key().equals(aim.indicator()) && one.level().equals(level.key())))
                .toList();
        BigDecimal sum = ofLevel.stream().map(Aim::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!ofLevel.isEmpty() && sum.compareTo(level.weight()) != 0) {
            faults.check(() -> {
                throw Refusal.field(
                        "weight." + ofLevel.get(0).indicator(),
                        "“{0}”各项的分值加起来是 {1}，要等于 {2}。",
                        level.label(),
                        Figures.plain(sum),
                        Figures.plain(level.weight()));
            });
        }
    }

    /**
     * The second person adopts, or sends back with the reason; targets that counted before still do then.
     *
     * @throws Refusal forbidden for who proposed them; on the field {@code note} without a reason
     */
    @Transactional
    public void answer(UUID id, boolean agreed, String note, SignedIn by) {
        SheetFile known = cases.ofOverseer(id, Set.of(State.AIMS_CHECK), by);
        Aims proposed = known.latest().orElseThrow();
        cases.requireSecond(known, proposed.proposedBy(), by);
        SecondAnswer answer = SecondAnswer.of(agreed, note);
        aims.answer(id, proposed, answer, by);
        rows.update(id, agreed || known.adopted().isPresent() ? State.RUNNING : State.AIMS);
        events.publishEvent(new AimsAnswered(id, proposed.version(), agreed, answer.note(), by.actor()));
    }
}
