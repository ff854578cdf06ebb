package org.fundcase.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objections;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Three small rounds of Changzhou whose call ends soon after the demo began: one is reviewed by experts, visited and
 * audited, one was visited and checked again and waits for the meeting that decides, one is public and has an objection. What comes after the publicity comes with the days that a
 * visitor lets go by.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "living", matchIfMissing = true)
class EarlierRounds {

    private static final Duration CALL = Duration.ofMinutes(3);
    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    private static final LocalDate RECOGNISED = LocalDate.of(2021, 6, 20);
    private static final SchemeVersion SCHEME = new SchemeVersion("CZ-II-2019", "2019");
    private static final DemoCourse.Numbers NUMBERS = new DemoCourse.Numbers("〔2022〕3号", "常工信融合〔2022〕21号（示例）");
    private static final List<DemoAwards.Recognition> RECOGNITIONS = List.of(
            new DemoAwards.Recognition("CZ19-5-1", "PROVINCE", "省级工业互联网平台示范企业", RECOGNISED),
            new DemoAwards.Recognition("CZ19-3-2", "PROVINCE", "省级工业互联网标杆工厂", RECOGNISED),
            new DemoAwards.Recognition("CZ19-4-3", null, "省级工业互联网服务资源池优秀服务商", RECOGNISED));
    private static final String EXPERT_OLD = "Demo-2022-first";

    /**
     * One of the rounds.
     *
     * @param first number of the first of its enterprises
     * @param upTo the stage whose task is left for the visitor
     */
    private record Early(String prefix, String title, int first, Stage upTo) {}

    private static final Early PUBLIC = new Early("CZA2022", "2022年度常州市工业互联网专项资金补报第一批", 13, Stage.PUBLICITY_CONCLUSION);
    private static final Early DECIDED = new Early("CZB2022", "2022年度常州市工业互联网专项资金补报第二批", 17, Stage.COLLECTIVE_DECISION);
    private static final Early REVIEWED = new Early("CZC2022", "2022年度常州市工业互联网专项资金补报第三批", 21, Stage.RANKING);
    private static final List<Early> ALL = List.of(PUBLIC, DECIDED, REVIEWED);

    private final Rounds rounds;
    private final GrantCases cases;
    private final DemoPeople people;
    private final People accounts;
    private final DemoEnterprises enterprises;
    private final DemoAwards awards;
    private final DemoFiling filing;
    private final DemoFate fate;
    private final SubmitApplication submit;
    private final DemoCourse course;
    private final DemoChecks checks;
    private final DemoProgram program;
    private final Notices notices;
    private final Objections objections;
    private final Clock clock;

