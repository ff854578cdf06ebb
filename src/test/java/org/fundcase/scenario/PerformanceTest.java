package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Treasury;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.performance.PerformanceWalk;
import org.fundcase.performance.Sheet;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.Survey;
import org.fundcase.platform.TimeTravel;
import org.fundcase.recovery.PaidAward;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.schemes.SchemeVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A year of performance: targets that begin with budget and issue, monitoring against the days gone by, self-evaluation by
 * rule, the second look by two persons, the survey of those served.
 */
@FundcaseTest
@Import({Bureau.class, Treasury.class, TimeTravel.class, DrawnPapers.class, PaidAward.class, PerformanceWalk.class})
class PerformanceTest {

    private static final String CHANGZHOU = "CZ-II-2019 2019";
    private static final String[] YEAR = {
        "projects=4@25", "investment=1000@15", "inTime=100@10", "revenue=2000@30", "satisfaction=90@10"
    };

    @Autowired
    Bureau bureau;

    @Autowired
    TimeTravel time;

    @Autowired
    PaidAward paid;

    @Autowired
    PerformanceWalk walk;

    private SignedIn officer;
    private SignedIn head;
    private SignedIn finance;
    private SignedIn financeHead;

    @BeforeEach
    void people() {
        officer = walk.officer();
        head = walk.head();
        finance = walk.finance();
        financeHead = walk.financeHead();
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aYearFromTargetsToTheResult() throws Exception {
        // Three enterprises are paid in 2022; the budget said what the money is for.
        List<Bureau.Applicant> paidOnes = List.of(bureau.enterprise(), bureau.enterprise(), bureau.enterprise());
        paidOnes.forEach(one -> paid.of(one, 100_000));
        Sheet sheet = walk.begin(CHANGZHOU, 2022);
        assertThat(walk.state(sheet)).isEqualTo(State.AIMS);

        // Targets are the bureau's; finance adopts them.
        walk.take(sheet, "aims", PerformanceWalk.aims(YEAR), officer);
        refusedTo("没有找到", () -> walk.take(sheet, "adopt", Map.of("agreed", "true"), head));
        refusedTo("没有这个权限", () -> walk.take(sheet, "adopt", Map.of("agreed", "true"), finance));
        refusedTo("不同意的理由", () -> walk.take(sheet, "adopt", Map.of("agreed", "false"), financeHead));
        walk.take(sheet, "adopt", Map.of("agreed", "true"), financeHead);
        assertThat(walk.state(sheet)).isEqualTo(State.RUNNING);

        // In August half of the projects are late: a deviation has a reason and a measure, and finance answers it.
        time.to(LocalDate.parse("2022-08-15"));
        Map<String, String> halfway = new HashMap<>(PerformanceWalk.reached(
                "projects=4", "investment=200", "inTime=100", "revenue=1500", "satisfaction=90"));
        refusedTo("还没有填偏差的原因", () -> walk.take(sheet, "watch", halfway, officer));
        halfway.put("reason.investment", "设备到货推迟。");
        refusedTo("还没有填改进的措施", () -> walk.take(sheet, "watch", halfway, officer));
        halfway.put("measure.investment", "每月调度，十月底以前全部到货。");
        walk.take(sheet, "watch", halfway, officer);
        assertThat(walk.file(sheet).watch().orElseThrow())
                .satisfies(watch -> assertThat(watch.isOpen()).isTrue())
                .satisfies(watch ->
                        assertThat(watch.of("investment").orElseThrow().alert()).isTrue())
                .satisfies(watch ->
                        assertThat(watch.of("projects").orElseThrow().alert()).isFalse());
        walk.take(sheet, "alert", Map.of("note", "按措施落实，九月底报进展。"), finance);
        assertThat(walk.file(sheet).watch().orElseThrow().isOpen()).isFalse();

        // Those who got money are asked; the sums are told when the last day is over.
        tooFewReply(survey(sheet), paidOnes);
        Survey survey = survey(sheet);
        walk.reply(survey, "VERY", "", paidOnes.get(0).person());
        walk.reply(survey, "SATISFIED", "", paidOnes.get(1).person());
        walk.reply(survey, "SATISFIED", "拨付可以再快一些。", paidOnes.get(2).person());
        assertThat(walk.sum(survey).satisfaction()).isNull();
        refusedTo("还没有结束", () -> survey(sheet));

        // After the year the bureau evaluates itself, finance looks again, a second person agrees.
        time.to(LocalDate.parse("2023-02-10"));
        Map<String, String> self =
                new HashMap<>(PerformanceWalk.reached("projects=4", "investment=900", "inTime=100", "revenue=2100"));
        refusedTo("没有得满分的原因", () -> walk.take(sheet, "self", self, officer));
        self.put("reason.investment", "一个项目延期到 2023 年。");
        self.put("reason.satisfaction", "拨付进度。");
        walk.take(sheet, "self", self, officer);
        assertThat(walk.file(sheet).self().orElseThrow())
                .satisfies(
                        score -> assertThat(score.of("investment").orElseThrow().points())
                                .isEqualByComparingTo("13.50"))
                .satisfies(score -> assertThat(
                                score.of("satisfaction").orElseThrow().points())
                        .isEqualByComparingTo("9.63"));

        Map<String, String> second =
                new HashMap<>(PerformanceWalk.reached("projects=4", "investment=800", "inTime=100", "revenue=2100"));
        refusedTo("与自评不同的理由", () -> walk.take(sheet, "score", second, finance));
        second.put("reason.investment", "审计认可的投资是 800 万元。");
        walk.take(sheet, "score", second, finance);
        refusedTo("提出的人不能自己同意", () -> walk.take(sheet, "confirm", Map.of("agreed", "true"), finance));
        walk.take(sheet, "confirm", Map.of("agreed", "true"), financeHead);
        assertThat(walk.state(sheet)).isEqualTo(State.DONE);
        papers(sheet);
        assertThat(walk.file(sheet).result().orElseThrow())
                .satisfies(
                        score -> assertThat(score.of("investment").orElseThrow().points())
                                .isEqualByComparingTo("12"))
                .satisfies(score -> assertThat(score.grade()).isEqualTo("EXCELLENT"));
    }

    private void papers(Sheet sheet) throws Exception {
        assertThat(walk.words(sheet, LetterKind.PERFORMANCE_AIMS)).contains("支持项目数", "带动完成项目投资");
        assertThat(walk.words(sheet, LetterKind.PERFORMANCE_ALERT)).contains("设备到货推迟", "2022年8月15日", "80%");
        assertThat(walk.words(sheet, LetterKind.SELF_EVALUATION)).contains("一个项目延期到2023年", "13.5", "预算执行率");
        assertThat(walk.words(sheet, LetterKind.SELF_REPORT)).contains("资金使用情况", "第十二条");
        assertThat(walk.words(sheet, LetterKind.PERFORMANCE_RESULT)).contains("审计认可的投资是800万元");
    }

    /** Each replies once and for itself, and too few tell nothing: what one said would be known. */
    private void tooFewReply(Survey survey, List<Bureau.Applicant> asked) {
        SignedIn first = asked.get(0).person();
        walk.reply(survey, "NOT", "材料要求不清楚。", first);
        refusedTo("每个单位只答一次", () -> walk.reply(survey, "VERY", "", first));
        refusedTo(
                "没有找到", () -> walk.reply(survey, "VERY", "", bureau.enterprise().person()));
        assertThat(walk.own(survey, first).remark()).isEqualTo("材料要求不清楚。");
        time.to(survey.closes().plusDays(1));
        refusedTo("已经结束", () -> walk.reply(survey, "VERY", "", asked.get(1).person()));
        assertThat(walk.sum(survey))
                .satisfies(sum -> assertThat(sum.replies()).isEqualTo(1))
                .satisfies(sum -> assertThat(sum.satisfaction()).isNull())
                .satisfies(sum -> assertThat(sum.remarks()).isEmpty());
    }

    private Survey survey(Sheet sheet) {
        return walk.surveyed(sheet, officer);
    }

    @Test
    void pointsThatDoNotAddUpAreRefusedWithEveryWrongField() {
        Sheet sheet = walk.begin(CHANGZHOU, 2001);
        refusedTo(
                "“产出指标”各项的分值加起来是 40，要等于 50",
                () -> walk.take(sheet, "aims", PerformanceWalk.aims("projects=4@25", "investment=1000@15"), officer));
        refusedTo(
                "“效益指标”各项的分值加起来是 20，要等于 30",
                () -> walk.take(
                        sheet,
                        "aims",
                        PerformanceWalk.aims("projects=4@50", "revenue=2000@20", "satisfaction=abc@10"),
                        officer));
        refusedTo("至少要有一个指标", () -> walk.take(sheet, "aims", PerformanceWalk.aims(), officer));
        Map<String, String> unproven = new HashMap<>(PerformanceWalk.aims("projects=4@50"));
        unproven.remove("source.projects");
        refusedTo("还没有填目标值来源", () -> walk.take(sheet, "aims", unproven, officer));
        assertThat(walk.state(sheet)).isEqualTo(State.AIMS);
    }

    @Test
    void otherTargetsAreAnotherVersionAndTheEarlierCountUntilItIsAdopted() {
        Sheet sheet = walk.begin(CHANGZHOU, 2002);
        walk.adopted(sheet, officer, financeHead, "projects=4@50", "revenue=2000@30");
        Map<String, String> other = new HashMap<>(PerformanceWalk.aims("projects=3@50", "revenue=2000@30"));
        refusedTo("还没有填调整的理由", () -> walk.take(sheet, "aims", other, officer));
        other.put("reason", "预算调减。");
        walk.take(sheet, "aims", other, officer);
        walk.take(sheet, "adopt", Map.of("agreed", "false", "note", "预算没有调减。"), financeHead);
        assertThat(walk.state(sheet)).isEqualTo(State.RUNNING);
        assertThat(walk.file(sheet).adopted().orElseThrow().version()).isEqualTo(1);
        walk.take(sheet, "aims", other, officer);
        walk.take(sheet, "adopt", Map.of("agreed", "true"), financeHead);
        assertThat(walk.file(sheet).adopted().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aDistrictWorksOnItsOwnSheetOnlyAndTheBureauAdoptsIt() {
        paid.of(bureau.enterprise(), 50_000);
        Sheet whole = open();
        Sheet own = walk.part(whole, Layer.DISTRICT);
        SignedIn stranger = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER);
        refusedTo("没有找到", () -> walk.seen(own, stranger));
        refusedTo("没有找到", () -> walk.seen(whole, walk.district()));
        refusedTo("没有找到", () -> walk.take(own, "aims", PerformanceWalk.aims("projects=1@50"), officer));
        refusedTo("没有找到", () -> walk.take(own, "aims", PerformanceWalk.aims("projects=1@50"), stranger));
        walk.adopted(own, walk.district(), head, "projects=1@50");
        assertThat(walk.state(own)).isEqualTo(State.RUNNING);
        assertThat(walk.file(own).money().budget().isPositive()).isTrue();
    }

    @Test
    void theDistrictsResultsAreTheFactorOfTheNextLumpSumWhereTheSchemeSaysSo() throws Exception {
        // By item 11 of the policies of 2021 the lump sum goes by the performance of the districts; in 2021 one got
        // money.
        paid.of(bureau.enterprise(), 40_000, "CZ-MS-2021", 2021);
        Sheet whole = walk.begin("CZ-MS-2021 2021", 2021);
        walk.take(whole, "parts", Map.of(), officer);
        Sheet own = walk.part(whole, Layer.DISTRICT);
        walk.adopted(own, walk.district(), head, "projects=1@50");
        walk.take(own, "self", PerformanceWalk.reached("projects=1"), walk.district());
        walk.take(own, "score", PerformanceWalk.reached("projects=1"), officer);
        refusedTo("没有找到", () -> walk.take(own, "confirm", Map.of("agreed", "true"), walk.district2()));
        walk.take(own, "confirm", Map.of("agreed", "true"), head);
        assertThat(walk.points(own)).isEqualByComparingTo("100");
        assertThat(walk.words(own, LetterKind.PERFORMANCE_RESULT)).contains("得100分,等级为优", "切块分配的因素");

        Round round = bureau.openRound(new SchemeVersion("CZ-MS-2021", "2021"), "CZM2022", Map.of());
        refusedTo("因素里要有“绩效完成情况”", () -> walk.lumpSum(round, "企业数", "1", officer));
        refusedTo("不能改", () -> walk.lumpSum(round, "绩效完成情况", "99", officer));
        assertThat(walk.lumpSum(round, "绩效完成情况", "", officer).shares())
                .filteredOn(share -> share.district().equals(Bureau.DISTRICT))
                .singleElement()
                .satisfies(share -> assertThat(share.values().get(0)).isEqualByComparingTo("100"))
                .satisfies(share -> assertThat(share.amount()).isEqualTo(Money.yuan(60_000)));
    }

    /** The sheet of 2022 with the sheets of its districts; what other tests did to it stays. */
    private Sheet open() {
        Sheet sheet = walk.begin(CHANGZHOU, 2022);
        try {
            walk.take(sheet, "parts", Map.of(), officer);
        } catch (Refusal already) {
            assertThat(already.code()).isEqualTo("no-parts");
        }
        return sheet;
    }

    private static void refusedTo(String words, ThrowingCallable step) {
        assertThatThrownBy(step).hasMessageContaining(words);
    }
}
