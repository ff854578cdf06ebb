package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise files by program. */
@FundcaseTest
@Import(Bureau.class)
class ApplicationsApiTest {

    private static final Map<String, String> INVOICES = Map.of("slot", "invoices");
    private static final String KEY = "first-try";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    Documents documents;

    @Autowired
    FillApplication fill;

    @Autowired
    JdbcClient jdbc;

    private Round round;
    private Bureau.Applicant applicant;
    private ApiClient client;

    @BeforeEach
    void start() {
        round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
        client = new ApiClient(port, applicant.person());
    }

    @Test
    void anApplicationIsFiledFromBeginningToNumber() {
        ApiClient.Answer begun = client.post("/applications", application("设备联网"));
        assertThat(begun.status()).isEqualTo(201);
        String path = "/applications/" + begun.text("id");
        assertThat(upload(path, "发票.xml", invoice(), KEY).status()).isEqualTo(201);
        UUID id = UUID.fromString(begun.text("id"));
        bureau.proofs(cases.get(id), applicant);
        bureau.awaitRead(id);
        ApiClient.Answer submitted = client.post(path + "/submit", Map.of());
        assertThat(submitted.status()).as("%s", submitted.body()).isEqualTo(200);
        assertThat(submitted.text("number")).startsWith("CZ2022-");
        assertThat(client.get(path).text("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void theDraftOfARoundIsOfferedAgainUnchanged() {
        ApiClient.Answer first = client.post("/applications", application("先"));
        ApiClient.Answer second = client.post("/applications", application("后"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.text("project")).isEqualTo("先");
    }

    @Test
    void aDraftForAnotherItemIsInTheWayAndNamed() {
        ApiClient.Answer first = client.post("/applications", application("先"));
        Map<String, Object> other = new HashMap<>(application("后"));
        other.put("item", "CZ19-1-1");
        ApiClient.Answer second = client.post("/applications", other);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("draft-exists");
        assertThat(second.text("detail")).contains(first.text("id"), "CZ19-3-1", "工业互联网创新应用项目", "撤回");
    }

    @Test
    void aProgramChoosesAnotherItemForItsDraftAndFindsItAgain() {
        ApiClient.Answer draft = client.post("/applications", application("先"));
        Map<String, Object> other = new HashMap<>(application("后"));
        other.put("item", "CZ19-1-1");
        other.put("version", draft.body().path("version").asInt());
        ApiClient.Answer changed = client.put("/applications/" + draft.text("id"), other);
        assertThat(changed.text("item")).as("%s", changed.body()).isEqualTo("CZ19-1-1");
        assertThat(changed.text("project")).isEqualTo("后");
        assertThat(client.put("/applications/" + draft.text("id"), other).status())
                .isEqualTo(409);
        assertThat(client.get("/applications").body().get(0).path("id").asText())
                .isEqualTo(draft.text("id"));
    }

    @Test
    void aSecondProjectOfTheYearIsNotBegunAndTheFirstIsNamed() {
        GrantCase first = bureau.submitted(round, applicant);
        ApiClient.Answer second = client.post("/applications", application("后"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("detail"))
                .contains(first.label().zh(), first.id().toString(), "一年只能申报一个项目", "撤回");
        assertThat(fill.of(applicant.person().officeId())).hasSize(1);
    }

    @Test
    void anUnknownPlaceForAFileNamesThePlacesThereAre() {
        String path = "/applications/"
                + client.post("/applications", application("先")).text("id");
        String detail = client.upload(path + "/documents", "发票.xml", invoice(), Map.of("slot", "none"), "c")
                .text("detail");
        assertThat(detail)
                .contains("没有材料项“none”", "营业执照（licence）", "项目发票（invoices）")
                .doesNotContain("slot");
    }

    @Test
    void whatExcludesAnApplicationSaysWhatIsDemandedUnderWhichClause() {
        bureau.submitted(round, applicant);
        GrantCase again = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(applicant)));
        String detail =
                client.post("/applications/" + again.id() + "/submit", Map.of()).text("detail");
        assertThat(detail)
                .startsWith("现在不能提交：本年度已申报 1 个项目")
                .contains("一年只能申报一个", "（依据第七条）", "先撤回另一个")
                .doesNotContain("CZ19");
    }

    @Test
    void aStaleSaveIsRefusedAndChangesNothing() {
        ApiClient.Answer draft = client.post("/applications", application("先"));
        String path = "/applications/" + draft.text("id");
        int version = draft.body().path("version").asInt();
        Map<String, ?> change = Map.of("version", version, "project", "后", "statedBase", "1250000.50");
        assertThat(client.put(path, change).text("statedBase")).isEqualTo("1250000.50");
        assertThat(client.put(path, Map.of("version", version, "project", "迟")).status())
                .isEqualTo(409);
        assertThat(client.get(path).text("project")).isEqualTo("后");
    }

    @Test
    void aRepeatedUploadIsOneDocument() {
        String path = "/applications/"
                + client.post("/applications", application("先")).text("id");
        byte[] invoice = invoice();
        ApiClient.Answer first = upload(path, "发票.xml", invoice, KEY);
        assertThat(upload(path, "发票.xml", invoice, KEY).text("id")).isEqualTo(first.text("id"));
        assertThat(upload(path, "发票.xml", invoice(), KEY).status()).isEqualTo(409);
        assertThat(documents.of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsRefusedWithItsReason() {
        String path = "/applications/"
                + client.post("/applications", application("先")).text("id");
        Map<String, String> wrongSum = Map.of("slot", "invoices", "sha256", "0".repeat(64));
        assertThat(client.upload(path + "/documents", "发票.xml", invoice(), wrongSum, "a")
                        .text("code"))
                .isEqualTo("sha256");
        assertThat(upload(path, "病毒.exe", "MZ\u0090".getBytes(StandardCharsets.UTF_8), "b")
                        .status())
                .isEqualTo(422);
        assertThat(client.upload(path + "/documents", "发票.xml", invoice(), Map.of("slot", "none"), "c")
                        .text("field"))
                .isEqualTo("slot");
        assertThat(upload(path, "大.pdf", new byte[51 << 20], "d").status()).isEqualTo(413);
        assertThat(client.post(path + "/submit", Map.of()).text("detail")).contains("营业执照", "项目发票");
    }

    @Test
    void aForeignIdIsAnsweredLikeARandomOne() {
        GrantCase foreign = bureau.draft(round, bureau.enterprise(), List.of());
        String document = documents.of(foreign.id()).stream()
                .map(DocumentDetail::document)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        assertSameAnswer("/documents/" + document, "/documents/" + UUID.randomUUID());
        assertSameAnswer("/applications/" + foreign.id(), "/applications/" + UUID.randomUUID());
        assertThat(upload("/applications/" + foreign.id(), "发票.xml", invoice(), KEY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftsDocumentIsNotForTheOffices() {
        GrantCase draft = bureau.draft(round, applicant, List.of());
        UUID document = documents.of(draft.id()).get(0).document().id();
        assertThat(client.get("/documents/" + document).status()).isEqualTo(200);
        assertThat(new ApiClient(port, bureau.cityOfficer())
                        .get("/documents/" + document)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDocumentTellsWhatWasReadAndWhere() {
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        UUID invoice = documents.of(draft.id()).stream()
                .map(DocumentDetail::document)
                .filter(document -> document.slot().equals("invoices"))
                .findFirst()
                .orElseThrow()
                .id();
        JsonNode body = client.get("/documents/" + invoice).body();
        assertThat(body.path("reading").asText()).isEqualTo("read");
        assertThat(body.path("lines").size()).isEqualTo(1);
        assertThat(names(body.path("fields"))).contains("buyerTaxId", "totalWithTax");
        assertThat(body.path("fields").get(0).path("source").asText()).isNotBlank();
    }

    @Test
    void afterTheWindowADraftStaysButIsNotTaken() {
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        jdbc.sql("UPDATE rounds_round SET closes_at = opens_at + interval '1 day' WHERE id = :id")
                .param("id", round.id())
                .update();
        ApiClient.Answer answer = client.post("/applications/" + draft.id() + "/submit", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("closed");
        assertThat(client.get("/applications/" + draft.id()).text("state")).isEqualTo("DRAFT");
    }

    @Test
    void theOpenRoundsNameWhatCanBeAppliedFor() {
        JsonNode open = StreamSupport.stream(client.get("/rounds").body().spliterator(), false)
                .filter(one -> one.path("id").asText().equals(round.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(open.path("items").findValuesAsText("id"))
                .contains("CZ19-3-1")
                .doesNotContain("CZ19-7-1");
        assertThat(open.path("items").findValues("tiers"))
                .filteredOn(tiers -> !tiers.isEmpty())
                .isNotEmpty()
                .allSatisfy(tiers ->
                        assertThat(tiers.path(0).path("label").asText()).isNotBlank());
    }

    private void assertSameAnswer(String foreign, String random) {
        ApiClient.Answer one = client.get(foreign);
        ApiClient.Answer other = client.get(random);
        assertThat(one.status()).isEqualTo(404);
        assertThat(one.body().path("detail")).isEqualTo(other.body().path("detail"));
        assertThat(one.body().path("code")).isEqualTo(other.body().path("code"));
    }

    private ApiClient.Answer upload(String path, String name, byte[] bytes, String key) {
        return client.upload(path + "/documents", name, bytes, INVOICES, key);
    }

    private byte[] invoice() {
        return bureau.papers().xml(bureau.invoice(applicant));
    }

    private Map<String, Object> application(String project) {
        return Map.of(
                "roundId",
                round.id(),
                "item",
                "CZ19-3-1",
                "project",
                project,
                "projectStart",
                "2021-01-01",
                "projectEnd",
                "2021-12-31",
                "declarations",
                Map.of("financialSystem", true, "otherFunding", false));
    }

    private static List<String> names(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(field -> field.path("name").asText())
                .toList();
    }
}
