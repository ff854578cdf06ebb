package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Award;
import org.fundcase.kernel.Money;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** On the desk of finance: less for an award, and a return that was entered wrongly, each by two persons. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class AwardChangesTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");
    private static final Instant ENDS = Instant.parse("2022-03-20T09:00:00Z");
    private static final Pattern CHANGE = Pattern.compile("/changes/([0-9a-f-]{36})");

    @Autowired
    Bureau bureau;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    GrantCases cases;

    @Autowired
    Workflow workflow;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    private Round round;
    private Bureau.Applicant applicant;
    private GrantCase grantCase;
    private Award award;

    @BeforeEach
    void issueOne() {
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        payout.budget("常州市", CHANGZHOU);
        round = bureau.openRound(CHANGZHOU, "CZ2022", ENDS, Map.of());
        applicant = bureau.enterprise();
        payout.account(applicant);
        grantCase = bureau.recommended(round, applicant);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        walk.await(grantCase.id(), CaseState.AWAITING_PAYMENT);
        award = now();
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void whatIsTakenOffWholeBeforeAnythingWasPaidEndsTheSupportAndTheRound() {
        Visitor first = visitor(bureau.cityOfficer());
        reduce(first, "30000");
        assertThat(now().open()).isEqualTo(Money.yuan(30_000));
        assertThat(visitor(head()).get("/finance").body()).contains("等待复核的调减和更正", award.number());
        agree(visitor(head()));
        assertThat(now().open()).isEqualTo(Money.ZERO);
        assertThat(cases.get(grantCase.id()).state()).isEqualTo(CaseState.NOT_SUPPORTED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !workflow.course(round.id()).active().contains(Stage.PAYING));
    }

    @Test
    void theEnterpriseReadsWhatItIsAwarded() {
        assertThat(visitor(applicant.person())
                        .get("/applications/" + grantCase.id())
                        .body())
                .contains("获得支持", "金额（元）：30,000.00")
                .doesNotContain("??");
    }

    @Test
    void whatWasPaidInPartGoesOnWhenTheRestIsTakenOff() {
        payout.pay(grantCase.id(), "10000");
        assertThat(cases.get(grantCase.id()).state()).isEqualTo(CaseState.AWAITING_PAYMENT);
        reduce(visitor(bureau.cityOfficer()), "20000");
        agree(visitor(head()));
        assertThat(cases.get(grantCase.id()).state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void whatCameBackIsPaidAnewInWhateverParts() {
        payout.pay(grantCase.id());
        walk.await(grantCase.id(), CaseState.IMPLEMENTING);
        payout.bounce(grantCase.id(), "户名与账号不符");
        payout.pay(grantCase.id(), "20000");
        assertThat(state()).isEqualTo(CaseState.PAYMENT_RETURNED);
        payout.pay(grantCase.id(), "10000");
        assertThat(state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void anInstalmentThatWasOnItsWayDoesNotPayAnewWhatCameBack() {
        UUID other = payout.sent(grantCase.id(), "5000");
        payout.pay(grantCase.id(), "10000");
        payout.bounce(grantCase.id(), "户名与账号不符");
        payout.confirm(grantCase.id(), other);
        assertThat(state()).isEqualTo(CaseState.PAYMENT_RETURNED);
        payout.pay(grantCase.id(), "10000");
        assertThat(state()).isEqualTo(CaseState.AWAITING_PAYMENT);
        payout.pay(grantCase.id(), "15000");
        assertThat(state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void whatCameBackAndIsTakenOffWholeEndsTheSupport() {
        payout.pay(grantCase.id());
        walk.await(grantCase.id(), CaseState.IMPLEMENTING);
        payout.bounce(grantCase.id(), "账户已销户");
        reduce(visitor(bureau.cityOfficer()), "30000");
        agree(visitor(head()));
        assertThat(state()).isEqualTo(CaseState.NOT_SUPPORTED);
        assertThat(workflow.course(grantCase.id()).active()).isEmpty();
    }

    @Test
    void whatCameBackInPartAndIsTakenOffLeavesTheRestPaid() {
        payout.pay(grantCase.id(), "20000");
        payout.pay(grantCase.id(), "10000");
        walk.await(grantCase.id(), CaseState.IMPLEMENTING);
        payout.bounce(grantCase.id(), "账户已销户");
        reduce(visitor(bureau.cityOfficer()), "10000");
        agree(visitor(head()));
        assertThat(state()).isEqualTo(CaseState.IMPLEMENTING);
    }

    @Test
    void theEnterpriseReadsWhatIsPaidAndWhatIsLeftInPlainWords() {
        payout.pay(grantCase.id(), "10000");
        Visitor enterprise = visitor(applicant.person());
        assertThat(enterprise.get("/cases/" + grantCase.id() + "/money").body())
                .contains("先拨后验", "安排 30,000.00 元", "已支付 10,000.00 元", "还有 20,000.00 元没有支付", "最迟 ", " 支付 10,000.00 元");
        assertThat(enterprise.get("/applications/" + grantCase.id()).body())
                .contains("/cases/" + grantCase.id() + "/money");
        assertThat(visitor(bureau.enterprise().person())
                        .get("/cases/" + grantCase.id() + "/money")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoProposedItDoesNotAgreeToIt() {
        Visitor head = visitor(head());
        reduce(head, "30000");
        String page = page(head);
        assertThat(page).contains("等待另一位负责人复核").doesNotContain("复核同意");
        assertThat(CHANGE.matcher(page).find()).isFalse();
    }

    @Test
    void thePersonWhoPaysDoesNotReduceAndMoreThanIsOpenIsRefused() {
        Visitor payer = visitor(bureau.financeOfficer());
        assertThat(page(payer)).doesNotContain("调减安排");
        assertThat(payer.post(here() + "/reductions", form("1", "x")).statusCode())
                .isEqualTo(404);
        Visitor city = visitor(bureau.cityOfficer());
        reduce(city, "30001");
        assertThat(page(city)).contains("还没有申请支付的只有 30,000.00 元");
    }

    @Test
    void aReturnThatWasEnteredWronglyIsCorrectedByTwoPersons() {
        payout.pay(grantCase.id());
        Visitor payer = visitor(bureau.financeOfficer());
        page(payer);
        payer.post(here() + "/returns", form("100", "退款单"));
        assertThat(now().returned()).isEqualTo(Money.yuan(100));
        page(payer);
        payer.post(here() + "/corrections", form("100", "记错了企业"));
        assertThat(now().returned()).isEqualTo(Money.yuan(100));
        agree(visitor(bureau.person(OfficeKind.DISTRICT_FINANCE, Bureau.DISTRICT, Role.SECTION_HEAD)));
        assertThat(now().returned()).isEqualTo(Money.ZERO);
    }

    private CaseState state() {
        return cases.get(grantCase.id()).state();
    }

    private Award now() {
        return payout.of(grantCase.id()).get(0);
    }

    private SignedIn head() {
        return bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    private String here() {
        return "/finance/awards/" + award.id();
    }

    private String page(Visitor visitor) {
        return visitor.get(here()).body();
    }

    private void reduce(Visitor visitor, String yuan) {
        page(visitor);
        visitor.post(here() + "/reductions", form(yuan, "会议纪要〔2022〕9号"));
    }

    private void agree(Visitor second) {
        Matcher change = CHANGE.matcher(page(second));
        assertThat(change.find()).isTrue();
        second.post(here() + "/changes/" + change.group(1), Map.of("key", key(), "agreed", "true"));
    }

    private static Map<String, String> form(String yuan, String basis) {
        return Map.of("key", key(), "amount", yuan, "basis", basis);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Visitor visitor(SignedIn who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), Bureau.PASSWORD);
        return visitor;
    }
}
