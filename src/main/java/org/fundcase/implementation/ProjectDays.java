package org.fundcase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.calendar.Deadline;
import org.fundcase.calendar.Deadline.Kind;
import org.fundcase.calendar.Deadlines;
import org.springframework.stereotype.Component;

/** Until when reports, rectifications and inspections of projects are due. */
@Component
class ProjectDays implements Deadlines {

    private static final int MOST = 1000;

    private final Projects projects;
    private final ProjectIds ids;
    private final Applicants applicants;

    ProjectDays(Projects projects, ProjectIds ids, Applicants applicants) {
        this.projects = projects;
        this.ids = ids;
        this.applicants = applicants;
    }

    @Override
    public List<Deadline> between(SignedIn who, LocalDate from, LocalDate until) {
        List<Deadline> days = new ArrayList<>();
        for (ProjectFile file : projects.begun(ids.of(who, MOST))) {
            file.reports().stream()
                    .filter(one -> one.said() == null || one.said().isReturned())
                    .forEach(one -> add(days, file, Kind.PROGRESS_REPORT, one.due()));
            file.rectifications().stream()
                    .filter(Rectification::isAsked)
                    .forEach(one -> add(days, file, Kind.RECTIFICATION, one.due()));
            if (!who.isApplicant()) {
                file.due().forEach(one -> add(days, file, Kind.INSPECTION, one.dueOn()));
            }
        }
        days.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(until));
        return days;
    }

    private void add(List<Deadline> days, ProjectFile file, Kind kind, LocalDate day) {
        days.add(new Deadline(
                day,
                kind,
                file.grantCase().requiredFiling().number(),
                applicants.get(file.grantCase().enterpriseId()).profile().name(),
                "/cases/" + file.grantCase().id() + "/implementation"));
    }
}
