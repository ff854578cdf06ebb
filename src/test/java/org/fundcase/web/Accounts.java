package org.fundcase.web;

import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;

/** People for tests, each in an office of their own. */
final class Accounts {

    static final String PASSWORD = "Gold-fish 12";

    private final Offices offices;
    private final People people;

    Accounts(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    SignedIn officer() {
        return someone(OfficeKind.DISTRICT_INDUSTRY, Role.OFFICER);
    }

    SignedIn someone(OfficeKind kind, Role role) {
        Office office = offices.register(new Office(UUID.randomUUID(), kind, "常州市", "武进区", "武进区某单位"));
        String username = "p" + UUID.randomUUID();
        return people.add(new NewPerson(username, "陈试", PASSWORD, office.id(), Set.of(role)), Actor.SYSTEM);
    }
}
