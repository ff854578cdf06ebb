package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

@FundcaseTest
class AssetsAndRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    Accounts accounts;
    Visitor visitor;

    @BeforeEach
    void comeToTheDoor() {
        accounts = new Accounts(offices, people);
        visitor = new Visitor(port);
    }

    @Test
    void anAuditorReadsAndChangesNothingButTheOwnAccount() {
        visitor.signIn(accounts.someone(OfficeKind.AUDIT, Role.AUDITOR).username(), Accounts.PASSWORD);
        visitor.get("/account");
        for (String path : List.of("/cases/", "/tasks/", "/inbox/", "/documents/", "/letters/")) {
            assertThat(visitor.post(path + UUID.randomUUID(), Map.of()).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(visitor.post("/account/tokens", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void aPersonGetsATokenAndSeesItOnce() {
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        visitor.get("/account");
        visitor.post("/account/tokens", Map.of());
        Matcher secret = Pattern.compile("fc-secret\">([^<]+)<")
                .matcher(visitor.get("/account").body());
        assertThat(secret.find()).isTrue();
        assertThat(visitor.get("/account").body()).contains("/revoke\"").doesNotContain(secret.group(1));
        Visitor program = new Visitor(port);
        assertThat(program.get("/api/v1/inbox", "Authorization", "Bearer " + secret.group(1))
                        .statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void anAdministratorChangesRoles() {
        SignedIn administrator = accounts.someone(OfficeKind.CITY_INDUSTRY, Role.ADMINISTRATOR);
        SignedIn officer = accounts.officer();
        visitor.signIn(administrator.username(), Accounts.PASSWORD);
        visitor.get("/accounts?office=" + officer.officeId());
        visitor.post("/accounts/" + officer.personId() + "/roles", Map.of("roles", "SECTION_HEAD"));
        assertThat(people.get(officer.personId()).roles()).containsExactly(Role.SECTION_HEAD);
    }

    @Test
    void assetsOfAPageAreNamedByTheirContentAndKeptForAYear() {
        String page = visitor.get("/signin").body();
        List<String> assets = Pattern.compile("\"(/assets/[^\"#]+\\.(?:css|js))\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(assets).hasSize(5).allSatisfy(asset -> {
            HttpResponse<String> answer = visitor.get(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        });
        assertThat(visitor.get("/assets/icons.svg").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void aMalformedAddressIsAnsweredWithTheHeadersToo() {
        for (String path : List.of("/cases;a=b/c", "/cases/%2e%2e/accounts", "/cases//x")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .isPresent();
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    @Test
    void aForeignTokenAndARandomOneLookAlike() {
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        visitor.get("/account");
        HttpResponse<String> random = visitor.post("/account/tokens/" + UUID.randomUUID() + "/revoke", Map.of());
        HttpResponse<String> none = visitor.post("/account/tokens/none/revoke", Map.of());
        assertThat(random.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
    }
}
