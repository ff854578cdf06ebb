package org.fundcase.schemes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as Chinese reasons write them. */
final class Dates {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日");

    private Dates() {}

    static String chinese(LocalDate day) {
        return CHINESE.format(day);
    }
}
