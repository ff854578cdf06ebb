package org.fundcase.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official paper as it was issued.
 *
 * @param number for example 常工信受〔2022〕12号
 * @param title as people call the paper, as 受理通知书
 * @param office who issued it
 * @param recipient who it is for; an enterprise or an office
 * @param docx null while it is being made
 * @param pdf null while it is being made
 * @param receipt 送达回证; null while it has not reached the recipient
 */
public record Letter(
        UUID id,
        UUID caseId,
        LetterKind kind,
        String number,
        String title,
        Party office,
        Party recipient,
        LocalDate issuedOn,
        @Nullable File docx,
        @Nullable File pdf,
        @Nullable Receipt receipt) {

    public record Party(UUID id, String name) {}

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

    public @Nullable File file(Form form) {
        return form == Form.PDF ? pdf : docx;
    }

    /** As a download is called, without ending. */
    String fileName() {
        return title + " " + number;
    }
}
