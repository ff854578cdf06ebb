package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fundcase.letters.DrawnPapers.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.funding.Award;
import org.fundcase.funding.Holding;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.letters.LetterKind;
import org.fundcase.letters.Letters;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notices;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.review.PartialExpert;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.rounds.Round;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every step of a round issues its paper, in each city: with the figures of the list and of the ledger to the cent, to whom
 * it is for and nobody else, and with who objected in the objector's own copy only.
 */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    Payout.class,
    Holding.class,
    Objecting.class,
    PartialExpert.class,
    DrawnPapers.class
})
class RoundPapersTest {

    private static final String OBJECTOR = "知情人昇堃";

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Autowired
    GrantCases cases;

    @Autowired
    Workflow workflow;

    @Autowired
    FrozenLists lists;

    @Autowired
    Notices notices;

    @Autowired
    Meetings meetings;

    @Autowired
    Letters letters;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    Objecting objecting;

    @Autowired
    PartialExpert experts;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Holding holding;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Round round;
    private Subject record;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @ParameterizedTest
    @EnumSource(Town.class)
    void eachStepIssuesItsPaper(Town town) throws Exception {
        UUID budget = payout.budget(town.city(), town.scheme());
        round = town.open(bureau);
        record = Subject.ofRound(round.id());
        Bureau.Applicant paid = town.enterprise(bureau);
        Bureau.Applicant other = town.enterprise(bureau);
        payout.account(paid);
        GrantCase good = recommended(town.filed(bureau, submit, round, paid));
        GrantCase doubtful = recommended(town.filed(bureau, submit, round, other));
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        anExpertIsInvited(good);
        publish();
        theNoticeTellsThePublic(town);
        anObjectionIsAnswered(doubtful, other);
        fill(town, budget);
        theMeetingNamesTheObjector(town);
        walk.toTheMoney(round);
        walk.await(good.id(), CaseState.AWAITING_PAYMENT);
        Award award = payout.of(good.id()).get(0);
        theMoneysPapersSayWhatTheLedgerSays(town, award);
        theEnterpriseReadsItsOwn(good, paid, other, award);
        nobodyElseLearnsWhoObjected(List.of(good, doubtful));
    }

    private void anExpertIsInvited(GrantCase filed) throws Exception {
        walk.await(filed.id(), CaseState.IN_REVIEW);
        SignedIn reviewer = walk.person(filed.requiredRoute().office(Stage.REVIEW), Role.OFFICER);
        experts.invite(filed, "某大学", reviewer);
        Letter invitation = drawn.await(Subject.ofCase(filed.id()), LetterKind.INVITATION);
        assertThat(invitation.recipient().name()).isEqualTo("辰专家");
        assertThat(drawn.words(invitation)).contains("专家评审邀请函", "辰专家:", filed.number(), "请谢绝邀请");
    }

    /** Up to and with the notice; what the collective decision issued is there where the scheme has it before. */
    private void publish() {
        Stage stage = walk.next(round);
        while (stage != Stage.PUBLICATION) {
            walk.act(round, stage);
            stage = walk.next(round);
        }
        Letter ready = drawn.await(record, LetterKind.NOTICE);
        assertThat(ready.version()).isEqualTo(1);
        walk.act(round, stage);
    }

    private void theNoticeTellsThePublic(Town town) throws Exception {
        FrozenList list = lists.inForce(round.id());
        Letter notice = drawn.await(record, LetterKind.NOTICE);
        assertThat(drawn.versions(notice))
                .as("published as prepared: not drawn twice")
                .hasSize(1);
        String words = drawn.words(notice);
        assertThat(words)
                .contains("合计" + list.total() + "元(大写:" + ChineseAmount.of(list.total()) + ")")
                .contains(
                        normal(notices.of(round.id()).get(0).period().counted().zh()))
                .contains("监督电话:12388", "亲笔署真实姓名", "身份依法保密");
        list.selected().forEach(entry -> assertThat(words).contains(normal(entry.enterprise()), entry.amount() + ""));
        assertThat(drawn.pdf(notice)).contains(words);
        if (!town.hasDistricts()) {
            Letter filing = drawn.await(record, LetterKind.FILING);
            assertThat(drawn.words(filing))
                    .contains("现报你局备案", list.hash(), list.total().toString());
        }
    }

