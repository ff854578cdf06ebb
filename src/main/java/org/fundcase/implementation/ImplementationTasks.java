package org.fundcase.implementation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.GrantCase;
import org.fundcase.implementation.ImplementationEvent.ReportOverdue;
import org.fundcase.implementation.ImplementationEvent.ReportReminded;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.StepHandler.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects in the inbox of the office that looks after them: one task while something is to be done about a project, and one
 * for the second person of each office that proposed something. Enterprises are reminded of reports by a job.
 */
@Component
class ImplementationTasks {

    private final Projects projects;
    private final SaidRows said;
    private final Applicants applicants;
    private final DeskTasks desk;
    private final ApplicationEventPublisher events;

    ImplementationTasks(
            Projects projects, SaidRows said, Applicants applicants, DeskTasks desk, ApplicationEventPublisher events) {
        this.projects = projects;
        this.said = said;
        this.applicants = applicants;
        this.desk = desk;
        this.events = events;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        /** Days pass by the calendar, and nobody does anything then. */
        private static final Duration PAUSE = Duration.ofMinutes(10);

        @Bean
        RecurringTask<Void> keepProjectsDueJob(ImplementationTasks tasks, ProjectIds ids) {
            return Tasks.recurring("keep-projects-due", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> ids.followed().forEach(tasks::remind));
        }
    }

    /** Reminds of what is soon due or late about a project, once each, and sees to it that the office has it. */
    @Transactional
    public void remind(UUID caseId) {
        desk.takeTurn(caseId);
        ProjectFile file = projects.file(caseId);
        LocalDate today = file.today();
        for (ReportDue report : file.reports()) {
            if (report.isOverdue(today) && said.remind(caseId, report.until(), "OVERDUE")) {
                events.publishEvent(new ReportOverdue(caseId, report.until(), report.due(), Actor.SYSTEM));
            } else if (report.isPressing(today)
                    && !report.isOverdue(today)
                    && said.remind(caseId, report.until(), "REMINDED")) {
                events.publishEvent(new ReportReminded(caseId, report.until(), report.due(), Actor.SYSTEM));
            }
        }
        keep(file, Actor.SYSTEM);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ImplementationEvent event) {
        keep(projects.file(event.caseId()), event.actor());
    }

    /** Sees to it that what is to be done now, and nothing else, waits. */
    private void keep(ProjectFile file, Actor by) {
        GrantCase grantCase = file.grantCase();
        UUID receiver = grantCase.requiredRoute().receiver();
        String work = key(grantCase.id(), "work", receiver);
        if (hasWork(file)) {
            desk.await(
                    grantCase.id(),
                    org.fundcase.workflow.Stage.PROJECT_WORK,
                    new Seat(receiver, due(file)),
                    matter(grantCase, work));
        } else {
            desk.done(work, by);
        }
        Stream.concat(file.steps().stream().map(Step::officeId), Stream.of(receiver))
                .distinct()
                .forEach(office -> keepCheck(file, office, by));
    }

    private void keepCheck(ProjectFile file, UUID office, Actor by) {
        UUID id = file.grantCase().id();
        String check = key(id, "check", office);
        boolean waits = file.open().stream()
                .filter(step -> step.officeId().equals(office))
                .anyMatch(step -> step.kind() != Step.Kind.SHEET || file.signature(step) != null);
        if (waits) {
            desk.await(
                    id,
                    org.fundcase.workflow.Stage.PROJECT_CHECK,
                    new Seat(office, null),
                    matter(file.grantCase(), check));
        } else {
            desk.done(check, by);
        }
    }

    private static boolean hasWork(ProjectFile file) {
        if (!file.isOpen() || file.rule() == null) {
            return false;
        }
        Said change = file.pendingChange();
        return change != null && file.latest(Step.Kind.CHANGE, change.id()) == null
                || file.reports().stream().anyMatch(one -> one.isUnread() || one.isOverdue(file.today()))
                || file.rectifications().stream()
                        .anyMatch(one -> one.state().equals("ANSWERED") || one.isOverdue(file.today()))
                || !file.due().isEmpty();
    }

    /** The first day that binds the office or is overdue at the enterprise. */
    private static @Nullable LocalDate due(ProjectFile file) {
        return Stream.of(
                        file.due().stream().map(Inspection::dueOn),
                        file.reports().stream()
                                .filter(one -> one.isOverdue(file.today()))
                                .map(ReportDue::due),
                        file.rectifications().stream()
                                .filter(one -> one.isOverdue(file.today()))
                                .map(Rectification::due))
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Matter matter(GrantCase grantCase, String key) {
        var profile = applicants.get(grantCase.enterpriseId()).profile();
        Words context = projects.scheme(grantCase).title();
        return new Matter(
                key,
                "/cases/" + grantCase.id() + "/implementation",
                grantCase.requiredFiling().number(),
                profile.name(),
                context,
                Objects.requireNonNullElse(profile.district(), ""),
                null);
    }

    private static String key(UUID caseId, String what, UUID office) {
        return "project-" + what + ":" + caseId + ":" + office;
    }
}
