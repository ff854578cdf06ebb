package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.acceptance.Accepting;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.Documents;
import org.fundcase.funding.Award;
import org.fundcase.history.History;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Subject;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.ApiClient.Answer;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** A file that is closed takes nothing more from anybody who could write to it before, and says why; opened again it does. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, Accepting.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosedFilesTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** What stays possible of a closed file, by the end of its address. */
    private static final List<String> STAYS =
            List.of("/completion/correction", "/completion/correction/answer", "/completion/reopening", "/service");

    private enum Who {
        ENTERPRISE,
        DISTRICT,
        FINANCE,
        CITY,
        CITY_HEAD
    }

    /** @param file whether a file is sent, else the body as JSON */
    private record Operation(String name, Who who, String path, Map<String, ?> body, boolean file) {

        @Override
        public String toString() {
            return name;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Accepting accepting;

    @Autowired
    Documents documents;

    @Autowired
    History history;

    @Autowired
    TimeTravel time;

    private final Map<Who, SignedIn> people = new HashMap<>();
    private Bureau.Applicant applicant;
    private UUID id;
    private Award award;

    @BeforeAll
    void aProjectIsAcceptedPaidAndClosed() {
        applicant = bureau.enterprise();
        payout.account(applicant);
        people.put(Who.ENTERPRISE, applicant.person());
        people.put(Who.CITY_HEAD, bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
        people.put(Who.CITY, bureau.cityOfficer());
        bureau.person(OfficeKind.DISTRICT_INDUSTRY, "武进区", Role.SECTION_HEAD);
        Round round = bureau.openRound(
                CHANGZHOU,
                "CZ2022",
                bureau.today().plusDays(20).atStartOfDay(BusinessTime.ZONE).toInstant(),
                Map.of("expertsPerCase", "0", "paymentTiming", "BEFORE_ACCEPTANCE"));
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant), bureau.invoice(applicant)));
        id = bureau.handedIn(draft, applicant).id();
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        walk.await(id, CaseState.AWAITING_PAYMENT);
        payout.pay(id);
        award = payout.of(id).get(0);
        people.put(Who.DISTRICT, bureau.districtOfficer());
        people.put(Who.FINANCE, accepting.person(award.payingOffice(), Role.OFFICER));
        applyByProgram();
        accepting.propose(id, Map.of("outcome", "PASS"));
        accepting.approve(id);
        accepting.close(id);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @AfterAll
    void backToTheDayOfTheTests() {
        time.close();
    }

    /** Papers and all, as an enterprise's own program does it. */
    private void applyByProgram() {
        ApiClient program = client(Who.ENTERPRISE);
        String at = "/cases/" + id + "/completion";
        Answer wrong = program.upload(at + "/documents", "报告.docx", accepting.docx("完工报告"), Map.of("slot", "x"), "k");
        assertThat(wrong.status()).isEqualTo(422);
        for (String slot : List.of("completionReport", "usageRecords", "finalPayments")) {
            Answer added =
                    program.upload(at + "/documents", slot + ".docx", accepting.docx(slot), Map.of("slot", slot), slot);
            assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
            assertThat(added.body().get(0).path("slot").asText()).isEqualTo(slot);
        }
        Answer again =
                program.upload(at + "/documents", "多余.docx", accepting.docx("多"), Map.of("slot", "usageRecords"), "m");
        String more = again.body().get(0).path("id").asText();
        assertThat(program.get(at + "/documents").body()).hasSize(4);
        assertThat(program.post(at + "/documents/" + more + "/remove", Map.of()).body())
                .hasSize(3);
        bureau.awaitRead(id);
        Map<String, String> fields = Map.of("completedOn", "2022-02-28", "spent", "600000", "achieved", "产线联网。");
        assertThat(program.put(at + "/application", Map.of("fields", fields)).status())
                .isEqualTo(200);
        assertThat(program.post(at + "/application", Map.of()).status()).isEqualTo(200);
    }

    Stream<Operation> operations() {
        String at = "/cases/" + id;
        String money = "/finance/awards/" + award.id();
        String paper = documents.of(id).get(0).document().id().toString();
        Map<String, Object> nothing = Map.of("fields", Map.of());
        return Stream.of(
                json("a change of the application", Who.ENTERPRISE, "PUT /applications/" + id, Map.of("version", 1)),
                file("a paper of the application", Who.ENTERPRISE, "/applications/" + id + "/documents", "licence"),
                json("an application for acceptance", Who.ENTERPRISE, at + "/completion/application", Map.of()),
                json("a draft of it", Who.ENTERPRISE, "PUT " + at + "/completion/application", nothing),
                file("a paper of it", Who.ENTERPRISE, at + "/completion/documents", "usageRecords"),
                json(
                        "taking one out",
                        Who.ENTERPRISE,
                        at + "/completion/documents/" + acceptancePaper() + "/remove",
                        Map.of()),
                json("a result", Who.DISTRICT, at + "/completion/check", nothing),
                json(
                        "a corrected field",
                        Who.DISTRICT,
                        "PUT /documents/" + paper + "/fields/name",
                        Map.of("value", "1", "revision", 0)),
                json("a visit", Who.CITY, at + "/visits", Map.of()),
                json("an expert", Who.CITY, at + "/invitations", Map.of("expert", UUID.randomUUID(), "workingDays", 5)),
                json("another opinion", Who.DISTRICT, at + "/opinion", Map.of("outcome", "reject", "reason", "理由")),
                json("a hold", Who.FINANCE, money + "/hold", Map.of("text", "暂缓")),
                json("the end of a hold", Who.FINANCE, money + "/hold/end", Map.of("text", "恢复")),
                json("a payment", Who.FINANCE, money + "/payments", Map.of("amount", "1")),
                json(
                        "a reduction",
                        Who.CITY,
                        money + "/changes",
                        Map.of("kind", "REDUCE", "amount", "1", "basis", "依据")),
                json(
                        "a corrected return",
                        Who.FINANCE,
                        money + "/changes",
                        Map.of("kind", "CORRECT_RETURN", "amount", "1", "basis", "依据")),
                json("a release", Who.CITY, money + "/releases", Map.of("kind", "PROGRESS", "passed", true)));
    }

    private String acceptancePaper() {
        return documents.of(id).stream()
                .map(detail -> detail.document())
                .filter(document -> document.slot().equals("usageRecords"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static Operation json(String name, Who who, String path, Map<String, ?> body) {
        return new Operation(name, who, path, body, false);
    }

    private static Operation file(String name, Who who, String path, String slot) {
        return new Operation(name, who, path, Map.of("slot", slot), true);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(1)
    void isRefusedWithTheReason(Operation operation) {
        Answer answer = call(operation);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
        assertThat(answer.body().toString()).contains("已经结案", "重新办理");
    }

    /** Read from the application, so that no route can be forgotten. */
    @Test
    @Order(2)
    void noRouteThatTakesItsIdsWritesToIt() {
        Map<String, String> ids = new HashMap<>(Map.of("case", id.toString(), "document", acceptancePaper()));
        List<CrawledRoute> routes = CrawledRoute.all(application).stream()
                .filter(CrawledRoute::changes)
                .filter(route -> STAYS.stream().noneMatch(route.pattern()::endsWith))
                .filter(route -> route.pattern().contains("{id}") && route.knows(ids))
                .toList();
        assertThat(routes).hasSizeGreaterThan(30);
        List<String> wrote = new ArrayList<>();
        people.forEach((who, person) -> {
            Crawler crawler = new Crawler(port, person);
            for (CrawledRoute route : routes) {
                long before = written();
                crawler.call(route.call(ids, bureau.today()));
                if (written() != before) {
                    wrote.add(who + " " + route.method() + " " + route.pattern());
                }
            }
        });
        assertThat(wrote).isEmpty();
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
    }

    /** What people have on the record of the case, and how many papers it has; letters are drawn by a job meanwhile. */
    private long written() {
        return history.of(Subject.ofCase(id)).stream()
                        .filter(entry -> !entry.isAutomatic())
                        .count()
                + 1_000L * documents.of(id).size();
    }

    @Test
    @Order(3)
    void openedAgainByTwoPersonsItTakesThemOnceMore() {
        SignedIn head = Objects.requireNonNull(people.get(Who.CITY_HEAD));
        accepting.askToReopen(id, "COMPLETION", "验收时漏看了一台设备。", head);
        assertThat(call(hold()).status()).isEqualTo(409);
        accepting.answerReopening(id, true, accepting.colleague(head));
        walk.await(id, CaseState.IMPLEMENTING);
        assertThat(call(hold()).status()).isEqualTo(200);
        assertThat(call(operations()
                                .filter(one -> one.name().equals("a paper of it"))
                                .findFirst()
                                .orElseThrow())
                        .status())
                .isEqualTo(201);
    }

    private Operation hold() {
        return operations()
                .filter(one -> one.name().equals("a hold"))
                .findFirst()
                .orElseThrow();
    }

    private Answer call(Operation operation) {
        ApiClient program = client(operation.who());
        String key = UUID.randomUUID().toString();
        if (operation.file()) {
            Map<String, String> slot =
                    Map.of("slot", String.valueOf(operation.body().get("slot")));
            return program.upload(operation.path(), "材料.pdf", PAPER, slot, key);
        }
        return operation.path().startsWith("PUT ")
                ? program.put(operation.path().substring(4), operation.body())
                : program.post(operation.path(), operation.body(), key);
    }

    private ApiClient client(Who who) {
        return new ApiClient(port, Objects.requireNonNull(people.get(who)));
    }
}
