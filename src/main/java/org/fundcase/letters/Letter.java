package org.fundcase.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.PaperKind;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An official paper as it was issued.
 *
 * @param subject the case, round or quota on whose record it is
 * @param number for example 常工信受〔2022〕12号
 * @param version from 1; a further one where the facts of its source changed
 * @param title as people call the paper, as 受理通知书
 * @param office who issued it
 * @param recipient who it is for; an enterprise or an office
 * @param source what it is drawn from, as {@code list/<id>}; null for a paper that each decision issues anew, and for who reads it outside of the offices
 * @param docx null while it is being made
 * @param pdf null while it is being made
 * @param receipt 送达回证; null while it has not reached the recipient
 */
public record Letter(
        UUID id,
        Subject subject,
        LetterKind kind,
        String number,
        int version,
        String title,
        Party office,
        Party recipient,
        @Nullable String source,
        LocalDate issuedOn,
        @Nullable File docx,
        @Nullable File pdf,
        @Nullable Receipt receipt) {

    /** @param id null for the public, and for who is no party of the system */
    public record Party(@Nullable UUID id, String name) {

        boolean is(UUID officeId) {
            return officeId.equals(id);
        }
    }

    /**
     * @param sha256 of the bytes, 64 hex digits
     * @param size in bytes
     */
    public record File(Form form, String sha256, long size) {

        String objectKey() {
            return "letters/" + sha256.substring(0, 2) + "/" + sha256;
        }
    }

    /** The forms a paper exists in. */
    public enum Form {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

        private final String mime;

        Form(String mime) {
            this.mime = mime;
        }

        public String mime() {
            return mime;
        }
    }

    /**
     * 送达回证: how the paper reached its recipient.
     *
     * @param recipient who took it
     * @param proof what shows it
     */
    public record Receipt(ServiceWay way, LocalDate on, String recipient, String proof, String recordedBy) {}

    /** Whether it still has to reach somebody who is not the issuing office itself. */
    public boolean isToBeServed() {
        UUID to = recipient.id();
        boolean outside = to == null && kind.paper().reader() == PaperKind.Reader.PARTY;
        return receipt == null && (outside || to != null && !office.is(to));
    }

    /** Whether it answers an objection, so that there is an own copy with a name. */
    public boolean isOfObjector() {
        return kind.paper().reader() == PaperKind.Reader.ISSUER;
    }

    public @Nullable File file(Form form) {
        return form == Form.PDF ? pdf : docx;
    }

    /** As a download is called, without ending. */
    String fileName() {
        return title + " " + number + (version > 1 ? " v" + version : "");
    }

    /** As people outside of the offices get it: what it is drawn from would name papers that are not theirs. */
    Letter withoutSource() {
        return new Letter(
                id, subject, kind, number, version, title, office, recipient, null, issuedOn, docx, pdf, receipt);
    }

    /** The page on which it stands. */
    String page() {
        return switch (subject.kind()) {
            case CASE -> "/cases/" + subject.id() + "/letters";
            case ROUND -> "/rounds/" + subject.id() + "/letters";
            case RECOVERY -> "/recoveries/" + subject.id() + "/letters";
            case LISTING -> "/credit/" + subject.id() + "/letters";
            case PERFORMANCE -> "/performance/" + subject.id() + "/letters";
            default -> "/letters/of?source=" + source;
        };
    }
}
