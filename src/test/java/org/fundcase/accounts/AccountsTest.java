package org.fundcase.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FundcaseTest
class AccountsTest {

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

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsInWhoKnowsThePasswordAndRecordsIt() {
        SignedIn officer = officer();
        assertThat(signIn.check(" " + officer.username().toUpperCase() + " ", RIGHT))
                .contains(officer);
        assertThat(types(officer)).containsExactly("AccountAdded", "SignedInOk");
    }

    @Test
    void recordsARefusedSignIn() {
        SignedIn officer = officer();
        assertThat(signIn.check(officer.username(), WRONG)).isEmpty();
        assertThat(types(officer)).containsExactly("AccountAdded", "SignInRefused");
    }

    @Test
    void locksAfterFiveWrongPasswordsEvenForTheRightOne() {
        SignedIn officer = officer();
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn.check(officer.username(), WRONG);
        }
        assertThat(signIn.check(officer.username(), RIGHT)).isEmpty();
        assertThat(types(officer)).contains("AccountLocked").endsWith("SignInRefused");
    }

    @Test
    void opensAgainWhenTheLockHasRunOut() {
        SignedIn officer = officer();
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn.check(officer.username(), WRONG);
        }
        jdbc.sql("UPDATE accounts_person SET locked_until = now() - interval '1 second' WHERE id = ?")
                .params(officer.personId())
                .update();
        assertThat(signIn.check(officer.username(), RIGHT)).isPresent();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        SignedIn officer = officer();
        for (int attempt = 0; attempt < 8; attempt++) {
            signIn.check(officer.username(), attempt == 3 ? RIGHT : WRONG);
        }
        assertThat(signIn.check(officer.username(), RIGHT)).isPresent();
    }

    @Test
    void refusesUnknownDisabledAndWrongWithOneReason() {
        SignedIn disabled = officer();
        people.disable(disabled.personId(), Actor.SYSTEM);
        String unknown = reason("nobody-" + UUID.randomUUID(), RIGHT);
        assertThat(reason(disabled.username(), RIGHT)).isEqualTo(unknown);
        assertThat(reason(officer().username(), WRONG)).isEqualTo(unknown);
    }

    @Test
    void aTokenStandsForItsPersonUntilDisabled() {
        SignedIn officer = officer();
        String token = tokens.issue(officer.username(), RIGHT).token();
        assertThat(tokens.authenticate(token)).contains(officer);
        people.disable(officer.personId(), Actor.SYSTEM);
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void keepsNoTokenAndNoPasswordInClear() {
        SignedIn officer = officer();
        String token = tokens.issue(officer.username(), RIGHT).token();
        assertThat(jdbc.sql("SELECT password_hash FROM accounts_person WHERE id = ?")
                        .params(officer.personId())
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
        assertThat(jdbc.sql("SELECT count(*) FROM accounts_token WHERE encode(hash, 'escape') LIKE '%' || ? || '%'")
                        .params(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anExpiredTokenIsNobodys() {
        SignedIn officer = officer();
        String token = tokens.issue(officer.username(), RIGHT).token();
        jdbc.sql("UPDATE accounts_token SET expires_at = now() - interval '1 second' WHERE person_id = ?")
                .params(officer.personId())
                .update();
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void changingThePasswordTakesTheOldOneAndEndsTokens() {
        SignedIn officer = officer();
        String token = tokens.issue(officer.username(), RIGHT).token();
        assertThatThrownBy(() -> people.changePassword(officer, WRONG, "Silver-fish 14"))
                .isInstanceOf(Refusal.class);
        people.changePassword(officer, RIGHT, "Silver-fish 14");
        assertThat(tokens.authenticate(token)).isEmpty();
        assertThat(signIn.check(officer.username(), "Silver-fish 14")).isPresent();
    }

    @Test
    void refusesWeakPasswords() {
        for (String weak : Set.of("short1A", "alllowercase", "aaaaaaaaaaaaaaaaaa", "Lower and 1".repeat(20))) {
            assertThatThrownBy(() -> add("p" + UUID.randomUUID(), weak)).isInstanceOf(Refusal.class);
        }
        assertThat(add("p" + UUID.randomUUID(), "a sentence that is long enough"))
                .isNotNull();
    }

    @Test
    void refusesATakenNameInAnyCase() {
        SignedIn officer = officer();
        assertThatThrownBy(() -> add(officer.username().toUpperCase(), RIGHT)).hasMessageContaining("已经有人用了");
    }

    @Test
    void nobodyDisablesThemselves() {
        SignedIn officer = officer();
        assertThatThrownBy(() -> people.disable(officer.personId(), officer.actor()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void findsOfficesByKindAndDistrict() {
        String district = "区" + UUID.randomUUID();
        Office office = offices.register(
                new Office(UUID.randomUUID(), OfficeKind.DISTRICT_INDUSTRY, "常州市", district, district + "工信局"));
        assertThat(offices.find(OfficeKind.DISTRICT_INDUSTRY, "常州市", district)).contains(office);
        assertThat(offices.find(OfficeKind.DISTRICT_FINANCE, "常州市", district)).isEmpty();
    }

    private String reason(String username, String password) {
        try {
            tokens.issue(username, password);
            throw new AssertionError("let in");
        } catch (Refusal refusal) {
            return refusal.reason();
        }
    }

    private SignedIn officer() {
        return add("p" + UUID.randomUUID(), RIGHT);
    }

    private SignedIn add(String username, String password) {
        Office office =
                offices.register(new Office(UUID.randomUUID(), OfficeKind.DISTRICT_INDUSTRY, "常州市", "武进区", "武进区工信局"));
        return people.add(new NewPerson(username, "陈试", password, office.id(), Set.of(Role.OFFICER)), Actor.SYSTEM);
    }

    private java.util.List<String> types(SignedIn who) {
        return history.of(Subject.ofAccount(who.personId())).stream()
                .map(HistoryEntry::type)
                .toList();
    }
}
