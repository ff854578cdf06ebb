package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Conditions;
import org.fundcase.funding.FinanceDesk.Slice;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.platform.TimeTravel;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of finance page by page, and how long it takes to open. {@code -Ddesk.payments=100000} makes it long. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, Treasury.class})
class FinanceDeskTest {

    private static final int PAYMENTS = Integer.getInteger("desk.payments", 2_000);
    private static final int FEW = 100;
    private static final int OPENED = 41;

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    FinanceDesk desk;

    @Autowired
    SavedAwards savedAwards;

    @Autowired
    AwardChanges changes;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TimeTravel time;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void thePagesShowEachAwardOnceAlsoWhenSomeArePaidMeanwhile() {
        List<UUID> issued = treasury.issued(IntStream.range(0, 120)
                .mapToObj(n -> treasury.award("D-" + n, 10))
                .toList());
        SignedIn payer = treasury.payer();
        Slice<Award> first = desk.open(false, null, payer);
        first.items().stream()
                .filter(one -> issued.contains(one.id()))
                .limit(20)
                .forEach(one -> treasury.requested(one.id(), "10"));
        List<UUID> seen = new ArrayList<>(ids(first));
        Slice<Award> slice = first;
        while (slice.next() != null) {
            slice = desk.open(false, DueCursor.parse(slice.next()), payer);
            seen.addAll(ids(slice));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(issued);
        List<UUID> numbers = walked(State.REQUESTED, payer);
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void aSavedListOfAwardsHasTheOrderOfTheDesk() {
        List<UUID> issued = treasury.issued(IntStream.range(0, 120)
                .mapToObj(n -> treasury.award("D-S%03d".formatted((n * 37 + 11) % 120), 10))
                .toList());
        List<Award> saved = savedAwards.rows(new Conditions(Map.of()), treasury.payer(), 50_001);
        assertThat(saved).extracting(Award::id).doesNotHaveDuplicates().containsAll(issued);
        assertThat(saved.stream().filter(award -> issued.contains(award.id())).map(Award::number))
                .isSorted();
        assertThat(saved)
                .isSortedAccordingTo(
                        Comparator.comparing(Award::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
        assertThat(savedAwards.rows(new Conditions(Map.of()), treasury.payer(), 30))
                .isEqualTo(saved.subList(0, 30));
    }

    @Test
    void programsFollowTheLinkFromPageToPage() {
        List<UUID> issued = treasury.issued(IntStream.range(0, 60)
                .mapToObj(n -> treasury.award("D-API" + n, 10))
                .toList());
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/finance/awards";
        while (next != null) {
            HttpResponse<String> answer = asked(next);
            seen.addAll(idsOf(answer.body()));
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceAll("<https?://[^/]+(.*)>; rel=\"next\"", "$1"))
                    .orElse(null);
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(issued.stream().map(UUID::toString).toList());
        HttpResponse<String> numbered = asked("/api/v1/finance/awards?page=1");
        assertThat(numbered.statusCode()).isEqualTo(422);
        assertThat(numbered.body()).contains("\"field\":\"page\"", "参数 after");
    }

    @Test
    void aDayThatNoCalendarOfOursHasIsAWrongPlaceToo() {
        for (String day : List.of("+5874898-01-01", "+10000-01-01", "0000-12-31", "-0001-01-01", "tomorrow")) {
            assertThatThrownBy(() -> DueCursor.parse(day + "~" + UUID.randomUUID()))
                    .as(day)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("翻页的位置不对");
        }
        String id = UUID.randomUUID().toString();
        assertThat(DueCursor.parse("~" + id)).hasToString("~" + id);
        assertThat(asked("/api/v1/finance/awards?after=%2B5874898-01-01~" + id).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsLateIsOnTheListOfTheLateUntilItIsPaidOrTakenOff() {
        UUID award = treasury.issued(List.of(treasury.award("D-LATE", 10))).get(0);
        time.to(LocalDate.of(2022, 4, 2));
        assertThat(late(treasury.payer())).contains(award);
        int late = desk.counts(treasury.payer()).late();
        UUID change = changes.propose(
                award, AwardChange.Kind.REDUCE, new StepForm(Treasury.key(), "10", "项目终止", null), treasury.city());
        assertThat(changes.waiting(treasury.cityFinance()))
                .anyMatch(one -> one.change().id().equals(change));
        changes.answer(change, SecondAnswer.of(true, ""), Treasury.key(), treasury.cityFinance());
        assertThat(changes.waiting(treasury.cityFinance()))
                .noneMatch(one -> one.change().id().equals(change));
        assertThat(late(treasury.payer())).doesNotContain(award);
        assertThat(desk.counts(treasury.payer()).late()).isEqualTo(late - 1);
    }

    @Test
    void aWrongPlaceIsToldAndThePageLeadsOnAndBack() {
        treasury.issued(IntStream.range(0, 60)
                .mapToObj(n -> treasury.award("D-P" + n, 10))
                .toList());
        Visitor payer = new Visitor(port);
        payer.signIn(treasury.payer().username(), Bureau.PASSWORD);
        String page = payer.get("/finance").body();
        assertThat(page).contains("下一页").doesNotContain("回第一页");
        String next = page.replaceAll("(?s).*href=\"(/finance\\?tab=OPEN&amp;after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(payer.get(next).body()).contains("回第一页");
        assertThat(payer.get("/finance?after=tomorrow").body()).contains("翻页的位置不对");
    }

    @Test
    void aDeskWithManyPaymentsOpensAsFastAsOneWithAHundred() {
        SignedIn few = bureau.person(OfficeKind.DISTRICT_FINANCE, "天宁区", Role.OFFICER);
        SignedIn many = bureau.person(OfficeKind.DISTRICT_FINANCE, "钟楼区", Role.OFFICER);
        paid(few, FEW);
        paid(many, PAYMENTS);
        assertThat(desk.counts(many).paid()).isEqualTo(Math.min(PAYMENTS, DeskCounts.MOST + 1));
        List<UUID> latest = desk.payments(State.PAID, null, many).items().stream()
                .map(Payment::id)
                .toList();
        assertThat(latest).hasSize(FinanceDesk.PAGE);
        double base = Stream.of(1, 2, 3).mapToDouble(n -> median(few)).min().orElseThrow();
        double large = Stream.of(1, 2, 3).mapToDouble(n -> median(many)).min().orElseThrow();
        System.out.printf("desk.payments=%d: %.2f ms, with %d: %.2f ms%n", PAYMENTS, large, FEW, base);
        assertThat(large).isLessThan(3 * base + 5);
    }

    /** What the page of the desk asks, in ms. */
    private double median(SignedIn who) {
        double[] took = new double[OPENED];
        for (int n = 0; n < OPENED; n++) {
            long from = System.nanoTime();
            desk.counts(who);
            desk.unreceived(who);
            changes.waiting(who);
            desk.releases(who);
            desk.open(false, null, who);
            desk.open(true, null, who);
            desk.payments(State.PAID, null, who);
            desk.batches(null, who);
            took[n] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        return took[OPENED / 2];
    }

    /** An office that paid so many, two thousand a list, and has ten to pay. */
    private void paid(SignedIn payer, int payments) {
        List<IssuedAward> open = IntStream.range(0, 10)
                .mapToObj(n -> new IssuedAward(
                        null, "O-" + n, null, "常州某媒体", "CZ19-7", null, payer.officeId(), Money.yuan(1), Money.yuan(1)))
                .toList();
        UUID quota = treasury.issuedTo(payer, open);
        for (int done = 0; done < payments; done += 2_000) {
            int part = Math.min(2_000, payments - done);
            transaction.executeWithoutResult(status -> insert(quota, part));
        }
    }

    /** As they are left when all is over: the award has nothing open, the payment is paid. */
    private void insert(UUID quota, int payments) {
        UUID list = UUID.randomUUID();
        UUID budget = jdbc.sql("SELECT budget_id FROM funding_quota WHERE id = ?")
                .param(quota)
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "INSERT INTO funding_list (id, budget_id, round_id, paper, issued_on, content_sha256, proposed_by, "
                                + "confirmed_by, confirmed_name, recorded_at) VALUES (?, ?, ?, '测', '2022-03-01', '', ?, ?, '甲', now())")
                .params(list, budget, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                .update();
        jdbc.sql("INSERT INTO funding_receipt (list_id, quota_id, received_on, due_on, received_by, received_name, "
                        + "recorded_at) VALUES (?, ?, '2022-03-01', '2022-04-01', ?, '甲', now())")
                .params(list, quota, UUID.randomUUID())
                .update();
        List<UUID> awards = jdbc.sql(
                        "INSERT INTO funding_award (id, list_id, quota_id, number, payee, item, amount_fen, "
                                + "city_fen) SELECT gen_random_uuid(), ?, ?, 'N-' || n, '某企业', 'CZ19-7', 100, 100 "
                                + "FROM generate_series(1, ?) n RETURNING id")
                .params(list, quota, payments)
                .query(UUID.class)
                .list();
        ledger.open(AccountKind.Level.AWARD, budget, awards);
        jdbc.sql(
                        "WITH batch AS (INSERT INTO funding_batch (id, number, quota_id, payments, total_fen, sha256, made_by, "
                                + "made_name, made_at) VALUES (gen_random_uuid(), ?, ?, ?, 100, '', ?, '甲', now()) RETURNING id) "
                                + "INSERT INTO funding_payment (id, number, award_id, quota_id, amount_fen, holder, bank, account, "
                                + "requested_by, requested_name, requested_at, state, decided_by, decided_name, decided_at, "
                                + "batch_id, settled_on) SELECT gen_random_uuid(), 'T-' || a.id, a.id, a.quota_id, 100, '某企业', "
                                + "'某银行', '6222', ?, '甲', now(), 'PAID', ?, '乙', now(), batch.id, "
                                + "DATE '2022-03-01' + (random() * 300)::int FROM funding_award a, batch WHERE a.list_id = ?")
                .params("B-" + list, quota, payments, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), list)
                .update();
    }

    private HttpResponse<String> asked(String address) {
        Visitor program = new Visitor(port);
        String signIn = "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(treasury.payer().username(), Bureau.PASSWORD);
        String token = program.postJson("/api/v1/tokens", signIn).body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        return program.get(address, "Authorization", "Bearer " + token);
    }

    private static List<String> idsOf(String awards) {
        return Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(awards)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<UUID> late(SignedIn who) {
        Slice<Award> slice = desk.open(true, null, who);
        List<UUID> all = new ArrayList<>(ids(slice));
        while (slice.next() != null) {
            slice = desk.open(true, DueCursor.parse(slice.next()), who);
            all.addAll(ids(slice));
        }
        return all;
    }

    private List<UUID> walked(State state, SignedIn who) {
        List<UUID> all = new ArrayList<>();
        Slice<Payment> slice = desk.payments(state, null, who);
        slice.items().forEach(one -> all.add(one.id()));
        while (slice.next() != null) {
            slice = desk.payments(state, UUID.fromString(slice.next()), who);
            slice.items().forEach(one -> all.add(one.id()));
        }
        return all;
    }

    private static List<UUID> ids(Slice<Award> slice) {
        return slice.items().stream().map(Award::id).toList();
    }
}
