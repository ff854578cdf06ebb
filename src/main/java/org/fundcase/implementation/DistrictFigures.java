package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Money;
import org.springframework.stereotype.Component;

/** Counts and sums of an office's projects in a period, from what was recorded alone. */
@Component
class DistrictFigures {

    private static final int MOST = 5000;

    private final Projects projects;
    private final ProjectIds ids;
    private final Awards awards;

    DistrictFigures(Projects projects, ProjectIds ids, Awards awards) {
        this.projects = projects;
        this.ids = ids;
        this.awards = awards;
    }

    Map<String, String> of(SignedIn who, LocalDate from, LocalDate until) {
        List<ProjectFile> all = projects.files(ids.of(who, MOST)).stream()
                .filter(file -> file.rule() != null)
                .toList();
        Predicate<LocalDate> inside = day -> !day.isBefore(from) && !day.isAfter(until);
        List<ReportDue> reports = of(all, ProjectFile::reports).stream()
                .filter(one -> inside.test(one.due()))
                .toList();
        List<Inspection> looked = of(all, ProjectFile::inspections).stream()
                .filter(one -> one.result() != null
                        && inside.test(Objects.requireNonNull(one.result()).on()))
                .toList();
        List<Rectification> orders = of(all, ProjectFile::rectifications).stream()
                .filter(one -> !one.order().isOpen())
                .toList();
        Map<String, String> figures = new HashMap<>();
        figures.put("projects", count(all, file -> true));
        figures.put("sheets", count(all, file -> file.sheet().isPresent()));
        money(figures, all);
        figures.put("reportsDue", count(reports, one -> true));
        figures.put("reportsLate", count(reports, one -> one.said() != null && isLate(one.said())));
        figures.put("reportsMissing", count(reports, one -> one.said() == null));
        figures.put(
                "changes",
                count(
                        of(all, file -> file.ofKind(Said.Kind.CHANGE)),
                        one -> inside.test(BusinessTime.day(one.saidAt()))));
        figures.put("inspections", count(looked, one -> true));
        figures.put("problems", count(looked, one -> Objects.requireNonNull(one.result())
                .problems()));
        figures.put(
                "orders",
                count(orders, one -> inside.test(BusinessTime.day(one.order().proposedAt()))));
        figures.put("cleared", count(orders, Rectification::isDone));
        figures.put("overdue", count(all, ProjectFile::isOverdue));
        figures.put("suspended", count(all, file -> file.suspension() != null));
        return figures;
    }

    private static boolean isLate(Said report) {
        return "true".equals(report.value("late"));
    }

    private void money(Map<String, String> figures, List<ProjectFile> all) {
        Money awarded = Money.ZERO;
        Money paid = Money.ZERO;
        Money spent = Money.ZERO;
        for (ProjectFile file : all) {
            for (Award award : awards.ofCase(file.grantCase().id())) {
                awarded = awarded.plus(award.committed());
                paid = paid.plus(award.paid());
            }
            spent = spent.plus(file.ofKind(Said.Kind.REPORT).stream()
                    .filter(one -> !one.isReturned())
                    .map(one -> Money.yuan(one.value("spent")))
                    .reduce(Money.ZERO, (one, other) -> other));
        }
        figures.put("awarded", awarded.toString());
        figures.put("paid", paid.toString());
        figures.put("spent", spent.toString());
    }

    private static <T> List<T> of(List<ProjectFile> all, Function<ProjectFile, Collection<T>> part) {
        return all.stream().flatMap(file -> part.apply(file).stream()).toList();
    }

    private static <T> String count(Collection<T> all, Predicate<T> which) {
        return String.valueOf(all.stream().filter(which).count());
    }
}
