package org.fundcase.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.funding.Executions;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Money;
import org.fundcase.performance.Score;
import org.fundcase.performance.Sheet;
import org.fundcase.performance.SheetFile;
import org.fundcase.performance.SheetFiles;
import org.fundcase.performance.SheetLine;
import org.fundcase.performance.Sheets;
import org.fundcase.performance.Watch;
import org.fundcase.schemes.PerformanceRule;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of performance: targets, deviations, the self-evaluation with its report, the result. */
@Component
class PerformanceFacts implements Facts {

    private final Sheets sheets;
    private final SheetFiles files;
    private final Executions executions;

    PerformanceFacts(Sheets sheets, SheetFiles files, Executions executions) {
        this.sheets = sheets;
        this.files = files;
        this.executions = executions;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.range(LetterKind.PERFORMANCE_AIMS, LetterKind.PERFORMANCE_RESULT);
    }

    @Override
    public List<Pending> of(Due due) {
        SheetFile file = files.of(sheets.get(due.subject().id()));
        if (due.kind() == LetterKind.SELF_REPORT && file.sheet().layer() != Layer.SCHEME) {
            return List.of();
        }
        Content content =
                switch (due.kind()) {
                    case PERFORMANCE_AIMS -> aims(file);
                    case PERFORMANCE_ALERT -> alert(file, due.sourceId());
                    case SELF_EVALUATION -> self(file, due.sourceId());
                    case SELF_REPORT -> report(file, due.sourceId());
                    default -> result(file, due.sourceId());
                };
        return Pending.only(new Draft(
                due.kind(),
                origin(file, due),
                recipient(file.sheet(), due),
                content.with(common(file)),
                due.source(),
                null));
    }

    /** The owner tells the overseer its self-evaluation, the overseer all else to the owner; an enterprise signs no number. */
    private Origin origin(SheetFile file, Due due) {
        Office owner = sheets.owner(file.sheet());
        boolean own = isSelf(due) && owner.kind() != OfficeKind.ENTERPRISE;
        return new Origin(
                due.subject(),
                file.scheme(),
                own ? owner : sheets.overseer(file.sheet()),
                Actor.SYSTEM,
                due.officer(),
                due.on());
    }

    private Letter.Party recipient(Sheet sheet, Due due) {
        Office owner = sheets.owner(sheet);
        Office to = isSelf(due) && owner.kind() != OfficeKind.ENTERPRISE ? sheets.overseer(sheet) : owner;
        return new Letter.Party(to.id(), to.name());
    }

    private static boolean isSelf(Due due) {
        return due.kind() == LetterKind.SELF_EVALUATION || due.kind() == LetterKind.SELF_REPORT;
    }

    private Map<String, String> common(SheetFile file) {
        Sheet sheet = file.sheet();
        PerformanceRule rule = file.scheme().performance();
        return Map.of(
                "caseNumber",
                "",
                "round",
                "",
                "sheet",
                sheet.number(),
                "subject",
                "“" + sheet.title() + "”",
                "year",
                String.valueOf(sheet.year()),
                "owner",
                sheets.owner(sheet).name(),
                "clause",
                rule == null ? "" : rule.article());
    }

    private static Content aims(SheetFile file) {
        List<Map<String, String>> rows = new ArrayList<>();
        lines(file).forEach(line -> Optional.ofNullable(line.aim())
                .ifPresent(aim -> rows.add(Map.of(
                        "level", line.level().zh(),
                        "text", line.text().zh(),
                        "target", line.target(aim) + line.unit().zh(),
                        "weight", SheetLine.plain(aim.weight()),
                        "source", aim.source()))));
        return Content.of(Map.of("goal", goal(file)), Map.of("aims", rows));
    }

    private static Content alert(SheetFile file, UUID id) {
        Watch watch = file.watches().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, String> names = new HashMap<>(Map.of(Watch.EXECUTION, "预算执行率"));
        lines(file)
                .forEach(line -> names.put(line.indicator().key(), line.text().zh()));
        List<Map<String, String>> rows = watch.lines().stream()
                .filter(Watch.Line::alert)
                .map(line -> Map.of(
                        "text", names.getOrDefault(line.indicator(), line.indicator()),
                        "actual", SheetLine.plain(line.actual()),
                        "progress", SheetLine.plain(line.progress()) + "%",
                        "reason", line.reason(),
                        "measure", line.measure()))
                .toList();
        return Content.of(
                Map.of(
                        "watchedOn", ChineseDate.of(watch.on()),
                        "below", SheetLine.plain(file.tree().alert().below())),
                Map.of("alerts", rows));
    }

