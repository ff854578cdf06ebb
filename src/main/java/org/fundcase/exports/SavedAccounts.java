package org.fundcase.exports;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The people of an office, as a spreadsheet for who looks after accounts. */
@Component
class SavedAccounts implements ExportedList<SavedAccounts.Account> {

    private final Offices offices;
    private final People people;

    SavedAccounts(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    /** A person with the office, and one of the roles there. */
    record Account(Office office, Person person, Role role) {}

    @Override
    public String key() {
        return "accounts";
    }

    @Override
    public List<Column<Account>> columns() {
        return List.of(
                Column.text("accounts.choose", account -> account.office().name()),
                Column.text("accounts.name", account -> account.person().name()),
                Column.text("export.username", account -> account.person().username()),
                Column.message("export.role", account -> "role." + account.role()),
                Column.message(
                        "accounts.state",
                        account -> account.person().disabled() ? "accounts.disabled" : "accounts.enabled"));
    }

    @Override
    public String page(Conditions where) {
        return where.on("/accounts");
    }

    @Override
    public List<Account> rows(Conditions where, SignedIn who, int most) {
        if (!who.has(Role.ADMINISTRATOR)) {
            throw Refusal.notFound();
        }
        UUID asked = where.id("office");
        Office office = offices.get(asked == null ? who.officeId() : asked);
        return people.ofOffice(office.id()).stream()
                .flatMap(person -> person.roles().stream().sorted().map(role -> new Account(office, person, role)))
                .limit(most)
                .toList();
    }
}
