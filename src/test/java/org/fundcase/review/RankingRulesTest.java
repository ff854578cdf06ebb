package org.fundcase.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.RankBasis;
import org.fundcase.schemes.RoundParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a ranking: order, ties, caps of groups, funding line, reserve. */
class RankingRulesTest {

    private static final Instant MORNING = Instant.parse("2022-03-01T01:00:00Z");

    @Test
    void theHigherScoreComesFirstAndWhoHasNoneLast() {
        assertThat(order(Map.of(), of("A", null, 10, 0), of("B", "70", 10, 1), of("C", "90.5", 10, 2)))
                .containsExactly("C", "B", "A");
    }

    @Test
    void ofEqualScoresWhoFiledFirstComesFirst() {
        assertThat(order(Map.of(), of("A", "80", 10, 5), of("B", "80.00", 20, 3)))
                .containsExactly("B", "A");
    }

    @Test
    void aRoundMayPreferTheSmallerAmountOrTheProjectPool() {
        Contender late = of("A", "80", 10, 5);
        Contender pooled = new Contender(late.grantCase(), late.enterprise(), late.proposal(), true);
        assertThat(order(Map.of("tieBreak", "SMALLER_FIRST"), late, of("B", "80", 20, 3)))
                .containsExactly("A", "B");
        assertThat(order(Map.of("tieBreak", "POOL_FIRST"), pooled, of("B", "80", 20, 3)))
                .containsExactly("A", "B");
    }

    @Test
    void whoSharesAScoreIsToldSo() {
        RankOrder order = RankOrder.of(round(Map.of()));
        List<Entry> placed =
                order.placed(order.ranked(List.of(of("A", "80", 10, 1), of("B", "80", 10, 2), of("C", "70", 10, 3))));
        assertThat(placed).extracting(Entry::note).containsExactly("", "与第 1 名同分", "");
        assertThat(placed).extracting(Entry::place).containsExactly(1, 2, 3);
    }

    @Test
    void theLineIsDrawnWhereTheNextDoesNotFitWholeAndAllAfterItAreBelow() {
        List<Entry> drawn = DrawLine.through(
                List.of(entry(1, 60), entry(2, 50), entry(3, 10)), line(100), round(Map.of("reservePlaces", "1")));
        assertThat(drawn)
                .extracting(Entry::standing)
                .containsExactly(Standing.SELECTED, Standing.RESERVE, Standing.LEFT_OUT);
        assertThat(drawn.get(1).note()).contains("资金线划在这里", "40.00");
        assertThat(drawn.get(2).note()).isEqualTo("在资金线以下");
    }

    @Test
    void onlyTheCitysShareTakesFromTheLine() {
        List<Entry> drawn =
                DrawLine.through(List.of(entry(1, 100), entry(2, 100)), line(100), round(Map.of("cityShare", "50")));
        assertThat(drawn).allMatch(Entry::isSelected);
    }

    @Test
    void withoutAnApprovedBudgetNoLineIsDrawn() {
        assertThat(DrawLine.through(List.of(entry(1, 1_000_000)), null, round(Map.of())))
                .allMatch(Entry::isSelected);
    }

    @Test
    void aGroupGetsNoMoreThanItsCapAndWhatEarlierRoundsGaveItCounts() {
        List<Entry> entries = List.of(entry(1, 60), entry(2, 30), entry(3, 30), entry(4, 30));
        RankBasis.Group group = group(100, 10, entries.get(0), entries.get(1), entries.get(3));
        List<Entry> shared = ShareCaps.among(entries, List.of(group), round(Map.of()));
        assertThat(shared)
                .extracting(Entry::standing)
                .containsExactly(Standing.SELECTED, Standing.SELECTED, Standing.SELECTED, Standing.RESERVE);
        assertThat(shared.get(3).note()).isEqualTo("家电合计不超过 100.00 元（第八条（三）），已经用足");
    }

    @Test
    void aRoundMayShareTheCapInProportion() {
        List<Entry> entries = List.of(entry(1, 100), entry(2, 300));
        RankBasis.Group group = group(200, 0, entries.get(0), entries.get(1));
        List<Entry> shared = ShareCaps.among(entries, List.of(group), round(Map.of("groupCapMode", "PRO_RATA")));
        assertThat(shared).extracting(Entry::amount).containsExactly(Money.yuan(50), Money.yuan(150));
        assertThat(shared.get(1).note()).contains("按比例由 300.00 元调为 150.00 元");
    }

    private static List<String> order(Map<String, String> parameters, Contender... all) {
        return RankOrder.of(round(parameters)).ranked(List.of(all)).stream()
                .map(one -> one.grantCase().requiredFiling().number())
                .toList();
    }

    private static RoundParameters round(Map<String, String> values) {
        return new RoundParameters(values);
    }

    private static RankBasis.Line line(long yuan) {
        return new RankBasis.Line(2022, Money.yuan(yuan));
    }

    private static RankBasis.Group group(long cap, long earlier, Entry... members) {
        Set<UUID> ids = Arrays.stream(members).map(Entry::caseId).collect(Collectors.toSet());
        return new RankBasis.Group(Words.asIs("家电"), "第八条（三）", Money.yuan(cap), Money.yuan(earlier), ids);
    }

    private static Entry entry(int place, long yuan) {
        Money amount = Money.yuan(yuan);
        UUID id = UUID.randomUUID();
        return new Entry(place, id, "N" + place, "企业", "", "I", "项目", null, amount, Standing.SELECTED, "", "");
    }

    private static Contender of(String number, @Nullable String score, long yuan, int minutes) {
        Instant filed = MORNING.plusSeconds(60L * minutes);
        GrantCase.Filing filing =
                new GrantCase.Filing(number, filed, new GrantCase.Route(Map.of(), UUID.randomUUID(), false));
        GrantCase grantCase = new GrantCase(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "I",
                GrantCase.Contents.EMPTY,
                CaseState.AWAITING_DECISION,
                1,
                0,
                2022,
                filed,
                filing);
        Money amount = Money.yuan(yuan);
        BigDecimal points = score == null ? null : new BigDecimal(score);
        return new Contender(
                grantCase, enterprise(), new Proposal(grantCase.id(), amount, amount, "", points, "甲"), false);
    }

    private static Enterprise enterprise() {
        String code = "91320412MA1N00000";
        Enterprise.Profile profile = new Enterprise.Profile(
                "企业",
                "甲",
                LocalDate.of(2015, 6, 1),
                "",
                "常州市",
                null,
                false,
                true,
                new Enterprise.Contact("", ""),
                new Enterprise.Account("", "", ""));
        return new Enterprise(
                UUID.randomUUID(),
                new CreditCode(code + CreditCode.checkCharacter(code)),
                profile,
                Enterprise.Municipal.NO,
                1);
    }
}
