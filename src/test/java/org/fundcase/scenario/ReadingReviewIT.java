package org.fundcase.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.documents.StoredDocument;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer goes through what was read, with the keyboard and the mouse. */
@FundcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(Bureau.class)
class ReadingReviewIT {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;
    private Round round;
    private InvoiceTruth invoice;
    private UUID caseId;
    private UUID sheet;
    private Page page;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.before(port);
        round = bureau.openRound(Map.of());
        bureau.districtHead();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aCaseWithADoubtfulInvoice() {
        Bureau.Applicant applicant = bureau.enterprise();
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        invoice = bureau.invoice(applicant);
        StoredDocument pdf = bureau.upload(
                draft, applicant, "invoices", "第二张.pdf", bureau.papers().pdf(invoice));
        bureau.awaitRead(draft.id());
        caseId = submit.submit(draft.id(), applicant.person()).id();
        sheet = pdf.id();
        doubt("sellerName", 0.5);
        doubt("taxAmount", 0.7);
        page = chromium.as(bureau.districtOfficer());
        open(page);
    }

    @AfterEach
    void noPageComplained() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void tabGoesFromDoubtToDoubtAndEscapeLeaves() {
        Chromium.shot(page, "reading-zh");
        page.keyboard().press("f");
        List<String> order = List.of(focused(), afterTab(), afterTab());
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("sellerName", "taxAmount");
        assertThat(order.get(2)).isNotIn("sellerName", "taxAmount");
        page.keyboard().press("Shift+Tab");
        page.locator("#sellerName").focus();
        page.keyboard().press("Escape");
        assertThat(focused()).isEqualTo("fields-after");
    }

    @Test
    void boxAndFieldPointAtEachOther() {
        page.locator("#sellerName").focus();
        assertThat(page.locator(".bx.on")).hasAttribute("data-field", number("sellerName"));
        page.locator(".bx[data-field='" + number("taxAmount") + "'] > rect").click();
        assertThat(focused()).isEqualTo("taxAmount");
        assertThat(page.locator(".bx.on")).hasAttribute("data-field", number("taxAmount"));
    }

    @Test
    void savingKeepsWhatIsTypedElsewhereAndGoesOn() {
        page.fill("#buyerName", "还没有存");
        page.fill("#sellerName", "常州更正有限公司");
        page.locator("#sellerName").press("Enter");
        assertThat(row("sellerName")).containsText("人工");
        assertThat(row("sellerName")).containsText("机读");
        assertThat(page.locator("#buyerName")).hasValue("还没有存");
        assertThat(page.locator("#said")).containsText("全案还有");
        assertThat(page.locator("#taxAmount")).isFocused();
        row("sellerName").locator("button[name=withdraw]").click();
        assertThat(row("sellerName").locator(".fc-conf")).containsText("50");
        assertThat(row("sellerName").locator(".fc-given summary")).containsText("2");
    }

    @Test
    void badInputIsToldAndNotLost() {
        page.fill("#taxAmount", "三万");
        page.locator("#taxAmount").press("Enter");
        assertThat(row("taxAmount")).containsText("金额写成数字");
        assertThat(page.locator("#taxAmount")).hasValue("三万");
        assertThat(page.locator("#taxAmount")).isFocused();
        Chromium.shot(page, "reading-refused");
    }

    @Test
    void aFramedPlaceIsReadAgainAndTakenOver() {
        page.locator("#invoiceNumber").focus();
        page.keyboard().press("Escape");
        page.keyboard().press("r");
        drag(page.locator(".bx[data-field='" + number("invoiceNumber") + "'] > rect"));
        assertThat(page.locator("#region-said")).containsText("读到“" + invoice.number());
        assertThat(page.locator("#invoiceNumber")).isFocused();
        assertThat(page.locator("#invoiceNumber")).hasValue(invoice.number());
        page.keyboard().press("Enter");
        assertThat(row("invoiceNumber")).containsText("人工");
        row("invoiceNumber").locator(".fc-given summary").click();
        assertThat(row("invoiceNumber").locator(".fc-given")).containsText("重读 " + invoice.number());
        page.navigate(chromium.url("/cases/" + caseId + "/history"));
        assertThat(page.locator("main")).containsText("重读");
    }

