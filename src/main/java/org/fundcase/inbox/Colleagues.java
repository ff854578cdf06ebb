package org.fundcase.inbox;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Colleague;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom somebody can choose: people of the own office who do its work. An id from elsewhere is no choice. */
@Component
class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** Everybody of the office, oneself too. */
    List<Person> all(SignedIn me) {
        return working(me).toList();
    }

    /** The others. */
    List<Person> of(SignedIn me) {
        return working(me).filter(person -> !person.id().equals(me.personId())).toList();
    }

    /** @throws Refusal on {@code field} if it is nobody of the office */
    Colleague one(String field, @Nullable UUID id, SignedIn me) {
        return working(me)
                .filter(person -> person.id().equals(id))
                .map(person -> new Colleague(person.id(), person.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field, "只能选本单位的经办人。从列出的人里选。"));
    }

    /** In the order in which they were chosen; what was left empty is left out. */
    List<Colleague> several(@Nullable List<@Nullable UUID> ids, SignedIn me) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(Objects::nonNull)
                        .map(id -> one("people", id, me))
                        .toList();
    }

    private Stream<Person> working(SignedIn me) {
        return people.ofOffice(me.officeId()).stream().filter(Person::worksOnTasks);
    }
}
