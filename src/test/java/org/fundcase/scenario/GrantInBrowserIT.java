package org.fundcase.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCases;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.documents.reading.BadFiles;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The whole way in a real browser: an enterprise files with an XML, an OFD and a PDF invoice, the district accepts,
 * industry and finance recommend, the district concludes. No page breaks the content security policy on the way.
 * Screenshots lie in {@code target/screenshots}.
 */
@FundcaseTest
@Import(Bureau.class)
class GrantInBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    private Chromium chromium;

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.before(port);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anEnterpriseFilesAndTheDistrictRecommends() {
        Round round = bureau.openRound(Map.of());
        Bureau.Applicant applicant = bureau.enterprise();
        Page enterprise = chromium.as(applicant.person());
        UUID id = begin(enterprise, round);
        fillIn(enterprise);
        uploadProofs(enterprise, applicant);
        Chromium.shot(enterprise, "apply");
        submit(enterprise);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.SUBMITTED);

        complete(bureau.districtOfficer(), id, "accept");
        complete(bureau.financeOfficer(), id, "recommend");
        complete(bureau.districtOfficer(), id, "recommend");
        complete(bureau.districtOfficer(), id, "recommend");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aZipOfInvoicesIsShownAsTheDocumentsInIt() {
        Bureau.Applicant applicant = bureau.enterprise();
        Page page = chromium.as(applicant.person());
        begin(page, bureau.openRound(Map.of()));
        fillIn(page);
        Map<String, byte[]> invoices = BadFiles.entries(
                "一.pdf", bureau.papers().pdf(bureau.invoice(applicant)),
                "二.ofd", bureau.papers().ofd(bureau.invoice(applicant)),
                "三.xml", bureau.papers().xml(bureau.invoice(applicant)));
        sendZip(page, invoices);
        invoices.keySet()
                .forEach(name -> assertThat(page.locator("#files-invoices")).containsText(name, PATIENT));
        assertThat(page.locator("#proof-invoices [data-uploads] li")).hasCount(0);
        assertThat(page.locator("#estimate")).containsText("90,000.00", PATIENT);
        Chromium.shot(page, "package");
    }

    @Test
    void aZipThatIsNotTakenSaysWhichFileStandsInTheWay() {
        Page page = chromium.as(bureau.enterprise().person());
        begin(page, bureau.openRound(Map.of()));
        Map<String, byte[]> bad = BadFiles.entries("一.xml", BadFiles.bytes("<a/>"), "安装.exe", BadFiles.bytes("MZ"));
        sendZip(page, bad);
        assertThat(page.locator("#proof-invoices [data-uploads] li")).containsText("“安装.exe”不能接收", PATIENT);
        Chromium.shot(page, "package-refused");
    }

    private static void sendZip(Page page, Map<String, byte[]> entries) {
        page.locator("form[data-slot=invoices] input[type=file]")
                .setInputFiles(Chromium.file("发票.zip", BadFiles.zip(entries)));
    }

    private UUID begin(Page page, Round round) {
        page.navigate(chromium.url("/applications/new?round=" + round.id()));
        page.locator("form:has(input[name=item][value='CZ19-3-1']) button").click();
        page.waitForURL("**/applications/*-*");
        return UUID.fromString(page.url().replaceAll(".*/applications/([0-9a-f-]{36}).*", "$1"));
    }

    private static void fillIn(Page page) {
        page.fill("#project", "设备联网与排产改造");
        page.fill("#projectStart", "2021-01-01");
        page.fill("#projectEnd", "2021-12-31");
        page.locator("input[name=financialSystem][value=yes]").check();
        page.locator("input[name=otherFunding][value=no]").check();
    }

    private void uploadProofs(Page page, Bureau.Applicant applicant) {
        Paper licence = Paper.licence(applicant.party(), applicant.representative(), LocalDate.of(2015, 6, 1));
        Paper letter = Paper.commitment(applicant.party(), applicant.representative(), LocalDate.of(2022, 2, 20));
        InvoiceTruth ofd = bureau.invoice(applicant);
        InvoiceTruth pdf = bureau.invoice(applicant);
        upload(page, "licence", Chromium.file("营业执照.pdf", bureau.papers().pdf(licence)));
        upload(page, "commitment", Chromium.file("承诺书.docx", bureau.papers().docx(letter)));
        upload(page, "invoices", Chromium.file("发票.xml", bureau.papers().xml(bureau.invoice(applicant))));
        upload(page, "invoices", Chromium.file("发票.ofd", bureau.papers().ofd(ofd)));
        upload(page, "invoices", Chromium.file("发票.pdf", bureau.papers().pdf(pdf)));
        assertThat(page.locator("#estimate")).containsText("90,000.00", PATIENT);
    }

    private static void upload(Page page, String slot, FilePayload file) {
        page.locator("form[data-slot=" + slot + "] input[type=file]").setInputFiles(file);
        assertThat(page.locator("#files-" + slot)).containsText(file.name, PATIENT);
    }

    private void submit(Page page) {
        page.locator("button[name=submit]").click();
        page.locator("form[action$='/submit'] button.btn-primary").click();
        assertThat(page.locator("main")).containsText("CZ2022-");
        Chromium.shot(page, "receipt");
    }

    private void complete(SignedIn officer, UUID id, String outcome) {
        Page page = chromium.as(officer);
        page.navigate(chromium.url("/inbox"));
        Chromium.shot(page, "inbox-" + officer.username());
        page.navigate(chromium.url("/cases/" + id));
        page.locator("#decision input[name=outcome][value=" + outcome + "]").check();
        Chromium.shot(page, "case-" + officer.username() + "-" + outcome);
        page.locator("button.btn-line[form=decision]").click();
        page.waitForLoadState();
        page.context().close();
    }
}
