package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fundcase.kernel.CreditCode;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the bureau does beside the review: a visit on site, a special audit, a second check of what was drawn. */
@Component
@Profile("demo")
class DemoChecks {

    private static final String FIRST = "shi-gx";
    private static final String SECOND = "shi-gx2";
    private static final String FIRM_WITHOUT_CHECK = "91320400MA1AUD7X0";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    private final DemoProgram program;
    private final DemoPeople people;
    private final Workflow workflow;
    private final Clock clock;

    DemoChecks(DemoProgram program, DemoPeople people, Workflow workflow, Clock clock) {
        this.program = program;
        this.people = people;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Two officers go there, write down what they saw, add a photo each, and both sign; not where a visit was ordered. */
    void visit(UUID application) {
        String first = program.token(FIRST);
        if (!program.get("/cases/" + application + "/visits", first).isEmpty()) {
            return;
        }
        String second = program.token(SECOND);
        UUID leader = people.get(FIRST).personId();
        String today = LocalDate.now(clock).toString();
        String at = "/cases/" + application + "/visits";
        Map<String, ?> order = Map.of(
                "purpose",
                "投资额较大，核对设备和系统是否在用",
                "day",
                today,
                "officers",
                List.of(leader, people.get(SECOND).personId()),
                "leader",
                leader);
        String visit = at + "/" + program.post(at, order, first).path("id").asText();
        program.put(visit + "/record", record(today), first);
        program.file(visit + "/photos", Map.of("caption", "车间设备（示例图）"), "车间.png", picture(Color.LIGHT_GRAY), first);
        program.file(visit + "/photos", Map.of("caption", "铭牌（示例图）"), "铭牌.png", picture(Color.GRAY), second);
        String hash = hash(program.get(at, first));
        program.post(visit + "/signatures", Map.of("hash", hash), first);
        program.post(visit + "/signatures", Map.of("hash", hash), second);
    }

    private static Map<String, ?> record(String today) {
        return Map.of(
                "revision",
                0,
                "place",
                "企业厂区一号车间（示例）",
                "day",
                today,
                "seen",
                Map.of(
                        "site", "地址与营业执照一致，车间正常生产。",
                        "assets", "按发票台账逐项核对，设备和软件都在用，铭牌与发票相符。",
                        "progress", "项目已经建成运行，与申报内容一致。",
                        "accounts", "抽查发票原件 2 张和付款凭证 2 份，都已入账。"),
                "conclusion",
                "MATCHES",
                "summary",
                "现场与申报材料相符。",
                "host",
                "企业设备部负责人（示例）",
                "hostSigned",
                "SIGNED",
                "hostReason",
                "");
    }

    /** Of the record as it stands with its photos. */
    private static String hash(JsonNode visits) {
        JsonNode records = visits.path(visits.size() - 1).path("records");
        return records.path(records.size() - 1).path("hash").asText();
    }

    /** A firm looks into an application; its sealed report has a finding that somebody has to answer. */
    void audit(UUID round, UUID application) {
        String token = program.token(FIRST);
        String at = "/rounds/" + round + "/audits";
        if (!program.get(at, token).isEmpty()) {
            return;
        }
        Map<String, ?> order = Map.of(
                "firm",
                "示例会计师事务所有限公司",
                "firmCode",
                FIRM_WITHOUT_CHECK + CreditCode.checkCharacter(FIRM_WITHOUT_CHECK),
                "contract",
                "常工信审〔2022〕1号（示例）",
                "scope",
                "核对认定证书、项目投入和财务核算",
                "due",
                LocalDate.now(clock).plusDays(20).toString(),
                "cases",
                List.of(application));
        String audit = at + "/" + program.post(at, order, token).path("id").asText();
        byte[] report = DemoCourse.paperBytes();
        program.file(audit + "/reports", Map.of(), "专项审计报告（示例）.pdf", report, token);
        Map<String, ?> finding = Map.of(
                "caseId",
                application,
                "what",
                "平台建设投入中有 3.2 万元的差旅费，不属于项目投入。",
                "amount",
                "32000",
                "clause",
                "第五条",
                "severity",
                "MINOR");
        program.post(audit + "/findings", finding, token);
        program.post(audit + "/seal", Map.of(), token);
    }

    /** One is drawn from what the review supports, and another officer checks it again. */
    void drawing(UUID round) {
        String token = program.token(FIRST);
        String at = "/rounds/" + round + "/drawings";
        if (!program.get(at, token).isEmpty()) {
            return;
        }
        JsonNode drawn = program.post(at, Map.of("measure", "COUNT", "size", "1", "strata", "NONE"), token);
        for (JsonNode entry : drawn.path("entries")) {
            if (entry.path("drawn").asBoolean()) {
                CaseTask task = workflow.task(entry.path("task").asText()).orElseThrow();
                workflow.complete(
                        new TaskCompletion(
                                task.id(), Outcome.CONSISTENT, List.of(), "材料、认定证书和测算重新核对过，与初次审核一致。", task.version()),
                        people.get(SECOND));
            }
        }
    }

    private static byte[] picture(Color ground) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        for (int x = 60; x < WIDTH - 100; x += 180) {
            pen.fillRect(x, 160, 120, 180);
        }
        pen.setColor(Color.WHITE);
        pen.fillRect(90, 190, 60, 40);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
