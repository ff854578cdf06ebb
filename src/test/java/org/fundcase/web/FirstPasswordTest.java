package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A password that somebody else chose opens nothing but the page that changes it; offices are entered by page. */
@FundcaseTest
class FirstPasswordTest {

    private static final String OWN = "Silver-fish 14";

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    private Accounts accounts;
    private Visitor administrator;
    private String username;

    @BeforeEach
    void anAdministratorAddsSomebody() {
        accounts = new Accounts(offices, people);
        SignedIn keeper = accounts.someone(OfficeKind.CITY_INDUSTRY, Role.ADMINISTRATOR);
        administrator = new Visitor(port);
        administrator.signIn(keeper.username(), Accounts.PASSWORD);
        administrator.get("/accounts");
        username = "first-" + UUID.randomUUID().toString().substring(0, 8);
        administrator.post(
                "/accounts",
                Map.of(
                        "username",
                        username,
                        "name",
                        "新人",
                        "password",
                        Accounts.PASSWORD,
                        "roles",
                        "OFFICER",
                        "office",
                        keeper.officeId().toString()));
    }

    @Test
    void leadsToTheChangeOfThePasswordAndNowhereElse() {
        Visitor newcomer = new Visitor(port);
        newcomer.signIn(username, Accounts.PASSWORD);
        for (String path : List.of("/inbox", "/cases", "/home", "/rounds", "/")) {
            assertThat(newcomer.get(path).headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/account?first");
        }
        assertThat(newcomer.get("/account").body()).contains("别人为你设的");
        assertThat(newcomer.post("/account/tokens", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/account?first");
    }

    @Test
    void anOwnPasswordOpensEverythingAndTheSameOneIsNone() {
        Visitor newcomer = new Visitor(port);
        newcomer.signIn(username, Accounts.PASSWORD);
        newcomer.get("/account");
        HttpResponse<String> same =
                newcomer.post("/account/password", Map.of("current", Accounts.PASSWORD, "password", Accounts.PASSWORD));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("一样");
        newcomer.post("/account/password", Map.of("current", Accounts.PASSWORD, "password", OWN));
        assertThat(newcomer.get("/inbox").statusCode()).isEqualTo(200);
    }

    @Test
    void givesNoTokenUntilItIsChanged() {
        HttpResponse<String> refused = token(Accounts.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("改成自己的密码");
        people.changePassword(people.find(username).orElseThrow(), Accounts.PASSWORD, OWN);
        assertThat(token(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void aResetPasswordIsTemporaryAgain() {
        SignedIn person = people.find(username).orElseThrow();
        people.changePassword(person, Accounts.PASSWORD, OWN);
        administrator.get("/accounts");
        administrator.post("/accounts/" + person.personId() + "/password", Map.of("password", "Bronze-fish 15"));
        assertThat(people.get(person.personId()).temporary()).isTrue();
    }

    @Test
    void anAdministratorEntersOfficesButNoSecondOneOfAKind() {
        String district = "区" + UUID.randomUUID().toString().substring(0, 6);
        Map<String, String> form =
                Map.of("kind", "DISTRICT_INDUSTRY", "name", district + "工信局", "city", "常州市", "district", district);
        assertThat(administrator.get("/accounts/offices").body()).contains("登记单位");
        assertThat(administrator.post("/accounts/offices", form).statusCode()).isEqualTo(302);
        assertThat(offices.find(OfficeKind.DISTRICT_INDUSTRY, "常州市", district)).isPresent();
        assertThat(administrator.post("/accounts/offices", form).body()).contains("已经登记过");
        assertThat(administrator
                        .post(
                                "/accounts/offices",
                                Map.of("kind", "DISTRICT_FINANCE", "name", "财政局", "city", "常州市", "district", " "))
                        .body())
                .contains("要写明辖区");
    }

    private HttpResponse<String> token(String password) {
        return new Visitor(port)
                .postJson("/api/v1/tokens", "{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}");
    }
}
