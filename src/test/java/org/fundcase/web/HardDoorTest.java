package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.history.History;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a burglar would try at the door (ASVS 5.0, V6 and V7). */
@FundcaseTest
class HardDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Problems problems;

    private Accounts accounts;
    private Visitor visitor;

    @BeforeEach
    void comeToTheDoor() {
        accounts = new Accounts(offices, people);
        visitor = new Visitor(port);
    }

    @Test
    void ofAHundredGuessesNoMoreThanTenAreTriedInFifteenMinutes() {
        SignedIn officer = accounts.officer();
        IntStream.range(0, 100).parallel().forEach(n -> token(officer.username(), "guess " + n));
        assertThat(types(officer)).filteredOn("AccountLocked"::equals).hasSize(1);
        assertThat(jdbc.sql("SELECT failures FROM accounts_person WHERE id = ? "
                                + "AND locked_until > now() + interval '10 minutes'")
                        .params(officer.personId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(token(officer.username(), Accounts.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void unknownWrongDisabledAndLockedTakeTheSameAnswerAndAboutTheSameTime() {
        SignedIn disabled = accounts.officer();
        people.disable(disabled.personId(), Actor.SYSTEM);
        SignedIn wrong = accounts.officer();
        token(wrong.username(), "warming up");
        String answer = token("nobody-at-all", "wrong").body();
        assertThat(token(wrong.username(), "wrong").body()).isEqualTo(answer);
        assertThat(token(disabled.username(), Accounts.PASSWORD).body()).isEqualTo(answer);
        double known = Double.MAX_VALUE;
        double unknown = Double.MAX_VALUE;
        // In turns, and the shortest of each: what else the machine does makes single answers slow, never quick.
        for (int n = 0; n < 15; n++) {
            known = Math.min(known, millis(() -> token(disabled.username(), "wrong")));
            unknown = Math.min(unknown, millis(() -> token("nobody-at-all", "wrong")));
        }
        // Both hash once, some 50 ms; skipping the hash would halve the time at least.
        assertThat(unknown / known).as("%s ms, %s ms", unknown, known).isBetween(0.5, 2.0);
    }

    @Test
    void aSessionThatIsPlantedIsNotTheOneThatIsSignedIn() {
        visitor.get("/signin");
        String planted = visitor.sessionCookie();
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        HttpResponse<String> thief = new Visitor(port).get("/account", "Cookie", "fundcase=" + planted);
        assertThat(thief.statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionThatWasSignedOutIsDeadForWhoKeptItsCookie() {
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        String kept = visitor.sessionCookie();
        visitor.get("/account");
        visitor.post("/signout", Map.of());
        assertThat(new Visitor(port)
                        .get("/account", "Cookie", "fundcase=" + kept)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSessionAtRestEndsAfterHalfAnHour() {
        SignedIn officer = accounts.officer();
        visitor.signIn(officer.username(), Accounts.PASSWORD);
        assertThat(jdbc.sql("SELECT max_inactive_interval FROM spring_session WHERE principal_name = ?")
                        .params(officer.username())
                        .query(Integer.class)
                        .list())
                .containsOnly(1800);
        jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 1801000, expiry_time = 1 "
                        + "WHERE principal_name = ?")
                .params(officer.username())
                .update();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @TestFactory
    Stream<DynamicTest> everyChangeOfAPageWantsItsCsrfToken() {
        visitor.signIn(accounts.officer().username(), Accounts.PASSWORD);
        return changes()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    HttpResponse<String> answer = visitor.forged(path);
                    assertThat(answer.statusCode()).isEqualTo(403);
                }));
    }

    @Test
    void behindHttpsTheCookieBelongsToThisHostAlone() {
        Properties production = yaml();
        assertThat(production)
                .containsEntry("server.servlet.session.cookie.name", "__Host-fundcase")
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry("server.servlet.session.cookie.path", "/")
                .containsEntry("server.servlet.session.cookie.http-only", true)
                .containsEntry("server.servlet.session.cookie.same-site", "lax")
                .doesNotContainKey("server.servlet.session.cookie.domain");
    }

    @Test
    void aCrowdFromOneAddressIsToldToComeAgainLater() throws Exception {
        DoorLimits.Limit two = new DoorLimits.Limit(2, 100, Duration.ofHours(1));
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(new CrowdFilter(new DoorLimits(two, two, two), problems))
                .apply(springSecurity())
                .build();
        for (String path : List.of("/register", "/api/v1/tokens")) {
            List<Integer> answers = IntStream.range(0, 4)
                    .mapToObj(n -> knock(mvc, path).getStatus())
                    .toList();
            assertThat(answers).as(path).endsWith(429, 429).doesNotContain(500);
            assertThat(answers.subList(0, 2)).doesNotContain(429);
            assertThat(knock(mvc, path).getHeader("Retry-After")).matches("[0-9]+");
        }
    }

    private static MockHttpServletResponse knock(MockMvc mvc, String path) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr("203.0.113.7");
                    return from;
                })
                .contentType(path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded")
                .content(path.startsWith("/api/") ? "{}" : "");
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Stream<String> changes() {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> !method.asHttpMethod().equals(HttpMethod.GET)))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .map(pattern ->
                        pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .distinct();
    }

    private static Properties yaml() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        return Objects.requireNonNull(yaml.getObject());
    }

    private HttpResponse<String> token(String username, String password) {
        return new Visitor(port)
                .postJson("/api/v1/tokens", "{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}");
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private List<String> types(SignedIn who) {
        return history.of(Subject.ofAccount(who.personId())).stream()
                .map(entry -> entry.type())
                .toList();
    }
}
