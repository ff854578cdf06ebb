package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fundcase.kernel.CreditCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Listings of Changzhou: an enterprise that is listed, an audit firm too, one that was entered by mistake and taken back, and
 * the first enterprise of the demo, which was told and may still state its case.
 */
@Component
@Profile("demo")
class DemoListings {

    private static final String OFFICER = "shi-gx";
    private static final String HEAD = "shi-gx2";

    private final DemoProgram program;
    private final DemoEnterprises enterprises;
    private final DemoServed served;
    private final Clock clock;

    DemoListings(DemoProgram program, DemoEnterprises enterprises, DemoServed served, Clock clock) {
        this.program = program;
        this.enterprises = enterprises;
        this.served = served;
        this.clock = clock;
    }

    /** Done once; what a visitor did since stays. */
    void begin() {
        String officer = program.token(OFFICER);
        if (!program.get("/credit", officer).isEmpty()) {
            return;
        }
        String head = program.token(HEAD);
        decided(open("ENTERPRISE", code(1), "常州示例虚报有限公司", officer), "FALSE_CLAIM", "3", 1, officer, head);
        decided(open("INTERMEDIARY", code(2), "常州示例会计师事务所", officer), "FALSE_PAPER", "2", 2, officer, head);
        String wrong = open("ENTERPRISE", code(3), "常州示例同名有限公司", officer);
        decided(wrong, "MISUSE", "1", 3, officer, head);
        takenBack(wrong, officer, head);
        String first = enterprises.get(0).party().creditCode();
        told(open("ENTERPRISE", first, "", officer), "OTHER", "1", officer, head);
    }

    private String open(String kind, String code, String name, String officer) {
        Map<String, String> fields = Map.of(
                "scheme",
                "CZ-II-2019 2019",
                "partyKind",
                kind,
                "creditCode",
                code,
                "party",
                name,
                "origin",
                "AUDIT",
                "source",
                "专项审计报告（示例）");
        return "/credit/"
                + program.post("/credit", Map.of("fields", fields), officer)
                        .path("id")
                        .asText();
    }

    private void told(String at, String cause, String years, String officer, String head) {
        Map<String, String> charge = new HashMap<>(Map.of(
                "cause", cause,
                "facts", "申报材料与实际情况不符（示例）。",
                "evidence", "专项审计报告（示例）。",
                "basis", "《常州市工业互联网专项资金管理实施细则》第十五条",
                "years", years));
        say(at + "/charge", charge, officer);
        say(at + "/submit", Map.of("what", "facts"), officer);
        say(at + "/tell", Map.of(), head);
        served.serve(at, "LISTING_NOTICE", officer);
    }

    private void decided(String at, String cause, String years, int no, String officer, String head) {
        told(at, cause, years, officer, head);
        String today = LocalDate.now(clock).toString();
        say(at + "/heard", Map.of("what", "WAIVER", "on", today, "words", "对事实没有异议（示例）。"), officer);
        say(
                at + "/draft",
                Map.of("years", years, "considered", "当事人放弃陈述申辩。", "repair", "退回资金、完成整改以后向本机关书面申请。"),
                officer);
        say(at + "/submit", Map.of("what", "decision"), officer);
        say(at + "/issue", Map.of("paper", "常工信失〔2022〕" + no + "号"), head);
        served.serve(at, "LISTING_DECISION", officer);
    }

    private void takenBack(String at, String officer, String head) {
        String ending = say(at + "/endings", Map.of("kind", "WRONG_ENTRY", "reason", "同名单位，信用代码登记错误（示例）。"), officer);
        program.post(at + "/endings/" + ending + "/answer", Map.of("agreed", true), head);
    }

    /** @return the id of the end that was proposed last; empty without one */
    private String say(String path, Map<String, String> fields, String token) {
        JsonNode endings = program.post(path, Map.of("fields", fields), token).path("endings");
        return endings.isEmpty()
                ? ""
                : endings.get(endings.size() - 1).path("id").asText();
    }

    /** Of nobody. */
    private static String code(int n) {
        String first = "91320400MADEMA00" + n;
        return first + CreditCode.checkCharacter(first);
    }
}
