package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.GrantCase;
import org.fundcase.funding.Treasury;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.ApiClient.Answer;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What offices do with a round, by their programs; what is public, by anybody's. */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    PublicityDesk.class,
    Payout.class,
    Treasury.class,
    Objecting.class
})
class RoundApiTest {

    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    PublicityDesk desk;

    @Autowired
    Payout payout;

    @Autowired
    Treasury treasury;

    @Autowired
    Objecting objecting;

    @Autowired
    Notices notices;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void theListIsDecidedPublishedObjectedToAndPlannedByProgram() {
        payout.budget("常州市", CHANGZHOU);
        Round round = desk.toPublish(Map.of());
        ApiClient city = new ApiClient(port, bureau.cityOfficer());
        String at = "/rounds/" + round.id();
        String hash = city.get(at + "/list").text("hash");
        assertThat(city.get(at + "/meetings").body().get(0).path("listHash").asText())
                .isEqualTo(hash);

        Answer empty = city.upload(at + "/notices", "截图.pdf", PAPER, Map.of(), key());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body().toString()).contains("publishedOn", "place");
        Answer published = city.upload(
                at + "/notices",
                "截图.pdf",
                PAPER,
                Map.of("publishedOn", bureau.today().toString(), "place", "门户网站"),
                key());
        assertThat(published.text("lastDay")).isEqualTo("2022-04-07");

        UUID notice = UUID.fromString(published.text("id"));
        String entries = new Visitor(port)
                .get("/api/v1/notices/" + notice + "/entries", "Accept", "application/json")
                .body();
        assertThat(entries).contains("\"place\":1");
        assertThat(new Visitor(port)
                        .get("/api/v1/notices", "Accept", "application/json")
                        .body())
                .contains(notice.toString(), "\"running\":true");

        UUID about = UUID.fromString(city.get(at + "/list")
                .body()
                .path("entries")
                .get(0)
                .path("caseId")
                .asText());
        objecting.report(notices.of(round.id()).get(0), about, "甲");
        String objection = city.get(at + "/objections").body().get(0).path("id").asText();
        assertThat(city.get(at + "/objections").body().toString()).doesNotContain("13800000000", "甲");
        String named = at + "/objections/" + objection;
        assertThat(city.post(named + "/accept", Map.of()).text("state")).isEqualTo("ACCEPTED");
        assertThat(city.post(named + "/accept", Map.of()).status()).isEqualTo(409);
        assertThat(city.post(named + "/conclude", Map.of()).body().toString()).contains("findings", "outcome", "reply");
        assertThat(city.post(named + "/conclude", Map.of("findings", "属实的设备。", "outcome", "KEEP", "reply", "维持。"))
                        .text("outcome"))
                .isEqualTo("KEEP");

