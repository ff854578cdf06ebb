package org.fundcase.review.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.AnswerEffect;
import org.fundcase.review.UnderReview;
import org.fundcase.review.sampling.Drawing.Entry;
import org.fundcase.review.sampling.Sample.Line;
import org.fundcase.review.sampling.Sample.Measure;
import org.fundcase.review.sampling.Sample.Placed;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city draws reviewed cases, anybody can draw them again, and another person than the reviewer checks them. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, UnderReview.class})
class SecondCheckTest {

    @Autowired
    Bureau bureau;

    @Autowired
    UnderReview review;

    @Autowired
    DrawSample draw;

    @Autowired
    CallOffDrawing callOff;

    @Autowired
    Drawings drawings;

    @Autowired
    CheckRows checks;

    @Autowired
    SideTasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    MoveBack back;

    @Autowired
    FrozenLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Round round;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    private List<GrantCase> reviewed(int many) {
        // Without a second person of the bureau nothing is drawn.
        bureau.otherCityHead();
        round = review.round(0);
        List<GrantCase> filed = IntStream.range(0, many)
                .mapToObj(n -> review.recommended(round))
                .toList();
        review.begin(round, filed.toArray(GrantCase[]::new));
        filed.forEach(one -> bureau.complete(one.id(), Stage.REVIEW, "support", bureau.cityOfficer()));
        return filed;
    }

    private Drawing drawn(String measure, String size, String strata) {
        int no = draw.draw(round.id(), new NewDrawing(measure, size, strata), bureau.cityOfficer());
        return drawings.seenBy(bureau.auditor(), round.id(), no);
    }

    private void complete(UUID task, Outcome outcome, String words, List<Reason> more, SignedIn by) {
        CaseTask asked = workflow.task(task.toString()).orElseThrow();
        workflow.complete(new TaskCompletion(asked.id(), outcome, more, words, asked.version()), by);
    }

    private SecondCheck only(GrantCase of) {
        return checks.ofCases(List.of(of.id())).get(0);
    }

    /** As the page tells it, with nothing of ours. */
    private static Set<String> drawnByHand(String seed, List<Entry> list, boolean percent, int size) throws Exception {
        StringBuilder whole = new StringBuilder();
        Map<String, String> byNumber = new TreeMap<>();
        list.forEach(entry -> byNumber.put(entry.number(), entry.stratum()));
        byNumber.forEach((number, stratum) ->
                whole.append(number).append('\t').append(stratum).append('\n'));
        String hash = sha256(whole.toString());
        Map<String, TreeMap<String, String>> strata = new TreeMap<>();
        for (Map.Entry<String, String> one : byNumber.entrySet()) {
            strata.computeIfAbsent(one.getValue(), none -> new TreeMap<>())
                    .put(sha256(seed + "\n" + hash + "\n" + one.getKey()), one.getKey());
        }
        Set<String> drawn = new HashSet<>();
        for (TreeMap<String, String> stratum : strata.values()) {
            int all = stratum.size();
            double share = percent ? Math.ceil(all * size / 100.0) : Math.min(size, all);
            drawn.addAll(new ArrayList<>(stratum.values()).subList(0, (int) share));
        }
        return drawn;
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder();
        for (byte one : digest) {
            hex.append(String.format("%02x", one));
        }
        return hex.toString();
    }

    @Test
    void anAuditorDrawsTheSameAgainFromTheStoredSeedByOtherCode() throws Exception {
        List<Line> lines = IntStream.range(0, 403)
                .mapToObj(n -> new Line("CZ2022-" + (1000 + n), n % 3 == 0 ? "武进区" : "新北区"))
                .toList();
        String seed = HexFormat.of().formatHex(new byte[32]);
        for (boolean percent : List.of(true, false)) {
            List<Placed> placed = Sample.draw(seed, lines, percent ? Measure.PERCENT : Measure.COUNT, 7);
            List<Entry> list = placed.stream()
                    .map(one -> new Entry(
                            UUID.randomUUID(), one.line().number(), one.line().stratum(), one.place(), one.drawn()))
                    .toList();
            Set<String> ours = new HashSet<>();
            list.stream().filter(Entry::drawn).forEach(entry -> ours.add(entry.number()));
            assertThat(ours).isEqualTo(drawnByHand(seed, list, percent, 7)).hasSize(percent ? 10 + 19 : 14);
        }
        reviewed(3);
        Drawing stored = drawn("COUNT", "1", "DISTRICT");
        Set<String> kept = new HashSet<>();
        stored.drawn().forEach(entry -> kept.add(entry.number()));
        assertThat(kept).isEqualTo(drawnByHand(stored.seed(), stored.entries(), false, 1));
        assertThat(stored.listHash()).hasSize(64);
        Drawing next = drawn("COUNT", "1", "NONE");
        assertThat(next.no()).isEqualTo(2);
        assertThat(next.entries()).hasSize(2);
        assertThat(drawings.seenBy(bureau.auditor(), round.id(), 1)).isEqualTo(stored);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE review_drawing SET seed = 'x'").update())
                .hasMessageContaining("review_drawing");
    }

