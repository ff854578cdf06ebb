package org.fundcase.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.documents.Documents;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.InviteExpert.Offer;
import org.fundcase.review.ScoreSheet.Typed;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Experts are invited to a case, score it, and their opinions rank the round. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, UnderReview.class})
class ExpertReviewTest {

    @Autowired
    Bureau bureau;

    @Autowired
    UnderReview review;

    @Autowired
    Invitations invitations;

    @Autowired
    InviteExpert invite;

    @Autowired
    AnswerInvitation answers;

    @Autowired
    SubmitScore scores;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Experts experts;

    @Autowired
    Proposals proposals;

    @Autowired
    FrozenLists lists;

    @Autowired
    Documents documents;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    private GrantCase underReview(int expertsPerCase) {
        Round round = review.round(expertsPerCase);
        GrantCase filed = review.recommended(round);
        review.begin(round, filed);
        return filed;
    }

    @Test
    void supportWaitsUntilEveryOpinionIsInAndTheMeanBecomesTheScore() {
        GrantCase filed = underReview(2);
        SignedIn city = bureau.cityOfficer();
        review.scored(filed, review.expert("甲专家"), "8");
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "support", city))
                .hasMessageContaining("1/2");
        SignedIn second = review.expert("乙专家");
        ScoreSheet sheet = scores.submit(
                review.accepted(filed, second), UnderReview.sheet("7.25", "7.33", "O'Neill's 方案可行"), second);
        assertThat(sheet.total()).isEqualByComparingTo("73.14");
        bureau.complete(filed.id(), Stage.REVIEW, "support", city);
        assertThat(proposals.of(filed.id()).orElseThrow().score()).isEqualByComparingTo("76.57");
        assertThat(second.officeName()).isEqualTo("乙专家");
    }

    @Test
    void whatWasHandedInStaysAsItIsAndReadsAsItWasWritten() {
        GrantCase filed = underReview(0);
        SignedIn expert = review.expert("丙专家");
        UUID id = review.accepted(filed, expert);
        Typed typed = UnderReview.sheet("7.25", "7.33", "O'Neill's 'plan' 可行");
        scores.save(id, typed, expert);
        assertThat(desk.open(id, expert).typed()).isEqualTo(typed);
        ScoreSheet sheet = scores.submit(id, typed, expert);
        assertThat(desk.open(id, expert).sheet()).isEqualTo(sheet);
        assertThat(sheet.opinion()).isEqualTo("O'Neill's 'plan' 可行");
        assertThatThrownBy(() -> scores.submit(id, typed, expert)).hasMessageContaining("不能再改");
        assertThatThrownBy(() -> jdbc.sql("UPDATE review_score SET total = 100").update())
                .hasMessageContaining("review_score");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM review_score_line").update())
                .hasMessageContaining("review_score_line");
    }

    @Test
    void theSheetTellsEverythingThatIsWrongAtOnce() {
        GrantCase filed = underReview(0);
        SignedIn expert = review.expert("丁专家");
        UUID id = review.accepted(filed, expert);
        Map<String, String> wrong =
                new HashMap<>(UnderReview.sheet("11", "9.5", "").values());
        wrong.put("amount", "99999999");
        wrong.put("points.effect", "7.333");
        assertThatThrownBy(() -> scores.submit(id, new Typed(wrong), expert))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly(
                                "points.necessity",
                                "reason.technique",
                                "reason.investment",
                                "points.effect",
                                "amount",
                                "opinion"));
    }

    @Test
    void anExpertSeesTheOwnInvitationAndThePapersAndNobodyElses() {
        GrantCase filed = underReview(0);
        SignedIn first = review.expert("戊专家");
        SignedIn peer = review.expert("己专家");
        SignedIn stranger = review.expert("庚专家");
        UUID own = review.accepted(filed, first);
        UUID other = review.accepted(filed, peer);
        scores.submit(other, UnderReview.sheet("8", "8", "同行的意见"), peer);
        String paper =
                "/documents/" + documents.of(filed.id()).get(0).document().id() + "/original";
        Visitor visitor = signedIn(first);
        assertThat(visitor.get("/reviewing/" + own).body())
                .contains("评分表", filed.number())
                .doesNotContain("己专家", "同行的意见");
        assertThat(visitor.get(paper).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/reviewing/" + other).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/cases/" + filed.id()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/cases/" + filed.id() + "/history").statusCode())
                .isEqualTo(403);
        assertThat(signedIn(stranger).get(paper).statusCode()).isEqualTo(404);
        assertThat(signedIn(peer).get(paper).statusCode()).isEqualTo(404);
    }

    @Test
    void anInvitationThatNobodyAnsweredExpiresAndClosesTheCaseToTheExpert() {
        GrantCase filed = underReview(1);
        SignedIn expert = review.expert("辛专家");
        UUID id = review.invited(filed, expert);
        assertThat(mayRead(expert, filed)).isFalse();
        time.days(10);
        assertThatThrownBy(() -> answers.accept(id, true, expert)).hasMessageContaining("已经过期");
        assertThatThrownBy(() -> invitations.remind(filed.id(), id, bureau.cityOfficer()))
                .hasMessageContaining("过期");
        UUID again = review.invited(filed, expert);
        invitations.remind(filed.id(), again, bureau.cityOfficer());
        assertThat(invitations.seenBy(bureau.cityOfficer(), filed.id()))
                .extracting(one -> one.state().name() + one.reminders().times())
                .containsExactly("EXPIRED0", "INVITED1");
        answers.decline(again, "出差", expert);
        assertThat(mayRead(expert, filed)).isFalse();
    }

    @Test
    void theStruckOffAndThePartialAreNotInvitedAndTheNearOnlyWithAReason() {
        GrantCase filed = underReview(0);
        SignedIn city = bureau.cityOfficer();
        SignedIn struck = review.expert("壬专家");
        UUID running = review.accepted(filed, struck);
        experts.strike(struck.officeId(), "串通评审（第十四条）", city);
        assertThat(mayRead(struck, filed)).isFalse();
        assertThatThrownBy(() -> scores.submit(running, UnderReview.sheet("8", "8", "好"), struck))
                .hasMessageContaining("已经结束");
        assertThatThrownBy(() -> review.invited(filed, struck)).hasMessageContaining("取消资格");
        SignedIn partial = review.expert("癸专家", enterprise(filed), "2020-01-01");
        assertThatThrownBy(() -> review.invited(filed, partial)).hasMessageContaining("申报企业");
        SignedIn near = review.expert("子专家", nearTo(enterprise(filed)), "2020-01-01");
        assertThatThrownBy(() -> review.invited(filed, near)).hasMessageContaining("名称相近");
        UUID despite = invite.invite(filed.id(), new Offer(near.officeId(), 5, "核实没有股权关系"), city);
        assertThat(mayRead(near, filed)).isFalse();
        answers.accept(despite, true, near);
        assertThat(mayRead(near, filed)).isTrue();
        time.days(10);
        assertThat(mayRead(near, filed)).isFalse();
    }

    @Test
    void foreignIdsAreNotFound() {
        GrantCase filed = underReview(0);
        SignedIn expert = review.expert("丑专家");
        SignedIn district = bureau.districtOfficer();
        Offer offer = new Offer(expert.officeId(), 5, "");
        assertThatThrownBy(() -> experts.get(expert.officeId(), district)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invite.invite(UUID.randomUUID(), offer, bureau.cityOfficer()))
                .isInstanceOfSatisfying(Refusal.class, ExpertReviewTest::notFound);
        assertThatThrownBy(() -> invite.invite(filed.id(), new Offer(UUID.randomUUID(), 5, ""), bureau.cityOfficer()))
                .isInstanceOfSatisfying(Refusal.class, ExpertReviewTest::notFound);
        assertThatThrownBy(() -> invitations.seenBy(district, filed.id()))
                .isInstanceOfSatisfying(Refusal.class, ExpertReviewTest::notFound);
        assertThatThrownBy(() -> answers.accept(UUID.randomUUID(), true, expert))
                .isInstanceOfSatisfying(Refusal.class, ExpertReviewTest::notFound);
    }

    @Test
    void theRoundRanksByScoreAndEqualScoresByNumber() {
        Round round = review.round(1);
        GrantCase one = review.recommended(round);
        GrantCase two = review.recommended(round);
        GrantCase best = review.recommended(round);
        review.begin(round, one, two, best);
        SignedIn expert = review.expert("寅专家");
        review.scored(two, expert, "7");
        review.scored(one, expert, "7");
        review.scored(best, expert, "8.5");
        for (GrantCase each : new GrantCase[] {two, best, one}) {
            bureau.complete(each.id(), Stage.REVIEW, "support", bureau.cityOfficer());
        }
        bureau.complete(round.id(), Stage.RANKING, "freeze", bureau.cityOfficer());
        assertThat(lists.inForce(round.id()).entries())
                .extracting(FrozenList.Entry::number)
                .containsExactly(best.number(), one.number(), two.number());
        assertThat(lists.inForce(round.id()).entries().get(0).score()).isEqualByComparingTo(new BigDecimal("85"));
    }

    private static void notFound(Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private boolean mayRead(SignedIn who, GrantCase grantCase) {
        return access.may(who, Action.READ, Subject.ofCase(grantCase.id()));
    }

    private String enterprise(GrantCase grantCase) {
        return jdbc.sql("SELECT name FROM applicants_enterprise WHERE id = :id")
                .param("id", grantCase.enterpriseId())
                .query(String.class)
                .single();
    }

    private static String nearTo(String enterprise) {
        return "江苏" + TradeName.of(enterprise) + "投资集团有限公司";
    }

    private Visitor signedIn(SignedIn who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), UnderReview.PASSWORD);
        return visitor;
    }
}
