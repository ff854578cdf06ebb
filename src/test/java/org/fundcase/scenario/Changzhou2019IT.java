package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseApplication;
import org.fundcase.scenario.Crawler.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published results of Changzhou's year 2019 come out to the cent, and follow the ledger. */
class Changzhou2019IT {

    private static final String RESULT = "/results/CZ-II-2019/2019";
    private static final String PASSWORD = "Demo-2022-fund";

    private final Path folder = Path.of("target/year-2019", UUID.randomUUID().toString());
    private ConfigurableApplicationContext application;
    private Crawler visitor;
    private int port;

    @BeforeEach
    void theYearIsTold() {
        application = SpringApplication.run(
                FundcaseApplication.class,
                "--spring.profiles.active=demo,changzhou-2019",
                "--fundcase.database.embedded.directory=" + folder.resolve("postgresql"),
                "--fundcase.database.embedded.binaries=target/postgresql-server",
                "--fundcase.storage.folder=" + folder.resolve("objects"),
                "--server.port=0");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        visitor = new Crawler(port, null);
        Awaitility.await()
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> visitor.call(Call.get(RESULT)).body().contains("8,687,000.00"));
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void seventyTwoProjectsAndNineteenOfPublicityComeOutToTheCent() {
        assertThat(rows(visitor.call(Call.get(RESULT)).body()))
                .contains(
                        "国家两化融合管理体系贯标证书奖励（切块） 53 4,320,000.00",
                        "典型或示范单位奖励 3 750,000.00",
                        "工业互联网标杆工厂奖励 3 900,000.00",
                        "五星级上云企业补助 1 100,000.00",
                        "工业互联网资源池优秀服务商奖励 12 600,000.00",
                        "工业和信息化媒体宣传 19 2,017,000.00");
        String file = visitor.call(Call.get(RESULT + "/file")).body();
        assertThat(file).contains("单位名称和各单位金额是虚构的").contains("\"武进区\"");
        assertThat(visitor.call(Call.get(RESULT)).body()).contains("单位名称和各单位金额是虚构的", "91 个项目");
        theSelfEvaluationComesOutToTheCent();
        oneReversalChangesIt();
    }

    /** 自我评价报告 2019: 868.7 of 1,000万, 91 projects; 86.87 % of the budget are 8.69 of 10 points. Every figure is the ledger's. */
    private void theSelfEvaluationComesOutToTheCent() {
        Crawler bureau = signedIn("shi-gx");
        bureau.open("/performance");
        String page = bureau.send("/performance", Map.of("scheme", "CZ-II-2019 2019", "year", "2019"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^http://[^/]+", "");
        assertThat(bureau.open(page).body())
                .contains("已支付 8,687,000.00 元，预算 10,000,000.00 元", "86.87%", "value=\"91\"");
        bureau.send(
                page + "/aims",
                Map.of(
                        "goal", "推进工业互联网建设。",
                        "target.projects", "91",
                        "weight.projects", "50",
                        "source.projects", "资金下达文件"));
        Crawler finance = signedIn("shi-cz2");
        finance.open(page);
        finance.send(page + "/adopt", Map.of("agreed", "true"));
        bureau.open(page);
        bureau.send(page + "/self", Map.of("done", "支持 91 个项目。", "actual.projects", "91", "proof.projects", "资金台账"));
        assertThat(bureau.open(page).body()).contains("8.69", "97.82");
    }

    private Crawler signedIn(String username) {
        Crawler person = new Crawler(port, null);
        person.open("/signin");
        person.send("/signin", Map.of("username", username, "password", PASSWORD));
        return person;
    }

    /** No total is a constant: what the second person of a district takes back is gone from the result. */
    private void oneReversalChangesIt() {
        Crawler second = new Crawler(port, null);
        second.open("/signin");
        second.send("/signin", Map.of("username", "wujin-cz2", "password", PASSWORD));
        second.open("/account");
        UUID payment = application
                .getBean(JdbcClient.class)
                .sql("SELECT p.id FROM funding_payment p JOIN funding_quota q ON q.id = p.quota_id "
                        + "JOIN accounts_office o ON o.id = q.office_id WHERE o.district = '武进区' LIMIT 1")
                .query(UUID.class)
                .single();
        second.send(
                "/finance/payments/" + payment + "/reverse",
                Map.of("key", UUID.randomUUID().toString(), "note", "账号有误，银行退回"));
        String after = visitor.call(Call.get(RESULT)).body();
        assertThat(after).contains("90 个项目").doesNotContain("8,687,000.00");
    }

    /** The rows of the tables as their cells with spaces between. */
    private static List<String> rows(String body) {
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(body)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