    @Test
    void anotherPersonChecksAndADisagreementIsAnsweredBeforeTheRanking() {
        GrantCase filed = reviewed(1).get(0);
        SignedIn reviewer = bureau.cityOfficer();
        SignedIn other = bureau.otherCityHead();
        drawn("PERCENT", "100", "NONE");
        SecondCheck check = only(filed);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.RANKING, "freeze", reviewer))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("还没有复核"));
        assertThatThrownBy(() -> complete(check.id(), Outcome.CONSISTENT, "都对", List.of(), reviewer))
                .hasMessageContaining("换一个人");
        assertThatThrownBy(() -> complete(check.id(), Outcome.INCONSISTENT, "", List.of(), other))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("answer", "differences"));
        assertThatThrownBy(() -> complete(check.id(), Outcome.INCONSISTENT, "基数", List.of(), bureau.districtOfficer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        complete(
                check.id(),
                Outcome.INCONSISTENT,
                "基数算多了",
                List.of(new Reason("differences", "一张发票不在项目期内", null)),
                other);
        CaseTask answer = workflow.task(only(filed).answerTask().toString()).orElseThrow();
        assertThat(answer.stage()).isEqualTo(Stage.CHECK_ANSWER);
        assertThat(answer.assignee()).isEqualTo(reviewer.personId());
        assertThatThrownBy(() -> complete(check.id(), Outcome.CONSISTENT, "改主意了", List.of(), other))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.RANKING, "freeze", reviewer))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("意见不一致"));
        assertThatThrownBy(() -> complete(check.answerTask(), Outcome.ADOPT, "采纳", List.of(), other))
                .isInstanceOf(Refusal.class);
        complete(check.answerTask(), Outcome.ADOPT, "采纳，调减", List.of(AnswerEffect.as("1000")), reviewer);
        bureau.complete(round.id(), Stage.RANKING, "freeze", reviewer);
        assertThat(jdbc.sql("SELECT amount_fen FROM review_cut WHERE case_id = ?")
                        .param(filed.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(Money.yuan(1_000).fen());
        assertThatThrownBy(() -> drawn("COUNT", "1", "NONE")).hasMessageContaining("已经排序");
    }

    @Test
    void aReviewThatIsTakenBackKeepsItsCheckAndIsCheckedWhenItIsDoneAgain() {
        GrantCase filed = reviewed(1).get(0);
        SignedIn reviewer = bureau.cityOfficer();
        drawn("COUNT", "1", "NONE");
        SecondCheck check = only(filed);
        CaseTask done = back.takeable(filed.id(), reviewer).get(0);
        back.takeBack(done.id(), reviewer);
        assertThat(tasks.openOf(filed.id())).hasSize(1);
        assertThatThrownBy(() -> complete(check.id(), Outcome.CONSISTENT, "都对", List.of(), bureau.otherCityHead()))
                .hasMessageContaining("重新审核");
        bureau.complete(filed.id(), Stage.REVIEW, "support", reviewer);
        complete(check.id(), Outcome.CONSISTENT, "都对", List.of(), bureau.otherCityHead());
        assertThat(tasks.openOf(filed.id())).isEmpty();
        bureau.complete(round.id(), Stage.RANKING, "freeze", reviewer);
    }

    @Test
    void wrongInputIsToldAllAtOnceAndOnlyTheCityDraws() {
        reviewed(1);
        assertThatThrownBy(() -> draw.draw(round.id(), new NewDrawing("", "zero", "x"), bureau.cityOfficer()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("measure", "size", "strata"));
        NewDrawing one = new NewDrawing("COUNT", "1", "NONE");
        assertThatThrownBy(() -> draw.draw(round.id(), one, bureau.districtOfficer()))
                .hasMessageContaining("市工信局");
        assertThatThrownBy(() -> drawings.ofRound(bureau.districtOfficer(), round.id()))
                .isInstanceOf(Refusal.class);
        drawn("COUNT", "1", "NONE");
        assertThatThrownBy(() -> draw.draw(round.id(), one, bureau.cityOfficer()))
                .hasMessageContaining("没有可抽");
    }

    @Test
    void thePageTellsHowToDrawAgainAndTheInboxHasTheCheck() {
        GrantCase filed = reviewed(1).get(0);
        Drawing drawing = drawn("COUNT", "1", "ITEM");
        Visitor auditor = new Visitor(port);
        auditor.signIn(bureau.auditor().username(), Bureau.PASSWORD);
        assertThat(auditor.get("/rounds/" + round.id() + "/drawings/1").body())
                .contains(drawing.seed(), drawing.listHash(), Sample.ALGORITHM);
        assertThat(auditor.get("/rounds/" + round.id() + "/drawings").body()).contains("第 1 次抽查");
        Visitor other = new Visitor(port);
        other.signIn(bureau.otherCityHead().username(), Bureau.PASSWORD);
        assertThat(other.get("/inbox?scope=office").body()).contains("复核");
        assertThat(other.get("/cases/" + filed.id()).body())
                .contains("/answers/" + only(filed).id(), "先要办结的事");
        Visitor enterprise = new Visitor(port);
        enterprise.signIn("e-" + filed.enterpriseId(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + filed.id()).body()).doesNotContain("抽查");
        assertThat(enterprise.get("/rounds/" + round.id() + "/drawings/1").statusCode())
                .isIn(403, 404);
    }

    @Test
    void aDrawingIsCalledOffWithAReasonWhichAWrongFormKeeps() {
        List<GrantCase> filed = reviewed(2);
        drawn("PERCENT", "100", "NONE");
        SecondCheck done = only(filed.get(0));
        complete(done.id(), Outcome.CONSISTENT, "都对", List.of(), bureau.otherCityHead());
        String at = "/rounds/" + round.id() + "/drawings/1";
        Visitor city = new Visitor(port);
        city.signIn(bureau.cityOfficer().username(), Bureau.PASSWORD);
        assertThat(city.get(at).body()).contains("作废这次抽查");
        city.post(at + "/call-off", Map.of("reason", "长".repeat(501)));
        assertThat(city.get(at).body()).contains("作废的理由", "长".repeat(501), "500");
        assertThat(tasks.openOf(filed.get(1).id())).hasSize(1);
        Visitor district = new Visitor(port);
        district.signIn(bureau.districtOfficer().username(), Bureau.PASSWORD);
        district.get("/inbox");
        district.post(at + "/call-off", Map.of("reason", "不查了"));
        assertThat(only(filed.get(1)).isUnchecked()).isTrue();

        city.post(at + "/call-off", Map.of("reason", "复核的人调走了"));
        assertThat(city.get(at).body()).contains("已作废", "复核的人调走了").doesNotContain("作废这次抽查");
        assertThat(tasks.openOf(filed.get(1).id())).isEmpty();
        assertThat(only(filed.get(0)).result()).isNotNull();
        assertThatThrownBy(() -> callOff.callOff(round.id(), 1, "再来一次", bureau.cityOfficer()))
                .hasMessageContaining("已经作废");
        // What was called off may be drawn again, what was checked not.
        Drawing next = drawn("PERCENT", "100", "NONE");
        assertThat(next.entries())
                .extracting(Entry::caseId)
                .containsExactly(filed.get(1).id());
        UUID again = checks.ofDrawing(next.id()).get(0).id();
        complete(again, Outcome.CONSISTENT, "都对", List.of(), bureau.otherCityHead());
        assertThatThrownBy(() -> callOff.callOff(round.id(), 2, "不要了", bureau.cityOfficer()))
                .hasMessageContaining("都已经复核");
        bureau.complete(round.id(), Stage.RANKING, "freeze", bureau.cityOfficer());
    }

    @Test
    void anOfficeWithOneOfficerIsToldBeforeItDraws() {
        reviewed(1);
        SignedIn city = bureau.cityOfficer();
        List<UUID> others = jdbc.sql("SELECT id FROM accounts_person WHERE office_id = ? AND id <> ? AND NOT disabled")
                .params(city.officeId(), city.personId())
                .query(UUID.class)
                .list();
        disabled(others, true);
        try {
            Visitor visitor = new Visitor(port);
            visitor.signIn(city.username(), Bureau.PASSWORD);
            assertThat(visitor.get("/rounds/" + round.id() + "/drawings").body())
                    .contains("你们单位只有一位经办人");
            assertThatThrownBy(() -> drawn("COUNT", "1", "NONE")).hasMessageContaining("没有别人可以复核");
            assertThat(drawings.ofRound(city, round.id())).isEmpty();
        } finally {
            disabled(others, false);
        }
        assertThat(drawn("COUNT", "1", "NONE").drawn()).hasSize(1);
    }

    private void disabled(List<UUID> people, boolean disabled) {
        jdbc.sql("UPDATE accounts_person SET disabled = :disabled WHERE id = ANY (:people)")
                .param("disabled", disabled)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }
}