        walk.next(round);
        walk.act(round, Stage.PUBLICATION);
        for (Stage stage = walk.next(round); stage != Stage.ISSUE; stage = walk.next(round)) {
            walk.act(round, stage);
        }
        assertThat(city.put(at + "/plan/paper", Map.of("paper", "215")).status())
                .isEqualTo(422);
        assertThat(city.put(at + "/plan/paper", Map.of("paper", "常工信融合〔2022〕215号"))
                        .text("paper"))
                .isEqualTo("常工信融合〔2022〕215号");
        assertThat(city.get(at + "/plan").text("listHash")).isEqualTo(hash);
    }

    @Test
    void whereARoundStandsIsReadByProgramAndListsGoOnByTheHeaderLink() {
        Round round = desk.toPublish(Map.of());
        ApiClient city = new ApiClient(port, bureau.cityOfficer());
        Answer state = city.get("/rounds/" + round.id());
        assertThat(state.text("title")).isEqualTo(round.title());
        assertThat(state.body().path("stages").toString()).contains("PUBLICATION");
        assertThat(state.body().path("list").path("hash").asText())
                .isEqualTo(city.get("/rounds/" + round.id() + "/list").text("hash"));
        assertThat(state.body().path("meetings")).hasSize(1);
        assertThat(state.body().path("parameters").isEmpty()).isFalse();
        assertThat(state.body().path("links").size()).isPositive();
        state.body().path("links").forEach(link -> assertThat(
                        city.get(link.asText().substring("/api/v1".length())).status())
                .as(link.asText())
                .isIn(200, 404));
        assertThat(city.get("/rounds/all").body().toString())
                .contains(round.id().toString());
        assertThat(city.get("/cases?round=" + round.id()).body()).hasSize(1);
        SignedIn stranger = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        ApiClient other = new ApiClient(port, stranger);
        assertThat(other.get("/rounds/all").body().toString())
                .doesNotContain(round.id().toString());
        assertThat(other.get("/cases?round=" + round.id()).body()).isEmpty();
        assertThat(new ApiClient(port, bureau.enterprise().person())
                        .get("/cases")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherCityFindsNothingOfIt() {
        Round round = bureau.openRound(Map.of());
        SignedIn stranger = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        ApiClient program = new ApiClient(port, stranger);
        String at = "/rounds/" + round.id();
        for (String path : List.of("", "/list", "/meetings", "/notices", "/objections", "/plan", "/lump-sums")) {
            assertThat(program.get(at + path).status()).as(path).isEqualTo(404);
        }
        Map<String, String> change = Map.of("item", "CZ19-4-2", "basis", "x", "total", "1");
        for (String path : List.of("/lump-sums", "/recipients/issue", "/reserve")) {
            assertThat(program.post(at + path, change).status()).as(path).isIn(403, 404);
        }
        assertThat(new ApiClient(port, bureau.enterprise().person())
                        .get(at + "/list")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLumpSumGoesToTheDistrictsAndBackAsTheirPlans() {
        treasury.budget("CZ-II-2019", 2022, 1_000_000);
        treasury.payer();
        SignedIn district = bureau.districtOfficer();
        Round round = bureau.openRound(Map.of());
        ApiClient city = new ApiClient(port, bureau.cityOfficer());
        ApiClient head = new ApiClient(port, bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
        String at = "/rounds/" + round.id() + "/lump-sums";
        assertThat(city.post(at, Map.of("item", "CZ19-4-2")).status()).isEqualTo(422);
        Map<String, Object> wanted = new HashMap<>(Map.of("item", "CZ19-4-2", "total", "8000", "basis", "会议纪要"));
        wanted.put("names", List.of("星级企业数"));
        wanted.put("weights", List.of("100"));
        wanted.put("values", Map.of(district.officeId().toString(), List.of("1")));
        String block = city.post(at, wanted).text("id");
        Answer issued = head.post(at + "/" + block + "/answer", Map.of("agreed", true, "paper", "常工信融合〔2022〕219号"));
        assertThat(issued.body().path("issued").asBoolean()).isTrue();
        double sum = StreamSupport.stream(issued.body().path("shares").spliterator(), false)
                .mapToDouble(share -> share.path("amount").asDouble())
                .sum();
        assertThat(sum).isEqualTo(8000);
        ApiClient industry = new ApiClient(port, district);
        Bureau.Applicant payee = bureau.enterprise();
        String line = payee.party().name() + "\t" + payee.party().creditCode() + "\t贯标证书\t8000";
        Map<String, String> plan = Map.of("basis", "武工信〔2022〕3号", "lines", line);
        String filed = industry.post(at + "/" + block + "/plans", plan).text("id");
        String answer = "/rounds/" + round.id() + "/district-plans/" + filed + "/answer";
        assertThat(head.post(answer, Map.of("agreed", false)).status()).isEqualTo(422);
        assertThat(city.get(at + "/" + block + "/plans")
                        .body()
                        .get(0)
                        .path("filed")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAwardIsReducedByTwoPersons() {
        UUID award = treasury.issued(List.of(treasury.award("R-" + UUID.randomUUID(), 800)))
                .get(0);
        String at = "/finance/awards/" + award + "/changes";
        ApiClient city = new ApiClient(port, treasury.city());
        Map<String, String> wanted = Map.of("kind", "REDUCE", "amount", "100", "basis", "少做了一台");
        String key = key();
        String change = city.post(at, wanted, key).text("id");
        assertThat(city.post(at, wanted, key).text("id")).isEqualTo(change);
        assertThat(city.get(at).body().size()).isEqualTo(1);
        assertThat(city.post(at + "/" + change, Map.of("agreed", true), key()).status())
                .isEqualTo(403);
    }

    @Test
    void anOfficerEntersAnAbsenceAndEndsIt() {
        SignedIn away = bureau.cityOfficer();
        SignedIn substitute = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        ApiClient program = new ApiClient(port, away);
        String today = bureau.today().toString();
        Answer entered = program.post(
                "/account/absences",
                Map.of("substitute", substitute.personId().toString(), "firstDay", today, "lastDay", today));
        String id = entered.body().get(0).path("id").asText();
        assertThat(program.post("/account/absences", Map.of()).status()).isEqualTo(422);
        assertThat(new ApiClient(port, substitute)
                        .delete("/account/absences/" + id)
                        .status())
                .isIn(403, 404, 409);
        assertThat(program.delete("/account/absences/" + id).body().size()).isZero();
    }

    @Test
    void thePoolIsReadByTheOfficesOfItsCity() {
        GrantCase other = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise());
        ApiClient city = new ApiClient(port, bureau.cityOfficer());
        assertThat(city.get("/pool?state=IN_POOL").body().path("items").isArray())
                .isTrue();
        assertThat(city.get("/pool/" + other.id()).status()).isEqualTo(404);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
