package org.fundcase.review.visits;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.HoldReview;
import org.springframework.stereotype.Component;

/** Finds visits: for every office that may read the case, and whoever inspects; the enterprise is told in plain words. */
@Component
class Visits {

    private final VisitRows rows;
    private final GrantCases cases;
    private final HoldReview hold;
    private final Attachments attachments;

    Visits(VisitRows rows, GrantCases cases, HoldReview hold, Attachments attachments) {
        this.rows = rows;
        this.cases = cases;
        this.hold = hold;
        this.attachments = attachments;
    }

    /** A photo with its original bytes. */
    record Picture(Attachment file, InputStream body) {}

    List<SiteVisit> ofCase(UUID caseId) {
        return rows.ofCases(List.of(caseId));
    }

    /** @throws Refusal not found, also for a visit of another case */
    SiteVisit get(UUID caseId, UUID id) {
        return rows.find(id).filter(visit -> visit.caseId().equals(caseId)).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal not found for a case that the person may not read, and for its enterprise */
    List<SiteVisit> seenBy(SignedIn who, UUID caseId) {
        requireOffice(who, caseId);
        return ofCase(caseId);
    }

    /** @throws Refusal not found as {@link #seenBy(SignedIn, UUID)} */
    SiteVisit seenBy(SignedIn who, UUID caseId, UUID id) {
        requireOffice(who, caseId);
        return get(caseId, id);
    }

    private void requireOffice(SignedIn who, UUID caseId) {
        cases.seenBy(who, caseId);
        if (who.isApplicant()) {
            throw Refusal.notFound();
        }
    }

    /** The bytes as they came; the caller closes the stream. */
    Picture picture(SignedIn who, UUID caseId, UUID id, UUID photo) {
        Attachment file = seenBy(who, caseId, id).records().stream()
                .flatMap(version -> version.photos().stream())
                .filter(one -> one.id().equals(photo))
                .map(VisitRecord.Photo::file)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return new Picture(file, attachments.open(file));
    }

    /**
     * The visit with the turn of its case, for one of its officers.
     *
     * @throws Refusal not found; forbidden for who was not sent; conflict if it was cancelled, or the review is past changes
     */
    SiteVisit requireOfficer(UUID caseId, UUID id, SignedIn who) {
        hold.requireWork(caseId, who);
        SiteVisit visit = get(caseId, id);
        if (!visit.isOfficer(who.personId())) {
            throw Refusal.forbidden("这次现场核查由 {0} 办，你不在其中，不能填写或者签字。", visit.names());
        }
        if (visit.isCancelled()) {
            throw Refusal.conflict("visit-cancelled", "这次现场核查已经取消。请刷新后再看。");
        }
        hold.requireChangeable(caseId);
        return visit;
    }

    /** Whether the person may write or sign now. */
    boolean isWorkedOnBy(SignedIn who, SiteVisit visit) {
        return visit.isOfficer(who.personId()) && !visit.isCancelled() && hold.isChangeable(cases.get(visit.caseId()));
    }
}
