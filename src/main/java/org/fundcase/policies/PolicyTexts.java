package org.fundcase.policies;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.documents.reading.FileType;
import org.fundcase.documents.reading.Reading;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the texts of policies in, and finds the clause that a rule names. */
@Component
class PolicyTexts {

    /** A file on its way in; the body is read to its end, not closed. */
    record Upload(String fileName, InputStream body) {}

    private static final Set<String> FORMS = Set.of(FileType.PDF.mime(), FileType.DOCX.mime(), FileType.OFD.mime());

    private final PolicyRows rows;
    private final Schemes schemes;
    private final Attachments attachments;
    private final Access access;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PolicyTexts(
            PolicyRows rows,
            Schemes schemes,
            Attachments attachments,
            Access access,
            Offices offices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.attachments = attachments;
        this.access = access;
        this.offices = offices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every one that was ever uploaded, the latest first: that is the one that is read. */
    List<PolicyText> all(SchemeVersion scheme) {
        return rows.all(scheme);
    }

    /** Whether the person may upload the text of a scheme: officers of its city's industry bureau. */
    boolean mayUpload(Scheme scheme, SignedIn who) {
        return access.may(
                        who,
                        Action.CHANGE,
                        Subject.ofScheme(scheme.schemeVersion().toString()))
                && offices.get(who.officeId()).city().equals(scheme.city());
    }

    /**
     * Reads the file and keeps it with its clauses.
     *
     * @throws Refusal forbidden to others; on the field {@code file} if it is no PDF, DOCX or OFD, cannot be read, or
     *     holds no articles
     */
    PolicyText upload(SchemeVersion version, Upload upload, SignedIn by) {
        Scheme scheme = schemes.get(version);
        if (!mayUpload(scheme, by)) {
            throw Refusal.forbidden("政策原文由本市工信局上传。");
        }
        Attachment file = kept(upload);
        PolicyText text = new PolicyText(
                UUID.randomUUID(), version, file, by.name(), clock.instant(), clauses(attachments.read(file)));
        transaction.executeWithoutResult(status -> {
            rows.insert(text);
            events.publishEvent(new PolicyTextUploaded(text, by.actor()));
        });
        return text;
    }

    private Attachment kept(Upload upload) {
        try {
            Attachment file = attachments.keep(upload.fileName(), upload.body());
            if (FORMS.contains(file.mime())) {
                return file;
            }
        } catch (Refusal refusal) {
            if (!refusal.code().equals("file-type")) {
                throw refusal;
            }
        }
        throw Refusal.field("file", "这份文件不是 PDF、DOCX 或 OFD。请上传政策原文的 PDF、DOCX 或 OFD 文件。");
    }

    private static List<Clause> clauses(Reading reading) {
        if (reading instanceof Reading.Failed failed) {
            throw Refusal.field("file", "这份文件读不出来：{0}", failed.reason());
        }
        if (reading instanceof Reading.Unsupported unsupported) {
            throw Refusal.field("file", "这份文件读不出来：{0}", unsupported.reason());
        }
        List<Clause> clauses = SplitClauses.of(((Reading.Read) reading).text());
        if (clauses.stream().filter(clause -> clause.number() > 0).count() < 2) {
            throw Refusal.field("file", "这份文件里没有找到“第一条”“第二条”这样的条款，也没有按 1. 2. 编号。请上传政策原文的 PDF、DOCX 或 OFD 文件。");
        }
        return clauses;
    }

    InputStream open(PolicyText text) {
        return attachments.open(text.file());
    }
}
