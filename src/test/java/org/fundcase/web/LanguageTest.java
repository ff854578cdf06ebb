package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused is told in the language of whoever reads it. */
@FundcaseTest
class LanguageTest {

    private static final String WRONG = "{\"username\": \"nobody-at-all\", \"password\": \"wrong\"}";

    @LocalServerPort
    int port;

    @Test
    void tellsAProgramInTheLanguageItAsksFor() {
        assertThat(token("Accept-Language", "en-GB, en;q=0.8")).contains("User name or password is wrong");
        assertThat(token("Accept-Language", "zh-CN")).contains("账号或密码不对");
        assertThat(token("Accept-Language", "fr")).contains("账号或密码不对");
        assertThat(token()).contains("账号或密码不对");
    }

    @Test
    void tellsAPersonInTheLanguageOfThePage() {
        Map<String, String> form = Map.of("creditCode", "91320400MA1");
        Visitor visitor = new Visitor(port);
        visitor.get("/register?lang=en");
        assertThat(visitor.post("/register", form).body()).contains("“Name” is not filled in.");
        visitor.get("/register?lang=zh-CN");
        assertThat(visitor.post("/register", form).body()).contains("还没有填姓名。");
    }

    private String token(String... headers) {
        return new Visitor(port).postJson("/api/v1/tokens", WRONG, headers).body();
    }
}
