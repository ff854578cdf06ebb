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
     * Everybody who may confirm it, by office and name.
     *
     * @param near somebody of the city
     */
    public List<SignedIn> all(SignedIn near, Subject subject) {
        return people.headsOfCity(near.officeId()).stream()
                .filter(one -> access.may(one, Action.CONFIRM, subject))
                .toList();
    }

    /** As {@link #all}, without the first person. */
    public List<SignedIn> besides(UUID first, SignedIn near, Subject subject) {
        return all(near, subject).stream()
                .filter(one -> !one.personId().equals(first))
                .toList();
    }

    /** As {@link #besides}, as a page names them: office and name. */
    public List<String> named(UUID first, SignedIn near, Subject subject) {
        return named(first, all(near, subject));
    }

    /** As a page names all but the first person. */
    public static List<String> named(UUID first, List<SignedIn> all) {
        return all.stream()
                .filter(one -> !one.personId().equals(first))
                .map(one -> one.officeName() + " " + one.name())
                .toList();
    }
}
