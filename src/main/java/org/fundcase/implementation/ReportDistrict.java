package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.kernel.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A district or an operator reports of its projects (报送): drawn by one person, sent by another, frozen as it was drawn. */
@Component
class ReportDistrict {

    private static final int LONG = 4000;

    private final DistrictRows rows;
    private final DistrictFigures figures;
    private final Projects projects;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDistrict(
            DistrictRows rows,
            DistrictFigures figures,
            Projects projects,
            Offices offices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.projects = projects;
        this.offices = offices;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person's office reports. */
    static boolean reports(SignedIn who) {
        return who.officeKind() == OfficeKind.DISTRICT_INDUSTRY || who.officeKind() == OfficeKind.OPERATOR;
    }

    List<DistrictReport> of(SignedIn who) {
        return rows.of(who);
    }

    /** @throws Refusal forbidden to offices that report nothing; on every field that is wrong; conflict while one waits */
    @Transactional
    public UUID propose(Typed form, SignedIn by) {
        requireReporter(by);
        Faults faults = new Faults();
        LocalDate from = faults.gather(() -> form.past("from", "期初", projects.today()));
        LocalDate until = faults.gather(() -> form.past("until", "期末", projects.today()));
        String words = faults.text(() -> Texts.required("words", "情况说明", form.value("words"), LONG));
        faults.check(() -> {
            if (from != null && until != null && until.isBefore(from)) {
                throw Refusal.field("until", "期末 {0} 在期初 {1} 之前。", until, from);
            }
        });
        faults.refuse();
        if (rows.of(by).stream().anyMatch(one -> one.isOpen() && one.officeId().equals(by.officeId()))) {
            throw Refusal.conflict("report-open", "已经有一份报告在等复核。先办完那一份。");
        }
        DistrictReport report = drawn(Objects.requireNonNull(from), Objects.requireNonNull(until), words, by);
        rows.insert(report, offices.get(by.officeId()).city());
        events.publishEvent(
                new DistrictReportEvent.DistrictReportProposed(report.id(), from, until, report.sha256(), by.actor()));
        return report.id();
    }

    private DistrictReport drawn(LocalDate from, LocalDate until, String words, SignedIn by) {
        Map<String, String> counted = figures.of(by, from, until);
        String sealed = Sha256.of(from + "\n" + until + "\n" + StoredJson.written(counted) + "\n" + words);
        return new DistrictReport(
                UUID.randomUUID(),
                by.officeId(),
                by.officeName(),
                from,
                until,
                counted,
                words,
                sealed,
                by.personId(),
                by.name(),
                clock.instant(),
                null,
                null,
                null);
    }

    /** @throws Refusal not found for a foreign report; forbidden to the first person; conflict if it was answered; on the note */
    @Transactional
    public void answer(UUID id, Typed form, SignedIn by) {
        requireReporter(by);
        DistrictReport report = rows.of(by).stream()
                .filter(one -> one.id().equals(id) && one.officeId().equals(by.officeId()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (report.proposedBy().equals(by.personId()) || !by.has(Role.SECTION_HEAD)) {
            throw Refusal.forbidden("报告要由起草人以外的负责人报送。请换一位办理。");
        }
        boolean sent = form.yes("agreed");
        String note = sent
                ? Texts.optional("note", "意见", form.value("note"), LONG)
                : Texts.required("note", "退回的理由", form.value("note"), LONG);
        if (!rows.answer(report, sent, note, by)) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        events.publishEvent(
                new DistrictReportEvent.DistrictReportAnswered(id, sent, report.sha256(), note, by.actor()));
    }

    private static void requireReporter(SignedIn by) {
        if (!reports(by) || by.has(Role.AUDITOR)) {
            throw Refusal.forbidden("实施情况由辖区工信部门或者受托运营机构报送，你们单位只看。");
        }
    }
}
