package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseApplication;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;
import org.fundcase.schemes.Parameter;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A new installation without demo data: one command makes the first administrator, everything after it goes through
 * pages and API, until an application lies accepted with a district.
 */
class FirstDayIT {

    private static final String CITY = "常州市";
    private static final String DISTRICT = "武进区";
    private static final String OWN = "Quiet-river-88";
    private static final String TEMPORARY = "Handed-over-1";
    private static final Pattern ONE_TIME = Pattern.compile("first sign-in: (\\S+)");
    private static final Pattern OFFICE = Pattern.compile("name=\"office\" value=\"([^\"]+)\"");

    private final Path folder = Path.of("target/first-day", UUID.randomUUID().toString());
    private final Papers papers = new Papers(Path.of("templates/fonts/NotoSerifSC-Regular.ttf"));
    private final Inventor inventor = new Inventor(88);
    private final Party party = inventor.partyIn("常州", "常州市" + DISTRICT);
    private @Nullable ConfigurableApplicationContext application;
    private int port;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void fromAnEmptyDatabaseToAnAcceptedApplication() throws Exception {
        String oneTime = oneTimePassword();
        assertThat(command(1)).contains("已经有系统管理员");
        start();
        appointOfficers(oneTime);
        openRound();
        registerEnterprise();
        UUID id = file();
        accept(id);
    }

