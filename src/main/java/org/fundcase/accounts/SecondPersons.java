package org.fundcase.accounts;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Subject;
import org.springframework.stereotype.Component;

/** Who could be the second person of a step that takes two: those of the city's offices who may confirm it. */
@Component
public class SecondPersons {

    private final PeopleRows people;
    private final Access access;

    SecondPersons(PeopleRows people, Access access) {
        this.people = people;
        this.access = access;
    }

    /**
     * Everybody but the first person, by office and name.
     *
     * @param near somebody of the city
     */
    public List<SignedIn> besides(UUID first, SignedIn near, Subject subject) {
        return people.headsOfCity(near.officeId()).stream()
                .filter(one -> !one.personId().equals(first))
                .filter(one -> access.may(one, Action.CONFIRM, subject))
                .toList();
    }

    /** As {@link #besides}, as a page names them: office and name. */
    public List<String> named(UUID first, SignedIn near, Subject subject) {
        return besides(first, near, subject).stream()
                .map(one -> one.officeName() + " " + one.name())
                .toList();
    }
}
