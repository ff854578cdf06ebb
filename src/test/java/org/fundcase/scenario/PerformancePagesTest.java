package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Treasury;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.performance.PerformanceWalk;
import org.fundcase.performance.Sheet;
import org.fundcase.performance.Survey;
import org.fundcase.platform.TimeTravel;
import org.fundcase.recovery.PaidAward;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Sheets of performance by their pages and by the API: who works on them, what is refused, what others see. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, DrawnPapers.class, TimeTravel.class, PaidAward.class, PerformanceWalk.class})
class PerformancePagesTest {

    private static final String SCHEME = "CZ-II-2019 2019";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    PaidAward paid;

    @Autowired
    PerformanceWalk walk;

    private Crawler officer;
    private Crawler financeHead;
    private SignedIn city;
    private SignedIn second;

    @BeforeEach
    void people() {
        city = walk.officer();
        second = walk.financeHead();
        walk.finance();
        officer = new Crawler(port, city);
        financeHead = new Crawler(port, second);
    }

    @Test
    void aSheetIsBegunFilledInAdoptedWatchedAndEvaluated() {
        officer.open("/performance");
        assertThat(officer.send("/performance", Map.of("year", "99")).body())
                .contains("还没有选。从列出的里面选一项。", "value=\"99\"");
        String page = officer.send("/performance", Map.of("scheme", SCHEME, "year", "2011"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^http://[^/]+", "");
        assertThat(officer.open(page).body()).contains("支持项目数", "下一年度预算安排的依据（第十二条）");
        officer.send(page + "/aims", Map.of("goal", "甲", "target.projects", "3", "weight.projects", "15"));
        assertThat(officer.open(page).body()).contains("要等于 50", "还没有填目标值来源");
        officer.send(page + "/aims", PerformanceWalk.aims("projects=3@40", "quality=符合条件@10", "revenue=500@30"));
        assertThat(financeHead.open("/inbox?scope=office").body()).contains("绩效审核和评价");
        assertThat(financeHead.open(page).body()).contains("待审核的目标", "符合条件");
        financeHead.send(page + "/adopt", Map.of("agreed", "true"));
        assertThat(officer.open("/inbox?scope=office").body()).contains("绩效目标、监控和自评");
        watched(page);

        officer.open(page);
        Map<String, String> self = new HashMap<>(PerformanceWalk.reached("projects=3", "quality=90", "revenue=250"));
        self.put("reason.quality", "一个项目的材料后补。");
        self.put("reason.revenue", "市场下滑。");
        officer.send(page + "/self", self);
        assertThat(officer.open(page).body()).contains("市场下滑。", "验收意见、审计报告", "80.00");
        financeHead.open(page);
        financeHead.send(page + "/score", self);
        assertThat(new Crawler(port, bureau.person(OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD))
                        .open(page)
                        .body())
                .contains("评价复核");
        assertThat(officer.open("/performance").body()).contains("80.00", "评价复核");
        assertThat(officer.open("/exports/performance").statusCode()).isEqualTo(200);
    }

    private void watched(String page) {
        officer.open(page);
        Map<String, String> late = new HashMap<>(PerformanceWalk.reached("projects=0", "quality=90", "revenue=500"));
        officer.send(page + "/watch", late);
        assertThat(officer.open(page).body()).contains("还没有填偏差的原因", "还没有填改进的措施");
        late.put("reason.projects", "批次推迟。");
        late.put("measure.projects", "下月开批次。");
        officer.send(page + "/watch", late);
        assertThat(financeHead.open("/inbox?scope=office").body()).contains("绩效偏差预警");
        assertThat(financeHead.open(page).body()).contains("批次推迟。", "偏差待处理");
        financeHead.send(page + "/alert", Map.of("note", "请按措施办理。"));
        assertThat(officer.open(page).body()).contains("请按措施办理。").doesNotContain("偏差待处理");
    }

    @Test
    void anEnterpriseRepliesToASurveyAndReadsItsOwnReplyAlone() {
        Bureau.Applicant applicant = bureau.enterprise();
        paid.of(applicant, 10_000, "CZ-II-2019", 2023);
        Sheet sheet = walk.begin(SCHEME, 2023);
        if (walk.file(sheet).adopted().isEmpty()) {
            walk.adopted(sheet, city, second, "projects=3@50", "satisfaction=90@10");
        }
        Survey survey = walk.surveyed(sheet, city);
        Crawler enterprise = new Crawler(port, applicant.person());
        String page = "/performance/surveys/" + survey.id();
        assertThat(enterprise.open("/performance/own").body()).contains(page, "请答卷");
        assertThat(enterprise.open(page).body()).contains("资金拨付是否及时、足额");
        enterprise.send(page, Map.of("remark", "加快拨付。"));
        assertThat(enterprise.open(page).body()).contains("还没有答");
        Map<String, String> reply = new HashMap<>(Map.of("remark", "加快拨付。"));
        survey.form().questions().forEach(question -> reply.put("answer." + question.key(), "FAIR"));
        enterprise.send(page, reply);
        assertThat(enterprise.open(page).body()).contains("加快拨付。", "一般");
        assertThat(officer.open(page).body()).contains("收到 1 份", "调查结束以后才显示汇总").doesNotContain("加快拨付。");
        Crawler other = new Crawler(port, bureau.enterprise().person());
        assertThat(other.open(page).statusCode()).isIn(403, 404);
        assertThat(other.open("/performance/" + sheet.id()).statusCode()).isIn(403, 404);
        assertThat(other.open("/performance").statusCode()).isIn(403, 404);
    }

    @Test
    void aProgramDoesTheSame() {
        ApiClient client = new ApiClient(port, city);
        assertThat(client.post("/performance", Map.of("fields", Map.of())).status())
                .isEqualTo(422);
        String id = client.post("/performance", Map.of("fields", Map.of("scheme", SCHEME, "year", "2012")))
                .text("id");
        assertThat(client.post("/performance/" + id + "/aims", Map.of("fields", PerformanceWalk.aims("projects=3@50")))
                        .text("state"))
                .isEqualTo("AIMS_CHECK");
        assertThat(client.post("/performance/" + id + "/nonsense", Map.of("fields", Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, second)
                        .post("/performance/" + id + "/adopt", Map.of("fields", Map.of("agreed", "true")))
                        .text("state"))
                .isEqualTo("RUNNING");
        assertThat(new ApiClient(port, bureau.enterprise().person())
                        .get("/performance/" + id)
                        .status())
                .isEqualTo(404);
    }
}
