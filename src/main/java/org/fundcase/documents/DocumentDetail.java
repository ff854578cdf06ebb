package org.fundcase.documents;

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

    public boolean isA(DocumentKind kind) {
        return document.kind() == kind;
    }

    public long doubtful() {
        return fields.stream().filter(DocumentField::isDoubtful).count();
    }
}
