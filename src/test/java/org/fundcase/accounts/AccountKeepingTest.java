package org.fundcase.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fundcase.FundcaseTest;
import org.fundcase.history.History;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FundcaseTest
class AccountKeepingTest {

    private static final String RIGHT = "Gold-fish 12";
    private static final String WRONG = "Gold-fish 13";

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    Tokens tokens;

    @Autowired
    History history;

    SignedIn officer;

    @BeforeEach
    void anOfficer() {
        officer = officer();
    }

    @Test
    void newRolesHoldForOpenTokensAndAreRecorded() {
        String token = tokens.issue(officer).token();
        people.setRoles(officer.personId(), Set.of(Role.SECTION_HEAD), Actor.SYSTEM);
        assertThat(tokens.authenticate(token)).map(SignedIn::roles).contains(Set.of(Role.SECTION_HEAD));
        people.setRoles(officer.personId(), Set.of(Role.SECTION_HEAD), Actor.SYSTEM);
        assertThat(types()).filteredOn("RolesChanged"::equals).hasSize(1);
    }

    @Test
    void nobodyChangesTheOwnRoles() {
        assertThatThrownBy(() -> people.setRoles(officer.personId(), Set.of(Role.ADMINISTRATOR), officer.actor()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能改自己的角色");
    }

    @Test
    void guessingThePresentPasswordLocksTheAccount() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> people.changePassword(officer, WRONG, "Silver-fish 14"))
                    .hasMessageContaining("现在的密码不对");
        }
        assertThatThrownBy(() -> people.changePassword(officer, RIGHT, "Silver-fish 14"))
                .isInstanceOf(Refusal.class);
        assertThat(types()).contains("AccountLocked").doesNotContain("PasswordChanged");
    }

    @Test
    void sixtyGuessesAtOnceCountFiveAndShutTheAccount() {
        boolean anyLet = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> signIn.check(officer.username(), WRONG))
                .anyMatch(who -> who.isPresent());
        assertThat(anyLet).isFalse();
        assertThat(signIn.check(officer.username(), RIGHT)).isEmpty();
        assertThat(types()).filteredOn("AccountLocked"::equals).hasSize(1);
    }

    @Test
    void aNameWithControlCharactersIsJustAName() {
        assertThat(signIn.check("nobody\u0000'", WRONG)).isEmpty();
        assertThat(signIn.check("x".repeat(10_000), WRONG)).isEmpty();
        assertThat(signIn.check("\u0000" + officer.username(), RIGHT)).contains(officer);
    }

    @Test
    void onlyTheHolderSeesAndEndsAToken() {
        String token = tokens.issue(officer).token();
        UUID id = tokens.of(officer).get(0).id();
        SignedIn other = officer();
        assertThat(tokens.of(other)).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(other, id)).isInstanceOf(Refusal.class);
        tokens.revoke(officer, id);
        assertThat(tokens.authenticate(token)).isEmpty();
        assertThat(tokens.of(officer)).isEmpty();
    }

    private java.util.List<String> types() {
        return history.of(Subject.ofAccount(officer.personId())).stream()
                .map(entry -> entry.type())
                .toList();
    }

    private SignedIn officer() {
        Office office = offices.register(new Office(UUID.randomUUID(), OfficeKind.CITY_FINANCE, "常州市", null, "某财政局"));
        NewPerson person = new NewPerson("k" + UUID.randomUUID(), "陈试", RIGHT, office.id(), Set.of(Role.OFFICER));
        return people.add(person, Actor.SYSTEM);
    }
}
