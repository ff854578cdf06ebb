package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.Declarations;
import org.fundcase.cases.FillApplication;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of a case say to an officer: no green where somebody has to look, and nothing about what is not there. */
@FundcaseTest
@Import(Bureau.class)
class OfficersPagesTest {

    private static final Pattern TAB_HINT = Pattern.compile("<kbd>Tab</kbd>\\s*<span");

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    FillApplication fill;

    @Autowired
    JdbcClient jdbc;

    private Round round;
    private Bureau.Applicant applicant;
    private GrantCase draft;
    private UUID misplaced;
    private String path;

    @BeforeEach
    void anInvoiceWhereThePlanBelongs() {
        round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
        draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        byte[] invoice = bureau.papers().pdf(bureau.invoice(applicant));
        misplaced = bureau.upload(draft, applicant, "plan", "方案.pdf", invoice).id();
        bureau.awaitRead(draft.id());
        path = "/cases/" + draft.id();
    }

    @Test
    void aPaperOfTheWrongKindHasAWarningAndItsWordsInEveryList() {
        submit.submit(draft.id(), applicant.person());
        Visitor officer = visitor(bureau.districtOfficer());
        String documents = officer.get(path + "/documents").body();
        assertThat(section(documents, "项目实施方案", "</section>"))
                .contains("不像是项目实施方案", "#i-alert", "1 份，1 份要看")
                .doesNotContain("fc-tag ok", "#i-check");
        for (String page : List.of(path, path + "/reading")) {
            String list = officer.get(page + "?doc=" + misplaced).body();
            assertThat(section(list, "<ul class=\"fc-docs\">", "</ul>")).contains("1 份，不像是项目实施方案");
            assertThat(section(list, "class=\"fc-viewer\"", "</section>")).contains("fc-against c-bad", "不像是项目实施方案");
        }
    }

    @Test
    void aPaperWithADoubtfulValueIsNotGreenInTheListOfPapers() {
        UUID licence = submitted("licence");
        Visitor officer = visitor(bureau.districtOfficer());
        assertThat(section(officer.get(path + "/documents").body(), "营业执照", "</section>"))
                .contains("fc-tag ok");
        doubt(licence);
        assertThat(section(officer.get(path + "/documents").body(), "营业执照", "</section>"))
                .contains("有存疑的要素")
                .doesNotContain("fc-tag ok");
    }

    @Test
    void theKeyToTheNextDoubtIsNamedOnlyWhereThereIsOne() {
        UUID licence = submitted("licence");
        Visitor officer = visitor(bureau.districtOfficer());
        for (String page : List.of(path, path + "/reading")) {
            assertThat(officer.get(page + "?doc=" + licence).body()).doesNotContainPattern(TAB_HINT);
        }
        doubt(licence);
        for (String page : List.of(path, path + "/reading")) {
            assertThat(officer.get(page + "?doc=" + licence).body()).containsPattern(TAB_HINT);
        }
    }

    @Test
    void theStatedInvestmentStandsBesideTheInvoicesWithWhatCounts() {
        state(draft, Money.yuan(250_000));
        submit.submit(draft.id(), applicant.person());
        String page = visitor(bureau.districtOfficer()).get(path + "/amount").body();
        assertThat(page)
                .contains("企业交来的发票")
                .contains("250,000.00 元，交来的发票合计 300,000.00 元。测算按计入的发票，填报数只作对照")
                .doesNotContain("企业申报的投入");
    }

    @Test
    void whereTheLowerCountsThePageSaysSoAndWhereNothingIsStatedToo() {
        submit.submit(draft.id(), applicant.person());
        Visitor officer = visitor(bureau.districtOfficer());
        assertThat(officer.get(path + "/amount").body()).contains("企业没有填报");
        applicant = bureau.enterprise();
        GrantCase lower = bureau.draft(
                bureau.openRound(Map.of("baseFrom", "LOWER")), applicant, List.of(bureau.invoice(applicant)));
        state(lower, Money.yuan(250_000));
        submit.submit(lower.id(), applicant.person());
        assertThat(officer.get("/cases/" + lower.id() + "/amount").body()).contains("较低的一个", "两者取低");
    }

    @Test
    void ticksAndWordsOfARefusedRequestToCorrectStay() {
        submit.submit(draft.id(), applicant.person());
        SignedIn me = bureau.districtOfficer();
        CaseTask task = bureau.task(draft.id(), Stage.ACCEPTANCE);
        Visitor officer = visitor(me);
        officer.get(path);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", String.valueOf(task.version()));
        form.put("task", task.id());
        form.put("outcome", "correct");
        form.put("reason.correct", "C-INVOICE");
        form.put("text.C-INVOICE", "");
        form.put("comment", "先记下的意见");
        String page = tried(officer, task, form);
        assertThat(page)
                .contains("先记下的意见")
                .containsPattern("value=\"correct\"[^>]*checked|checked[^>]*value=\"correct\"");
        assertThat(page).containsPattern("value=\"C-INVOICE\"[^>]*checked");
        assertThat(page).doesNotContainPattern("value=\"C-OTHER\"[^>]*checked");
    }

    private String tried(Visitor officer, CaseTask task, Map<String, String> form) {
        String to = "/tasks/" + task.id() + "/complete";
        String back = officer.post(to, form).headers().firstValue("location").orElseThrow();
        return officer.get(back.substring(back.indexOf("/cases"))).body();
    }

    private UUID submitted(String slot) {
        submit.submit(draft.id(), applicant.person());
        return bureau.awaitRead(draft.id()).stream()
                .filter(detail -> detail.document().slot().equals(slot))
                .findFirst()
                .orElseThrow()
                .document()
                .id();
    }

    private void doubt(UUID document) {
        jdbc.sql("UPDATE documents_field SET confidence = 0.5 WHERE document_id = ? AND name = 'name'")
                .param(document)
                .update();
    }

    private void state(GrantCase grantCase, Money base) {
        GrantCase now = fill.own(grantCase.id(), applicant.person());
        Declarations said = now.contents().declarations();
        GrantCase.Contents contents = new GrantCase.Contents(
                null,
                now.contents().project(),
                now.contents().projectStart(),
                now.contents().projectEnd(),
                base,
                said);
        fill.save(now.id(), now.version(), contents, applicant.person());
    }

    private static String section(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isPositive();
        return page.substring(start, page.indexOf(to, start));
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }
}
