package org.fundcase.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fundcase.documents.reading.Check;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.documents.reading.InvoiceLine;

/**
 * A document with all that is known of it.
 *
 * @param fields in the reader's order
 * @param lines of an invoice; empty for other kinds
 * @param checks what an invoice says about itself
 */
public record DocumentDetail(
        StoredDocument document, List<DocumentField> fields, List<InvoiceLine> lines, List<Check> checks) {

    public Optional<DocumentField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The value that counts, or the empty text. */
    public String value(String name) {
        return field(name).map(DocumentField::value).orElse("");
    }

    /** The fields, and after them those that such a document should have and that were not read. */
    public List<DocumentField> asked() {
        List<DocumentField> asked = new ArrayList<>(fields);
        DocumentKind kind = ExpectedFields.kind(document);
        for (String name : kind == null ? List.<String>of() : ExpectedFields.of(kind)) {
            if (field(name).isEmpty()) {
                asked.add(DocumentField.missing(name));
            }
        }
        return asked;
    }

    Optional<DocumentField> asked(String name) {
        return asked().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public boolean isA(DocumentKind kind) {
        return document.kind() == kind;
    }

    /** What a person has to look at: doubtful, or not read at all. */
    public long unsettled() {
        return asked().stream().filter(DocumentField::isDoubtful).count();
    }

    public long doubtful() {
        return fields.stream().filter(DocumentField::isDoubtful).count();
    }
}
