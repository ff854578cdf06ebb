package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Tokens;
import org.fundcase.cases.GrantCase;
import org.fundcase.documents.Documents;
import org.fundcase.history.History;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.Letters;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Crawler.Call;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every route of the running application that takes an id, called by everyone with ids of somebody else and with ids of
 * nothing: no door opens, and nobody can tell the two apart.
 */
@FundcaseTest
@Import(Bureau.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StrangersTest {

    private static final String ELSEWHERE = "天宁区";
    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @Autowired
    Documents documents;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    History history;

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private Bureau.Applicant a;
    private GrantCase ofA;
    private List<CrawledRoute> routes = List.of();

    /**
     * @param who null for nobody
     * @param foreign ids of others by their kind
     * @param own ids that are the person's
     */
    record Visit(@Nullable SignedIn who, Crawler crawler, Map<String, String> foreign, Map<String, String> own) {}

    @BeforeAll
    void twoDistrictsAtWork() {
        routes = CrawledRoute.all(application);
        Round round = bureau.openRound(Map.of());
        SignedIn tianning = bureau.person(OfficeKind.DISTRICT_INDUSTRY, ELSEWHERE, Role.OFFICER);
        bureau.person(OfficeKind.DISTRICT_FINANCE, ELSEWHERE, Role.OFFICER);
        a = bureau.enterprise();
        ofA = bureau.submitted(round, a);
        Bureau.Applicant b = Stream.generate(() -> bureau.enterpriseIn(ELSEWHERE))
                .filter(one -> !beginning(one).equals(beginning(a)))
                .findFirst()
                .orElseThrow();
        Map<String, String> inA = bundle(ofA, a.person(), bureau.districtOfficer());
        Map<String, String> inB = bundle(bureau.submitted(round, b), b.person(), tianning);
        Map<String, String> draft = new HashMap<>(inB);
        Bureau.Applicant c = bureau.enterprise();
        GrantCase begun = bureau.draft(round, c, List.of());
        draft.put("case", begun.id().toString());
        draft.put("document", documents.of(begun.id()).get(0).document().id().toString());
        draft.remove("letter");
        // The city answers every enterprise.
        draft.remove("enterprise");
        visit("anonymous", null, inA, Map.of());
        visit("enterprise A", a.person(), inB, inA);
        visit("enterprise B", b.person(), inA, inB);
        visit("district 1", bureau.districtOfficer(), inB, inA);
        visit("district 2", tianning, inA, inB);
        visit("finance 1", bureau.financeOfficer(), inB, inA);
        visit("city", bureau.cityOfficer(), draft, inA);
        visit("auditor", bureau.auditor(), draft, inA);
        visit("admin", bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.ADMINISTRATOR), inA, Map.of());
    }

    @Test
    @Order(1)
    void aForeignIdAndARandomOneAreRefusedAlikeOnEveryRoute() {
        List<String> faults = new ArrayList<>();
        visits.forEach((name, visit) -> routes.stream()
                // The city may urge every office of its districts.
                .filter(route -> !(name.equals("city") && route.pattern().endsWith("/urge")))
                .forEach(route -> faults.addAll(faults(name, visit, route))));
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(2)
    void everyRefusedChangeOfASignedInPersonIsOnTheRecord() {
        Visit visit = get("district 2");
        SignedIn who = Objects.requireNonNull(visit.who());
        long before = refused(who);
        List<CrawledRoute> changes = routes.stream()
                .filter(route -> route.changes() && route.knows(visit.foreign()))
                .toList();
        changes.forEach(route -> visit.crawler().call(route.call(visit.foreign(), bureau.today())));
        assertThat(changes).hasSizeGreaterThan(20);
        visit.crawler().send("/inbox", Map.of("task", visit.foreign().get("task") + ":1", "release", "false"));
        assertThat(visit.crawler().open("/inbox").body()).contains("没有找到");
        assertThat(refused(who) - before).isEqualTo(changes.size() + 1);
    }

    @Test
    @Order(3)
    void aForeignDocumentInOnesOwnCaseIsNotFoundEither() {
        for (String name : List.of("enterprise A", "district 1", "finance 1")) {
            Visit visit = get(name);
            Map<String, String> mixed = new HashMap<>(visit.own());
            mixed.put("document", String.valueOf(visit.foreign().get("document")));
            Map<String, String> random = new HashMap<>(visit.own());
            random.put("document", UUID.randomUUID().toString());
            routes.stream()
                    .filter(route -> route.pattern().matches(".*\\{id}.*\\{document}.*"))
                    .forEach(route -> {
                        HttpResponse<String> foreign = visit.crawler().call(route.call(mixed, bureau.today()));
                        assertThat(foreign.statusCode()).as(name + " " + route).isIn(403, 404, 409);
                        assertThat(comparable(foreign, mixed))
                                .isEqualTo(
                                        comparable(visit.crawler().call(route.call(random, bureau.today())), random));
                    });
        }
    }

    @Test
    @Order(4)
    void noSearchFindsNorCountsACaseOfAnotherDistrict() {
        String name = a.party().name();
        String number = String.valueOf(ofA.number());
        for (String visitor : List.of("district 2", "enterprise B", "admin", "anonymous")) {
            for (String search : List.of(
                    "/cases?q=%s",
                    "/inbox?scope=all&text=%s",
                    "/inbox?scope=office&text=%s",
                    "/inbox?tab=done&text=%s",
                    "/api/v1/inbox?scope=ALL&text=%s")) {
                for (String wanted : List.of(name, number, beginning(a))) {
                    assertSameAnswer(visitor, search, wanted, "龘靐" + "齉".repeat(Math.max(0, wanted.length() - 2)));
                }
            }
        }
        assertThat(get("district 1")
                        .crawler()
                        .call(Call.get("/cases?q=" + encoded(number)))
                        .body())
                .contains(name);
    }

    @Test
    @Order(5)
    void aPlaceInAForeignListIsNoPlace() {
        Visit visit = get("district 2");
        String foreign = String.valueOf(visit.foreign().get("case"));
        String task = String.valueOf(visit.foreign().get("task"));
        assertSameAnswer(
                "district 2", "/cases?after=%s", foreign, UUID.randomUUID().toString());
        assertSameAnswer(
                "district 2",
                "/inbox?tab=done&after=%s",
                task,
                UUID.randomUUID().toString());
    }

    @Test
    @Order(6)
    void aForeignIdTakesAsLongAsARandomOne() {
        Visit visit = get("enterprise B");
        for (String route : List.of("/api/v1/cases/%s", "/applications/%s")) {
            double[] more = IntStream.range(0, 25)
                    .mapToDouble(n ->
                            millis(visit, route, String.valueOf(visit.foreign().get("case")))
                                    - millis(visit, route, UUID.randomUUID().toString()))
                    .sorted()
                    .toArray();
            assertThat(more[more.length / 2]).as(route).isBetween(-20.0, 20.0);
        }
    }

    private static double millis(Visit visit, String route, String id) {
        long start = System.nanoTime();
        visit.crawler().call(Call.get(String.format(route, id)));
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    @Order(7)
    void everyRouteOpensToSomebodyWithAnIdOfTheirOwn() {
        List<String> never = new ArrayList<>();
        routes.stream()
                .sorted(Comparator.comparing(route -> route.pattern().contains("withdraw")))
                .filter(route -> !route.pattern().startsWith("/account"))
                // No case of this test has an award: AcceptanceTest goes through it.
                .filter(route -> !route.pattern().contains("/completion"))
                .filter(route -> !route.pattern().contains("/implementation"))
                .filter(route -> visits.values().stream().noneMatch(visit -> reaches(visit, route)))
                .forEach(route -> never.add(route.toString()));
        assertThat(never).isEmpty();
    }

    @Test
    @Order(8)
    void whoIsDisabledOrLosesARoleIsOutAtTheNextRequest() {
        SignedIn officer = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "金坛区", Role.OFFICER);
        Crawler crawler = new Crawler(port, officer);
        assertThat(crawler.call(Call.get("/inbox")).statusCode()).isEqualTo(200);
        people.setRoles(officer.personId(), Set.of(Role.ADMINISTRATOR), Actor.SYSTEM);
        assertThat(crawler.call(Call.get("/inbox")).statusCode()).isEqualTo(403);
        assertThat(crawler.call(Call.get("/api/v1/inbox")).statusCode()).isEqualTo(403);
        people.disable(officer.personId(), Actor.SYSTEM);
        assertThat(crawler.call(Call.get("/account")).statusCode()).isEqualTo(302);
        assertThat(crawler.call(Call.get("/api/v1/inbox")).statusCode()).isEqualTo(401);
    }

    private List<String> faults(String name, Visit visit, CrawledRoute route) {
        if (!route.knows(visit.foreign())
                || (name.equals("admin") && route.pattern().startsWith("/accounts/"))) {
            return List.of();
        }
        Map<String, String> random = new HashMap<>(visit.foreign());
        random.replaceAll((kind, id) -> UUID.randomUUID().toString());
        HttpResponse<String> foreign = visit.crawler().call(route.call(visit.foreign(), bureau.today()));
        String expected = comparable(visit.crawler().call(route.call(random, bureau.today())), random);
        List<String> faults = new ArrayList<>();
        String what = name + ": " + route.method() + " " + route.pattern();
        if (!SHUT.contains(foreign.statusCode()) && !leadsAway(foreign, visit.foreign())) {
            faults.add(what + " answers " + foreign.statusCode());
        }
        if (!comparable(foreign, visit.foreign()).equals(expected)) {
            faults.add(what + " tells a foreign id from a random one:\n" + comparable(foreign, visit.foreign())
                    + "\n---\n" + expected);
        }
        return faults;
    }

    /** To sign in, to the inbox, or to the enterprise's own view, where the next request is refused. */
    private static boolean leadsAway(HttpResponse<String> answer, Map<String, String> ids) {
        String place = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 302
                && (place.endsWith("/signin")
                        || place.endsWith("/inbox")
                        || (answer.request().method().equals("GET")
                                && place.endsWith("/applications/" + ids.get("case"))));
    }

    private boolean reaches(Visit visit, CrawledRoute route) {
        if (!route.knows(visit.own())) {
            return false;
        }
        int status =
                visit.crawler().call(route.call(visit.own(), bureau.today())).statusCode();
        return !Set.of(400, 401, 403, 404, 405, 415).contains(status) && status < 500;
    }

    private static String beginning(Bureau.Applicant applicant) {
        return applicant.party().name().substring(0, 4);
    }

    private void assertSameAnswer(String visitor, String address, String wanted, String nobodys) {
        HttpResponse<String> found = get(visitor).crawler().call(Call.get(String.format(address, encoded(wanted))));
        HttpResponse<String> none = get(visitor).crawler().call(Call.get(String.format(address, encoded(nobodys))));
        assertThat(comparable(found, Map.of("wanted", wanted, "encoded", encoded(wanted))))
                .as("%s %s", visitor, address)
                .isEqualTo(comparable(none, Map.of("wanted", nobodys, "encoded", encoded(nobodys))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long refused(SignedIn who) {
        return history.of(Subject.ofAccount(who.personId())).stream()
                .filter(entry -> entry.type().equals("ChangeRefused"))
                .count();
    }

    /** What a stranger can see of an answer, without the ids of the question and what differs every time. */
    private static String comparable(HttpResponse<String> answer, Map<String, String> ids) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "content-length", "set-cookie", "connection", "keep-alive"));
        String all = answer.statusCode() + "\n" + headers + "\n"
                + answer.body().replaceAll("_csrf\" (value|content)=\"[^\"]+\"|content=\"[^\"]+\" data-header", "");
        for (String id : ids.values()) {
            all = all.replace(id, "ID");
        }
        return all;
    }

    private Visit get(String name) {
        return Objects.requireNonNull(visits.get(name));
    }

    private void visit(String name, @Nullable SignedIn who, Map<String, String> foreign, Map<String, String> own) {
        visits.put(name, new Visit(who, new Crawler(port, who), foreign, own));
    }

    /** The first line of its invoice. */
    private String invoice(UUID caseId) {
        return documents.of(caseId).stream()
                .map(detail -> detail.document())
                .filter(document -> document.slot().equals("invoices"))
                .map(document -> document.id().toString())
                .findFirst()
                .orElseThrow();
    }

    /** A case at the district's review with all that hangs on it. */
    private Map<String, String> bundle(GrantCase grantCase, SignedIn person, SignedIn officer) {
        UUID id = grantCase.id();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", officer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> letters.of(id).get(0).pdf() != null);
        tokens.issue(person);
        Map<String, String> ids = new HashMap<>();
        ids.put("case", id.toString());
        ids.put("document", documents.of(id).get(0).document().id().toString());
        ids.put("line", invoice(id));
        ids.put("letter", letters.of(id).get(0).id().toString());
        ids.put("task", bureau.task(id, Stage.DISTRICT_INDUSTRY_REVIEW).id());
        ids.put("enterprise", person.officeId().toString());
        ids.put("person", person.personId().toString());
        ids.put("token", tokens.of(person).get(0).id().toString());
        return ids;
    }
}
