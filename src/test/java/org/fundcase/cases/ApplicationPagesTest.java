package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.ContractPapers;
import org.fundcase.scenario.SolutionProvider;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an enterprise is told while it fills in: everything that is wrong at once, what is doubtful, what is provisional. */
@FundcaseTest
@Import(Bureau.class)
class ApplicationPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    FillApplication fill;

    @Autowired
    AssessCase assess;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    private Bureau.Applicant provider;
    private GrantCase draft;
    private String path;

    @BeforeEach
    void aProviderThatStatesSevenMillion() {
        provider = bureau.enterprise();
        draft = SolutionProvider.draft(bureau, provider);
        path = "/applications/" + draft.id();
    }

    @Test
    void everyWrongFieldIsToldAtItsPlaceAndInTheList() {
        Visitor visitor = visitor(provider);
        visitor.get(path);
        Map<String, String> typed = typed();
        typed.put("projectStart", "2021年");
        typed.put("statedBase", "七百万");
        typed.put("figures-servedEnterprises", "五家");
        typed.put("targets-satisfaction", "101");
        String page = visitor.post(path + "/save", typed).body();
        for (String field :
                List.of("projectStart", "statedBase", "figures-servedEnterprises", "targets-satisfaction")) {
            assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(page).contains("最高是 100%", "value=\"101\"", "value=\"七百万\"");
    }

    @Test
    void aDayIsUnderstoodAsPeopleWriteIt() {
        for (String written : List.of("2021-03-05", "2021/3/5", "2021年3月5日", "２０２１.3.5")) {
            assertThat(Typed.date("projectStart", "项目开始日期", written)).isEqualTo("2021-03-05");
        }
        for (String wrong : List.of("2021", "2021-02-30", "3/5/2021", "20210305")) {
            assertThatThrownBy(() -> Typed.date("projectStart", "项目开始日期", wrong))
                    .hasMessageContaining("年-月-日");
        }
    }

    @Test
    void whoHandsInIsToldWhatIsMissingBesides() {
        Visitor visitor = visitor(provider);
        visitor.get(path);
        Map<String, String> typed = typed();
        typed.put("targets-satisfaction", "101");
        typed.put("project", "");
        typed.put("submit", "yes");
        assertThat(visitor.post(path + "/save", typed).body())
                .contains("href=\"#targets-satisfaction\"", "href=\"#project\"", "href=\"#proof-contracts\"")
                .contains("还缺：营业执照。请上传后再提交。");
    }

    @Test
    void aTargetIsAFigureOfItsUnit() {
        Visitor visitor = visitor(provider);
        visitor.get(path);
        for (String wrong : List.of("-1", "1000000000000", "约三百", "1e5", "3.123")) {
            Map<String, String> typed = typed();
            typed.put("targets-revenue", wrong);
            assertThat(visitor.post(path + "/save", typed).body())
                    .as(wrong)
                    .contains("href=\"#targets-revenue\"", "绩效目标“新增销售收入”");
        }
    }

    @Test
    void anAmountFromTheStatedFigureIsCalledProvisionalWhileProofsAreMissing() {
        assertThat(visitor(provider).get(path).body()).contains("暂定金额，暂按申报数测算。待补、待核：缺少", "开票销售金额没有全部得到销售发票证明");
        Assessment assessment = assess.of(fill.own(draft.id(), provider.person()));
        assertThat(assessment.provisional().en()).startsWith("Provisional, computed from the stated figure.");
    }

    @Test
    void aPaperThatWasReadWithDoubtIsNamedAndItsPlaceNotGreen() {
        var contract = ContractPapers.contract(
                "HT-1", "常州客户1号装备有限公司", provider.party().name(), Money.yuan(1_600_000), LocalDate.of(2021, 5, 6));
        UUID paper = bureau.upload(
                        draft, provider, "contracts", "合同1.pdf", bureau.papers().pdf(contract))
                .id();
        bureau.awaitRead(draft.id());
        assertThat(head("contracts")).contains("已通过读取");
        jdbc.sql("UPDATE documents_field SET confidence = 0.7 WHERE document_id = ? AND name = 'partyA'")
                .param(paper)
                .update();
        assertThat(head("contracts")).contains("待核实 1 份").doesNotContain("已通过读取");
        assertThat(visitor(provider).get(path).body()).contains("“合同1.pdf”有几处读得不确定：", "“合同1.pdf”没有计入：甲方的名称");
    }

    @Test
    void anEnterpriseOfAnotherCityIsToldWhenItOpensTheRound() {
        bureau.person("江门市", OfficeKind.OPERATOR, null, Role.OFFICER);
        Rounds.Call call = new Rounds.Call(
                new SchemeVersion("JM-II-2021", "2021"),
                "2022年度江门市专项资金",
                "JMQT2022",
                Instant.parse("2022-01-01T00:00:00Z"),
                Instant.parse("2022-12-31T09:00:00Z"),
                Map.of());
        Round round = rounds.open(call, bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER));
        String page =
                visitor(provider).get("/applications/new?round=" + round.id()).body();
        assertThat(page).contains("只受理江门市的单位", "你们登记的注册地是常州市").doesNotContain("选这个方向");
    }

    @Test
    void whatWasTypedInTheSecondOfTwoWindowsComesBackBesideWhatIsSaved() {
        Visitor visitor = visitor(provider);
        visitor.get(path);
        Map<String, String> first = typed();
        Map<String, String> second = typed();
        first.put("project", "第一个窗口的名称");
        second.put("project", "第二个窗口的名称");
        second.put("summary", "只在第二个窗口里写的简介");
        second.put("statedBase", "8000000");
        visitor.post(path + "/save", first);
        String page = visitor.post(path + "/save", second).body();
        assertThat(page.substring(page.indexOf("id=\"lost\""), page.indexOf("id=\"fill\"")))
                .contains("没有交上的内容", "第二个窗口的名称", "只在第二个窗口里写的简介", "8,000,000.00")
                .contains("<td class=\"fc-typed\">第一个窗口的名称");
        second.put("version", version(page));
        assertThat(visitor.post(path + "/save", second).statusCode()).isEqualTo(302);
        assertThat(contents().project()).isEqualTo("第二个窗口的名称");
    }

    @Test
    void whatWasTypedWhileAnotherWindowWithdrewIsShownToo() {
        Visitor visitor = visitor(provider);
        visitor.get(path);
        Map<String, String> typed = typed();
        typed.put("summary", "写了一半的简介");
        visitor.post(path + "/withdraw", Map.of("reason", "改报另一项"));
        assertThat(visitor.post(path + "/save", typed).body())
                .contains("没有交上的内容", "写了一半的简介")
                .doesNotContain("全部换成我填的");
    }

    @Test
    void anOptionalPaperOfTheWrongKindCouldBeBetterAndThatIsToldBeforeHandingIn() {
        Bureau.Applicant buyer = bureau.enterprise();
        GrantCase ready = bureau.draft(bureau.openRound(Map.of()), buyer, List.of(bureau.invoice(buyer)));
        bureau.upload(ready, buyer, "plan", "方案.pdf", bureau.papers().pdf(bureau.invoice(buyer)));
        bureau.awaitRead(ready.id());
        provider = buyer;
        path = "/applications/" + ready.id();
        assertThat(head("plan")).contains("可改 1 处").doesNotContain("要改");
        String check = visitor(buyer).get(path + "/check").body();
        assertThat(check.substring(check.indexOf("id=\"better\"")))
                .contains("还有 1 处可以改", "现在可以提交", path + "#proof-plan");
    }

    @Test
    void aPaperThatStandsInTheWayHasToBeChanged() {
        Bureau.Applicant buyer = bureau.enterprise();
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), buyer, List.of(bureau.invoice(buyer)));
        bureau.replace(draft, buyer, "commitment", "承诺书.pdf", bureau.papers().pdf(bureau.invoice(buyer)));
        provider = buyer;
        path = "/applications/" + draft.id();
        assertThat(head("commitment")).contains("要改");
    }

    private static String version(String page) {
        int at = page.indexOf("name=\"version\" value=\"") + 22;
        return page.substring(at, page.indexOf('"', at));
    }

    private GrantCase.Contents contents() {
        return fill.own(draft.id(), provider.person()).contents();
    }

    private String head(String slot) {
        String page = visitor(provider).get(path).body();
        int from = page.indexOf("id=\"head-" + slot + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(
                ApplicationForm.of(fill.own(draft.id(), provider.person()).contents())
                        .fields());
        typed.put(
                "version",
                String.valueOf(fill.own(draft.id(), provider.person()).version()));
        return typed;
    }

    private Visitor visitor(Bureau.Applicant applicant) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(applicant.person().username(), Bureau.PASSWORD);
        return visitor;
    }
}
