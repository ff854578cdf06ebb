package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flowable.app.api.AppRepositoryService;
import org.flowable.app.api.repository.AppDeploymentBuilder;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publicity and collective decision swapped in the models alone: rounds of both cities run in the other order to the money. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class, DrawnPapers.class})
class RoundOrderTest {

    private static final Map<String, Object> START = Map.of(
            "decisionOutcome", "OPEN", "filingOutcome", "OPEN", "financeOutcome", "OPEN", "issueOutcome", "OPEN");

    @Autowired
    Bureau bureau;

    @Autowired
    Workflow workflow;

    @Autowired
    GrantCases cases;

    @Autowired
    FrozenLists lists;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    PaperNumbers papers;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    TimeTravel time;

    @Autowired
    AppRepositoryService repository;

    @Autowired
    CmmnRuntimeService engine;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void changzhouPublishesBeforeItDetermines() throws Exception {
        SchemeVersion scheme = new SchemeVersion("CZ-II-2019", "2019");
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        payout.budget("常州市", scheme);
        Round round = bureau.openRound(scheme, "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        under(round, swapped("processes/round.cmmn.xml", "ranked", "publicised", "decided"));
        Bureau.Applicant applicant = bureau.enterprise();
        payout.account(applicant);
        GrantCase filed = bureau.recommended(round, applicant);
        time.days(30);

        assertThat(walk.toTheMoney(round))
                .containsSubsequence(
                        Stage.RANKING,
                        Stage.PUBLICITY_CONCLUSION,
                        Stage.COLLECTIVE_DECISION,
                        Stage.ALLOCATION,
                        Stage.ISSUE);
        isPaid(round, filed);
        papersFollow(round, "公示(", "集体研究(");
    }

    @Test
    void linyiDecidesBeforeItPublishes() throws Exception {
        OtherCity city = OtherCity.LINYI;
        SignedIn county = city.districtOfficer(bureau);
        bureau.person("临沂市", OfficeKind.DISTRICT_FINANCE, "兰山区", Role.OFFICER);
        payout.budget("临沂市", new SchemeVersion("LY-TR-2020", "2020"));
        Round round = city.open(bureau, "2022-02-13");
        under(round, swapped("processes/LY-TR-2020/round.cmmn.xml", "ranked", "decided", "publicised"));
        Bureau.Applicant applicant = city.enterprise(bureau);
        payout.account(applicant);
        GrantCase filed = city.filed(bureau, round, "LY20-1b", applicant);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", county);
        bureau.complete(filed.id(), Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", county);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", county);
        time.days(130);

        assertThat(walk.toTheMoney(round))
                .containsSubsequence(
                        Stage.RANKING,
                        Stage.COLLECTIVE_DECISION,
                        Stage.PUBLICATION,
                        Stage.PUBLICITY_CONCLUSION,
                        Stage.ALLOCATION);
        isPaid(round, filed);
        papersFollow(round, "集体研究(", "公示(");
    }

    /** Meeting, notice and plan are about one and the same list, whatever came first. */
    private void isPaid(Round round, GrantCase filed) {
        String hash = lists.inForce(round.id()).hash();
        assertThat(meetings.of(round.id())).first().matches(meeting -> meeting.listHash()
                .equals(hash));
        assertThat(notices.of(round.id())).first().matches(notice -> notice.listHash()
                .equals(hash));
        assertThat(papers.plannedFor(round.id())).isEqualTo(hash);
        walk.await(filed.id(), CaseState.AWAITING_PAYMENT);
        payout.pay(filed.id());
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    /** Each step has issued its paper about this list, and what comes after both tells them in the order they really had. */
    private void papersFollow(Round round, String first, String second) throws Exception {
        Subject record = Subject.ofRound(round.id());
        String hash = lists.inForce(round.id()).hash();
        for (LetterKind kind :
                List.of(LetterKind.MINUTES, LetterKind.NOTICE_RESULT, LetterKind.PLAN, LetterKind.ISSUE)) {
            assertThat(drawn.words(drawn.await(record, kind))).as(kind.title()).contains(hash);
        }
        assertThat(drawn.words(drawn.await(record, LetterKind.NOTICE)))
                .contains(lists.inForce(round.id()).total() + "元");
        for (LetterKind kind : List.of(LetterKind.PLAN, LetterKind.ISSUE)) {
            String words = drawn.words(drawn.await(record, kind));
            assertThat(words.indexOf(first)).as(words).isPositive().isLessThan(words.indexOf(second));
        }
    }

    /**
     * A model in which the two have changed places; nothing but what they wait for is changed.
     *
     * @param first what the earlier of the two waits for
     * @param second what the later of the two waits for
     * @param third what the plan waits for
     */
    private static String swapped(String file, String first, String second, String third) {
        boolean decisionWasFirst = second.equals("publicised");
        String model = read(file);
        String decision = decisionWasFirst ? second : first;
        String publicity = decisionWasFirst ? first : second;
        return waiting(
                waiting(waiting(model, "collectiveDecision", decision), "publicity", publicity), "allocation", third);
    }

    /** The first entry of a plan item refers to another sentry. */
    private static String waiting(String model, String item, String sentry) {
        int at = model.indexOf("<planItem id=\"" + item + "\"");
        int entry = model.indexOf("sentryRef=\"", at) + "sentryRef=\"".length();
        return model.substring(0, entry) + sentry + model.substring(model.indexOf('"', entry));
    }

    private void under(Round round, String model) {
        AppDeploymentBuilder deployment = repository.createDeployment().name("swapped round");
        repository.getDeploymentResourceNames(round.deployment()).stream()
                .filter(name -> !name.equals("round.cmmn.xml"))
                .forEach(name ->
                        deployment.addInputStream(name, repository.getResourceAsStream(round.deployment(), name)));
        String id = deployment.addString("round.cmmn.xml", model).deploy().getId();
        engine.terminateCaseInstance(round.id().toString());
        for (String statement : List.of(
                "DELETE FROM workflow_task WHERE case_id = ?",
                "DELETE FROM workflow_case WHERE case_id = ?",
                "DELETE FROM act_cmmn_hi_case_inst WHERE id_ = ?::text")) {
            jdbc.sql(statement).param(round.id()).update();
        }
        jdbc.sql("UPDATE rounds_round SET deployment = ? WHERE id = ?")
                .params(id, round.id())
                .update();
        workflow.startRound(round.id(), id, START);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
