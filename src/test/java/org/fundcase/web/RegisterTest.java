package org.fundcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.CreditCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@FundcaseTest
class RegisterTest {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @LocalServerPort
    int port;

    private final Random random = new Random();
    private final Map<String, String> form = new HashMap<>();
    private Visitor visitor;

    @BeforeEach
    void aFormFilledInWell() {
        visitor = new Visitor(port);
        form.put("creditCode", code());
        form.put("name", "常州试写有限公司");
        form.put("legalRepresentative", "陈试");
        form.put("establishedOn", "2015-06-01");
        form.put("address", "常州市试路1号");
        form.put("city", "常州市");
        form.put("district", "武进区");
        form.put("legalPerson", "yes");
        form.put("contactName", "陈试");
        form.put("contactPhone", "0519-80000000");
        form.put("personName", "陈试");
        form.put("username", "u" + UUID.randomUUID().toString().substring(0, 20));
        form.put("password", "Gold-fish 12");
    }

    @Test
    void registersAndSignsIn() {
        assertThat(send().headers().firstValue("Location").orElseThrow()).endsWith("/signin?registered");
        visitor.signIn(typed("username"), typed("password"));
        assertThat(visitor.get("/enterprise").body()).contains("常州试写有限公司", typed("creditCode"));
    }

    @Test
    void whoSavesSecondSeesWhatTheFirstSavedAndSavesAgainKnowingly() {
        send();
        visitor.signIn(typed("username"), typed("password"));
        visitor.get("/enterprise");
        form.put("version", "1");
        form.put("contactPhone", "0519-81111111");
        assertThat(visitor.post("/enterprise", form).statusCode()).isEqualTo(302);
        form.put("contactPhone", "0519-82222222");
        form.put("address", "常州市试路2号");
        String overtaken = visitor.post("/enterprise", form).body();
        assertThat(overtaken).contains("还没有保存", "0519-81111111", "0519-82222222", "常州市试路2号", "value=\"2\"");
        form.put("version", "2");
        assertThat(visitor.post("/enterprise", form).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/enterprise").body()).contains("0519-82222222");
    }

    @Test
    void refusesACodeWithAWrongCheckCharacterAndKeepsWhatWasTyped() {
        String wrong = code().substring(0, 17) + "I";
        form.put("creditCode", wrong);
        refused("creditCode", "请对照营业执照填写");
        assertThat(send().body()).contains(wrong, "常州试写有限公司").doesNotContain(typed("password"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        send();
        form.put("username", "other" + UUID.randomUUID().toString().substring(0, 20));
        refused("creditCode", "已经注册过");
    }

    @Test
    void refusesATakenNameOfAnAccountAndRegistersNothing() {
        send();
        String fresh = code();
        form.put("creditCode", fresh);
        refused("username", "");
        form.put("username", "again" + UUID.randomUUID().toString().substring(0, 20));
        assertThat(send().statusCode()).as("the code is still free").isEqualTo(302);
    }

    @Test
    void refusesAWeakPassword() {
        form.put("password", "12345678");
        refused("password", "密码太简单");
    }

    @Test
    void namesEveryWrongFieldOfTheRegisterAtOnce() {
        form.put("name", "");
        form.put("contactPhone", "电话");
        form.put("legalRepresentative", "");
        refused("name", "还没有填单位名称");
        assertThat(send().body())
                .contains(
                        "id=\"contactPhone-error\"",
                        "id=\"legalRepresentative-error\"",
                        "href=\"#legalRepresentative\"");
    }

    @Test
    void refusesNamesWithoutEndAndWithControlCharacters() {
        form.put("name", "长".repeat(10_000));
        refused("name", "最多 200 个");
        form.put("name", "常州\u0007公司");
        refused("name", "控制字符");
    }

    @Test
    void refusesAnEmptyFormAtItsFirstField() {
        form.replaceAll((field, value) -> "");
        assertThat(send().statusCode()).isEqualTo(422);
    }

    private String typed(String field) {
        return form.getOrDefault(field, "");
    }

    private void refused(String field, String reason) {
        HttpResponse<String> page = send();
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"" + field + "-error\"", reason);
    }

    private HttpResponse<String> send() {
        visitor.get("/register");
        return visitor.post("/register", form);
    }

    private String code() {
        StringBuilder code = new StringBuilder("91320400MA");
        for (int n = 0; n < 7; n++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString() + CreditCode.checkCharacter(code.toString());
    }
}
