package org.fundcase.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.DocumentField;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.FieldNames;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Slot;

/**
 * A slot of the application page with what is in it.
 *
 * @param asked what the receiving office wants corrected here
 * @param blocking whether a rule that this proof is for stands in the way of handing in
 */
record Proof(Slot slot, List<Sheet> sheets, List<String> asked, boolean blocking) {

    enum State {
        EMPTY,
        READING,
        /** Something is wrong with it, and as it is the application cannot be handed in. */
        WRONG,
        /** Something is wrong with it; it can be handed in, and an officer will ask. */
        BETTER,
        /** There, but only a person can read it. */
        UNREAD,
        /** Read, but of something in it a person has to make sure. */
        DOUBTFUL,
        READ
    }

    /**
     * @param detail what was read
     * @param problems what stands in the way, in the applicant's words
     * @param notes what an officer will look at: not read, odd on its face, or there twice
     * @param questioned whether an officer has to make sure of something in it
     */
    record Sheet(DocumentDetail detail, Words gist, List<Words> problems, List<Words> notes, boolean questioned) {

        private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

        static Sheet of(DocumentDetail detail, List<Finding> findings) {
            List<Finding> about = Finding.forApplicant(findings.stream()
                    .filter(finding ->
                            detail.document().id().equals(finding.place().document()))
                    .toList());
            return new Sheet(
                    detail,
                    gist(detail),
                    reasons(about, finding -> finding.severity() == Finding.Severity.BAD),
                    reasons(about, Finding::isWorthANote),
                    about.stream().anyMatch(finding -> finding.severity() == Finding.Severity.DOUBTFUL));
        }

        public StoredDocument document() {
            return detail.document();
        }

        /** What has a value, in the reader's order. */
        public List<DocumentField> fields() {
            return detail.fields().stream()
                    .filter(field -> !field.value().isBlank())
                    .toList();
        }

        /** What was read with doubt, in the reader's order. */
        public List<DocumentField> doubtful() {
            return fields().stream().filter(DocumentField::isDoubtful).toList();
        }

        private static List<Words> reasons(List<Finding> findings, Predicate<Finding> which) {
            return findings.stream().filter(which).map(Finding::reason).toList();
        }

        private static Words gist(DocumentDetail detail) {
            if (detail.isA(DocumentKind.INVOICE)) {
                String total = detail.value(FieldNames.TOTAL_WITH_TAX);
                return AMOUNT.matcher(total).matches()
                        ? Words.of("{0} 元", Money.rounded(new BigDecimal(total)))
                        : Words.NONE;
            }
            String name = detail.value(FieldNames.NAME);
            return Words.asIs(name.isEmpty() ? detail.value(FieldNames.TITLE) : name);
        }
    }

    public State state() {
        if (sheets.isEmpty()) {
            return State.EMPTY;
        }
        if (has(StoredDocument.State.PENDING)) {
            return State.READING;
        }
        if (wrong() > 0) {
            return blocking ? State.WRONG : State.BETTER;
        }
        if (!sheets.stream().allMatch(sheet -> sheet.document().reading() == StoredDocument.State.READ)) {
            return State.UNREAD;
        }
        return questioned() > 0 ? State.DOUBTFUL : State.READ;
    }

    /** How many sheets an officer has to make sure of. */
    public long questioned() {
        return sheets.stream().filter(Sheet::questioned).count();
    }

    public long wrong() {
        return sheets.stream().mapToLong(sheet -> sheet.problems().size()).sum();
    }

    private boolean has(StoredDocument.State reading) {
        return sheets.stream().anyMatch(sheet -> sheet.document().reading() == reading);
    }
}
