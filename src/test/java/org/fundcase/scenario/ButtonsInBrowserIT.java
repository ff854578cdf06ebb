package org.fundcase.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.CreditCode;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The buttons beside the main way, pressed in a real browser: each does what it says and says that it did. */
@FundcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(Bureau.class)
class ButtonsInBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    private Chromium chromium;
    private Round round;

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

    @AfterEach
    void noPageComplained() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void anEnterpriseRegistersAndKeepsItsEntry() {
        String first17 = "91320400MA"
                + UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7);
        Page page = chromium.stranger();
        page.navigate(chromium.url("/register"));
        fill(page, Map.of("creditCode", first17 + CreditCode.checkCharacter(first17), "name", "常州试按有限公司"));
        fill(page, Map.of("legalRepresentative", "陈试", "address", "试路1号", "contactName", "陈试"));
        fill(page, Map.of("contactPhone", "0519-80000000", "personName", "陈试", "password", Bureau.PASSWORD));
        page.fill("#username", "b" + first17.toLowerCase(java.util.Locale.ROOT));
        page.selectOption("#district", Bureau.DISTRICT);
        press(page, "main form .btn-primary");
        assertThat(page.locator("main")).containsText("注册好了");
        chromium.signIn(page, "b" + first17.toLowerCase(java.util.Locale.ROOT), Bureau.PASSWORD);
        page.navigate(chromium.url("/enterprise"));
        page.fill("#contactPhone", "0519-81111111");
        press(page, "main form .btn-primary");
        assertThat(page.locator("main")).containsText("已保存");
        assertThat(page.locator("#contactPhone")).hasValue("0519-81111111");
    }

    @Test
    void anOfficerTakesReturnsAndHandsOverATask() {
        Page page = caseAs(submitted());
        press(page, "form[action$='/claim'] button");
        assertThat(page.locator(".fc-facts")).containsText("OFFICER甲");
        press(page, "form[action$='/release'] button");
        assertThat(page.locator(".fc-facts")).containsText("未签收");
        page.locator(".fc-case .fc-menu summary").click();
        press(page, ".fc-case .fc-menu button:has-text('SECTION_HEAD甲')");
        assertThat(page.locator(".fc-facts")).containsText("SECTION_HEAD甲");
        assertThat(page.locator("#waiting")).containsText("SECTION_HEAD甲办理受理");
    }

    @Test
    void anOfficerCorrectsAValueDecidesOnFindingsAndRecordsALook() {
        Page page = caseAs(submitted());
        Locator row = page.locator("#fields tr:has(th:text-is('法定代表人'))");
        row.locator("input[name=value]").fill("改正人");
        row.locator("input[name=value]").press("Enter");
        page.waitForLoadState();
        assertThat(row).containsText("人工");
        assertThat(row).containsText("机读");
        Locator judged = page.locator("#findings .fc-finding:has-text('是否符合产业政策')");
        judged.locator("summary").click();
        judged.locator("textarea").fill("符合产业政策");
        judged.locator("input[type=submit]").click();
        assertThat(judged).containsText("未采纳，OFFICER甲：符合产业政策");
        look(page, "ABNORMAL");
        look(page, "DISHONEST");
        assertThat(page.locator("#findings .fc-finding:has-text('信用记录还没有查全')")).hasCount(0);
    }

    @Test
    void aRefusedCaseIsReopenedByTwoPersons() {
        UUID id = submitted();
        Page page = caseAs(id);
        page.locator("#decision input[value=refuse]").check();
        page.locator("#decision input[value='R-SCOPE']").check();
        page.fill("textarea[name='text.R-SCOPE']", "项目不在支持范围内。");
        press(page, "button.btn-line[form=decision]");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.REFUSED);
        page.fill("#reason", "原决定漏看了附件");
        press(page, "form[action$='/reopening'] button");
        assertThat(page.locator("main")).containsText("等另一位负责人同意");
        Page second = chromium.as(bureau.districtHead());
        second.navigate(chromium.url("/cases/" + id));
        press(second, "form[action$='/agree'] button");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void whatAnOfficerWroteOutlivesAReloadAndAColleague() {
        UUID id = submitted();
        Page page = caseAs(id);
        page.locator("#decision input[value=accept]").check();
        page.fill("#comment", "材料齐全，同意受理");
        assertThat(page.locator("#draft-state")).containsText("自动保存");
        page.reload();
        assertThat(page.locator("#comment")).hasValue("材料齐全，同意受理");
        assertThat(page.locator("#decision input[value=accept]")).isChecked();
        bureau.complete(id, org.fundcase.workflow.Stage.ACCEPTANCE, "accept", bureau.districtHead());
        press(page, "button.btn-line[form=decision]");
        assertThat(page.locator(".fc-lost")).containsText("材料齐全，同意受理");
        assertThat(page.locator(".fc-lost")).containsText("SECTION_HEAD甲已于");
        assertThat(page.locator("#comment")).hasValue("");
    }

    @Test
    void theCityOpensARoundAndTakesAListOver() {
        Page page = chromium.as(bureau.cityOfficer());
        page.navigate(chromium.url("/rounds/new"));
        fill(page, Map.of("title", "试开批次", "prefix", "SK2022"));
        fill(page, Map.of("opensAt", "2022-03-01T09:00", "closesAt", "2022-06-30T17:00"));
        press(page, "main form .btn-primary");
        assertThat(page.locator("h1")).containsText("试开批次");
        page.navigate(chromium.url("/standing/lists/new?kind=BARS"));
        String code = bureau.enterprise().party().creditCode();
        String list = "统一社会信用代码,单位名称,事由,依据,起始日期,截止日期\n" + code + ",甲公司,虚报,一号,2021-06-01,2023-05-31\n";
        page.setInputFiles("#file", Chromium.file("名单.csv", list.getBytes(StandardCharsets.UTF_8)));
        press(page, "main form .btn-primary");
        assertThat(new PageCheck(List.of(1366, 1093, 683)).faults(page)).isEmpty();
        press(page, "main form .btn-primary");
        assertThat(page.locator("main")).containsText("新登记 1 条");
    }

    @Test
    void anEnterpriseReadsEnglishAndWithdraws() {
        Bureau.Applicant applicant = bureau.enterprise();
        UUID id = bureau.submitted(round, applicant).id();
        Page page = chromium.as(applicant.person());
        page.navigate(chromium.url("/applications/" + id));
        press(page, ".fc-foot a:has-text('English')");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate(chromium.url("/applications/" + id + "?lang=zh-CN"));
        page.locator("button[data-dialog=withdraw]").click();
        page.fill("dialog #reason", "项目取消");
        press(page, "dialog .btn-refuse");
        assertThat(page.locator("#now")).containsText("已撤回");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    private UUID submitted() {
        return bureau.submitted(round, bureau.enterprise()).id();
    }

    private Page caseAs(UUID id) {
        Page page = chromium.as(bureau.districtOfficer());
        page.navigate(chromium.url("/cases/" + id));
        return page;
    }

    private static void look(Page page, String list) {
        page.locator("details:has(#list) summary").click();
        page.selectOption("#list", list);
        page.locator("input[name=found][value=false]").check();
        page.fill("#proof", "查询截图 1 号");
        press(page, "form[action$='/queries'] button");
    }

    private static void press(Page page, String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((field, value) -> page.fill("#" + field, value));
    }
}
