package org.fundcase.accounts;

import java.security.SecureRandom;
import java.util.Set;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the one account a new installation begins with. */
@Component
class FirstAdministrator {

    /** Without the letters and digits that look alike on paper. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final PeopleRows rows;
    private final People people;
    private final Offices offices;
    private final OpenOffice open;

    FirstAdministrator(PeopleRows rows, People people, Offices offices, OpenOffice open) {
        this.rows = rows;
        this.people = people;
        this.offices = offices;
        this.open = open;
    }

    /**
     * The password for the first sign-in.
     *
     * @param office the city's industry bureau; used if there is none yet
     * @throws Refusal if somebody keeps accounts already, or on a field
     */
    @Transactional
    public String create(String username, String city, String office) {
        if (rows.hasAdministrator()) {
            throw Refusal.conflict("administrator-exists", "已经有系统管理员。请由他登录后在“账号”页添加其他人。");
        }
        Office bureau = offices.find(OfficeKind.CITY_INDUSTRY, city, null)
                .orElseGet(() -> open.open(
                        new OpenOffice.NewOffice(OfficeKind.CITY_INDUSTRY, office, city, null), Actor.SYSTEM));
        String password = password();
        people.invite(
                new NewPerson(username, "系统管理员", password, bureau.id(), Set.of(Role.ADMINISTRATOR)), Actor.SYSTEM);
        return password;
    }

    private String password() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, n) -> text.append(ALPHABET.charAt(n)), StringBuilder::append)
                .toString();
    }
}
