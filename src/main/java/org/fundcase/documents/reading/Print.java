package org.fundcase.documents.reading;

/** Where the print in pictures is recognised, as one child sees it. */
enum Print {
    /** Nowhere on this machine: QR codes alone are read. */
    NOWHERE,
    /** In another child, which reads the whole file then. */
    IN_ANOTHER_CHILD,
    /** In this child, by native code. */
    HERE
}
