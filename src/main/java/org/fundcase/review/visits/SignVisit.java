package org.fundcase.review.visits;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.visits.VisitEvent.VisitFrozen;
import org.fundcase.review.visits.VisitEvent.VisitSigned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each officer of a visit signs from the own account exactly what they saw; the last signature freezes the record. */
@Component
class SignVisit {

    private final Visits visits;
    private final RecordRows rows;
    private final ApplicationEventPublisher events;

    SignVisit(Visits visits, RecordRows rows, ApplicationEventPublisher events) {
        this.visits = visits;
        this.rows = rows;
        this.events = events;
    }

    /**
     * @param hash of the content that the person saw
     * @throws Refusal as {@link Visits#requireOfficer}; conflict without a record, if it is frozen, changed meanwhile, or was
     *     signed by the person already; on the field {@code photos} without any
     */
    @Transactional
    public void sign(UUID caseId, UUID id, String hash, SignedIn by) {
        SiteVisit visit = visits.requireOfficer(caseId, id, by);
        VisitRecord signed = toSign(visit);
        if (signed.isSignedBy(by.personId())) {
            throw Refusal.conflict("signed", "你已经签过这份记录，同一个人不能签两次。等另一名核查人员用自己的账号签。");
        }
        if (!signed.hash().equals(hash)) {
            throw Refusal.conflict("stale", "{0} 刚改过这份记录，和你看到的不一样。请刷新后看过再签。", signed.savedBy());
        }
        if (signed.photos().isEmpty()) {
            throw Refusal.field("photos", "记录还没有现场照片，不能签。至少添一张照片。");
        }
        rows.sign(signed, by);
        events.publishEvent(new VisitSigned(caseId, visit.no(), signed.version(), hash, by.actor()));
        if (visits.get(caseId, id).unsigned().isEmpty()) {
            rows.freeze(signed);
            events.publishEvent(new VisitFrozen(
                    caseId,
                    visit.no(),
                    signed.version(),
                    signed.said().conclusion().name(),
                    hash,
                    by.actor()));
        }
    }

    private static VisitRecord toSign(SiteVisit visit) {
        VisitRecord latest = visit.latest();
        if (latest == null) {
            throw Refusal.conflict("no-record", "还没有核查记录，没有可签的。先填写并保存记录。");
        }
        if (latest.isFrozen()) {
            throw Refusal.conflict("visit-frozen", "这份记录已经签完。请刷新后再看。");
        }
        return latest;
    }
}