    private void anObjectionIsAnswered(GrantCase doubtful, Bureau.Applicant other) throws Exception {
        Objection objection = objecting.report(notices.of(round.id()).get(0), doubtful.id(), OBJECTOR);
        SignedIn officer = walk.worker(round, Stage.PUBLICITY_CONCLUSION, Role.OFFICER);
        objecting.accept(objection, officer);
        Letter accepted = drawn.await(record, LetterKind.OBJECTION_ACCEPTED);
        assertThat(drawn.words(accepted)).contains("举报受理通知书", doubtful.number(), "现予受理");
        objecting.conclude(objection, "REMOVE", null, officer);
        Letter reply = drawn.await(record, LetterKind.OBJECTION_REPLY);
        assertThat(drawn.words(reply)).contains("取消拟支持", "核实属实。", "异议人(身份保密):");
        assertThat(drawn.ownCopy(reply, objection, OBJECTOR)).contains(normal(OBJECTOR) + ":", "取消拟支持");
        assertThatThrownBy(() -> letters.get(other.person(), reply.id())).isInstanceOf(Refusal.class);
        whoMayHasTheOwnCopy(reply, objection, officer, other.person());
        Letter removal = drawn.await(Subject.ofCase(doubtful.id()), LetterKind.REMOVAL);
        assertThat(removal.recipient().name()).isEqualTo(other.party().name());
        assertThat(drawn.words(removal)).contains("现场核实,铭牌与发票不符。", "六十日内依法向", "行政诉讼");
    }

    private void whoMayHasTheOwnCopy(Letter reply, Objection objection, SignedIn officer, SignedIn other) {
        String receipt = jdbc.sql("SELECT receipt FROM publicity_objection WHERE id = ?")
                .param(objection.id())
                .query(String.class)
                .single();
        assertThat(new Visitor(port)
                        .post("/notices/receipt/paper", Map.of("number", receipt))
                        .statusCode())
                .as("without a page of ours there is no token")
                .isEqualTo(403);
        Visitor objector = new Visitor(port);
        objector.get("/notices/receipt");
        assertThat(objector.post("/notices/receipt/paper", Map.of("number", receipt))
                        .statusCode())
                .isEqualTo(200);
        assertThat(objector.post("/notices/receipt/paper", Map.of("number", "AAAA-AAAA-AAAA"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(asked(officer, reply)).isEqualTo(200);
        assertThat(asked(other, reply)).isEqualTo(404);
    }

    private int asked(SignedIn who, Letter reply) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), Bureau.PASSWORD);
        visitor.get(who.isApplicant() ? "/enterprise" : "/letters/of?source=" + reply.source());
        return visitor.post("/letters/" + reply.id() + "/own", Map.of()).statusCode();
    }

    /** Where the decision comes after the publicity, the record of the meeting may say what no paper does. */
    private void theMeetingNamesTheObjector(Town town) {
        if (town != Town.LINYI) {
            return;
        }
        for (Stage next = walk.next(round); next != Stage.COLLECTIVE_DECISION; next = walk.next(round)) {
            walk.act(round, next);
        }
        NewMeeting meeting = new NewMeeting(
                "〔2022〕3号", bureau.today().toString(), "甲、乙、丙", OBJECTOR + "的亲属回避", "同意名单，" + OBJECTOR + "的举报已核实");
        SignedIn by = walk.worker(round, Stage.COLLECTIVE_DECISION);
        meetings.record(round.id(), meeting, "纪要.pdf", RoundWalk.paper(), by);
        bureau.complete(round.id(), Stage.COLLECTIVE_DECISION, "approve", by);
    }

    private void theMoneysPapersSayWhatTheLedgerSays(Town town, Award award) throws Exception {
        FrozenList list = lists.inForce(round.id());
        Money total = award.committed();
        assertThat(total).isEqualTo(list.total());
        String sum = total + "元(大写:" + ChineseAmount.of(total) + ")";
        assertThat(drawn.words(drawn.await(record, LetterKind.MINUTES)))
                .contains("会议编号:〔2022〕3号", "甲、乙、丙", "通过", "名单摘要")
                .contains(town == Town.LINYI ? "异议人的亲属回避" : "回避情况:无");
        determined(town);
        assertThat(drawn.words(drawn.await(record, LetterKind.NOTICE_RESULT)))
                .contains("公示已经届满", "收到1件", "办结:取消拟支持", sum, list.hash());
        Letter plan = drawn.await(record, LetterKind.PLAN);
        assertThat(drawn.words(plan))
                .contains(sum, list.hash(), normal(award.payee()), "市级承担" + award.cityShare() + "元");
        Letter issue = drawn.await(record, LetterKind.ISSUE);
        assertThat(issue.number()).isEqualTo(award.paper());
        assertThat(issue.title())
                .isEqualTo(Map.of("江门市", "项目计划", "临沂市", "预算指标文件").getOrDefault(town.city(), "资金下达通知"));
        assertThat(drawn.pdf(issue)).contains(drawn.words(issue)).contains(sum, normal(award.payee()), award.number());
    }

