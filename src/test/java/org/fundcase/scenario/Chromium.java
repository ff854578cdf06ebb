package org.fundcase.scenario;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.accounts.SignedIn;
import org.junit.jupiter.api.Assumptions;

/** A real browser in front of the application. It keeps what pages complain about. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;
    private final int port;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser, int port) {
        this.playwright = playwright;
        this.browser = browser;
        this.port = port;
    }

    static Chromium before(int port) {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "Chromium is missing: the browser test is skipped");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(QUIET));
        return new Chromium(playwright, browser, port);
    }

    /** A page of somebody who is not signed in. */
    Page stranger() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complain(page, message));
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    Page as(SignedIn person) {
        return signIn(stranger(), person.username(), Bureau.PASSWORD);
    }

    Page signIn(Page page, String username, String password) {
        page.navigate(url("/signin"));
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.locator("form:has(input[name=password]) .btn-primary").first().click();
        page.waitForLoadState();
        return page;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Breaches of the content policy, errors of scripts and what could not be loaded, since the last call. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    static void shot(Page page, String name) {
        Path file = Path.of("target/screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private void complain(Page page, ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
