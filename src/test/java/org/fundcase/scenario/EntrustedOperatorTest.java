package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.NewPayment;
import org.fundcase.funding.Payments;
import org.fundcase.funding.QuotaChanges;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.Written;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.operators.Agreement;
import org.fundcase.operators.AgreementForm;
import org.fundcase.operators.Agreements;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.NewNotice;
import org.fundcase.publicity.Notices;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the agreement (委托协议) lets Jiangmen's operator do, and what it holds it back from, limit by limit. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, Payout.class})
class EntrustedOperatorTest {

    private static final OtherCity CITY = OtherCity.JIANGMEN;
    private static final SchemeVersion SCHEME = new SchemeVersion("JM-II-2021", "2021");
    private static int day = 13;

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Payments payments;

    @Autowired
    Quotas quotas;

    @Autowired
    QuotaChanges changes;

    @Autowired
    Awards awards;

    @Autowired
    Notices notices;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    TimeTravel time;

    private SignedIn operator;
    private SignedIn officer;
    private Scheme scheme;

    @BeforeEach
    void anOperator() {
        operator = CITY.operator(bureau);
        officer = CITY.officer(bureau);
        scheme = agreements.entrusting(officer).get(0);
        bureau.entrust(scheme, Map.of(), officer);
    }

    @AfterEach
    void everythingIsEntrustedAgain() {
        time.close();
        bureau.entrust(scheme, Map.of(), officer);
    }

