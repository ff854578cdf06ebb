package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.implementation.Carrying;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of a project with everything on them: a report that is late, an order, a suspension, a change that waits. */
@FundcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, Carrying.class})
class ProjectInBrowserIT {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Carrying carrying;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;
    private Bureau.Applicant applicant;
    private SignedIn officer;
    private SignedIn head;
    private SignedIn city;
    private Bureau.Applicant second;
    private UUID id;
    private UUID other;

    @BeforeAll
    void aProjectWithEverything() {
        applicant = bureau.enterprise();
        second = bureau.enterprise();
        officer = bureau.districtOfficer();
        head = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "武进区", Role.SECTION_HEAD);
        city = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        awarded();
        time.to(LocalDate.parse("2022-05-05"));
        carrying.sheet(id, "2022-01-01", "2022-12-31", officer, applicant.person(), head);
        carrying.draw("PERCENT", "100", "2022-06-30", officer);
        UUID inspection = carrying.file(id).inspections().get(0).id();
        carrying.take(id, "result", result(inspection), officer);
        carrying.take(id, "order", Map.of("reason", "专项资金没有单独核算。", "measure", "建立专账。", "basis", "第十三条"), officer);
        carrying.answer(id, true, "", head);
        carrying.proven(id, "change", Map.of("ends", "2023-03-31", "reason", "设备晚到三个月。"), applicant.person());
        carrying.report("2022-05-01", "2022-05-05", officer);
        time.to(LocalDate.parse("2022-07-20"));
        carrying.remind(id);
        carrying.take(id, "suspension", Map.of("reason", "逾期没有整改。", "basis", "第十四条"), city);
        carrying.answer(id, true, "", bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
        chromium = Chromium.before(port);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
        time.close();
    }

    /** From the page on which nothing is there yet, through a task sheet that waits, to one that holds. */
    @Test
    void aTaskSheetIsDrawnUpSignedAndAgreedToOnItsPages() {
        String page = "/cases/" + other + "/implementation";
        Page office = chromium.as(officer);
        office.navigate(chromium.url(page));
        office.locator("[id='sheet.starts']").fill("2022-01-01");
        office.locator("[id='sheet.ends']").fill("2023-06-30");
        office.locator("[id='sheet.investment']").fill("600000");
        office.locator("[id='sheet.targets']").fill("三条产线联网。");
        office.locator("form[action$='/sheet'] button").click();
        Page enterprise = chromium.as(second.person());
        enterprise.navigate(chromium.url(page));
        Chromium.shot(enterprise, "project-sheet-to-sign");
        assertThat(enterprise.locator("main").innerText()).contains("三条产线联网。", "2023年6月30日", "请核对后签章");
        enterprise.locator("form[action$='/sign'] input[value=true]").check();
        enterprise.locator("form[action$='/sign'] button").click();
        office.navigate(chromium.url(page));
        Chromium.shot(office, "project-sheet-signed");
        assertThat(office.locator("form[action$='/answer']").count()).isZero();
        Page agreeing = chromium.as(head);
        agreeing.navigate(chromium.url(page));
        agreeing.locator("form[action$='/answer'] button[value=true]").click();
        agreeing.waitForLoadState();
        assertThat(agreeing.locator("main").innerText()).contains("任务书第 1 版", "2023年6月30日");
        assertThat(carrying.waits(other, "check", head.officeId())).isFalse();
    }

    @Test
    void everyPageIsFitInBothLanguagesAndItsEnglishIsEnglish() {
        List<String> faults = new ArrayList<>();
        for (String language : List.of("zh-CN", "en")) {
            look(applicant.person(), language, List.of(page()), List.of(1366, 1093, 683, 390), faults);
            look(officer, language, offices(), List.of(1366, 1093, 683), faults);
            look(city, language, offices(), List.of(1366, 1093, 683), faults);
            look(head, language, offices(), List.of(1366, 683), faults);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsRefusedStaysInItsFormAndIsToldThere() {
        Page page = chromium.as(applicant.person());
        page.navigate(chromium.url(page()));
        page.locator("form[action$='/report'] textarea[name=done]").fill("产线一联网。");
        page.locator("form[action$='/report'] button").click();
        page.waitForLoadState();
        assertThat(page.locator("form[action$='/report'] textarea[name=done]").inputValue())
                .isEqualTo("产线一联网。");
        assertThat(page.locator("form[action$='/report']").innerText()).contains("进度要填 0 到 100 之间的整数");
        page.locator("#progress").fill("40");
        page.locator("#spent").fill("200000");
        page.locator("form[action$='/report'] button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("进度报告已报送", "逾期报送");
        page.context().close();
    }

    private void look(SignedIn who, String language, List<String> paths, List<Integer> widths, List<String> faults) {
        Page page = chromium.as(who);
        page.navigate(chromium.url("/?lang=" + language));
        chromium.complaints();
        for (String path : paths) {
            page.navigate(chromium.url(path));
            page.waitForLoadState();
            Chromium.shot(
                    page,
                    "project-" + who.officeKind() + "-" + language
                            + path.replace('/', '-').replace(id.toString(), ""));
            new PageCheck(widths).faults(page).forEach(fault -> faults.add(path + " " + fault));
            chromium.complaints().forEach(fault -> faults.add(path + " " + fault));
            if (language.equals("en")) {
                new LeftInChinese(jdbc).on(page).forEach(fault -> faults.add(path + " " + fault));
            }
        }
        page.context().close();
    }

    private String page() {
        return "/cases/" + id + "/implementation";
    }

    private List<String> offices() {
        return List.of("/projects", "/projects/reports", page());
    }

    private static Map<String, String> result(UUID inspection) {
        return Map.of(
                "about", inspection.toString(),
                "on", "2022-05-05",
                "officers", "王五、赵六",
                "problems", "true",
                "facts", "专项资金没有单独核算。");
    }

    /** Both are awarded in one round; business time goes on by a month. */
    private void awarded() {
        payout.account(applicant);
        payout.account(second);
        Round round = bureau.openRound(
                CHANGZHOU,
                "CZ2022",
                Instant.parse("2022-03-20T09:00:00Z"),
                Map.of("expertsPerCase", "0", "paymentTiming", "BEFORE_ACCEPTANCE"));
        id = filed(round, applicant);
        other = filed(round, second);
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        walk.await(id, CaseState.AWAITING_PAYMENT);
        walk.await(other, CaseState.AWAITING_PAYMENT);
    }

    private UUID filed(Round round, Bureau.Applicant by) {
        return bureau.handedIn(bureau.draft(round, by, List.of(bureau.invoice(by))), by)
                .id();
    }
}
