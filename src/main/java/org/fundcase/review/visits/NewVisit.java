package org.fundcase.review.visits;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Person;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.visits.SiteVisit.Officer;
import org.jspecify.annotations.Nullable;

/**
 * An order of a visit as the form has it.
 *
 * @param day as 2022-03-01
 * @param officers of the own office, at least two
 * @param leader one of them
 */
record NewVisit(
        @Nullable String purpose, @Nullable String day, @Nullable List<@Nullable UUID> officers, @Nullable UUID leader)
        implements Serializable {

    private static final int LONGEST = 500;
    private static final int LEAST = 2;

    /** As it is ordered. */
    record Checked(String reason, LocalDate day, List<Officer> officers) {}

    public boolean names(UUID person) {
        return chosen().contains(person);
    }

    private List<UUID> chosen() {
        return officers == null
                ? List.of()
                : officers.stream().filter(Objects::nonNull).distinct().toList();
    }

    /**
     * @param people who works at the office
     * @throws Refusal with every field that is wrong
     */
    Checked checked(LocalDate today, List<Person> people) {
        Faults faults = new Faults();
        String why = faults.text(() -> Texts.required("purpose", "核查的理由", purpose, LONGEST));
        LocalDate on = faults.gather(() -> notPast(today));
        List<Officer> named = faults.gather(() -> named(people));
        faults.refuse();
        return new Checked(why, Objects.requireNonNull(on), Objects.requireNonNull(named));
    }

    private LocalDate notPast(LocalDate today) {
        LocalDate on = day("day", day);
        if (on.isBefore(today)) {
            throw Refusal.field("day", "核查日期 {0} 已经过去。填今天或者以后的日期。", on);
        }
        return on;
    }

    private List<Officer> named(List<Person> people) {
        List<Officer> named = new ArrayList<>();
        for (UUID id : chosen()) {
            Person person = people.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.field("officers", "选的人里有不是本单位经办人员的。从列出的人里选。"));
            named.add(new Officer(person.id(), person.name(), person.id().equals(leader)));
        }
        if (named.size() < LEAST) {
            throw Refusal.field("officers", "现场核查至少要两名经办人员，现在选了 {0} 名。", named.size());
        }
        if (named.stream().noneMatch(Officer::leader)) {
            throw Refusal.field("leader", "还没有选组长，或者组长不在参加核查的人里。从参加的人里选一名。");
        }
        return named;
    }

    /** @throws Refusal on the field */
    static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.field(field, "日期要写成 2022-03-01 这样。");
        }
    }
}
