package org.fundcase.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates and ordinals as official papers write them (GB/T 9704-2012). */
final class ChineseDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseDate() {}

    static String of(LocalDate day) {
        return day.format(FORM);
    }

    /** 一 to 九十九, for the numbers of paragraphs. */
    static String ordinal(int n) {
        String tens = n < 10 ? "" : (n < 20 ? "" : digit(n / 10)) + "十";
        return tens + (n % 10 == 0 ? "" : digit(n % 10));
    }

    private static String digit(int n) {
        return DIGITS.substring(n, n + 1);
    }
}
