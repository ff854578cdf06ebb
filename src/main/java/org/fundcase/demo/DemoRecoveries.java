package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two recoveries: one in Changzhou is decided and comes back in instalments, the first of them paid; one in Jiangmen is being
 * looked into.
 */
@Component
@Profile("demo")
class DemoRecoveries {

    private static final String OFFICER = "shi-gx";
    private static final String BASIS = "《财政违法行为处罚处分条例》第十四条第一款";

    private final DemoProgram program;
    private final Awards awards;
    private final DemoRecoverySteps steps;

    DemoRecoveries(DemoProgram program, Awards awards, DemoRecoverySteps steps) {
        this.program = program;
        this.awards = awards;
        this.steps = steps;
    }

    /** Done once; what a visitor did since stays. */
    void begin() {
        if (program.get("/recoveries", program.token(OFFICER)).isEmpty()) {
            paid(DemoMoney.LIST).ifPresent(this::comeBack);
        }
        String jiangmen = program.token("jm-gx");
        if (program.get("/recoveries", jiangmen).isEmpty()) {
            paid(DemoOperator.LIST).ifPresent(award -> open(award, "INSPECTION", "受托运营机构年度抽查记录第 2 项（示例）", jiangmen));
        }
    }

    private Optional<Award> paid(UUID list) {
        return awards.ofList(list).stream()
                .filter(award -> award.paid().isPositive())
                .findFirst();
    }

    private UUID open(Award award, String origin, String source, String token) {
        JsonNode made =
                program.post("/recoveries", Map.of("award", award.id(), "origin", origin, "source", source), token);
        return UUID.fromString(made.path("id").asText());
    }

    private void comeBack(Award award) {
        String officer = program.token(OFFICER);
        UUID id = open(award, "AUDIT", "专项审计报告第 3 项（示例）", officer);
        String at = "/recoveries/" + id;
        say(at + "/facts", facts(), officer);
        steps.decide(id, "219000", "常工信追〔2022〕1号");
        steps.inParts(id, "2022-03-10 73000.00\n2022-04-11 73000.00\n2022-05-10 73000.00", "73000", "示例缴款书-1");
    }

    private static Map<String, String> facts() {
        return Map.of(
                "cause", "MISUSE",
                "facts", "部分资金没有用于申报的宣传服务，用于归还银行贷款。",
                "evidence", "专项审计报告第 3 项；银行流水。",
                "basis", BASIS,
                "amount", "219000",
                "computation", "按审计认定的挪用金额计算。");
    }

    private void say(String path, Map<String, String> fields, String token) {
        program.post(path, Map.of("fields", fields), token);
    }
}
