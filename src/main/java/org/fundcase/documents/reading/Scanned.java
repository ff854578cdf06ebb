package org.fundcase.documents.reading;

/** The file has pages without text, and this child does not recognise print. */
final class Scanned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Scanned() {
        super("a scan", null, false, false);
    }
}
