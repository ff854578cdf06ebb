package org.fundcase.review.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.visits.VisitEvent.VisitRecorded;
import org.fundcase.review.visits.VisitRecord.Photo;
import org.fundcase.review.visits.VisitRecord.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer of a visit writes down what was seen; until all have signed it may be changed, and signatures fall away. */
@Component
class RecordVisit {

    private final Visits visits;
    private final RecordRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordVisit(Visits visits, RecordRows rows, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which record was seen.
     *
     * @param revision as it was then; 0 for the first record
     */
    record Seen(UUID caseId, UUID visit, int revision) {}

    /**
     * @throws Refusal as {@link Visits#requireOfficer}; conflict if the record is frozen, or somebody else changed it
     *     meanwhile; with every field of the form that is wrong
     */
    @Transactional
    public void save(Seen seen, VisitForm form, SignedIn by) {
        SiteVisit visit = visits.requireOfficer(seen.caseId(), seen.visit(), by);
        VisitRecord before = visit.latest();
        requireFresh(before, seen.revision());
        LocalDate ordered = LocalDate.ofInstant(visit.orderedAt(), ZoneId.of("Asia/Shanghai"));
        Said said = form.checked(visit.checklist(), ordered, LocalDate.now(clock));
        int version = 1;
        if (before == null) {
            rows.insert(fresh(visit, 1, "", said, List.of(), by), by);
        } else {
            version = before.version();
            rows.update(before, said, by);
        }
        events.publishEvent(new VisitRecorded(visit.caseId(), visit.no(), version, "", by.actor()));
    }

    private static void requireFresh(@Nullable VisitRecord before, int revision) {
        if (before != null && before.isFrozen()) {
            throw Refusal.conflict("visit-frozen", "第 {0} 版记录已经签完，不能再改。要更正，写更正的理由后出新的一版。", before.version());
        }
        if ((before == null ? 0 : before.revision()) != revision) {
            throw Refusal.conflict("stale", "{0} 刚改过这份记录。请刷新后看过再改，你填的内容先留在下面。", before == null ? "" : before.savedBy());
        }
    }

    /**
     * Begins a further version of a frozen record, which says the same until it is changed.
     *
     * @throws Refusal as {@link #save}; conflict if the latest version is not frozen; on the field {@code why}
     */
    @Transactional
    public void amend(UUID caseId, UUID id, String reason, SignedIn by) {
        SiteVisit visit = visits.requireOfficer(caseId, id, by);
        String why = Texts.required("why", "更正的理由", reason, 500);
        VisitRecord before = visit.latest();
        if (before == null || !before.isFrozen()) {
            throw Refusal.conflict("visit-open", "这份记录还没有签完，直接改就行，不用出新的一版。请刷新后再看。");
        }
        List<Photo> photos = before.photos().stream()
                .map(photo -> new Photo(UUID.randomUUID(), photo.file(), photo.caption(), photo.addedBy()))
                .toList();
        int version = before.version() + 1;
        rows.insert(fresh(visit, version, why, before.said(), photos, by), by);
        events.publishEvent(new VisitRecorded(caseId, visit.no(), version, why, by.actor()));
    }

    private static VisitRecord fresh(
            SiteVisit visit, int version, String why, Said said, List<Photo> photos, SignedIn by) {
        return new VisitRecord(visit.id(), version, why, 1, said, photos, List.of(), by.name(), null);
    }
}