    @Test
    void anAgreementTakesTwoPersonsAndEveryFaultOfItsFormIsToldAtOnce() {
        AgreementForm empty = new AgreementForm(Map.of("scheme", scheme.id(), "from", "昨天"), Set.of());
        assertThatThrownBy(() -> agreements.record(empty, new Agreements.Signed("", RoundWalk.paper()), officer))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .contains(
                                "year",
                                "number",
                                "signedOn",
                                "from",
                                "until",
                                "account",
                                "services",
                                "clause.PLAN",
                                "file"));
        Agreement inForce = agreements
                .inForce(scheme.id(), operator.officeId(), bureau.today())
                .orElseThrow();
        assertThatThrownBy(() -> agreements.answer(inForce.id(), SecondAnswer.of(true, ""), officer))
                .hasMessageContaining("不能自己同意");
        SignedIn head = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        assertThatThrownBy(() -> agreements.answer(inForce.id(), SecondAnswer.of(true, ""), head))
                .hasMessageContaining("已经复核过");
        assertThat(agreements.of(bureau.cityOfficer())).as("another city").isEmpty();
    }

    @Test
    void outsideTheServiceListAStepIsRefusedWithTheClause() {
        GrantCase filed = filed();
        bureau.entrust(scheme, Map.of("services", "REVIEW,PAY", "clause.SERVICES", "第二条（三）"), officer);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator))
                .hasMessageContaining("委托协议 委〔2022〕1号 第二条（三）的服务清单没有“组织申报和受理”");
        bureau.entrust(scheme, Map.of("services", "RECEIVE"), officer);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator))
                .hasMessageContaining("没有“评审论证”");
    }

    @Test
    void outsideThePeriodAStepIsRefusedWithTheClause() {
        GrantCase filed = filed();
        Map<String, String> ended = Map.of("until", "2022-02-28", "clause.PERIOD", "第八条", "number", "委〔2022〕旧号");
        bureau.entrust(scheme, ended, officer);
        Map<String, String> other = Map.of("services", "RECEIVE");
        bureau.entrust(scheme, other, officer);
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        time.days(800);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator))
                .hasMessageContaining("第三条约定的期限是 2022年1月1日 至 2023年11月30日，今天不在期限内");
    }

    @Test
    void itNeitherPublishesNorDecidesNorFiles() {
        Round round = open();
        reviewed(round);
        bureau.entrust(scheme, Map.of("clause.PUBLISH", "第五条（一）", "clause.DECIDE", "第五条（二）"), officer);
        walkTo(round, Stage.FILING);
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.FILING, "approve", operator))
                .hasMessageContaining("第五条（二）写明受托运营机构不得备案、提出和下达项目计划，这一步由");
        walk.act(round, Stage.FILING);
        assertThatThrownBy(() -> notices.publish(
                        round.id(),
                        new NewNotice(bureau.today().toString(), "网站"),
                        "图.pdf",
                        RoundWalk.paper(),
                        operator))
                .hasMessageContaining("第五条（一）写明受托运营机构不得发布公示");
        assertThatThrownBy(() -> bureau.complete(round.id(), Stage.PUBLICATION, "publish", operator))
                .hasMessageContaining("不得发布公示");
    }

    @Test
    void theSpecialAccountIsGivenNoMoreThanTheAgreementSays() {
        UUID budget = payout.budget("江门市", SCHEME);
        payout.fillAccount(budget, operator, "江门市");
        bureau.entrust(scheme, Map.of("account", "1000", "clause.ACCOUNT", "第六条"), officer);
        assertThatThrownBy(() -> changes.propose(
                        budget,
                        operator.officeId(),
                        new Quotas.Shares(Money.yuan(1), Money.ZERO),
                        new Written(key(), "追加"),
                        officer))
                .hasMessageContaining("第六条约定 2022 年度专账最多 1,000.00 元")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fieldName())
                        .isEqualTo("city"));
        assertThatThrownBy(() -> issued("江门某媒体", 1, IssuedList.QuotaFrom.LIST))
                .hasMessageContaining("第六条约定 2022 年度专账最多 1,000.00 元")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal)
                        .as("a list has no such field")
                        .matches(one -> one.kind() == Refusal.Kind.CONFLICT && one.fieldName() == null));
    }

    @Test
    void itPaysOnlyWhatTheIssuedPlanSays() {
        Award award = awarded("江门某媒体", 500);
        bureau.entrust(scheme, Map.of("clause.PLAN", "第七条"), officer);
        assertThatThrownBy(() -> asked(award, "500.01", "江门某媒体"))
                .hasMessageContaining("第七条写明只按下达的项目计划拨付：计划里还没有申请支付的是 500.00 元，这次要 500.01 元");
        assertThatThrownBy(() -> asked(award, "500", "另一家")).hasMessageContaining("计划里的收款单位是“江门某媒体”，不是“另一家”");
        bureau.entrust(scheme, Map.of("services", "RECEIVE,REPORT"), officer);
        assertThatThrownBy(() -> asked(award, "500", "江门某媒体")).hasMessageContaining("没有“从专账专户拨付和票据销账”");
        bureau.entrust(scheme, Map.of(), officer);
        UUID payment = asked(award, "500", "江门某媒体");
        bureau.entrust(scheme, Map.of("services", "RECEIVE,REPORT"), officer);
        SignedIn head = bureau.person("江门市", OfficeKind.OPERATOR, null, Role.SECTION_HEAD);
        assertThatThrownBy(() -> payments.approve(payment, true, key(), head)).hasMessageContaining("从专账专户拨付");
    }

    @Test
    void itPaysToItselfNoMoreThanItsFee() {
        Award award = awarded(operator.officeName(), 500);
        bureau.entrust(scheme, Map.of("fee", "300", "clause.FEE", "第九条"), officer);
        Money before = awards.ofList(award.listId()).get(0).requested();
        assertThat(before).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> asked(award, "300.01", operator.officeName()))
                .hasMessageContaining("第九条约定的 2022 年度服务费是 300.00 元");
    }

    private Award awarded(String payee, long yuan) {
        UUID budget = payout.budget("江门市", SCHEME);
        payout.fillAccount(budget, operator, "江门市");
        Award award = issued(payee, yuan, IssuedList.QuotaFrom.EARLIER);
        quotas.receive(award.listId(), award.quotaId(), bureau.today(), operator);
        return awards.ofList(award.listId()).get(0);
    }

    private Award issued(String payee, long yuan, IssuedList.QuotaFrom quota) {
        IssuedAward line = new IssuedAward(
                null,
                "JM-" + UUID.randomUUID(),
                null,
                payee,
                "JM21-5",
                null,
                operator.officeId(),
                Money.yuan(yuan),
                Money.yuan(yuan));
        IssuedList list = new IssuedList(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "JM-II-2021",
                2022,
                "江工信〔2022〕9号",
                bureau.today(),
                officer.personId(),
                quota,
                List.of(line));
        awards.issue(list, bureau.person("江门市", OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD));
        return awards.ofList(list.id()).get(0);
    }

    private UUID asked(Award award, String yuan, String holder) {
        return payments.request(award.id(), new NewPayment(yuan, holder, "某银行", "6222000011112222"), key(), operator);
    }

    private Round open() {
        return CITY.open(bureau, "2022-02-" + day++);
    }

    private GrantCase filed() {
        return CITY.filed(bureau, open(), "JM21-1", CITY.enterprise(bureau));
    }

    private void reviewed(Round round) {
        GrantCase filed = CITY.filed(bureau, round, "JM21-1", CITY.enterprise(bureau));
        bureau.complete(filed.id(), Stage.ACCEPTANCE, "accept", operator);
        bureau.complete(filed.id(), Stage.OPERATOR_REVIEW, "recommend", operator);
        bureau.complete(filed.id(), Stage.PRELIMINARY_CONCLUSION, "recommend", operator);
        time.days(130);
        assertThat(filed.state()).isNotEqualTo(CaseState.REFUSED);
    }

    private void walkTo(Round round, Stage end) {
        for (Stage stage = walk.next(round); stage != end; stage = walk.next(round)) {
            walk.act(round, stage);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
