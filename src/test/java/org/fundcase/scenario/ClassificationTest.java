package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.kernel.Money;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An officer goes through the lines of an invoice: what each was spent on decides what counts. */
@FundcaseTest
@Import(Bureau.class)
class ClassificationTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    private Bureau.Applicant applicant;
    private UUID caseId;
    private ApiClient officer;

    @BeforeEach
    void aCaseWithAMixedInvoice() {
        applicant = bureau.enterprise();
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(mixed()));
        caseId = submit.submit(draft.id(), applicant.person()).id();
        officer = new ApiClient(port, bureau.districtOfficer());
    }

    @Test
    void everyLineHasItsProposalAndTheSumsAreTheInvoice() {
        JsonNode invoice = invoice();
        assertThat(invoice.path("yuan").decimalValue()).isEqualByComparingTo("361000.00");
        assertThat(invoice.path("differenceYuan").decimalValue()).isEqualByComparingTo("0");
        BigDecimal sum = StreamSupport.stream(invoice.path("byCategory").spliterator(), false)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("361000.00");
        assertThat(line("*软件*排产").path("proposed").asText()).isEqualTo("SOFTWARE");
        assertThat(line("*家具*电脑桌").path("clause").asText()).isEqualTo("第六条");
        assertThat(line("*金属制品*服务器机柜").path("countedYuan").decimalValue()).isEqualByComparingTo("0");
        assertThat(invoice.path("countedYuan").decimalValue()).isEqualByComparingTo("300000.00");
    }

    @Test
    void theOfficersDecisionCountsAndIsTakenBack() {
        JsonNode open = line("*金属制品*服务器机柜");
        assertThat(decide(open, "HARDWARE", "", 0).status()).isEqualTo(200);
        assertThat(invoice().path("countedYuan").decimalValue()).isEqualByComparingTo("360000.00");
        assertThat(bound()).isEqualTo("360000");
        ApiClient.Answer undone = officer.delete(lines() + "?line=" + id(open) + "&revision=1");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(invoice().path("countedYuan").decimalValue()).isEqualByComparingTo("300000.00");
        assertThat(line("*金属制品*服务器机柜").path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void whoDepartsFromTheProposalSaysWhy() {
        JsonNode software = line("*软件*排产");
        assertThat(decide(software, "OTHER", " ", 0).status()).isEqualTo(422);
        assertThat(decide(software, "OTHER", "与项目无关", 0).status()).isEqualTo(200);
        assertThat(line("*软件*排产").path("reason").asText()).contains("与项目无关");
        assertThat(decide(software, "NONSENSE", "x", 1).status()).isEqualTo(422);
    }

    @Test
    void theSecondOfTwoIsToldAndNothingIsOverwritten() {
        JsonNode open = line("*金属制品*服务器机柜");
        decide(open, "HARDWARE", "", 0);
        assertThat(decide(open, "OTHER", "另一个人", 0).status()).isEqualTo(409);
        assertThat(line("*金属制品*服务器机柜").path("category").asText()).isEqualTo("HARDWARE");
    }

    @Test
    void thePagesShowEveryLineAndTheHistoryKeepsTheDecision() {
        decide(line("*金属制品*服务器机柜"), "HARDWARE", "", 0);
        Visitor desk = visitor(bureau.districtOfficer());
        assertThat(desk.get("/cases/" + caseId + "/classification").body())
                .contains("*软件*排产", "同意建议", "采纳", "撤回", "第六条", "361,000.00");
        assertThat(desk.get("/cases/" + caseId + "/history").body()).contains("确定发票一行的类别", "硬件");
        assertThat(desk.get("/cases/" + caseId + "/amount").body()).contains("*金属制品*服务器机柜", "逐行归类");
        assertThat(visitor(applicant.person()).get("/applications/" + caseId).body())
                .contains("哪些计入投入", "*家具*电脑桌", "不属于信息化投资");
    }

    @Test
    void thePageSaysWhoDecidedAndNothingOfWhatNobodyDid() {
        Visitor desk = visitor(bureau.districtOfficer());
        String page = "/cases/" + caseId + "/classification";
        assertThat(desk.get(page).body()).contains("1 行待定", "2 行按规则归类，承办人没有改过");
        decide(line("*金属制品*服务器机柜"), "HARDWARE", "", 0);
        assertThat(desk.get(page).body()).contains("承办人定了 1 行，其余 2 行按规则归类").doesNotContain("行待定");
    }

    @Test
    void aReasonThatIsMissingIsAskedForOnThePage() {
        Visitor desk = visitor(bureau.districtOfficer());
        String page = "/cases/" + caseId + "/classification";
        desk.get(page);
        desk.post(page, Map.of("line", line("*软件*排产").path("id").asText(), "category", "OTHER", "seen", "0"));
        assertThat(desk.get(page).body()).contains("还没有填与建议不同的理由", "aria-invalid");
    }

    @Test
    void onlyAnOfficeAtWorkDecides() {
        Map<String, Object> body =
                Map.of("line", line("*软件*排产").path("id").asText(), "category", "OTHER", "reason", "x", "revision", 0);
        assertThat(new ApiClient(port, applicant.person()).put(lines(), body).status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, applicant.person()).get(lines()).status())
                .isEqualTo(200);
        assertThat(new ApiClient(port, bureau.financeOfficer())
                        .put(lines(), body)
                        .status())
                .isEqualTo(403);
    }

    private ApiClient.Answer decide(JsonNode line, String category, String reason, int revision) {
        return officer.put(
                lines(),
                Map.of("line", line.path("id").asText(), "category", category, "reason", reason, "revision", revision));
    }

    private JsonNode invoice() {
        return officer.get(lines()).body().get(0);
    }

    private JsonNode line(String name) {
        return StreamSupport.stream(invoice().path("lines").spliterator(), false)
                .filter(line -> line.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String bound() {
        return StreamSupport.stream(
                        officer.get("/cases/" + caseId)
                                .body()
                                .path("amount")
                                .path("steps")
                                .spliterator(),
                        false)
                .filter(step -> step.path("stage").asText().equals("BASE"))
                .map(step ->
                        step.path("yuan").decimalValue().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElseThrow();
    }

    private String lines() {
        return "/cases/" + caseId + "/invoice-lines";
    }

    private static String id(JsonNode line) {
        return line.path("id").asText().replace("#", "%23");
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }

    private InvoiceTruth mixed() {
        InvoiceTruth plain = bureau.invoice(applicant);
        return new InvoiceTruth(
                plain.kind(),
                plain.code(),
                plain.number(),
                plain.issued(),
                plain.checkCode(),
                plain.buyer(),
                plain.seller(),
                List.of(item("*软件*排产", 300_000), item("*金属制品*服务器机柜", 60_000), item("*家具*电脑桌", 1_000)),
                plain.remark(),
                plain.drawer(),
                plain.originalNumber());
    }

    private static InvoiceTruth.Item item(String name, long yuan) {
        return new InvoiceTruth.Item(
                name, "", "套", "1", String.valueOf(yuan), Money.yuan(yuan), 13, new Money(yuan * 13));
    }
}
