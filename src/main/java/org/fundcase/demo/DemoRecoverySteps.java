package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Steps of a recovery in Changzhou, by its officer and head, each as soon as the law lets it be taken. */
@Component
@Profile("demo")
class DemoRecoverySteps {

    private static final String OFFICER = "shi-gx";
    private static final String HEAD = "shi-gx2";

    private final DemoProgram program;
    private final DemoPeople people;
    private final Workflow workflow;
    private final DemoServed served;
    private final Clock clock;

    DemoRecoverySteps(DemoProgram program, DemoPeople people, Workflow workflow, DemoServed served, Clock clock) {
        this.program = program;
        this.people = people;
        this.workflow = workflow;
        this.served = served;
        this.clock = clock;
    }

    /** The recovery of a party that is being looked into; empty if there is none. */
    Optional<UUID> of(String party, String state) {
        return StreamSupport.stream(
                        program.get("/recoveries", program.token(OFFICER)).spliterator(), false)
                .filter(one -> one.path("party").asText().equals(party))
                .filter(one -> one.path("state").asText().equals(state))
                .map(one -> UUID.fromString(one.path("id").asText()))
                .findFirst();
    }

    /** From its facts to a decision that was handed over; the party waives its statement. */
    void decide(UUID id, String amount, String paper) {
        String officer = program.token(OFFICER);
        String at = "/recoveries/" + id;
        complete(id, Stage.RECOVERY_FACTS, Outcome.PROPOSE, "", OFFICER);
        complete(id, Stage.RECOVERY_NOTICE, Outcome.ISSUE, "", HEAD);
        served.serve(at, "RECOVERY_NOTICE", officer);
        say(at + "/heard", Map.of("what", "WAIVER", "happenedOn", today(), "words", "对事实没有异议，愿意退回（示例）。"), officer);
        say(at + "/decision", decision(amount), officer);
        complete(id, Stage.RECOVERY_DECISION, Outcome.PROPOSE, "", OFFICER);
        complete(id, Stage.RECOVERY_APPROVAL, Outcome.ISSUE, paper, HEAD);
        served.serve(at, "RECOVERY_DECISION", officer);
    }

    /** Instalments are agreed, and the first came. */
    void inParts(UUID id, String parts, String first, String slip) {
        String officer = program.token(OFFICER);
        measure(id, Map.of("kind", "INSTALMENTS", "words", "因流动资金紧张，分三期缴纳。", "parts", parts));
        say("/recoveries/" + id + "/receipts", Map.of("amount", first, "receivedOn", today(), "slip", slip), officer);
    }

    /**
     * Demands what was not paid, and then asks the court, each once its day has come.
     *
     * @return whether something is left to be done
     */
    boolean toTheCourt(UUID id) {
        JsonNode known = program.get("/recoveries/" + id, program.token(OFFICER));
        if (has(known, "COURT")) {
            return false;
        }
        if (!has(known, "DEMAND") && isOpen(known, "DEMAND")) {
            measure(id, Map.of("kind", "DEMAND", "words", "到期没有缴纳。"));
            served.serve("/recoveries/" + id, "DEMAND", program.token(OFFICER));
        } else if (isOpen(known, "COURT")) {
            measure(id, Map.of("kind", "COURT", "words", "经催告仍不缴纳，没有申请复议也没有起诉。", "addressee", "常州市钟楼区人民法院"));
            return false;
        }
        return true;
    }

    private static boolean has(JsonNode known, String kind) {
        return StreamSupport.stream(known.path("measures").spliterator(), false)
                .anyMatch(one -> one.path("kind").asText().equals(kind));
    }

    private static boolean isOpen(JsonNode known, String step) {
        return StreamSupport.stream(known.path("steps").spliterator(), false)
                .filter(one -> one.path("step").asText().equals(step))
                .anyMatch(one -> one.path("open").asBoolean());
    }

    private void measure(UUID id, Map<String, String> fields) {
        String at = "/recoveries/" + id + "/measures";
        JsonNode made = say(at, fields, program.token(OFFICER));
        program.post(at + "/" + made.path("id").asText(), Map.of("agreed", true), program.token(HEAD));
    }

    private static Map<String, String> decision(String amount) {
        return Map.of(
                "amount", amount,
                "payDays", "15",
                "holder", "常州市财政局（示例）",
                "bank", "国家金库常州市中心支库（示例）",
                "account", "3204000000000001",
                "considered", "当事人放弃陈述申辩，没有要求听证。");
    }

    private JsonNode say(String path, Map<String, String> fields, String token) {
        return program.post(path, Map.of("fields", fields), token);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private void complete(UUID id, Stage stage, Outcome outcome, String comment, String by) {
        CaseTask task = workflow.openTasks(id).stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .orElseThrow();
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(), comment, task.version()), people.get(by));
    }
}
