package org.fundcase.scenario;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.NewProposal;
import org.fundcase.funding.Proposal;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.NewNotice;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundOffices;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.test.context.TestComponent;

/** Walks a round through whatever order its model has: at each stage the office that the scheme names does what it has to. */
@TestComponent
class RoundWalk {

    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger NUMBERS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000, 900_000));
    private static final Set<Stage> ENDS = EnumSet.of(Stage.PAYING);

    private final Bureau bureau;
    private final Workflow workflow;
    private final GrantCases cases;
    private final RoundOffices roundOffices;
    private final Offices offices;
    private final Meetings meetings;
    private final Notices notices;
    private final PaperNumbers papers;
    private final Budgets budgets;
    private final TimeTravel time;

    RoundWalk(
            Bureau bureau,
            Workflow workflow,
            GrantCases cases,
            RoundOffices roundOffices,
            Offices offices,
            Meetings meetings,
            Notices notices,
            PaperNumbers papers,
            Budgets budgets,
            TimeTravel time) {
        this.bureau = bureau;
        this.workflow = workflow;
        this.cases = cases;
        this.roundOffices = roundOffices;
        this.offices = offices;
        this.meetings = meetings;
        this.notices = notices;
        this.papers = papers;
        this.budgets = budgets;
        this.time = time;
    }

    /** The stages done, in their order, up to the payments; the window has to be over. */
    List<Stage> toTheMoney(Round round) {
        List<Stage> done = new ArrayList<>();
        while (!workflow.course(round.id()).active().stream().anyMatch(ENDS::contains)) {
            Stage stage = next(round);
            act(round, stage);
            done.add(stage);
        }
        return done;
    }

    /** The stage at which the round stands; over a publicity time goes by. */
    Stage next(Round round) {
        if (workflow.openTasks(round.id()).isEmpty()) {
            time.days(12);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !workflow.openTasks(round.id())
                .isEmpty());
        return workflow.openTasks(round.id()).stream()
                .map(CaseTask::stage)
                .findFirst()
                .orElseThrow();
    }

    void act(Round round, Stage stage) {
        SignedIn by = worker(round, stage);
        switch (stage) {
            case RANKING -> {
                moneyForAnother(round);
                review(round);
            }
            case COLLECTIVE_DECISION -> meet(round);
            case PUBLICATION ->
                notices.publish(round.id(), new NewNotice(bureau.today().toString(), "门户网站"), "截图.pdf", paper(), by);
            case ISSUE -> papers.number(round.id(), paperNumber(), by);
            default -> {}
        }
        Outcome forward = stage.outcomes().iterator().next();
        bureau.complete(round.id(), stage, forward.code(), by);
    }

    /** Puts a meeting about the list in force on the record. */
    void meet(Round round) {
        SignedIn by = worker(round, Stage.COLLECTIVE_DECISION);
        meetings.record(round.id(), meeting(), "纪要.pdf", paper(), by);
    }

    /** Back to the step before, with a reason. */
    void sendBack(Round round, Stage stage, String why) {
        CaseTask task = bureau.task(round.id(), stage);
        workflow.complete(
                new TaskCompletion(task.id(), Outcome.RETURN, List.of(), why, task.version()), worker(round, stage));
    }

    /** The rounds of other tests hold money of the year's budget, if there is one: this one gets its own. */
    private void moneyForAnother(Round round) {
        SignedIn officer = worker(round, Stage.PUBLICATION, Role.OFFICER);
        String city = offices.get(officer.officeId()).city();
        String scheme = round.scheme().id();
        boolean there = budgets.of(officer).stream()
                .anyMatch(one -> one.schemeId().equals(scheme) && one.year() == budgets.year());
        if (there) {
            NewProposal more = new NewProposal(
                    scheme, budgets.year(), Proposal.Kind.SUPPLEMENT, "1000000", "财预〔2022〕9号", "支持更多项目");
            SignedIn finance = bureau.person(city, OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
            UUID proposed = budgets.propose(more, UUID.randomUUID().toString(), officer);
            budgets.answer(
                    proposed, SecondAnswer.of(true, ""), UUID.randomUUID().toString(), finance);
        }
    }

    /** Every application that waits is supported. */
    private void review(Round round) {
        for (GrantCase grantCase : cases.ofRound(round.id())) {
            if (!grantCase.state().isEnded() && grantCase.state() != CaseState.AWAITING_DECISION) {
                await(grantCase.id(), CaseState.IN_REVIEW);
                SignedIn reviewer = person(grantCase.requiredRoute().office(Stage.REVIEW), Role.OFFICER);
                bureau.complete(grantCase.id(), Stage.REVIEW, "support", reviewer);
            }
        }
    }

    void await(UUID caseId, CaseState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> cases.get(caseId).state() == state);
    }

    /** Who does the stage: the second person of the office where the first made what it is about. */
    SignedIn worker(Round round, Stage stage) {
        boolean second = stage == Stage.ISSUE || stage == Stage.COLLECTIVE_DECISION;
        return worker(round, stage, second ? Role.SECTION_HEAD : Role.OFFICER);
    }

    SignedIn worker(Round round, Stage stage, Role role) {
        return person(roundOffices.of(round.id(), stage), role);
    }

    /** Somebody of an office. */
    SignedIn person(UUID officeId, Role role) {
        Office office = offices.get(officeId);
        return bureau.person(office.city(), office.kind(), office.district(), role);
    }

    /** A number is given once. */
    private static String paperNumber() {
        return "工信融合〔2022〕" + NUMBERS.incrementAndGet() + "号";
    }

    private NewMeeting meeting() {
        return new NewMeeting("〔2022〕3号", bureau.today().toString(), "甲、乙、丙", "", "同意名单");
    }

    static ByteArrayInputStream paper() {
        return new ByteArrayInputStream(PAPER);
    }
}
