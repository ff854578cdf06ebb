package org.fundcase.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fundcase.calendar.Deadline.Kind;

/** Writes days as iCalendar (RFC 5545): events of a whole day, lines of at most 75 bytes. */
final class IcsFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String END = "\r\n";
    private static final int LONGEST = 75;

    private IcsFile() {}

    static String of(List<Deadline> days, Instant now, Function<Kind, String> words) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Fundcase//Deadlines//EN");
        for (Deadline one : days) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + id(one));
            line(file, "DTSTAMP:" + MOMENT.format(now));
            line(file, "DTSTART;VALUE=DATE:" + DAY.format(one.day()));
            line(file, "DTEND;VALUE=DATE:" + DAY.format(nextDay(one.day())));
            line(file, "SUMMARY:" + escaped(words.apply(one.kind()) + " " + one.number() + " " + one.title()));
            line(file, "TRANSP:TRANSPARENT");
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static LocalDate nextDay(LocalDate day) {
        return day.plusDays(1);
    }

    private static UUID id(Deadline one) {
        String name = one.kind() + " " + one.number() + " " + one.page() + " " + one.day();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("[\\r\\n]+", "\\\\n");
    }

    /** Folded where it is too long, never inside a character. */
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            String next = Character.toString(text.codePointAt(at));
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                file.append(END).append(' ');
                bytes = 1;
            }
            file.append(next);
            bytes += size;
            at += next.length();
        }
        file.append(END);
    }
}
