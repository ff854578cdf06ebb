package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.implementation.Carrying;
import org.fundcase.implementation.DistrictReport;
import org.fundcase.implementation.Rectification;
import org.fundcase.implementation.ReportDue;
import org.fundcase.implementation.Sheet;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A project is carried out: a task sheet that both sides sign, changes, periodic reports, inspections, rectification, and
 * suspension of its payment.
 */
@FundcaseTest
@Import({
    Bureau.class,
    TimeTravel.class,
    PaperNumbers.class,
    RoundWalk.class,
    Payout.class,
    Carrying.class,
    DrawnPapers.class
})
class ImplementationTest {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    @Autowired
    Bureau bureau;

    @Autowired
    GrantCases cases;

    @Autowired
    RoundWalk walk;

    @Autowired
    Payout payout;

    @Autowired
    Carrying carrying;

    @Autowired
    TimeTravel time;

    @Autowired
    DrawnPapers papers;

    private Bureau.Applicant applicant;
    private SignedIn enterprise;
    private SignedIn officer;
    private SignedIn head;
    private SignedIn cityOfficer;
    private SignedIn cityHead;
    private UUID id;

    @BeforeEach
    void people() {
        applicant = bureau.enterprise();
        enterprise = applicant.person();
        payout.account(applicant);
        officer = bureau.districtOfficer();
        head = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "武进区", Role.SECTION_HEAD);
        cityOfficer = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        cityHead = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aProjectIsCarriedOutForAYear() throws Exception {
        awarded();
        time.to(LocalDate.parse("2022-05-05"));
        says("任务书还没有生效", () -> carrying.proven(id, "change", Map.of("ends", "2023-06-30"), enterprise));
        says("完成日期 2022年4月1日 已经过去", () -> propose("2022-01-01", "2022-04-01"));
        propose("2022-01-01", "2022-12-31");
        assertThat(carrying.file(id).drafted().value("amount")).isEqualTo("60000.00");

        // Nobody agrees before the enterprise signed, and the first person never.
        says("企业还没有签章", () -> carrying.answer(id, true, "", head));
        carrying.take(id, "sign", Map.of("agreed", "true"), enterprise);
        assertThat(carrying.waits(id, "check", head.officeId())).isTrue();
        refusedTo(() -> carrying.answer(id, true, "", officer));
        carrying.answer(id, true, "", head);
        assertThat(carrying.waits(id, "check", head.officeId())).isFalse();
        assertThat(sheet().ends()).isEqualTo(LocalDate.parse("2022-12-31"));

        // The first period is over at the end of June; its report is due ten working days later.
        ReportDue first = carrying.file(id).reports().get(0);
        assertThat(first.until()).isEqualTo(LocalDate.parse("2022-06-30"));
        assertThat(first.due()).isEqualTo(LocalDate.parse("2022-07-14"));
        says("现在不用交", () -> carrying.take(id, "report", Carrying.report("2022-06-30", "40"), enterprise));
        time.to(LocalDate.parse("2022-07-07"));
        carrying.remind(id);
        carrying.remind(id);
        assertThat(carrying.told(id)).containsExactly("REMINDED");
        carrying.take(id, "report", Carrying.report("2022-06-30", "40"), enterprise);
        assertThat(carrying.waits(id, "work", officer.officeId())).isTrue();
        read(false, "写明专账的支出。");
        says("还没有填退回的理由", () -> read(false, ""));
        carrying.take(id, "report", Carrying.report("2022-06-30", "45"), enterprise);
        read(true, "");
        assertThat(carrying.waits(id, "work", officer.officeId())).isFalse();

        // A change is asked for with a proof, looked at by one and granted by another: the next version of the task
        // sheet.
        says("还没有上传证明材料", () -> carrying.take(id, "change", later(), enterprise));
        carrying.proven(id, "change", later(), enterprise);
        carrying.take(id, "opinion", Map.of("granted", "true"), officer);
        assertThat(sheet().version()).isEqualTo(1);
        carrying.answer(id, true, "", head);
        assertThat(sheet()).extracting(Sheet::version, Sheet::ends).containsExactly(2, LocalDate.parse("2023-03-31"));
    }

    @Test
    void aChangeIsRefusedWithItsReasonAndALateOneNeedsOne() {
        awarded();
        time.to(LocalDate.parse("2022-05-05"));
        underWay("2022-06-30");
        carrying.proven(id, "change", later(), enterprise);
        says("还没有填理由", () -> carrying.take(id, "opinion", Map.of("granted", "false"), officer));
        carrying.take(id, "opinion", Map.of("granted", "false", "reason", "设备已经到货，没有理由延期。"), officer);
        carrying.answer(id, false, "理由写得再具体些。", head);
        carrying.take(id, "opinion", Map.of("granted", "false", "reason", "设备三月已经到货。"), officer);
        carrying.answer(id, true, "", head);
        assertThat(sheet().version()).isEqualTo(1);
        time.to(LocalDate.parse("2022-07-08"));
        carrying.proven(id, "change", later(), enterprise);
        says("还没有填理由", () -> carrying.take(id, "opinion", Map.of("granted", "true"), officer));
    }

