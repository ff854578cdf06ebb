package org.fundcase.documents.reading;

/** A file that breaks its own format or our bounds; the message is for the clerk, in Chinese. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable for programs, for example {@code file-truncated}
     */
    Unreadable(String code, String reason) {
        super(reason);
        this.code = code;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
