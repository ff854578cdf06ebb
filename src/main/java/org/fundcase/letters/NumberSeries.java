package org.fundcase.letters;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of papers, per office, word and year. The row stays locked until the transaction ends, so a number is used if
 * and only if its paper exists: no gaps, no doubles.
 */
@Component
class NumberSeries {

    /**
     * @param word the office's word and the paper's, as 常工信受
     * @param ordinal from 1
     */
    record Number(String word, int year, int ordinal) {

        private static final Pattern FORM = Pattern.compile("(.+)〔(\\d{4})〕(\\d+)号");

        /** A number that people gave, outside of every series. */
        static Number given(String number) {
            Matcher parts = FORM.matcher(number);
            if (!parts.matches()) {
                throw new IllegalArgumentException("No number of a paper: " + number);
            }
            return new Number(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        }

        /** GB/T 9704-2012 7.2.5: the year in full in 六角括号, no leading zero, no 第. */
        @Override
        public String toString() {
            return word + "〔" + year + "〕" + ordinal + "号";
        }
    }

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Number next(UUID officeId, String word, int year) {
        int ordinal = jdbc.sql("INSERT INTO letters_series (office_id, word, year, next_number) VALUES (?, ?, ?, 2) "
                        + "ON CONFLICT (office_id, word, year) DO UPDATE "
                        + "SET next_number = letters_series.next_number + 1 RETURNING next_number - 1")
                .params(officeId, word, year)
                .query(Integer.class)
                .single();
        return new Number(word, year, ordinal);
    }
}
