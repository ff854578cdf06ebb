package org.fundcase.operators;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.kernel.Words;
import org.fundcase.operators.ReportEvent.ReportReturned;
import org.fundcase.operators.ReportEvent.ReportSubmitted;
import org.fundcase.operators.Reports.Due;
import org.fundcase.schemes.Scheme;
import org.fundcase.workflow.DeskTasks;
import org.fundcase.workflow.Matter;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Seat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports that an operator owes, in its inbox, from the end of a period until they are handed in. */
@Component
class ReportTasks {

    private final Agreements agreements;
    private final Reports reports;
    private final DeskTasks desk;

    ReportTasks(Agreements agreements, Reports reports, DeskTasks desk) {
        this.agreements = agreements;
        this.reports = reports;
        this.desk = desk;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        /** A period ends by the calendar, and nobody does anything then. */
        private static final Duration PAUSE = Duration.ofMinutes(10);

        @Bean
        RecurringTask<Void> keepReportsDueJob(ReportTasks tasks) {
            return Tasks.recurring("keep-reports-due", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> tasks.keep());
        }
    }

    /** Sees to it that what is owed today, and nothing else, waits. */
    @Transactional
    public void keep() {
        for (Agreement agreement : agreements.holding()) {
            keep(agreement, agreements.holding(agreement.scheme(), agreement.operatorId()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportSubmitted event) {
        desk.done(key(event.report().quotaId(), event.report().until()), event.actor());
    }

    /** It is owed again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportReturned event) {
        agreements
                .find(event.report().agreementId())
                .ifPresent(
                        agreement -> keep(agreement, agreements.holding(agreement.scheme(), agreement.operatorId())));
    }

    private void keep(Agreement agreement, List<Agreement> holding) {
        Account account = reports.account(agreement).orElse(null);
        if (account == null || !reports.binds(agreement, holding)) {
            return;
        }
        reports.takeTurn(account);
        Set<String> owed = new HashSet<>();
        for (Due due : reports.owed(agreement, holding)) {
            Matter matter = matter(agreement, account.quotaId(), due.period());
            owed.add(matter.key());
            Seat seat = new Seat(account.officeId(), due.period().due());
            desk.await(account.quotaId(), Stage.PERIODIC_REPORT, seat, matter);
        }
        desk.waiting(account.quotaId(), Stage.PERIODIC_REPORT).keySet().stream()
                .filter(key -> !owed.contains(key))
                .forEach(desk::cancel);
    }

    private Matter matter(Agreement agreement, UUID quotaId, Period period) {
        return new Matter(
                key(quotaId, period.until()),
                "/operator/agreements/" + agreement.id() + "/reports/" + period.until(),
                agreement.number(),
                agreement.operator() + " " + period.from() + "—" + period.until(),
                agreements.scheme(agreement.scheme()).map(Scheme::title).orElse(Words.asIs(agreement.scheme())),
                "",
                null);
    }

    private static String key(UUID quotaId, LocalDate until) {
        return Stage.PERIODIC_REPORT.id() + ":" + quotaId + ":" + until;
    }
}
