package org.fundcase.workflow;

/** What a room can tell a running case; the id is that of a user event listener in the CMMN file. */
public enum Signal {
    /** The receiving office asks for correction. */
    REQUEST_CORRECTION("requestCorrection"),
    /** The enterprise takes its application back. */
    WITHDRAWAL("withdrawal"),
    /** A round plans money for what an objection held back (补充方案). */
    SUPPLEMENT("supplement");

    private final String id;

    Signal(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