    private String oneTimePassword() throws IOException, InterruptedException {
        Matcher password = ONE_TIME.matcher(command(0));
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    /** Runs the command as an installer does, in a process of its own, and expects how it ends. */
    private String command(int code) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FundcaseApplication.class.getName(),
                "--create-administrator=keeper",
                "--city=" + CITY,
                "--office=Bureau of Industry"));
        line.addAll(settings());
        File output = Files.createTempFile("first-day", ".log").toFile();
        // In a script, because the names of cities are Chinese and the locale of a build may not be able to pass them
        // on.
        Path script = Files.createTempFile("first-day", ".sh");
        Files.writeString(
                script,
                line.stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" ", "export LC_ALL=C.UTF-8; exec ", "\n")));
        Process process = new ProcessBuilder("sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isEqualTo(code);
        return said;
    }

    private List<String> settings() {
        return List.of(
                "--fundcase.database.embedded.directory=" + folder.resolve("postgresql"),
                "--fundcase.database.embedded.binaries=target/postgresql-server",
                "--fundcase.storage.folder=" + folder.resolve("objects"),
                "--fundcase.clock.start=2022-03-01T09:00");
    }

    private void start() {
        List<String> arguments = new ArrayList<>(settings());
        arguments.add("--server.port=0");
        ConfigurableApplicationContext started =
                SpringApplication.run(FundcaseApplication.class, arguments.toArray(String[]::new));
        application = started;
        port = started.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private void appointOfficers(String oneTime) {
        Crawler keeper = newcomer("keeper", oneTime);
        appoint(keeper, officeOf(keeper.open("/accounts")), "city", "OFFICER");
        for (String kind : List.of("DISTRICT_INDUSTRY", "DISTRICT_FINANCE", "CITY_FINANCE", "AUDIT", "OPERATOR")) {
            keeper.open("/accounts/offices");
            String district = kind.startsWith("DISTRICT") ? DISTRICT : "";
            HttpResponse<String> opened = keeper.send(
                    "/accounts/offices", Map.of("kind", kind, "name", kind, "city", CITY, "district", district));
            String office =
                    opened.headers().firstValue("Location").orElseThrow().replaceFirst(".*office=", "");
            appoint(keeper, office, kind.toLowerCase(), kind.equals("AUDIT") ? "AUDITOR" : "OFFICER");
        }
    }

    private void appoint(Crawler keeper, String office, String username, String role) {
        keeper.open("/accounts?office=" + office);
        Map<String, String> form =
                Map.of("office", office, "username", username, "name", "经办人", "password", TEMPORARY, "roles", role);
        assertThat(keeper.send("/accounts", form).statusCode()).isEqualTo(302);
    }

    private static String officeOf(HttpResponse<String> page) {
        Matcher office = OFFICE.matcher(page.body());
        assertThat(office.find()).isTrue();
        return office.group(1);
    }

    /** Signs in with the password that was handed over, and changes it. */
    private Crawler newcomer(String username, String handedOver) {
        Crawler person = new Crawler(port, null);
        person.open("/signin");
        person.send("/signin", Map.of("username", username, "password", handedOver));
        assertThat(person.call(Crawler.Call.get("/home")).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/account?first"));
        person.open("/account");
        person.send("/account/password", Map.of("current", handedOver, "password", OWN));
        person.open("/account");
        return person;
    }

    private void openRound() {
        Crawler city = newcomer("city", TEMPORARY);
        Map<String, String> form = new HashMap<>(Map.of(
                "scheme", "CZ-II-2019 2019",
                "title", "2022年度工业互联网专项资金",
                "prefix", "CZ2022",
                "opensAt", "2022-02-14T09:00",
                "closesAt", "2022-06-30T17:00"));
        Objects.requireNonNull(application)
                .getBean(Schemes.class)
                .get(new SchemeVersion("CZ-II-2019", "2019"))
                .parameters()
                .stream()
                .forEach((Parameter parameter) -> form.put("p." + parameter.key(), parameter.defaultValue()));
        HttpResponse<String> opened = city.send("/rounds", form);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
    }

    private void registerEnterprise() {
        Crawler stranger = new Crawler(port, null);
        assertThat(stranger.open("/register").body()).contains(DISTRICT);
        Map<String, String> form = new HashMap<>(Map.of(
                "creditCode",
                party.creditCode(),
                "name",
                party.name(),
                "legalRepresentative",
                "某人",
                "establishedOn",
                "2015-06-01",
                "address",
                party.addressPhone().split(" ", 2)[0],
                "city",
                CITY,
                "district",
                DISTRICT,
                "contactName",
                "联系人",
                "contactPhone",
                "0519-80000000"));
        form.putAll(Map.of("username", "company", "personName", "填报人", "password", OWN, "legalPerson", "yes"));
        HttpResponse<String> registered = stranger.send("/register", form);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(302);
    }

    private UUID file() {
        ApiClient company = new ApiClient(port, "company", OWN);
        JsonNode round = company.get("/rounds").body().path(0);
        ApiClient.Answer begun =
                company.post("/applications", application(round.path("id").asText()));
        assertThat(begun.status()).as("%s", begun.body()).isEqualTo(201);
        String path = "/applications/" + begun.text("id");
        InvoiceTruth invoice = inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 1, 2021, party);
        upload(company, path, "licence", "a.pdf", papers.pdf(Paper.licence(party, "某人", LocalDate.of(2015, 6, 1))));
        upload(
                company,
                path,
                "commitment",
                "b.docx",
                papers.docx(Paper.commitment(party, "某人", LocalDate.of(2022, 2, 20))));
        upload(company, path, "invoices", "c.xml", papers.xml(invoice));
        ApiClient.Answer submitted = company.post(path + "/submit", Map.of());
        assertThat(submitted.status()).as("%s", submitted.body()).isEqualTo(200);
        assertThat(submitted.text("number")).isEqualTo("CZ2022-0001");
        return UUID.fromString(begun.text("id"));
    }

    private static Map<String, Object> application(String round) {
        return Map.of(
                "roundId", round,
                "item", "CZ19-3-1",
                "project", "设备联网",
                "projectStart", "2021-01-01",
                "projectEnd", "2021-12-31",
                "declarations",
                        Map.of(
                                "summary",
                                "车间设备联网、数据采集和排产",
                                "financialSystem",
                                true,
                                "otherFunding",
                                false,
                                "targets",
                                Map.of("investment", "300")));
    }

    private static void upload(ApiClient company, String path, String slot, String name, byte[] bytes) {
        ApiClient.Answer answer = company.upload(path + "/documents", name, bytes, Map.of("slot", slot), name);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        String document = "/documents/" + answer.text("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> !company.get(document).text("reading").equals("pending"));
    }

    private void accept(UUID id) {
        newcomer("district_industry", TEMPORARY);
        ApiClient district = new ApiClient(port, "district_industry", OWN);
        JsonNode task = district.get("/inbox").body().path("items").path(0);
        assertThat(task.path("caseId").asText()).isEqualTo(id.toString());
        ApiClient.Answer accepted = district.post(
                "/tasks/" + task.path("taskId").asText() + "/complete",
                Map.of("outcome", "accept", "version", task.path("version").asInt()));
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(200);
        newcomer("audit", TEMPORARY);
        ApiClient audit = new ApiClient(port, "audit", OWN);
        assertThat(audit.get("/cases/" + id + "/history").body().toString())
                .contains("ApplicationSubmitted", "TaskDone");
    }
}
