package org.fundcase.letters;

/** Words of an officer as a sentence of a paper. */
final class Sentence {

    private Sentence() {}

    /** With a full stop where it has none; empty stays empty. */
    static String of(String words) {
        String text = words.strip();
        return text.isEmpty() || text.matches("(?s).*[。！？；]") ? text : text + "。";
    }
}