    @Test
    void aReportThatIsNotThereInTimeStandsInTheInboxAndOnTheFile() {
        awarded();
        time.to(LocalDate.parse("2022-08-01"));
        underWay("2022-09-30");
        // The National Day holiday of 2022 lies in between, and the 8th and 9th of October are working days.
        ReportDue due = carrying.file(id).reports().get(0);
        assertThat(due.due()).isEqualTo(LocalDate.parse("2022-10-19"));
        assertThat(due.remind()).isEqualTo(LocalDate.parse("2022-10-12"));
        time.to(LocalDate.parse("2022-10-19"));
        carrying.remind(id);
        assertThat(carrying.waits(id, "work", officer.officeId())).isFalse();
        time.to(LocalDate.parse("2022-10-20"));
        carrying.remind(id);
        assertThat(carrying.told(id)).containsExactly("REMINDED", "OVERDUE");
        assertThat(carrying.waits(id, "work", officer.officeId())).isTrue();
        carrying.take(id, "report", Carrying.report("2022-09-30", "100"), enterprise);
        assertThat(carrying.file(id).reports().get(0).said().value("late")).isEqualTo("true");
    }

    @Test
    void whatIsNotPutRightInTimeStopsThePaymentUntilTwoPersonsLetItGoOn() throws Exception {
        awarded();
        time.to(LocalDate.parse("2022-09-19"));
        underWay("2022-12-31");
        inspected("REGULAR");
        carrying.take(id, "order", order(), officer);
        // Fifteen working days later, over a week of holidays, with a weekend that is worked.
        assertThat(rectification().due()).isEqualTo(LocalDate.parse("2022-10-13"));
        says("没有找到", () -> carrying.proven(id, "rectified", about(Map.of("words", "已经改好。")), enterprise));
        carrying.answer(id, true, "", head);
        time.to(LocalDate.parse("2022-10-14"));
        assertThat(rectification().isOverdue(LocalDate.parse("2022-10-14"))).isTrue();
        carrying.remind(id);
        assertThat(carrying.waits(id, "work", officer.officeId())).isTrue();

        // A district tells the city, and the city decides.
        Map<String, String> why = Map.of("reason", "逾期没有整改。", "basis", "第十四条");
        refusedTo(() -> carrying.take(id, "suspension", why, officer));
        carrying.take(id, "suspension", why, cityOfficer);
        refusedTo(() -> carrying.answer(id, true, "", head));
        carrying.answer(id, true, "", cityHead);
        says("暂停拨付（第十四条）", () -> payout.pay(id));

        carrying.proven(id, "rectified", about(Map.of("words", "专账已经建好。")), enterprise);
        check("false", "凭证还差两张。", "5");
        carrying.proven(id, "rectified", about(Map.of("words", "凭证已经补上。")), enterprise);
        check("true", "核对一致。", "");
        assertThat(rectification().isDone()).isTrue();
        carrying.take(id, "lift", Map.of("reason", "整改已经办结。"), cityOfficer);
        refusedTo(() -> carrying.answer(id, true, "", cityOfficer));
        carrying.answer(id, true, "", cityHead);
        payout.pay(id);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.IMPLEMENTING);
        assertThat(paper(LetterKind.RECTIFICATION_ORDER)).contains("2022年10月13日以前", "建立专账");
        assertThat(paper(LetterKind.SUSPENSION)).contains("第十四条", "决定暂停拨付");
        assertThat(paper(LetterKind.SUSPENSION_END)).contains("决定恢复拨付");
    }

    @Test
    void whoeverHasTheListAndTheSeedDrawsTheSameAgain() {
        awarded();
        time.to(LocalDate.parse("2022-05-05"));
        underWay("2022-12-31");
        carrying.draw("COUNT", "1", "2022-06-30", officer);
        Carrying.Drawn drawn = carrying.drawn(officer);
        String list = drawn.numbers().stream().map(number -> number + "\t\n").collect(Collectors.joining());
        List<String> again = drawn.numbers().stream()
                .sorted(Comparator.comparing(number -> sha256(drawn.seed() + "\n" + sha256(list) + "\n" + number)))
                .limit(drawn.size())
                .toList();
        assertThat(drawn.drawn()).isEqualTo(again);
        assertThat(drawn.numbers()).contains(cases.get(id).number());
    }

    @Test
    void aFirmIsAskedOnlyIfItHasNothingToDoWithTheProject() {
        awarded();
        time.to(LocalDate.parse("2022-05-05"));
        underWay("2022-12-31");
        String own = applicant.party().creditCode();
        says("要回避", () -> carrying.take(id, "inspection", firm("本企业", own), officer));
        carrying.take(
                id, "inspection", firm("常州正信会计师事务所", bureau.enterprise().party().creditCode()), officer);
        UUID inspection = carrying.file(id).inspections().get(0).id();
        Map<String, String> result = result(inspection);
        says("还没有上传受托机构的报告", () -> carrying.take(id, "result", result, officer));
        carrying.proven(id, "result", result, officer);
        says("不能再改", () -> carrying.proven(id, "result", result, officer));
    }

    @Test
    void aDistrictReportsToFinanceAndCityByTwoPersons() {
        awarded();
        time.to(LocalDate.parse("2022-05-05"));
        underWay("2022-12-31");
        inspectedNow();
        refusedTo(() -> carrying.report("2022-05-01", "2022-05-05", cityOfficer));
        DistrictReport report = carrying.report("2022-05-01", "2022-05-05", officer);
        assertThat(List.of("projects", "sheets", "inspections", "problems"))
                .allSatisfy(name -> assertThat(Integer.parseInt(report.figures().get(name)))
                        .as(name)
                        .isPositive());
        SignedIn finance = bureau.person(OfficeKind.DISTRICT_FINANCE, "武进区", Role.OFFICER);
        SignedIn elsewhere = bureau.person(OfficeKind.DISTRICT_FINANCE, "钟楼区", Role.OFFICER);
        assertThat(carrying.seen(report.id(), cityOfficer)).isEmpty();
        refusedTo(() -> carrying.send(report.id(), officer));
        carrying.send(report.id(), head);
        assertThat(List.of(cityOfficer, finance)).allSatisfy(reader -> assertThat(carrying.seen(report.id(), reader))
                .get()
                .extracting(DistrictReport::sha256)
                .isEqualTo(report.sha256()));
        assertThat(carrying.seen(report.id(), elsewhere)).isEmpty();
        says("已经复核过", () -> carrying.send(report.id(), head));
    }

    private void inspectedNow() {
        carrying.take(id, "inspection", Map.of("way", "REGULAR", "dueOn", "2022-05-30", "focus", "专账"), officer);
        carrying.take(
                id, "result", result(carrying.file(id).inspections().get(0).id()), officer);
    }

    @Test
    void strangersAndColleaguesOfOtherDistrictsFindNothing() {
        awarded();
        SignedIn stranger = bureau.enterprise().person();
        SignedIn elsewhere = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "钟楼区", Role.OFFICER);
        notFound(() -> carrying.take(id, "sheet", Map.of(), elsewhere));
        notFound(() -> carrying.take(id, "sheet", Map.of(), enterprise));
        notFound(() -> carrying.take(id, "sign", Map.of(), stranger));
        notFound(() -> carrying.take(id, "nothing", Map.of(), officer));
    }

    private String paper(LetterKind kind) throws Exception {
        return papers.words(papers.await(Subject.ofCase(id), kind));
    }

    private void propose(String starts, String ends) {
        carrying.take(id, "sheet", Carrying.sheet(starts, ends), officer);
    }

    private void underWay(String ends) {
        carrying.sheet(id, "2022-01-01", ends, officer, enterprise, head);
    }

    private void read(boolean accepted, String note) {
        UUID report = carrying.file(id).reports().get(0).said().id();
        carrying.take(
                id,
                "read",
                Map.of("about", report.toString(), "accepted", String.valueOf(accepted), "note", note),
                officer);
    }

    private void inspected(String way) {
        carrying.take(id, "inspection", Map.of("way", way, "dueOn", "2022-09-30", "focus", "专账和凭证"), officer);
        UUID inspection = carrying.file(id).inspections().get(0).id();
        carrying.take(id, "result", result(inspection), officer);
    }

    private Map<String, String> result(UUID inspection) {
        return Map.of(
                "about", inspection.toString(),
                "on", time.today().toString(),
                "officers", "王五、赵六",
                "problems", "true",
                "facts", "专项资金没有单独核算。");
    }

    private static Map<String, String> firm(String name, String code) {
        return Map.of(
                "way", "AUDIT",
                "dueOn", "2022-06-30",
                "focus", "资金使用",
                "firm", name,
                "firmCode", code,
                "contract", "委托合同 2022-7 号");
    }

    private static Map<String, String> order() {
        return Map.of("reason", "专项资金没有单独核算。", "measure", "建立专账，补齐凭证。", "basis", "第十条第三款");
    }

    private Rectification rectification() {
        return carrying.file(id).rectifications().get(0);
    }

    private Map<String, String> about(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("about", rectification().order().id().toString());
        return fields;
    }

    private void check(String done, String reason, String days) {
        carrying.take(id, "check", about(Map.of("granted", done, "reason", reason, "dueDays", days)), officer);
        carrying.answer(id, true, "", head);
    }

    private static Map<String, String> later() {
        return Map.of("ends", "2023-03-31", "reason", "设备晚到三个月。");
    }

    private Sheet sheet() {
        return carrying.file(id).sheet().orElseThrow();
    }

    private void awarded() {
        Round round = bureau.openRound(
                CHANGZHOU,
                "CZ2022",
                Instant.parse("2022-03-20T09:00:00Z"),
                Map.of("expertsPerCase", "0", "paymentTiming", "BEFORE_ACCEPTANCE"));
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant), bureau.invoice(applicant)));
        GrantCase filed = bureau.handedIn(draft, applicant);
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        id = filed.id();
        walk.await(id, CaseState.AWAITING_PAYMENT);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void notFound(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private static void says(String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private static void refusedTo(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}
