package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fundcase.FundcaseTest;
import org.fundcase.acceptance.Accepting;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.credit.CreditTour;
import org.fundcase.credit.ListingWalk;
import org.fundcase.funding.Treasury;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letters;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Objecting;
import org.fundcase.recovery.PaidAward;
import org.fundcase.recovery.RecoveryTour;
import org.fundcase.scenario.PageTours.Tour;
import org.fundcase.scenario.PageTours.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page in both languages, seen by whom it is for. A page that is added to the application and not to
 * {@link PageTours} fails the build, unless {@link #NO_PAGES} says why nobody looks at it.
 */
@FundcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import({
    Bureau.class,
    Treasury.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    PublicityDesk.class,
    Objecting.class,
    PublicityTour.class,
    PaidAward.class,
    RecoveryTour.class,
    CreditTour.class,
    ListingWalk.class,
    DrawnPapers.class,
    Payout.class,
    Accepting.class,
    CompletionTour.class
})
class PagesInBrowserIT {

    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/home", "leads on to where the person works"),
            Map.entry("/error", "answers what failed; the error pages are visited through a wrong address"),
            Map.entry("/applications/{id}/live", "parts that the page of the application fetches"),
            Map.entry("/inbox/beside/{id}", "leads on to the next case"),
            Map.entry("/standing/lists/{id}", "visited where a list is imported, in ButtonsInBrowserIT"),
            Map.entry("/standing/lists/{id}/file", "a file to save"),
            Map.entry("/documents/{id}/original", "a file to save"),
            Map.entry("/documents/{id}/pages/{number}", "an image, checked inside the case page"),
            Map.entry("/policies/{scheme}/{version}/clause", "a part that is put beside a rule"),
            Map.entry("/policies/{scheme}/{version}/file", "a file to save"),
            Map.entry("/finance/batches/{id}/file", "a file to save"),
            Map.entry(
                    "/operator/agreements/new", "no tour yet: nobody of Jiangmen signs in, OperatorDeskTest reads it"),
            Map.entry("/operator/agreements/{id}/paper", "a file to save"),
            Map.entry("/operator/agreements/{id}/reports/{until}", "no tour yet: OperatorDeskTest reads it"),
            Map.entry("/operator/payments/{id}", "no tour yet: OperatorDeskTest reads it"),
            Map.entry("/operator/vouchers/{id}/paper", "a file to save"),
            Map.entry("/results/{scheme}/{year}/file", "a file to save"),
            Map.entry("/results/{scheme}/{year}/file.xlsx", "a file to save"),
            Map.entry("/results/{scheme}/{year}", "no tour yet: Changzhou2019IT reads it without a browser"),
            Map.entry("/cases/{id}/completion/part", "a part that the page of the application fetches"),
            Map.entry("/cases/{id}/implementation/part", "a part that the page of the application fetches"),
            Map.entry("/cases/{id}/implementation/proofs/{file}", "a file"),
            Map.entry("/recoveries/of/{caseId}", "a part that the page of the application fetches"),
            Map.entry("/recoveries/{id}/history", "a part that the page of the recovery fetches"),
            Map.entry("/credit/{id}/history", "a part that the page of the listing fetches"),
            Map.entry("/calendar.ics", "a file for calendars of mail programs"),
            Map.entry("/performance", "PerformancePagesTest: sheets of a year"),
            Map.entry("/performance/own", "PerformancePagesTest: sheets of an enterprise"),
            Map.entry("/performance/{id}", "PerformancePagesTest: a sheet at each step"),
            Map.entry("/performance/{id}/history", "a part that the page of the sheet fetches"),
            Map.entry("/performance/{id}/letters", "the same panel as on the page of the sheet"),
            Map.entry("/performance/of/{caseId}", "a part that the page of the case fetches"),
            Map.entry("/performance/surveys/{id}", "PerformancePagesTest: a survey for both sides"),
            Map.entry("/credit/of/{recovery}", "a part that the page of the recovery fetches"),
            Map.entry("/credit/{id}/letters", "the same panel as on the page of the listing"),
            Map.entry("/recoveries/{id}/letters", "the same panel as on the page of the recovery"),
            Map.entry("/rounds/{id}/meetings/{meeting}/minutes", "a file to save"),
            Map.entry("/rounds/{id}/notices/{notice}/proof", "a file to save"),
            Map.entry(
                    "/rounds/{id}/plan/draft",
                    "no tour yet: it needs a round at its plan, as MeetingOutcomesTest makes"),
            Map.entry("/rounds/{id}/plan", "no tour yet: it needs a plan, which HeldFromPlanTest makes"),
            Map.entry("/rounds/pool/{caseId}", "no tour yet: it needs a project in a pool"),
            Map.entry("/experts/{id}", "no tour yet: ExpertReviewTest reads it without a browser"),
            Map.entry("/reviewing", "no tour yet: nobody signs in as an expert in a browser"),
            Map.entry("/reviewing/{id}", "no tour yet: ExpertReviewTest reads it without a browser"),
            Map.entry("/letters/{id}.pdf", "a file to save"),
            Map.entry("/letters/{id}.docx", "a file to save"),
            Map.entry("/notices/{id}/paper.pdf", "a file to save"),
            Map.entry("/notices/{id}/objections/received", "shown once, checked in ObjectionPagesTest"),
            Map.entry("/rounds/{id}/objections/{objection}/files/{position}", "a file to save"),
            Map.entry("/cases/{id}/visits/{visit}", "no tour yet: SiteVisitTest reads it without a browser"),
            Map.entry("/cases/{id}/visits/{visit}/photos/{photo}", "an image, read in SiteVisitTest"),
            Map.entry("/rounds/{id}/audits/{audit}", "no tour yet: SpecialAuditTest reads it without a browser"),
            Map.entry("/rounds/{id}/audits/{audit}/reports/{version}", "a file to save"),
            Map.entry("/rounds/{id}/drawings/{no}", "no tour yet: SecondCheckTest reads it without a browser"),
            Map.entry("/rounds/{id}/recipients/{recipient}/proof", "a file to save"));

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    Letters letters;

    @Autowired
    PublicityTour publicity;

    @Autowired
    RecoveryTour recoveries;

    @Autowired
    CreditTour credit;

    @Autowired
    CompletionTour completions;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext application;

    private Chromium chromium;
    private List<Tour> tours = List.of();

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.before(port);
        tours = new PageTours(bureau, treasury, letters, publicity, recoveries, credit, completions).all();
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
        time.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageIsFitForEverybody(String language) {
        List<String> faults = new ArrayList<>();
        for (Tour tour : tours) {
            Page page = tour.who() == null ? chromium.stranger() : chromium.as(tour.who());
            page.navigate(chromium.url("/?lang=" + language));
            chromium.complaints();
            tour.visits().forEach(visit -> faults.addAll(look(page, visit, new PageCheck(tour.widths()))));
            page.context().close();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyEnglishPageIsEnglish() {
        List<String> faults = new ArrayList<>();
        LeftInChinese chinese = new LeftInChinese(jdbc);
        for (Tour tour : tours) {
            Page page = tour.who() == null ? chromium.stranger() : chromium.as(tour.who());
            page.navigate(chromium.url("/?lang=en"));
            for (Visit visit : tour.visits()) {
                page.navigate(chromium.url(visit.path()));
                page.waitForLoadState();
                chinese.on(page).forEach(fault -> faults.add(visit.pattern() + " " + fault));
            }
            page.context().close();
        }
        chromium.complaints();
        assertThat(faults).isEmpty();
    }

    @Test
    void noPageIsForgotten() {
        Set<String> known = tours.stream()
                .flatMap(tour -> tour.visits().stream())
                .map(Visit::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(NO_PAGES.keySet());
        assertThat(pages()).isNotEmpty().isSubsetOf(known);
    }

    private List<String> look(Page page, Visit visit, PageCheck check) {
        Response response = page.navigate(chromium.url(visit.path()));
        page.waitForLoadState();
        List<String> faults = new ArrayList<>();
        if (response.status() != visit.status()) {
            faults.add("answers " + response.status());
        }
        faults.addAll(check.faults(page));
        // The browser reports the page itself when it was meant to be refused.
        chromium.complaints().stream()
                .filter(complaint -> visit.status() < 400 || !complaint.contains("Failed to load resource"))
                .forEach(faults::add);
        return faults.stream().map(fault -> visit.path() + " " + fault).toList();
    }

    /** What answers a browser's GET; the API and the files of the pages apart. */
    private Set<String> pages() {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(PagesInBrowserIT::reads)
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reads(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