    private static Content self(SheetFile file, UUID id) {
        Score score = score(file, id);
        List<Map<String, String>> rows = new ArrayList<>();
        for (SheetLine line : lines(file)) {
            score.of(line.indicator().key())
                    .ifPresent(of -> rows.add(Map.of(
                            "level", line.level().zh(),
                            "text", line.text().zh(),
                            "target", line.target(line.aim()) + line.unit().zh(),
                            "actual", line.reached(of) + (line.isQuality() ? "%" : ""),
                            "weight", SheetLine.plain(of.worth()),
                            "points", SheetLine.plain(of.points()),
                            "reason", of.reason())));
        }
        Map<String, String> values = new HashMap<>(scored(file, score));
        values.put("goal", goal(file));
        values.put("executionOf", SheetLine.plain(score.executionOf()));
        values.put("execution", score.execution() == null ? "—" : SheetLine.plain(score.execution()));
        return Content.of(values, Map.of("scores", rows));
    }

    private Content report(SheetFile file, UUID id) {
        Score score = score(file, id);
        List<Executions.Part> parts = executions
                .parts(file.sheet().schemeId(), file.sheet().year())
                .stream()
                .filter(part -> part.paid().isPositive())
                .toList();
        Map<String, List<Executions.Part>> items = new TreeMap<>();
        parts.forEach(part ->
                items.computeIfAbsent(part.item(), none -> new ArrayList<>()).add(part));
        List<Map<String, String>> rows = new ArrayList<>();
        items.forEach((item, of) -> rows.add(Map.of(
                "no", String.valueOf(rows.size() + 1),
                "item", item(file, item),
                "count", String.valueOf(of.size()),
                "amount",
                        of.stream()
                                .map(Executions.Part::paid)
                                .reduce(Money.ZERO, Money::plus)
                                .toString())));
        Map<String, String> values = new HashMap<>(scored(file, score));
        values.put("goal", goal(file));
        values.put("projects", String.valueOf(parts.size()));
        values.put("left", score.budget().minus(score.paid()).toString());
        values.put("problems", said(score.problems()));
        values.put("measures", said(score.measures()));
        values.put("use", use(file));
        return Content.of(values, Map.of("items", rows));
    }

    private static Content result(SheetFile file, UUID id) {
        Score score = score(file, id);
        Score self = file.self().orElseThrow();
        List<Map<String, String>> rows = new ArrayList<>();
        for (SheetLine line : lines(file)) {
            String key = line.indicator().key();
            score.of(key)
                    .ifPresent(of -> rows.add(Map.of(
                            "level", line.level().zh(),
                            "text", line.text().zh(),
                            "weight", SheetLine.plain(of.worth()),
                            "self",
                                    self.of(key)
                                            .map(own -> SheetLine.plain(own.points()))
                                            .orElse("—"),
                            "points", SheetLine.plain(of.points()),
                            "reason", of.reason())));
        }
        Map<String, String> values = Map.of(
                "done", Sentence.of(score.done()),
                "selfPoints", SheetLine.plain(self.points()),
                "points", SheetLine.plain(score.points()),
                "grade", grade(file, score),
                "use", use(file));
        return Content.of(values, Map.of("scores", rows));
    }

    private static Map<String, String> scored(SheetFile file, Score score) {
        BigDecimal rate = score.budget().isPositive()
                ? score.paid()
                        .toYuan()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(score.budget().toYuan(), 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        return Map.of(
                "budget", score.budget().toString(),
                "paid", score.paid().toString(),
                "rate", SheetLine.plain(rate),
                "points", SheetLine.plain(score.points()),
                "grade", grade(file, score),
                "done", Sentence.of(score.done()));
    }

    private static List<SheetLine> lines(SheetFile file) {
        return SheetLine.of(file);
    }

    private static Score score(SheetFile file, UUID id) {
        return file.scores().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String grade(SheetFile file, Score score) {
        return file.tree().grade(score.points()).label().zh();
    }

    private static String goal(SheetFile file) {
        return Sentence.of(file.adopted().map(aims -> aims.goal()).orElse(""));
    }

    private static String said(String words) {
        return words.isBlank() ? "没有。" : Sentence.of(words);
    }

    private static String item(SheetFile file, String id) {
        return file.scheme().items().stream()
                .filter(item -> item.id().equals(id))
                .map(item -> item.name().zh())
                .findFirst()
                .orElse(id);
    }

    private static String use(SheetFile file) {
        PerformanceRule rule = file.scheme().performance();
        if (file.sheet().layer() == Layer.PROJECT || rule == null) {
            return "评价结果记入申报单位的信用和绩效情况。";
        }
        return used(rule.budget(), "评价结果作为下一年度预算安排的依据（", file)
                + used(rule.allocation() == null ? null : rule.allocation().article(), "各辖市（区）的得分作为下一年度切块分配的因素（", file);
    }

    private static String used(@Nullable String article, String words, SheetFile file) {
        return article == null ? "" : words + file.scheme().cited(article) + "）。";
    }
}
