package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projects of an office that are carried out, each with what is late or open about it. */
@Component
class ProjectDesk {

    /**
     * A project as the list shows it.
     *
     * @param sheet its version; 0 without a task sheet in force
     * @param progress of the latest report that was taken; null without one
     * @param reportDue the first report that is owed; null if none is
     * @param rectifyDue the first rectification that is asked for; null if none is
     * @param open how many things wait for the office
     */
    record Line(
            UUID id,
            String number,
            String enterprise,
            String district,
            String project,
            CaseState state,
            int sheet,
            @Nullable LocalDate ends,
            @Nullable Integer progress,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate rectifyDue,
            int open,
            boolean overdue,
            boolean suspended) {}

    private final Projects projects;
    private final ProjectIds ids;
    private final Applicants applicants;

    ProjectDesk(Projects projects, ProjectIds ids, Applicants applicants) {
        this.projects = projects;
        this.ids = ids;
        this.applicants = applicants;
    }

    /** Those that are followed. */
    List<Line> lines(SignedIn who, int most) {
        return projects.files(ids.of(who, most)).stream()
                .filter(file -> file.rule() != null)
                .map(this::line)
                .toList();
    }

    private Line line(ProjectFile file) {
        GrantCase grantCase = file.grantCase();
        var profile = applicants.get(grantCase.enterpriseId()).profile();
        Sheet sheet = file.sheet().orElse(null);
        return new Line(
                grantCase.id(),
                grantCase.requiredFiling().number(),
                profile.name(),
                Objects.requireNonNullElse(profile.district(), ""),
                grantCase.contents().project(),
                grantCase.state(),
                sheet == null ? 0 : sheet.version(),
                sheet == null ? null : sheet.ends(),
                progress(file),
                file.reports().stream()
                        .filter(one -> one.isOwed(file.today()))
                        .map(ReportDue::due)
                        .findFirst()
                        .orElse(null),
                file.rectifications().stream()
                        .filter(Rectification::isAsked)
                        .map(Rectification::due)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                file.open().size() + file.due().size(),
                file.isOverdue(),
                file.suspension() != null);
    }

    private static @Nullable Integer progress(ProjectFile file) {
        return file.ofKind(Said.Kind.REPORT).stream()
                .filter(report -> !report.isReturned())
                .map(report -> Integer.valueOf(report.value("progress")))
                .reduce((one, other) -> other)
                .orElse(null);
    }
}
