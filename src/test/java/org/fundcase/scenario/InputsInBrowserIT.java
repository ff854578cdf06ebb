package org.fundcase.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.GrantCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A browser that speaks English shows Chinese pages in Chinese, also where it has words of its own. */
@FundcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(Bureau.class)
class InputsInBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.before(port);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** But for the refused save, an answer that the browser's console tells when it likes. */
    @AfterEach
    void noPageComplained() {
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void aDateIsWrittenInOnePlainForm() {
        Page page = draftOf(bureau.enterprise());
        Locator date = page.locator("#projectStart");
        assertThat(date).hasAttribute("placeholder", Pattern.compile("年-月-日.*"));
        date.fill("2021/3/5");
        date.blur();
        assertThat(date).hasValue("2021-03-05");
        date.fill("三月");
        date.blur();
        assertThat(date.evaluate("one => one.validationMessage").toString()).startsWith("年-月-日");
    }

    @Test
    void aFileIsChosenInTheWordsOfThePage() {
        Page page = chromium.as(bureau.cityOfficer());
        page.navigate(chromium.url("/policies/CZ-II-2019/2019"));
        assertThat(page.locator("label.fc-file")).hasText("选择文件");
        assertThat(page.locator(".fc-file-name")).hasText("还没有选");
        page.locator("#file").setInputFiles(Chromium.file("细则.pdf", new byte[] {1}));
        assertThat(page.locator(".fc-file-name")).hasText("细则.pdf");
        Chromium.shot(page, "inputs-policy");
        page.context().close();
    }

    @Test
    void whatIsTypedWhileAnotherWindowSavesComesBack() {
        Bureau.Applicant applicant = bureau.enterprise();
        Page first = draftOf(applicant);
        Page second = first.context().newPage();
        second.navigate(first.url());
        first.locator("#project").fill("第一个窗口的名称");
        first.locator("button.btn-line[form=fill]").last().click();
        first.waitForURL(Pattern.compile(".*saved"));
        second.locator("#project").fill("第二个窗口的名称");
        second.locator("#conflict button").click();
        assertThat(second.locator("#lost")).containsText("第二个窗口的名称");
        assertThat(second.locator("#project")).hasValue("第一个窗口的名称");
        Chromium.shot(second, "inputs-lost");
        second.locator("#lost button").click();
        assertThat(second.locator("#project")).hasValue("第二个窗口的名称");
    }

    private Page draftOf(Bureau.Applicant applicant) {
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of());
        Page page = chromium.as(applicant.person());
        page.navigate(chromium.url("/applications/" + draft.id()));
        return page;
    }
}
