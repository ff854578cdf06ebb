package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Treasury;
import org.fundcase.scenario.Crawler.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who sees the money and works on it, by the pages themselves. */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
class MoneyDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    private Crawler payer;
    private UUID award;

    @BeforeEach
    void open() {
        payer = new Crawler(port, treasury.payer());
        award = treasury.issued(List.of(treasury.award("D-" + UUID.randomUUID(), 800)))
                .get(0);
    }

    @Test
    void aPaymentIsAskedForAgreedToAndPutInABatchOnThePages() {
        String page = "/finance/awards/" + award;
        assertThat(payer.open(page).body()).contains("申请支付", "800.00");
        assertThat(payer.send(page + "/payments", form("300")).statusCode()).isEqualTo(302);
        Crawler head = new Crawler(port, treasury.payersHead());
        String asked = head.open(page).body();
        String payment = asked.replaceAll("(?s).*/finance/payments/([0-9a-f-]{36})/approve.*", "$1");
        head.send("/finance/payments/" + payment + "/approve", Map.of("key", Treasury.key(), "accountChecked", "true"));
        assertThat(head.open(page).body()).contains("等送银行");
        payer.open("/finance?tab=APPROVED");
        String batch = payer.send(
                        "/finance/quotas/" + treasury.get(award).quotaId() + "/batches", Map.of("key", Treasury.key()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(payer.open(batch.replaceAll("^http://[^/]+", "")).body()).contains("导入银行回单", "****2222");
    }

    @Test
    void whatIsRefusedIsToldOnThePage() {
        String page = "/finance/awards/" + award;
        payer.open(page);
        assertThat(payer.send(page + "/payments", form("801")).body())
                .contains("这个项目还没有申请支付的是 800.00 元", "value=\"801\"");
    }

    @Test
    void everyDeskOpensForWhomItIs() {
        for (String tab : List.of("OPEN", "LATE", "REQUESTED", "APPROVED", "SENT", "PAID", "LINES")) {
            assertThat(payer.open("/finance?tab=" + tab).statusCode()).as(tab).isEqualTo(200);
        }
        Crawler city = new Crawler(port, treasury.city());
        for (String page : List.of("/finance", "/budgets", "/ledger", "/ledger?account=PAID&year=2022")) {
            assertThat(city.open(page).statusCode()).as(page).isEqualTo(200);
        }
        UUID budget = treasury.get(award).budgetId();
        assertThat(city.open("/budgets/" + budget).body()).contains("下达指标", "执行率");
        assertThat(new Crawler(port, bureau.auditor()).open("/ledger").body()).contains("借贷平衡");
    }

    @Test
    void aDistrictsFinanceReadsNoBudgetAndNoOtherDistrict() {
        UUID budget = treasury.get(award).budgetId();
        assertThat(payer.call(Call.get("/budgets")).statusCode()).isEqualTo(404);
        Crawler other = new Crawler(port, bureau.person(OfficeKind.DISTRICT_FINANCE, "新北区", Role.OFFICER));
        for (String page :
                List.of("/finance/awards/" + award, "/budgets/" + budget, "/api/v1/finance/awards/" + award)) {
            String random = page.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString());
            assertThat(other.call(Call.get(page)).statusCode())
                    .as(page)
                    .isEqualTo(404)
                    .isEqualTo(other.call(Call.get(random)).statusCode());
        }
        assertThat(other.open("/ledger").body()).doesNotContain("常州某媒体");
    }

    @Test
    void whoInspectsReadsAndTheOthersStayOut() {
        Crawler auditor = new Crawler(port, bureau.auditor());
        assertThat(auditor.open("/finance/awards/" + award).statusCode()).isEqualTo(200);
        assertThat(auditor.send("/finance/awards/" + award + "/payments", form("1"))
                        .statusCode())
                .isEqualTo(403);
        for (SignedIn out :
                List.of(bureau.districtOfficer(), bureau.enterprise().person(), bureau.administrator())) {
            assertThat(new Crawler(port, out).call(Call.get("/finance")).statusCode())
                    .isEqualTo(403);
        }
    }

    private static Map<String, String> form(String yuan) {
        return Map.of(
                "amount", yuan, "holder", "常州某媒体", "bank", "某银行", "account", "6222000011112222", "key", Treasury.key());
    }
}
