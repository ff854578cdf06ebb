package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
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
    private static final String HEAD = "shi-gx2";
    private static final String BASIS = "《财政违法行为处罚处分条例》第十四条第一款";

    private final DemoProgram program;
    private final DemoPeople people;
    private final Awards awards;
    private final Workflow workflow;
    private final DemoServed served;
    private final Clock clock;

    DemoRecoveries(
            DemoProgram program, DemoPeople people, Awards awards, Workflow workflow, DemoServed served, Clock clock) {
        this.program = program;
        this.people = people;
        this.awards = awards;
        this.workflow = workflow;
        this.served = served;
        this.clock = clock;
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
        complete(id, Stage.RECOVERY_FACTS, Outcome.PROPOSE, "", OFFICER);
        complete(id, Stage.RECOVERY_NOTICE, Outcome.ISSUE, "", HEAD);
        served.serve("/recoveries/" + id, "RECOVERY_NOTICE", officer);
        String today = LocalDate.now(clock).toString();
        say(at + "/heard", Map.of("what", "WAIVER", "happenedOn", today, "words", "对事实没有异议，愿意退回，请求分期缴纳（示例）。"), officer);
        say(at + "/decision", decision(), officer);
        complete(id, Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", OFFICER);
        complete(id, Stage.RECOVERY_APPROVAL, Outcome.ISSUE, "常工信追〔2022〕1号", HEAD);
        served.serve("/recoveries/" + id, "RECOVERY_DECISION", officer);
        JsonNode parts = say(
                at + "/measures",
                Map.of(
                        "kind",
                        "INSTALMENTS",
                        "words",
                        "因流动资金紧张，分三期缴纳。",
                        "parts",
                        "2022-03-10 73000.00\n2022-04-11 73000.00\n2022-05-10 73000.00"),
                officer);
        program.post(at + "/measures/" + parts.path("id").asText(), Map.of("agreed", true), program.token(HEAD));
        say(at + "/receipts", Map.of("amount", "73000", "receivedOn", today, "slip", "示例缴款书-1"), officer);
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

    private static Map<String, String> decision() {
        return Map.of(
                "amount", "219000",
                "payDays", "15",
                "holder", "常州市财政局（示例）",
                "bank", "国家金库常州市中心支库（示例）",
                "account", "3204000000000001",
                "considered", "当事人放弃陈述申辩，没有要求听证。");
    }

    private JsonNode say(String path, Map<String, String> fields, String token) {
        return program.post(path, Map.of("fields", fields), token);
    }

    private void complete(UUID id, Stage stage, Outcome outcome, String comment, String by) {
        CaseTask task = workflow.openTasks(id).stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(), comment, task.version()), people.get(by));
    }
}
