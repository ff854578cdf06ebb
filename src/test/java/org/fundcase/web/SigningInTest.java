package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@FundcaseTest
class SigningInTest {

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    private Accounts accounts;
    private Visitor visitor;

    @BeforeEach
    void comeToTheDoor() {
        accounts = new Accounts(offices, people);
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void leadsEachKindOfPersonToTheirDesk() {
        assertThat(desk(OfficeKind.CITY_INDUSTRY, Role.OFFICER)).endsWith("/inbox");
        assertThat(desk(OfficeKind.OPERATOR, Role.OFFICER)).endsWith("/inbox");
        assertThat(desk(OfficeKind.ENTERPRISE, Role.APPLICANT)).endsWith("/applications");
        assertThat(desk(OfficeKind.CITY_INDUSTRY, Role.ADMINISTRATOR)).endsWith("/accounts");
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        SignedIn officer = accounts.officer();
        visitor.get("/signin");
        String before = visitor.sessionCookie();
        HttpResponse<String> answer = visitor.signIn(officer.username(), Accounts.PASSWORD);
        assertThat(visitor.sessionCookie()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void answersUnknownWrongAndLockedAlike() {
        SignedIn officer = accounts.officer();
        String wrong = refusal(officer.username(), "wrong");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(refusal(officer.username(), "wrong")).isEqualTo(wrong);
        }
        assertThat(refusal(officer.username(), Accounts.PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("nobody-of-that-name", "wrong")).isEqualTo(wrong);
    }

    @Test
    void refusesAFormWithoutItsCsrfToken() {
        SignedIn officer = accounts.officer();
        HttpResponse<String> answer =
                visitor.post("/signin", Map.of("username", officer.username(), "password", Accounts.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aDisabledPersonIsOutAtTheNextRequest() {
        SignedIn officer = accounts.officer();
        visitor.signIn(officer.username(), Accounts.PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        people.disable(officer.personId(), Actor.SYSTEM);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void signsOut() {
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        visitor.get("/account");
        assertThat(visitor.post("/signout", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionEndsAfterItsLongestTimeHoweverBusy() throws Exception {
        PersonToken early = new PersonToken(accounts.officer(), Instant.now().minus(Duration.ofHours(9)));
        SecurityContextHolder.setContext(new SecurityContextImpl(early));
        new CurrentPersonFilter(people, Duration.ofHours(8))
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        SignedIn officer = accounts.officer();
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(officer.username(), Accounts.PASSWORD);
        visitor.signIn(officer.username(), Accounts.PASSWORD);
        visitor.get("/account");
        visitor.post("/account/password", Map.of("current", Accounts.PASSWORD, "password", "Silver-fish 14"));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void saysWhyAPasswordIsRefusedBesideTheField() {
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        visitor.get("/account");
        HttpResponse<String> answer =
                visitor.post("/account/password", Map.of("current", Accounts.PASSWORD, "password", "simple"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"password-error\"", "密码太简单");
    }

    @Test
    void anAdministratorAddsAPersonWhoCanSignIn() {
        SignedIn administrator = accounts.someone(OfficeKind.CITY_INDUSTRY, Role.ADMINISTRATOR);
        String username = "new" + administrator.username().substring(1, 20);
        visitor.signIn(administrator.username(), Accounts.PASSWORD);
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        Map<String, String> form = Map.of(
                "username",
                username,
                "name",
                "新人",
                "password",
                Accounts.PASSWORD,
                "roles",
                "OFFICER",
                "office",
                administrator.officeId().toString());
        assertThat(visitor.post("/accounts", form).statusCode()).isEqualTo(302);
        assertThat(new Visitor(port)
                        .signIn(username, Accounts.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/home"));
        assertThat(visitor.post("/accounts", form).body()).contains("已经有人用了");
    }

    private String desk(OfficeKind kind, Role role) {
        Visitor someone = new Visitor(port);
        someone.signIn(accounts.someone(kind, role).username(), Accounts.PASSWORD);
        return someone.get("/home").headers().firstValue("Location").orElseThrow();
    }

    private String refusal(String username, String password) {
        HttpResponse<String> answer = new Visitor(port).signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
