package org.fundcase.publicity;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What an objector is given, once.
 *
 * @param number asks how it stands; 60 random bits, so that nobody guesses another's
 * @param acceptDue by when the office says whether it takes it up
 * @param clue whether it is kept as a clue, of which nothing is promised
 * @param concludeDays working days from the acceptance to the answer
 */
record Receipt(String number, LocalDate acceptDue, boolean clue, int concludeDays) implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without what is taken for something else when read aloud or copied. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static String random() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** As it is kept, however it was typed. */
    static String clean(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }
}
