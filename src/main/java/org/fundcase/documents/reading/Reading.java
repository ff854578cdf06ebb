package org.fundcase.documents.reading;

import java.util.List;
import java.util.Optional;
import org.fundcase.kernel.Words;

/** What came of reading one file. */
public sealed interface Reading {

    /**
     * The file was read. Nothing in it has been checked against the world.
     *
     * @param mime the type found by content
     * @param kind what the document is
     * @param fields at most one per name, the best source's value
     * @param lines the lines of an invoice, in its order; empty for other kinds
     * @param conflicts where sources of this one file disagree
     * @param text all text in reading order, pages separated by form feeds
     * @param pages number of pages, at least 1
     * @param kindConfidence 0..1
     */
    record Read(
            String mime,
            DocumentKind kind,
            List<ReadField> fields,
            List<InvoiceLine> lines,
            List<SourceConflict> conflicts,
            String text,
            int pages,
            double kindConfidence)
            implements Reading {

        public Optional<ReadField> field(String name) {
            return fields.stream().filter(f -> f.name().equals(name)).findFirst();
        }

        Read with(List<ReadField> others) {
            return new Read(mime, kind, others, lines, conflicts, text, pages, kindConfidence);
        }

        /** The value of a field, or an empty string. */
        public String value(String name) {
            return field(name).map(ReadField::value).orElse("");
        }
    }

    /** A sound file that we cannot get values from; a person fills them in. */
    record Unsupported(String mime, Words reason) implements Reading {}

    /**
     * The file could not be read.
     *
     * @param reason for the clerk
     * @param retryable true where the same file may succeed at a second try
     */
    record Failed(Words reason, boolean retryable) implements Reading {}
}
