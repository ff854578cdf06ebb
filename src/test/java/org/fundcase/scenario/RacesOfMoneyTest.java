package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.funding.Treasury;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Sixty-four at once over HTTP: one wins, the others are told so. {@code -Dmoney.races=1000} makes it long. */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
class RacesOfMoneyTest {

    private static final int AT_ONCE = 64;
    private static final int RACES = Integer.getInteger("money.races", 5);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    private final ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);

    private ApiClient head;
    private ApiClient payer;
    private ApiClient city;

    @BeforeEach
    void enter() {
        head = new ApiClient(port, treasury.payersHead());
        payer = new ApiClient(port, treasury.payer());
        city = new ApiClient(port, treasury.city());
    }

    @AfterEach
    void end() {
        crowd.shutdownNow();
    }

    @Test
    void onePaymentIsApprovedOnce() throws Exception {
        UUID award = treasury.issued(List.of(treasury.award("R-1", RACES))).get(0);
        for (int n = 0; n < RACES; n++) {
            String path = "/finance/payments/" + treasury.requested(award, "1") + "/approve";
            oneWins(crowd(() -> head.post(path, Map.of("accountChecked", true), Treasury.key())));
        }
    }

    @Test
    void theLastYuanOfTheBudgetIsAllocatedOnce() throws Exception {
        String office = treasury.payer().officeId().toString();
        for (int n = 0; n < RACES; n++) {
            String path = "/budgets/" + treasury.budget("CZ-MS-2021", 2023, 1) + "/quotas";
            Map<String, String> yuan = Map.of("office", office, "city", "1", "basis", "最后一元");
            Queue<String> proposed = new ConcurrentLinkedQueue<>();
            crowd(() -> city.post(path, yuan, Treasury.key())).forEach(one -> proposed.add(one.text("id")));
            List<String> ids = List.copyOf(proposed);
            ApiClient second = new ApiClient(port, treasury.cityFinance());
            oneWins(crowd(() -> second.post(
                    "/budgets/quota-changes/" + proposed.remove(), Map.of("agreed", true), Treasury.key())));
            ids.forEach(id -> second.post(
                    "/budgets/quota-changes/" + id, Map.of("agreed", false, "note", "没有额度了"), Treasury.key()));
        }
    }

    @Test
    void theLastYuanOfAnAwardIsAskedForOnce() throws Exception {
        for (int n = 0; n < RACES; n++) {
            UUID award = treasury.issued(List.of(treasury.award("R-3-" + n, 1))).get(0);
            Map<String, String> yuan =
                    Map.of("amount", "1", "holder", "常州某媒体", "bank", "某银行", "account", "6222000011112222");
            oneWins(crowd(() -> payer.post("/finance/awards/" + award + "/payments", yuan, Treasury.key())));
        }
    }

    @Test
    void oneKeySentByAllAtOnceIsDoneOnceAndTheOthersHearThatOrTheSame() throws Exception {
        UUID award = treasury.issued(List.of(treasury.award("R-4", 1000))).get(0);
        Map<String, String> yuan =
                Map.of("amount", "1", "holder", "常州某媒体", "bank", "某银行", "account", "6222000011112222");
        String key = Treasury.key();
        List<ApiClient.Answer> answers = crowd(() -> payer.post("/finance/awards/" + award + "/payments", yuan, key));
        assertThat(answers).extracting(ApiClient.Answer::status).isSubsetOf(200, 409);
        assertThat(answers.stream()
                        .filter(one -> one.status() == 200)
                        .map(one -> one.text("id"))
                        .distinct())
                .hasSize(1);
        assertThat(payer.get("/finance/awards/" + award)
                        .body()
                        .path("requested")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusingAndApprovingAtOnceEndsInOneOfThem() throws Exception {
        ApiClient other =
                new ApiClient(port, bureau.person(OfficeKind.DISTRICT_FINANCE, Bureau.DISTRICT, Role.SECTION_HEAD));
        UUID award = treasury.issued(List.of(treasury.award("R-5", RACES))).get(0);
        for (int n = 0; n < RACES; n++) {
            String path = "/finance/payments/" + treasury.requested(award, "1");
            List<Callable<ApiClient.Answer>> both = List.of(
                    () -> head.post(path + "/approve", Map.of("accountChecked", true), Treasury.key()),
                    () -> other.post(path + "/refuse", Map.of("text", "不同意"), Treasury.key()));
            List<Integer> statuses = new ArrayList<>();
            for (Future<ApiClient.Answer> answer : crowd.invokeAll(both)) {
                statuses.add(answer.get().status());
            }
            // An approved payment may still be refused until it goes to the bank: then both were right, in that order.
            assertThat(statuses).contains(200).isSubsetOf(200, 409);
        }
    }

    private static void oneWins(List<ApiClient.Answer> answers) {
        assertThat(answers).extracting(ApiClient.Answer::status).containsOnly(200, 409);
        assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(1);
    }

    private List<ApiClient.Answer> crowd(Callable<ApiClient.Answer> call) throws Exception {
        List<ApiClient.Answer> answers = new ArrayList<>();
        for (Future<ApiClient.Answer> answer : crowd.invokeAll(Collections.nCopies(AT_ONCE, call))) {
            answers.add(answer.get());
        }
        return answers;
    }
}