    @Test
    void aPlaceIsNamedByKeyboardToo() {
        page.locator("#issueDate").focus();
        page.locator("#region summary").click();
        page.locator("#region button").click();
        assertThat(page.locator("#issueDate")).isFocused();
        assertThat(page.locator("#region-said")).containsText("读到");
        page.locator("#region input[name=x]").fill("99");
        page.locator("#region button").click();
        assertThat(page.locator("#region-said")).containsText("框不在页面里");
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void theSecondOfTwoIsToldAndNothingIsOverwritten() {
        Page second = chromium.as(bureau.districtHead());
        open(second);
        second.fill("#sellerName", "后来者的值");
        page.fill("#sellerName", "先来者的值");
        page.locator("#sellerName").press("Enter");
        assertThat(row("sellerName")).containsText("人工");
        second.locator("#sellerName").press("Enter");
        Locator stale = second.locator("#fields tr[data-name=sellerName]");
        assertThat(stale).containsText("你填的没有保存");
        assertThat(stale).containsText("先来者的值");
        assertThat(second.locator("#sellerName")).hasValue("后来者的值");
        Chromium.shot(second, "reading-stale");
        page.reload();
        assertThat(page.locator("#sellerName")).hasValue("先来者的值");
        second.context().close();
    }

    @Test
    void theKeysAreListedAndTheSheetsAreSteppedThrough() {
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("下一处存疑");
        Chromium.shot(page, "reading-keys");
        page.locator("#keys footer button").click();
        int sheets = page.locator("#strip a").count();
        assertThat(sheets).isEqualTo(4);
        page.keyboard().press("p");
        page.waitForURL(url -> !url.contains(sheet.toString()));
        page.navigate(chromium.url("/cases/" + caseId + "/reading?lang=en"));
        Chromium.shot(page, "reading-en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void bothPagesAreFitForEverybody(String language) {
        PageCheck check = new PageCheck(List.of(1366, 1093, 683));
        for (String tab : List.of("reading", "classification", "amount")) {
            page.navigate(chromium.url("/cases/" + caseId + "/" + tab + "?lang=" + language));
            Chromium.shot(page, tab + "-" + language);
            assertThat(check.faults(page)).as(tab).isEmpty();
            assertThat(language.equals("en") ? new LeftInChinese(jdbc).on(page) : List.of())
                    .as(tab)
                    .isEmpty();
        }
    }

    @Test
    void aLineIsDecidedAndTakenBackOnThePage() {
        page.navigate(chromium.url("/cases/" + caseId + "/classification"));
        Locator line = page.locator("tr[id^='l-']").first();
        line.locator("details summary").click();
        line.locator("select").selectOption("HARDWARE");
        line.locator("details button").click();
        assertThat(page.locator(".fc-errsum")).containsText("还没有填与建议不同的理由");
        assertThat(line.locator("select")).hasValue("HARDWARE");
        Chromium.shot(page, "classification-refused");
        line.locator("input[name=reason]").fill("随设备购置");
        line.locator("details button").click();
        assertThat(line).containsText("OFFICER甲：随设备购置");
        line.locator("button[name=undo]").click();
        assertThat(line).containsText("采纳");
    }

    private void open(Page who) {
        who.navigate(chromium.url("/cases/" + caseId + "/reading?doc=" + sheet));
        who.waitForLoadState();
    }

    private void doubt(String field, double confidence) {
        jdbc.sql("UPDATE documents_field SET confidence = ? WHERE document_id = ? AND name = ?")
                .params(confidence, sheet, field)
                .update();
    }

    private Locator row(String field) {
        return page.locator("#fields tr[data-name=" + field + "]");
    }

    private String number(String field) {
        return row(field).getAttribute("data-field");
    }

    private String afterTab() {
        page.keyboard().press("Tab");
        return focused();
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    private void drag(Locator around) {
        around.scrollIntoViewIfNeeded();
        BoundingBox box = around.boundingBox();
        page.mouse().move(box.x - 2, box.y - 3);
        page.mouse().down();
        page.mouse().move(box.x + box.width + 3, box.y + box.height + 3);
        page.mouse().up();
    }
}
