package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.RoundTrips;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Quota that is given or taken back by hand moves once a second person agreed, and not before. */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
class QuotaByHandTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    QuotaChanges changes;

    @Autowired
    QuotaDesk desk;

    @Autowired
    Budgets budgets;

    private SignedIn officer;
    private SignedIn second;
    private UUID budget;

    @BeforeEach
    void aBudget() {
        officer = treasury.city();
        second = treasury.cityFinance();
        budget = treasury.budget("CZ-MS-2021", 2022, 1_000);
    }

    @Test
    void nothingIsGivenBeforeASecondPersonAgrees() {
        Money before = given();
        UUID change = proposed(400);
        assertThat(given()).isEqualTo(before);
        assertThatThrownBy(() -> changes.answer(change, SecondAnswer.of(true, ""), Treasury.key(), officer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        changes.answer(change, SecondAnswer.of(true, ""), Treasury.key(), second);
        assertThat(given().minus(before)).isEqualTo(Money.yuan(400));
        assertThatThrownBy(() -> changes.answer(change, SecondAnswer.of(true, ""), Treasury.key(), second))
                .hasMessageContaining("已经复核过");
    }

    @Test
    void theSecondPersonSendsItBackWithAReasonAndNothingMoves() {
        Money before = given();
        UUID change = proposed(300);
        assertThatThrownBy(() -> SecondAnswer.of(false, " ")).hasMessageContaining("不同意的理由");
        changes.answer(change, SecondAnswer.of(false, "文号不对"), Treasury.key(), second);
        assertThat(given()).isEqualTo(before);
        assertThat(changes.panel(budget, officer).changes())
                .filteredOn(one -> one.change().id().equals(change))
                .singleElement()
                .matches(one ->
                        one.change().isRefused() && "文号不对".equals(one.change().note()));
    }

    @Test
    void whatIsTakenBackWaitsToo() {
        changes.answer(proposed(200), SecondAnswer.of(true, ""), Treasury.key(), second);
        Money before = given();
        UUID quota = desk.of(budgets.get(budget, officer)).get(0).quota().id();
        UUID back = changes.proposeBack(
                quota, new Quotas.Shares(Money.yuan(200), Money.ZERO), new Written(Treasury.key(), "收回"), officer);
        assertThat(given()).isEqualTo(before);
        changes.answer(back, SecondAnswer.of(true, ""), Treasury.key(), second);
        assertThat(before.minus(given())).isEqualTo(Money.yuan(200));
    }

    @Test
    void thePageNamesWhoMayAgreeAndOffersItToThemOnly() throws Exception {
        UUID change = proposed(10);
        String own = page(officer);
        assertThat(own).contains("等待另一位负责人复核", second.name()).doesNotContain("quota-changes/" + change);
        assertThat(page(second)).contains("quota-changes/" + change);
        Visitor visitor = new Visitor(port);
        visitor.signIn(second.username(), Bureau.PASSWORD);
        visitor.get("/budgets/" + budget);
        visitor.post(
                "/budgets/" + budget + "/quota-changes/" + change,
                Map.of("agreed", "false", "note", "金额有误", "key", Treasury.key()));
        assertThat(page(officer)).contains("退回：金额有误");
    }

    @Test
    void anEnglishPageJoinsNamesInEnglish() throws Exception {
        proposed(5);
        SignedIn third = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        assertThat(page(officer, "/budgets/" + budget + "?lang=en"))
                .contains("these may answer:", second.name(), third.name())
                .doesNotContain("、");
    }

    @Test
    void noKeyOfAClientStandsInTheWayOfAnAnswer() {
        Money before = given();
        UUID change = proposed(30);
        changes.answer(
                proposed("quota-" + change, 40), SecondAnswer.of(false, "重报"), "block-" + UUID.randomUUID(), second);
        changes.answer(change, SecondAnswer.of(true, ""), Treasury.key(), second);
        assertThat(given().minus(before)).isEqualTo(Money.yuan(30));
    }

    @Test
    void howMuchWaitsMakesThePageNoSlower() {
        proposed(1);
        int trips = trips();
        proposed(2);
        proposed(3);
        assertThat(trips()).isEqualTo(trips);
    }

    private int trips() {
        try (RoundTrips trips = RoundTrips.counted()) {
            changes.panel(budget, officer);
            return trips.all().size();
        }
    }

    @Test
    void whatWaitsStandsWithTheBudgetsUntilItIsAnswered() throws Exception {
        answerAll();
        proposed(20);
        String link = "/budgets/" + budget + "#quota-changes";
        assertThat(page(second, "/budgets")).contains("等复核的指标", "常财工〔2022〕1号", link + "\">去复核");
        assertThat(page(officer, "/budgets")).contains(link).doesNotContain(link + "\">去复核");
        answerAll();
        assertThat(page(second, "/budgets")).doesNotContain(link);
    }

    /** Also what other tests left on the budget of the year. */
    private void answerAll() {
        for (QuotaChanges.Shown one : changes.panel(budget, second).changes()) {
            if (one.change().isOpen()) {
                changes.answer(one.change().id(), SecondAnswer.of(false, "重报"), Treasury.key(), second);
            }
        }
    }

    private String page(SignedIn who) throws Exception {
        return page(who, "/budgets/" + budget);
    }

    private String page(SignedIn who, String address) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who.username(), Bureau.PASSWORD);
        return visitor.get(address).body();
    }

    private UUID proposed(long yuan) {
        return proposed(Treasury.key(), yuan);
    }

    private UUID proposed(String key, long yuan) {
        SignedIn payer = bureau.person(OfficeKind.DISTRICT_FINANCE, Bureau.DISTRICT, Role.OFFICER);
        return changes.propose(
                budget,
                payer.officeId(),
                new Quotas.Shares(Money.yuan(yuan), Money.ZERO),
                new Written(key, "常财工〔2022〕1号"),
                officer);
    }

    private Money given() {
        return desk.of(budgets.get(budget, officer)).stream()
                .map(QuotaDesk.Line::given)
                .reduce(Money.ZERO, Money::plus);
    }
}
