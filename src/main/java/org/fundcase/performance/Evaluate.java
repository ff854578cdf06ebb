package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Executions.Execution;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.performance.Score.Kind;
import org.fundcase.performance.Scoring.Measured;
import org.fundcase.performance.Scoring.Result;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetEvent.ScoreAnswered;
import org.fundcase.performance.SheetEvent.ScoreProposed;
import org.fundcase.performance.SheetEvent.SelfEvaluated;
import org.fundcase.performance.SheetEvent.SelfReturned;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.From;
import org.fundcase.schemes.PerformanceTree.Indicator;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluation: the owner of a sheet scores itself, the overseer scores anew, a second person agrees. Points follow the rule. */
@Component
class Evaluate {

    private static final int LONG = 4_000;
    private static final int SHORT = 500;

    private final SheetCase cases;
    private final SheetRows rows;
    private final EvaluationRows scores;
    private final Known known;
    private final ApplicationEventPublisher events;

    Evaluate(SheetCase cases, SheetRows rows, EvaluationRows scores, Known known, ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.scores = scores;
        this.known = known;
        this.events = events;
    }

    /**
     * 自评: actual values with their proof, and why not all is reached.
     *
     * @throws Refusal not found for a foreign sheet; on every field that is wrong; conflict in another state
     */
    @Transactional
    public void self(UUID id, TypedForm form, SignedIn by) {
        SheetFile file = cases.ofOwner(id, Set.of(State.RUNNING), by);
        Score score = score(file, Kind.SELF, form, by);
        scores.insert(id, score);
        rows.update(id, State.EVALUATED);
        events.publishEvent(new SelfEvaluated(id, score.id(), score.points(), score.grade(), by.actor()));
    }

    /** The overseer sends a self-evaluation back. */
    @Transactional
    public void sendBack(UUID id, String reason, SignedIn by) {
        SheetFile file = cases.ofOverseer(id, Set.of(State.EVALUATED), by);
        Score self = file.self().orElseThrow();
        cases.requireSecond(file, self.proposedBy(), by);
        String why = Texts.required("reason", "退回的理由", reason, SHORT);
        if (self.agreed() == null) {
            scores.answer(self, SecondAnswer.of(false, why), by);
        }
        rows.update(id, State.RUNNING);
        events.publishEvent(new SelfReturned(id, why, by.actor()));
    }

    /**
     * 部门评价: the values anew; where points differ from the self-evaluation the line says why.
     *
     * @throws Refusal as {@link #self}
     */
    @Transactional
    public void department(UUID id, TypedForm form, SignedIn by) {
        SheetFile file = cases.ofOverseer(id, Set.of(State.EVALUATED), by);
        Score score = score(file, Kind.DEPARTMENT, form, by);
        scores.insert(id, score);
        rows.update(id, State.SCORE_CHECK);
        events.publishEvent(new ScoreProposed(id, score.id(), score.points(), score.grade(), by.actor()));
    }

    /**
     * The second person agrees, and the result stands; or sends it back with the reason.
     *
     * @throws Refusal forbidden for who scored
     */
    @Transactional
    public void answer(UUID id, boolean agreed, String note, SignedIn by) {
        SheetFile file = cases.ofOverseer(id, Set.of(State.SCORE_CHECK), by);
        Score score = file.department().orElseThrow();
        cases.requireSecond(file, score.proposedBy(), by);
        SecondAnswer answer = SecondAnswer.of(agreed, note);
        scores.answer(score, answer, by);
        rows.update(id, agreed ? State.DONE : State.EVALUATED);
        events.publishEvent(
                new ScoreAnswered(id, score.id(), agreed, score.points(), score.grade(), answer.note(), by.actor()));
    }

