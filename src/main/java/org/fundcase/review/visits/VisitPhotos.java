package org.fundcase.review.visits;

import java.io.InputStream;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.visits.VisitEvent.VisitPhotoAdded;
import org.fundcase.review.visits.VisitEvent.VisitPhotoRemoved;
import org.fundcase.review.visits.VisitRecord.Photo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The photos of a visit: images only, their bytes kept as they came. What a camera wrote into them about day and place is
 * not read; both are what the officers write down and sign.
 */
@Component
class VisitPhotos {

    private static final int MOST = 30;

    private final Visits visits;
    private final RecordRows rows;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    VisitPhotos(
            Visits visits,
            RecordRows rows,
            Attachments attachments,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.visits = visits;
        this.rows = rows;
        this.attachments = attachments;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * A photo as it comes.
     *
     * @param fileName empty if no file came
     * @param body read to its end, not closed
     */
    record Sent(String fileName, String caption, InputStream body) {}

    /**
     * @throws Refusal as {@link Visits#requireOfficer}; conflict while there is no record or it is frozen; on the fields
     *     {@code file} and {@code caption}
     */
    UUID add(UUID caseId, UUID visit, Sent sent, SignedIn by) {
        transaction.executeWithoutResult(status -> requireDraft(caseId, visit, by));
        transaction.executeWithoutResult(status -> requireRoom(visits.get(caseId, visit)));
        String caption = Texts.required("caption", "照片说明", sent.caption(), 200);
        if (sent.fileName().isEmpty()) {
            throw Refusal.field("file", "还没有选照片。选一张 JPG、PNG 或者 TIFF 图片。");
        }
        Attachment file = attachments.keep(sent.fileName(), sent.body());
        if (!file.mime().startsWith("image/")) {
            throw Refusal.field("file", "“{0}”不是图片。现场照片只收 JPG、PNG 和 TIFF。", file.fileName());
        }
        Photo photo = new Photo(UUID.randomUUID(), file, caption, by.name());
        transaction.executeWithoutResult(status -> {
            SiteVisit of = requireDraft(caseId, visit, by);
            rows.insert(draft(of), photo);
            events.publishEvent(new VisitPhotoAdded(caseId, of.no(), file.fileName(), file.sha256(), by.actor()));
        });
        return photo.id();
    }

    /** @throws Refusal as {@link #add}; not found for a photo of another record */
    void remove(UUID caseId, UUID visit, UUID photo, SignedIn by) {
        transaction.executeWithoutResult(status -> {
            SiteVisit of = requireDraft(caseId, visit, by);
            Photo gone = draft(of).photos().stream()
                    .filter(one -> one.id().equals(photo))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            rows.remove(draft(of), photo);
            events.publishEvent(
                    new VisitPhotoRemoved(caseId, of.no(), gone.file().fileName(), by.actor()));
        });
    }

    private SiteVisit requireDraft(UUID caseId, UUID id, SignedIn by) {
        SiteVisit visit = visits.requireOfficer(caseId, id, by);
        draft(visit);
        return visit;
    }

    private static void requireRoom(SiteVisit visit) {
        if (draft(visit).photos().size() >= MOST) {
            throw Refusal.conflict("photos", "一份记录最多 {0} 张照片。先去掉不用的。", MOST);
        }
    }

    private static VisitRecord draft(SiteVisit visit) {
        VisitRecord latest = visit.latest();
        if (latest == null) {
            throw Refusal.conflict("no-record", "还没有核查记录。先填写并保存记录，再添照片。");
        }
        if (latest.isFrozen()) {
            throw Refusal.conflict("visit-frozen", "第 {0} 版记录已经签完，不能再改。要更正，写更正的理由后出新的一版。", latest.version());
        }
        return latest;
    }
}
