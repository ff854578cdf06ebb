package org.fundcase.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.demo.papers.Paper;
import org.fundcase.kernel.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A provider puts a purchase invoice where contracts belong, is told so at once, puts five contracts there, and the
 * officer reads contract by contract what they prove.
 */
@FundcaseTest
@Import(Bureau.class)
class PapersInBrowserIT {

    private static final LocalDate SIGNED = LocalDate.of(2021, 5, 6);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    private Chromium chromium;
    private Bureau.Applicant provider;
    private GrantCase draft;

    @BeforeEach
    void aProviderStatesEightMillionOfFiveEnterprises() {
        chromium = Chromium.before(port);
        provider = bureau.enterprise();
        draft = SolutionProvider.draft(bureau, provider);
        bureau.proofs(draft, provider);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anInvoiceAmongTheContractsIsToldAtOnceAndTheContractsAreReadLineByLine() {
        Page enterprise = chromium.as(provider.person());
        enterprise.navigate(chromium.url("/applications/" + draft.id()));
        byte[] invoice = bureau.papers().xml(bureau.invoice(provider));
        put(enterprise, "采购发票.xml", "application/xml", invoice);
        assertThat(enterprise.locator("#files-contracts .fc-err").first()).containsText("这里要的是合同，上传的是发票");
        enterprise.locator("#proof-contracts").scrollIntoViewIfNeeded();
        Chromium.shot(enterprise, "papers-wrong-place");
        enterprise.navigate(chromium.url("/applications/" + draft.id() + "/check"));
        assertThat(enterprise.locator(".fc-err").first()).containsText("这里要的是合同，上传的是发票");
        Chromium.shot(enterprise, "papers-check");
        IntStream.rangeClosed(1, 5).forEach(this::contract);
        bureau.awaitRead(draft.id());
        submit.submit(draft.id(), provider.person());
        Page officer = chromium.as(bureau.districtOfficer());
        officer.navigate(chromium.url("/cases/" + draft.id()));
        assertThat(officer.locator("#findings")).containsText("差 0.01 元没有证明");
        assertThat(officer.locator("#findings")).containsText("这里要的是合同，上传的是发票");
        officer.locator("#findings").scrollIntoViewIfNeeded();
        Chromium.shot(officer, "papers-findings");
        officer.locator(".fc-passed summary").click();
        officer.locator(".fc-passed").scrollIntoViewIfNeeded();
        Chromium.shot(officer, "papers-findings-passed");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void put(Page page, String name, String type, byte[] bytes) {
        page.locator("#proof-contracts input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
    }

    private void contract(int n) {
        Money amount = Money.yuan(n == 5 ? "1599999.99" : "1600000");
        Paper paper = ContractPapers.contract(
                "HT-" + n, "常州客户" + n + "号装备有限公司", provider.party().name(), amount, SIGNED);
        bureau.upload(
                draft, provider, "contracts", "合同" + n + ".pdf", bureau.papers().pdf(paper));
    }
}