    private Score score(SheetFile file, Kind kind, TypedForm form, SignedIn by) {
        Faults faults = new Faults();
        Map<String, Known.Actual> given = known.of(file);
        List<Measured> measured = new ArrayList<>();
        for (Indicator one : file.wanted()) {
            measured.add(measured(file, one, given, form, faults));
        }
        String done = faults.text(() -> Texts.required("done", "目标完成情况", form.value("done"), LONG));
        String problems = faults.text(() -> Texts.optional("problems", "存在的问题", form.value("problems"), LONG));
        String measures = faults.text(() -> Texts.optional("measures", "改进措施", form.value("measures"), LONG));
        Execution money = counted(file);
        Result result = Scoring.of(
                file.tree(), measured, money == null ? null : money.paid(), money == null ? null : money.budget());
        List<Score.Line> lines = lines(file, kind, result, new Values(measured, given), form, faults);
        faults.refuse();
        PerformanceTree.Grade grade = file.tree().grade(result.points());
        int version =
                (int) file.scores().stream().filter(one -> one.kind() == kind).count() + 1;
        return new Score(
                UUID.randomUUID(),
                kind,
                version,
                money == null ? Money.ZERO : money.budget(),
                money == null ? Money.ZERO : money.paid(),
                result.execution(),
                result.executionOf(),
                result.points(),
                grade.key(),
                done,
                problems,
                measures,
                lines,
                by.personId(),
                by.name(),
                null,
                null,
                null);
    }

    /** The money of a project whose award was taken off whole is not measured. */
    private static @Nullable Execution counted(SheetFile file) {
        Execution money = file.money();
        return money == null || !money.budget().isPositive() ? null : money;
    }

    private record Values(List<Measured> measured, Map<String, Known.Actual> given) {}

    private static Measured measured(
            SheetFile file, Indicator one, Map<String, Known.Actual> given, TypedForm form, Faults faults) {
        Aim aim = file.adopted().flatMap(aims -> aims.of(one.key())).orElseThrow();
        Known.Actual known = given.get(one.key());
        if (one.kind() == PerformanceTree.Kind.QUALITY) {
            BigDecimal percent = faults.gather(() -> Figures.percent(form, "actual." + one.key()));
            return new Measured(one, true, null, null, percent);
        }
        boolean surveyed = one.from() == From.SURVEY && file.sheet().layer() != Layer.PROJECT;
        if (surveyed && known == null) {
            faults.add(new Refusal.Fault(
                    "actual." + one.key(),
                    Words.of(
                            "满意度由调查得出：还没有结束的调查，或者答卷不到 {0} 份。",
                            file.tree().survey().least())));
        }
        BigDecimal actual = known != null
                ? known.value()
                : surveyed ? null : faults.gather(() -> Figures.required(form, "actual." + one.key()));
        return new Measured(one, true, aim.target(), actual, null);
    }

    private static List<Score.Line> lines(
            SheetFile file, Kind kind, Result result, Values values, TypedForm form, Faults faults) {
        List<Score.Line> lines = new ArrayList<>();
        for (Scoring.Line line : result.lines()) {
            String key = line.indicator().key();
            Measured one = values.measured().stream()
                    .filter(each -> each.indicator().key().equals(key))
                    .findFirst()
                    .orElseThrow();
            Known.Actual known = values.given().get(key);
            String proof = known != null
                    ? known.source().zh()
                    : faults.text(() -> Texts.required("proof." + key, "佐证", form.value("proof." + key), SHORT));
            BigDecimal points = Objects.requireNonNullElse(line.points(), BigDecimal.ZERO);
            boolean explained = line.points() != null && isToBeExplained(file, kind, line, points);
            String reason = faults.text(() -> reason(explained, kind, "reason." + key, form));
            lines.add(new Score.Line(key, one.actual(), one.percent(), line.of(), points, proof, reason));
        }
        return lines;
    }

    /** What is not reached in full; in the second look, what differs from the first. */
    private static boolean isToBeExplained(SheetFile file, Kind kind, Scoring.Line line, BigDecimal points) {
        return kind == Kind.SELF
                ? points.compareTo(line.of()) < 0
                : file.self()
                        .flatMap(self -> self.of(line.indicator().key()))
                        .map(self -> self.points().compareTo(points) != 0)
                        .orElse(true);
    }

    private static String reason(boolean demanded, Kind kind, String field, TypedForm form) {
        String label = kind == Kind.SELF ? "没有得满分的原因" : "与自评不同的理由";
        return demanded
                ? Texts.required(field, label, form.value(field), SHORT)
                : Texts.optional(field, label, form.value(field), SHORT);
    }
}
