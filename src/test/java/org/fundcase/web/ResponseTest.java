package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@FundcaseTest
class ResponseTest {

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    ErrorController errors;

    @Test
    void everyResponseCarriesTheSecurityHeaders() {
        Visitor visitor = new Visitor(port);
        for (String path : List.of(
                "/",
                "/signin",
                "/inbox",
                "/nowhere",
                "/assets/ui.css",
                "/assets/none",
                "/api/v1/cases",
                "/api/v1/openapi.json",
                "/actuator/health")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "base-uri 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).as(path).contains("camera=()");
        }
    }

    @Test
    void onlyAssetsAreRemembered() {
        Visitor visitor = new Visitor(port);
        for (String path : List.of("/", "/signin", "/nowhere", "/api/v1/cases", "/api/v1/openapi.json")) {
            assertThat(header(visitor.get(path), "Cache-Control")).as(path).isEqualTo("no-store");
        }
        assertThat(visitor.get("/assets/ui.css").headers().firstValue("Cache-Control"))
                .isNotEqualTo(Optional.of("no-store"));
    }

    @Test
    void anUnknownPageAndAnUnknownIdAreNotFoundInOurWords() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(new Accounts(offices, people).officer().username(), Accounts.PASSWORD);
        HttpResponse<String> answer = visitor.get("/cases/none-such/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到", "/assets/ui").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void aFailureOfOursHasANumberAndNoCause() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/cases");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the cause"));
        String answer = errors.error(request).toString();
        assertThat(answer).contains("incident=").doesNotContain("the cause", "IllegalState");
    }

    @Test
    void aPageThatIsNotForThePersonIsRefused() {
        HttpResponse<String> answer = toAnOfficer("/accounts");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("不在你的权限内");
    }

    @Test
    void anAddressThatDoesNotExistIsNotFound() {
        HttpResponse<String> answer = toAnOfficer("/no-such-page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到");
    }

    private HttpResponse<String> toAnOfficer(String path) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(new Accounts(offices, people).officer().username(), Accounts.PASSWORD);
        return visitor.get(path);
    }

    @Test
    void noPageCarriesInlineStylesOrScripts() {
        String page = new Visitor(port).get("/signin").body();
        assertThat(page).doesNotContain(" style=", "onclick=").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void speaksChineseUntilAskedForEnglish() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/signin", "Accept-Language", "en").body()).contains("lang=\"zh-CN\"", "密码");
        visitor.get("/signin?lang=en");
        assertThat(visitor.get("/signin").body()).contains("lang=\"en\"", "Password");
    }

    @Test
    void saysThatTheBusinessDateIsShifted() {
        assertThat(new Visitor(port).get("/").body()).contains("演示环境，业务日期 2022年");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
