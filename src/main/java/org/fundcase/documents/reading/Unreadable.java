package org.fundcase.documents.reading;

import org.fundcase.kernel.Words;

/** A file that breaks its own format or our bounds; the words are for the clerk. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Words words;

    /**
     * @param code stable for programs, for example {@code file-truncated}
     */
    Unreadable(String code, String sentence, Object... places) {
        this(code, Words.of(sentence, places));
    }

    private Unreadable(String code, Words words) {
        super(words.zh());
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    Words words() {
        return words;
    }
}