    EarlierRounds(
            Rounds rounds,
            GrantCases cases,
            DemoPeople people,
            People accounts,
            DemoEnterprises enterprises,
            DemoAwards awards,
            DemoFiling filing,
            DemoFate fate,
            SubmitApplication submit,
            DemoCourse course,
            DemoChecks checks,
            DemoProgram program,
            Notices notices,
            Objections objections,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.people = people;
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.awards = awards;
        this.filing = filing;
        this.fate = fate;
        this.submit = submit;
        this.course = course;
        this.checks = checks;
        this.program = program;
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    /** Opens them and files their applications, each recommended by its district; what is there stays. */
    void file() {
        ALL.forEach(this::file);
    }

    private void file(Early early) {
        if (find(early).isPresent()) {
            return;
        }
        Round round = rounds.open(call(early), people.get("shi-gx"));
        for (int n = 0; n < RECOGNITIONS.size(); n++) {
            DemoEnterprises.Applicant applicant = enterprises.get(early.first() + n);
            GrantCase draft = awards.file(round.id(), RECOGNITIONS.get(n), applicant, early.first() + n);
            filing.awaitReading(draft.id());
            submit.submit(draft.id(), applicant.person());
            fate.recommended(draft.id(), applicant);
        }
    }

    private Optional<Round> find(Early early) {
        return rounds.of(people.get("shi-gx")).stream()
                .filter(round -> round.prefix().equals(early.prefix()))
                .findFirst();
    }

    private Rounds.Call call(Early early) {
        Instant now = clock.instant();
        return new Rounds.Call(
                SCHEME,
                early.title(),
                early.prefix(),
                now.minus(Duration.ofDays(14)),
                now.plus(CALL),
                Map.of("awardsCountAsProject", "NO", "expertsPerCase", early == REVIEWED ? "3" : "0"));
    }

    /** Takes each to its stage once its call is over. */
    void goOn(BooleanSupplier ending) {
        for (Early early : ALL) {
            Round round = find(early).orElseThrow();
            while (!ending.getAsBoolean() && !clock.instant().isAfter(round.closesAt())) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            if (!ending.getAsBoolean()) {
                walk(early, round.id());
            }
        }
        if (!ending.getAsBoolean()) {
            object(find(PUBLIC).orElseThrow().id());
            UUID reviewed = find(REVIEWED).orElseThrow().id();
            if (accounts.find("zhuanjia1").isEmpty()) {
                invite(reviewed);
            }
            check(reviewed);
        }
    }

    private void walk(Early early, UUID round) {
        Optional<CaseTask> task = course.next(round, A_MOMENT);
        while (task.isPresent() && task.get().stage() != early.upTo()) {
            if (early == DECIDED && task.get().stage() == Stage.RANKING) {
                checkBeforeRanking(round);
            }
            course.step(task.get(), NUMBERS, (application, reviewer) -> {});
            task = course.next(round, A_MOMENT);
        }
    }

    /** One application is visited before its review ends, and one of those that are supported is checked again. */
    private void checkBeforeRanking(UUID round) {
        UUID visited = cases.ofRound(round).get(0).id();
        course.awaitReview(visited);
        if (cases.get(visited).state() == CaseState.IN_REVIEW) {
            checks.visit(visited);
            course.review(round, (application, reviewer) -> {});
            checks.drawing(round);
        }
    }

    /** A report that is looked into, and an objection nobody has answered. */
    private void object(UUID round) {
        if (!objections.of(round).isEmpty()) {
            return;
        }
        UUID notice = notices.of(round).get(0).id();
        List<UUID> listed =
                notices.entries(notice).stream().map(entry -> entry.caseId()).toList();
        report(notice, listed.get(0), "REPORT", "省里的认定公告里没有这一家，证书编号也查不到，请核实。");
        report(notice, listed.get(1), "OBJECTION", "申报的工厂由我单位与该企业共同建设，申报材料没有写明双方的投入比例。");
        String token = program.token("shi-gx");
        UUID first = objections.of(round).get(objections.of(round).size() - 1).id();
        program.post("/rounds/" + round + "/objections/" + first + "/accept", Map.of(), token);
    }

    private void report(UUID notice, UUID about, String kind, String facts) {
        program.form(
                "/notices/" + notice + "/objections",
                Map.of(
                        "kind",
                        kind,
                        "about",
                        about.toString(),
                        "facts",
                        facts,
                        "name",
                        "示例来信人",
                        "contact",
                        "0519-00000000",
                        "truth",
                        "yes"));
    }

    /** Three experts: one's opinion is in, one accepted, one has not answered. */
    private void invite(UUID round) {
        String bureau = program.token("shi-gx");
        UUID reviewed = cases.ofRound(round).get(0).id();
        course.awaitReview(reviewed);
        for (int n = 1; n <= 3; n++) {
            String expert = expert(n, bureau);
            String invitation = program.post(
                            "/cases/" + reviewed + "/invitations", Map.of("expert", expert, "workingDays", 10), bureau)
                    .path("id")
                    .asText();
            answer(n, invitation);
        }
    }

    /** Another one has been visited, and a third one's audit has a finding that waits for its answer. */
    private void check(UUID round) {
        List<GrantCase> all = cases.ofRound(round);
        all.forEach(one -> course.awaitReview(one.id()));
        checks.visit(all.get(1).id());
        checks.audit(round, all.get(2).id());
    }

    private String expert(int n, String bureau) {
        String id = program.post(
                        "/experts",
                        Map.of(
                                "username",
                                "zhuanjia" + n,
                                "password",
                                EXPERT_OLD,
                                "name",
                                DemoPeople.ofEnterprise(DemoEnterprises.COUNT + n, 0),
                                "title",
                                "教授",
                                "phone",
                                "0519-0000000" + n,
                                "fields",
                                "工业互联网、数据采集",
                                "employer",
                                "示例大学" + n,
                                "employerSince",
                                "2010-09-01"),
                        bureau)
                .path("id")
                .asText();
        SignedIn expert = people.get("zhuanjia" + n);
        accounts.changePassword(expert, EXPERT_OLD, DemoPeople.PASSWORD);
        return id;
    }

    private void answer(int n, String invitation) {
        if (n == 3) {
            return;
        }
        String token = program.token("zhuanjia" + n);
        String at = "/invitations/" + invitation;
        program.post(at + "/accept", Map.of("impartial", true), token);
        if (n == 1) {
            List<Map<String, ?>> scores = List.of(
                    Map.of("criterion", "necessity", "points", 8),
                    Map.of("criterion", "technique", "points", 8),
                    Map.of("criterion", "investment", "points", 7),
                    Map.of("criterion", "effect", "points", 8));
            program.post(at + "/scores", Map.of("scores", scores, "opinion", "平台已接入设备，效果有数据支撑。"), token);
        }
    }
}