    /** 认定 is a step of Changzhou's schemes alone. */
    private void determined(Town town) throws Exception {
        if (town.city().equals("常州市")) {
            assertThat(drawn.words(drawn.await(record, LetterKind.DETERMINATION)))
                    .contains("经集体研究(〔2022〕3号)", "认定下列2个项目", "第九条第六款")
                    .containsOnlyOnce("集体研究");
        } else {
            assertThat(drawn.all(record)).extracting(Letter::kind).doesNotContain(LetterKind.DETERMINATION);
        }
    }

    private void theEnterpriseReadsItsOwn(GrantCase good, Bureau.Applicant paid, Bureau.Applicant other, Award award)
            throws Exception {
        Letter notice = drawn.await(Subject.ofCase(good.id()), LetterKind.AWARD);
        assertThat(notice.pdf()).as("made when somebody looks").isNull();
        assertThat(drawn.words(notice)).contains(award.amount() + "元", ChineseAmount.of(award.amount()), award.paper());
        SignedIn payer = walk.person(award.payingOffice(), Role.OFFICER);
        holding.hold(award.id(), "审计发现需要核实，第十二条", payer);
        assertThat(drawn.words(drawn.await(Subject.ofCase(good.id()), LetterKind.HOLD)))
                .contains("暂缓拨付", "审计发现需要核实", award.open() + "元");
        holding.end(award.id(), "已经核实", walk.person(award.payingOffice(), Role.SECTION_HEAD));
        assertThat(drawn.words(drawn.await(Subject.ofCase(good.id()), LetterKind.HOLD_END)))
                .contains("恢复拨付", "已经核实");
        Award after = payout.pay(good.id());
        Letter payment = drawn.await(Subject.ofCase(good.id()), LetterKind.PAYMENT);
        assertThat(drawn.words(payment))
                .contains(after.paid() + "元(大写:" + ChineseAmount.of(after.paid()) + ")", "****2222", "已经全部拨付");
        Letter batch = drawn.await(Subject.ofQuota(award.quotaId()), LetterKind.BATCH);
        assertThat(drawn.words(batch)).contains("支付1笔", after.paid().toString()).doesNotContain("6222000011112222");
        theBanksListIsMadeAgainWhereItStands(batch, payer);
        assertThat(letters.seenBy(paid.person(), good.id()))
                .extracting(Letter::kind)
                .contains(LetterKind.AWARD, LetterKind.PAYMENT)
                .doesNotContain(LetterKind.INVITATION, LetterKind.RECOMMENDATION);
        for (Letter own : List.of(notice, payment)) {
            assertThatThrownBy(() -> letters.get(other.person(), own.id())).isInstanceOf(Refusal.class);
        }
        assertThat(letters.ofRound(paid.person(), round.id()))
                .extracting(Letter::kind)
                .containsOnly(LetterKind.NOTICE);
    }

    /** It is on the record of a quota, which has no page of its own. */
    private void theBanksListIsMadeAgainWhereItStands(Letter batch, SignedIn payer) {
        drawn.givenUp(batch);
        Visitor visitor = new Visitor(port);
        visitor.signIn(payer.username(), Bureau.PASSWORD);
        String page = "/letters/of?source=" + batch.source();
        String body = visitor.get(page).body();
        assertThat(body).contains("拨付清单没有生成", "系统不再试");
        String again = body.replaceFirst("(?s).*action=\"(/letters/troubles/[^\"]+)\".*", "$1");
        assertThat(visitor.post(again, Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(page));
    }

    private void nobodyElseLearnsWhoObjected(List<GrantCase> about) throws Exception {
        List<Letter> all = new ArrayList<>(drawn.all(record));
        about.forEach(one -> all.addAll(drawn.all(Subject.ofCase(one.id()))));
        assertThat(all).hasSizeGreaterThan(8);
        for (Letter letter : all) {
            assertThat(drawn.words(letter)).as(letter.title()).doesNotContain(normal(OBJECTOR), "13800000000");
        }
    }

    /** An operator pays from its special account, which the bureau fills before. */
    private void fill(Town town, UUID budget) {
        if (!town.hasDistricts()) {
            SignedIn operator = bureau.person(town.city(), OfficeKind.OPERATOR, null, Role.OFFICER);
            payout.fillAccount(budget, operator, town.city());
        }
    }

    private GrantCase recommended(GrantCase filed) {
        while (!workflow.openTasks(filed.id()).isEmpty()) {
            CaseTask task = workflow.openTasks(filed.id()).get(0);
            String onwards = task.stage() == Stage.ACCEPTANCE ? "accept" : "recommend";
            bureau.complete(filed.id(), task.stage(), onwards, walk.person(task.officeId(), Role.OFFICER));
        }
        return cases.get(filed.id());
    }
}
