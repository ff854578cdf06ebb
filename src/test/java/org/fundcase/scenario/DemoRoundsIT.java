package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The small rounds of the living demo come to where the README says, and go on as a visitor moves the date. */
class DemoRoundsIT {

    private static final Duration LONG = Duration.ofMinutes(20);

    private final Path folder = Path.of("target/demo-rounds", UUID.randomUUID().toString());
    private ConfigurableApplicationContext application;
    private JdbcClient jdbc;
    private int port;

    @BeforeEach
    void theDemoLives() {
        application = SpringApplication.run(
                FundcaseApplication.class,
                "--spring.profiles.active=demo",
                "--fundcase.database.embedded.directory=" + folder.resolve("postgresql"),
                "--fundcase.database.embedded.binaries=target/postgresql-server",
                "--fundcase.storage.folder=" + folder.resolve("objects"),
                "--server.port=0");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void theEarlierRoundsAndThoseOfTheCitiesStandWhereTheyShould() {
        await("one public with an objection that is looked into and one to answer", () -> List.of(
                        "ACCEPTED", "RECEIVED")
                .equals(words("SELECT o.state FROM publicity_objection o JOIN rounds_round r ON r.id = o.round_id "
                        + "WHERE r.prefix = 'CZA2022' ORDER BY o.state")));
        await("one before its meeting", () -> tasks("CZB2022").contains("COLLECTIVE_DECISION"));
        await(
                "one with three invitations",
                () -> count(
                                "SELECT count(*) FROM review_invitation i JOIN cases_application c "
                                        + "ON c.id = i.case_id JOIN rounds_round r ON r.id = c.round_id WHERE r.prefix = 'CZC2022'")
                        == 3);
        assertThat(count("SELECT count(*) FROM review_visit")).isPositive();
        await("an audit", () -> count("SELECT count(*) FROM review_audit") > 0);
        await("a drawing", () -> count("SELECT count(*) FROM review_drawing") > 0);
        await(
                "both cities public",
                () -> count("SELECT count(DISTINCT r.id) FROM publicity_notice n JOIN rounds_round r "
                                + "ON r.id = n.round_id WHERE r.prefix IN ('JMA2022', 'LYA2022')")
                        == 2);

        Crawler visitor = new Crawler(port, null);
        visitor.open("/signin");
        visitor.send("/signin", Map.of("username", "shi-gx", "password", "Demo-2022-fund"));
        visitor.open("/account");
        visitor.send("/demo/date", Map.of("days", "9"));
        await(
                "both cities issued",
                () -> count("SELECT count(DISTINCT r.id) FROM rounds_issue i JOIN rounds_round r "
                                + "ON r.id = i.round_id WHERE r.prefix IN ('JMA2022', 'LYA2022')")
                        == 2);
        await(
                "Jiangmen's first project paid",
                () -> count("SELECT count(*) FROM funding_payment p JOIN funding_award a "
                                + "ON a.id = p.award_id JOIN funding_list l ON l.id = a.list_id JOIN rounds_round r "
                                + "ON r.id = l.round_id WHERE r.prefix = 'JMA2022' AND p.state = 'PAID'")
                        == 1);
    }

    private List<String> tasks(String prefix) {
        return jdbc.sql("SELECT t.stage FROM workflow_task t JOIN rounds_round r ON r.id = t.case_id "
                        + "WHERE t.state = 'OPEN' AND r.prefix = ?")
                .param(prefix)
                .query(String.class)
                .list();
    }

    private List<String> words(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> come) {
        Awaitility.await(what).atMost(LONG).pollInterval(Duration.ofSeconds(3)).until(come);
    }
}
