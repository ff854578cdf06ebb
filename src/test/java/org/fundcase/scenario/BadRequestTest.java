package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.GrantCase;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Requests that cannot be: names nobody can read, or too late. Each is told why, and nothing is lost. */
@FundcaseTest
@Import(Bureau.class)
class BadRequestTest extends DraftByProgram {

    private static final String LONG = "名".repeat(10_000);

    @ParameterizedTest
    @ValueSource(strings = {"project", "tier", "summary", "otherFundingDetail", "target"})
    void aFieldOfTenThousandCharactersIsNamedAndNothingIsSaved(String field) {
        refusesAndKeeps(field, LONG, "10000 个字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project", "tier", "summary", "otherFundingDetail", "target"})
    void aFieldWithControlCharactersIsNamedAndNothingIsSaved(String field) {
        refusesAndKeeps(field, "设备\u0000联\u0007网", "控制字符");
        refusesAndKeeps(field, "设备\u202e联网", "控制字符");
    }

    @Test
    void aFileNameOfTenThousandCharactersIsRefusedAndA200CharacterOneTaken() {
        ApiClient.Answer refused = upload(LONG + ".xml", invoice(), "a");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("文件名").contains("最多 255 个");
        assertThat(upload("名".repeat(200) + ".xml", invoice(), "b").status()).isEqualTo(201);
    }

    @Test
    void aFileNameWithControlCharactersIsRefused() {
        ApiClient.Answer refused = upload("发\u0007票\u202e.xml", invoice(), "a");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("文件名里有看不见的控制字符");
    }

    @Test
    void anUploadKeyOfTenThousandCharactersIsRefused() {
        ApiClient.Answer refused = upload("发票.xml", invoice(), "k".repeat(3_000));
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("最多 200 个");
    }

    @Test
    void anUploadWithoutFileOrForAnUnknownSlotIsToldSo() {
        ApiClient.Answer slot = client.upload(path + "/documents", "发票.xml", invoice(), Map.of("slot", LONG), "a");
        assertThat(slot.status()).isEqualTo(422);
        assertThat(slot.text("detail")).hasSizeLessThan(200).contains("没有材料项“", "项目发票（invoices）");
        assertThat(client.post(path + "/documents", Map.of()).status()).isBetween(400, 422);
    }

    @Test
    void aSubmissionAfterTheWindowKeepsTheDraftAndSaysSo() {
        Bureau.Applicant slow = bureau.enterprise();
        GrantCase full = bureau.draft(bureau.openRound(Map.of()), slow, List.of());
        ApiClient late = new ApiClient(port, slow.person());
        jdbc.sql("UPDATE rounds_round SET closes_at = opens_at + interval '1 day' WHERE id = ?")
                .param(full.roundId())
                .update();
        ApiClient.Answer refused = late.post("/applications/" + full.id() + "/submit", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("申报时间已过", "已填的内容仍然保留");
        assertThat(late.get("/applications/" + full.id()).text("state")).isEqualTo("DRAFT");
        assertThat(documents.of(full.id())).hasSize(2);
    }

    @Test
    void aReasonThatIsNullIsNamedOnBothDoors() {
        UUID submitted = bureau.submitted(round, bureau.enterprise()).id();
        ApiClient officer = new ApiClient(port, bureau.districtOfficer());
        CaseTask task = bureau.task(submitted, Stage.ACCEPTANCE);
        Map<String, Object> body = new HashMap<>(Map.of("outcome", "refuse", "version", task.version()));
        body.put("reasons", Collections.singletonList(null));
        namesTheReasons(officer.post("/tasks/" + task.id() + "/complete", body));
        body.putAll(Map.of("from", "recommend", "to", "reject", "why", "复核"));
        namesTheReasons(officer.post("/cases/" + submitted + "/opinion", body));
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        Map<String, String> targets = Map.of("satisfaction", "101", "revenue", "-1");
        Map<String, Object> body =
                new HashMap<>(Map.of("version", draft.body().path("version").asInt(), "statedBase", "1.234"));
        body.put("project", "长".repeat(201));
        body.put("declarations", Map.of("targets", targets));
        ApiClient.Answer refused = client.put(path, body);
        assertThat(refused.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("statedBase", "project", "targets-satisfaction", "targets-revenue");
        assertThat(refused.text("code")).isEqualTo("field");
        assertThat(refused.text("field"))
                .isEqualTo(refused.body().path("errors").path(0).path("field").asText());
    }

    private static void namesTheReasons(ApiClient.Answer refused) {
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.body().toString()).containsPattern("\"field\":\"reasons(\\[0\\])?\"");
    }

    private void refusesAndKeeps(String field, String value, String words) {
        Map<String, Object> body =
                new HashMap<>(Map.of("version", draft.body().path("version").asInt(), "project", "别的"));
        switch (field) {
            case "summary", "otherFundingDetail" -> body.put("declarations", Map.of(field, value));
            case "target" -> body.put("declarations", Map.of("targets", Map.of("investment", value)));
            default -> body.put(field, value);
        }
        ApiClient.Answer refused = client.put(path, body);
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.text("field")).isNotBlank();
        assertThat(refused.text("detail")).contains(words);
        assertThat(client.get(path).text("project")).isEqualTo("设备联网");
    }
}
