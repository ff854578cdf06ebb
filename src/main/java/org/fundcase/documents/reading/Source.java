package org.fundcase.documents.reading;

/** Where in a file a value was found. A lower rank is believed first. */
public enum Source {
    XML(0, 1.0),
    OFD_ATTACHMENT(1, 0.99),
    XBRL(1, 0.99),
    OFD_TAG(2, 0.97),
    OFD_DATA(2, 0.97),
    QR(3, 0.98),
    /** Characters are what they are; only what they belong to is found by us. */
    TEXT(4, 0.97),
    /** Print of a scan; the weakest character of a value lowers it further. */
    OCR(5, 0.9);

    private final int rank;
    private final double confidence;

    Source(int rank, double confidence) {
        this.rank = rank;
        this.confidence = confidence;
    }

    int rank() {
        return rank;
    }

    double confidence() {
        return confidence;
    }
}
