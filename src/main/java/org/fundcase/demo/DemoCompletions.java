package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.demo.CarriedOut.Fate;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Acceptances and closings of the projects that are carried out, from the day on which a visitor has let the publicity of
 * their round end; as the months go by that the visitor moves, what one of them was to pay back goes to the court.
 */
@Component
@Profile("demo")
class DemoCompletions {

    private static final DemoCourse.Numbers NUMBERS = new DemoCourse.Numbers("〔2022〕4号", "常工信融合〔2022〕25号");
    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    private static final String OFFICER = "shi-gx";
    private static final String HEAD = "shi-gx2";
    private static final List<String> QUESTIONS = List.of("built", "inUse", "invoices", "earmarked", "targets");

    private final CarriedOut projects;
    private final DemoCourse course;
    private final DemoPayout payout;
    private final DemoProgram program;
    private final DemoPeople people;
    private final DemoPapers papers;
    private final DemoFiling filing;
    private final DemoEnterprises enterprises;
    private final DemoRecoverySteps recoveries;
    private final Awards awards;
    private final Workflow workflow;
    private final Clock clock;

    DemoCompletions(
            CarriedOut projects,
            DemoCourse course,
            DemoPayout payout,
            DemoProgram program,
            DemoPeople people,
            DemoPapers papers,
            DemoFiling filing,
            DemoEnterprises enterprises,
            DemoRecoverySteps recoveries,
            Awards awards,
            Workflow workflow,
            Clock clock) {
        this.projects = projects;
        this.course = course;
        this.payout = payout;
        this.program = program;
        this.people = people;
        this.papers = papers;
        this.filing = filing;
        this.enterprises = enterprises;
        this.recoveries = recoveries;
        this.awards = awards;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Takes every step that can be taken now.
     *
     * @return whether there is anything to wait for
     */
    boolean goOn() {
        Optional<Round> found = projects.find();
        if (found.filter(round -> clock.instant().isAfter(round.closesAt())).isEmpty()) {
            return found.isPresent();
        }
        UUID round = found.get().id();
        Optional<CaseTask> task = course.next(round, Duration.ZERO);
        while (task.isPresent() && !isPaying(round)) {
            course.step(task.get(), NUMBERS, (application, reviewer) -> {});
            task = course.next(round, A_MOMENT);
        }
        return !isPaying(round) || accept();
    }

    private boolean isPaying(UUID round) {
        return workflow.course(round).active().contains(Stage.PAYING);
    }

    /** Everything once, when the money is there; afterwards only what waits for its day. */
    private boolean accept() {
        List<Award> owed = Stream.of(Fate.values())
                .filter(Fate::isPaid)
                .flatMap(one -> projects.of(one).stream())
                .flatMap(one -> awards.ofCase(one.id()).stream())
                .toList();
        if (owed.isEmpty()) {
            return true;
        }
        if (owed.stream().noneMatch(award -> award.paid().isPositive())) {
            payout.pay(owed);
            for (Fate one : Fate.values()) {
                projects.of(one).ifPresent(project -> follow(one, project));
            }
            program.forget();
        }
        return recoveries
                .of(name(Fate.FAILED), "COLLECTION")
                .filter(recoveries::toTheCourt)
                .isPresent();
    }

    private void follow(Fate one, GrantCase project) {
        UUID id = project.id();
        if (one == Fate.BEGUN) {
            return;
        }
        apply(id, one);
        switch (one) {
            case LESS_UNPAID, LESS_PAID -> {
                String most = get(id).path("most").asText();
                propose(id, Map.of("outcome", "LESS", "amount", most, "reason", "第二张发票没有用于本项目，按实际投资核减（示例）。"));
            }
            case RECTIFYING -> propose(id, Map.of("outcome", "RECTIFY", "dueDays", "20", "reason", "补齐三个月的运行日志（示例）。"));
            case FAILED -> propose(id, Map.of("outcome", "FAIL", "reason", "设备没有到位，系统没有运行（示例）。"));
            case WHOLE, CLOSED, REOPENED -> propose(id, Map.of("outcome", "PASS", "reason", "资料齐全，现场核对一致（示例）。"));
            default -> {
                // Waits for the office.
                return;
            }
        }
        step(id, Stage.COMPLETION_APPROVAL, Outcome.APPROVE, "", true);
        afterwards(one, id);
    }

    private void afterwards(Fate one, UUID id) {
        switch (one) {
            case LESS_PAID -> {
                UUID recovery = recoveries.of(name(one), "FACTS").orElseThrow();
                long yuan = told(recovery);
                recoveries.decide(recovery, String.valueOf(yuan), "常工信追〔2022〕2号");
                recoveries.inParts(recovery, parts(yuan), String.valueOf(yuan / 3), "示例缴款书-2");
            }
            case FAILED -> {
                UUID recovery = recoveries.of(name(one), "FACTS").orElseThrow();
                recoveries.decide(recovery, String.valueOf(told(recovery)), "常工信追〔2022〕3号");
            }
            case CLOSED -> close(id);
            case REOPENED -> {
                close(id);
                String at = "/cases/" + id + "/completion/reopening";
                Map<String, String> why = Map.of("place", "COMPLETION", "reason", "举报称一台设备是租来的，需要重新核对（示例）。");
                program.post(at, Map.of("fields", why), program.token(OFFICER));
                program.post(at + "/answer", Map.of("agreed", true), program.token(HEAD));
            }
            default -> {
                // Stays where it is.
            }
        }
    }

    private long told(UUID recovery) {
        return program.get("/recoveries/" + recovery, program.token(OFFICER))
                .path("told")
                .asLong();
    }

    /** Three parts; the last has what does not divide. */
    private String parts(long yuan) {
        LocalDate today = LocalDate.now(clock);
        long third = yuan / 3;
        return today.plusDays(5) + " " + third + "\n" + today.plusDays(36) + " " + third + "\n" + today.plusDays(66)
                + " " + (yuan - 2 * third);
    }

    private void apply(UUID id, Fate one) {
        DemoEnterprises.Applicant applicant = enterprises.get(one.enterprise());
        String token = program.token(applicant.person().username());
        String at = "/cases/" + id + "/completion";
        LocalDate done = LocalDate.now(clock).minusDays(3);
        InvoiceTruth first = projects.invoices(applicant).get(0);
        papers.completion(first, CarriedOut.PROJECT, done)
                .forEach(sheet -> program.file(
                        at + "/documents", Map.of("slot", sheet.slot()), sheet.name(), sheet.bytes(), token));
        filing.awaitReading(id);
        Map<String, String> fields = new HashMap<>(Map.of(
                "completedOn", done.toString(),
                "spent", first.net().toYuan().toPlainString(),
                "achieved", "设备联网率 96%，排产时间缩短一半，产值提高 12%（示例）。"));
        if (one == Fate.LESS_UNPAID || one == Fate.LESS_PAID) {
            JsonNode lines = get(id).path("invoices");
            String last = lines.get(lines.size() - 1).path("line").asText();
            fields.put("fate." + last, "UNUSED");
            fields.put("note." + last, "软件没有在本项目使用，已经退货（示例）。");
        } else {
            fields.put("spent", spent(applicant));
        }
        program.put(at + "/application", Map.of("fields", fields), token);
        program.post(at + "/application", Map.of(), token);
    }

    private String spent(DemoEnterprises.Applicant applicant) {
        return projects.invoices(applicant).stream()
                .map(InvoiceTruth::net)
                .reduce(Money.ZERO, Money::plus)
                .toYuan()
                .toPlainString();
    }

    private void propose(UUID id, Map<String, String> result) {
        Map<String, String> fields = new HashMap<>(result);
        boolean failed = "FAIL".equals(result.get("outcome"));
        for (String question : QUESTIONS) {
            boolean met = !failed || !question.equals("inUse");
            fields.put("answer." + question, met ? "YES" : "NO");
            fields.put("answerNote." + question, met ? "" : "现场没有看到设备（示例）。");
        }
        JsonNode known = get(id);
        int n = 1;
        for (String office :
                List.of(known.path("office").asText(), known.path("together").asText(""))) {
            if (!office.isEmpty() && !office.equals("null")) {
                fields.put("member." + n, "验收员" + n + "（示例）");
                fields.put("unit." + n, office);
                fields.put("free." + n++, "true");
            }
        }
        fields.put("visitedOn", LocalDate.now(clock).toString());
        fields.put("visitNote", "看了设备和系统，核对了发票原件（示例）。");
        SignedIn officer = people.of(task(id, Stage.COMPLETION_CHECK).officeId());
        program.post("/cases/" + id + "/completion/check", Map.of("fields", fields), program.token(officer.username()));
    }

    private void close(UUID id) {
        step(id, Stage.CLOSING, Outcome.PROPOSE, "验收合格，资金拨付完毕，没有未办结的事项（示例）。", false);
        step(id, Stage.CLOSING_APPROVAL, Outcome.CLOSE, "", true);
    }

    private void step(UUID id, Stage stage, Outcome outcome, String comment, boolean second) {
        CaseTask task = task(id, stage);
        SignedIn officer = people.of(task.officeId());
        workflow.complete(
                new TaskCompletion(task.id(), outcome, List.of(), comment, task.version()),
                second ? people.get(officer.username() + "2") : officer);
    }

    private CaseTask task(UUID id, Stage stage) {
        return workflow.openTasks(id).stream()
                .filter(task -> task.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + stage + " of " + id));
    }

    private JsonNode get(UUID id) {
        return program.get("/cases/" + id + "/completion", program.token(OFFICER));
    }

    private String name(Fate one) {
        return enterprises.get(one.enterprise()).party().name();
    }
}
