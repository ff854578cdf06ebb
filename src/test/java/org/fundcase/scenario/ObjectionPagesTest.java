package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.history.History;
import org.fundcase.kernel.Subject;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.publicity.Objecting;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.Objections;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.Round;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public notice and the form for objections without sign-in, and the desk behind them, by the pages themselves. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, PublicityDesk.class, Objecting.class})
class ObjectionPagesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2022, 3, 31);
    private static final String NAME = "丘见川";
    private static final byte[] PHOTO = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    Objecting objecting;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @Autowired
    PublicityDesk desk;

    @Autowired
    RoundWalk walk;

    @Autowired
    Objections objections;

    @Autowired
    History history;

    @Autowired
    TimeTravel time;

    private final Entry bad = PublicityDesk.entry("被举报企业", 50_000, Standing.SELECTED, "");
    private final Entry secret = PublicityDesk.entry("某军工配套企业", 90_000, Standing.SELECTED, "保守国家秘密法");
    private Round round;
    private Notice notice;
    private Visitor stranger;

    @BeforeEach
    void aNoticeRuns() {
        round = desk.toPublish(Map.of(), bad, secret);
        notice = desk.published(round, THURSDAY);
        stranger = new Visitor(port);
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void everybodyReadsANoticeWithoutSigningIn() {
        assertThat(stranger.get("/").body()).contains("正在公示", "href=\"/notices/");
        assertThat(stranger.get("/notices").body()).contains("/notices/" + notice.id(), "还剩 7 天");
        assertThat(stranger.get("/notices/" + notice.id()).body()).contains("书面材料寄送", "寄到或者当面交到", "所依据的细则和上级文件");
        assertThat(stranger.get("/notices/" + notice.id()).body())
                .contains("第九条第六款", "被举报企业", "发布当日（2022年3月31日）不算", "依法不公开的项目 1 个", "12388")
                .doesNotContain("某军工配套企业", "第 0 天");
        time.to(notice.lastDay().plusDays(3));
        assertThat(stranger.get("/notices/" + notice.id()).body())
                .contains("已结束", "举报或者投诉")
                .doesNotContain(">提异议<");
    }

    @Test
    void anObjectionGetsAReceiptThatIsShownOnceAndAsksWithIt() {
        String receipt = handIn("REPORT");
        assertThat(stranger.get(form() + "/received").statusCode()).isEqualTo(302);
        stranger.get("/notices/receipt");
        assertThat(stranger.post("/notices/receipt", Map.of("number", receipt.toLowerCase()))
                        .body())
                .contains("正在看是否受理", "2022年4月8日")
                .doesNotContain(NAME);
        assertThat(stranger.post("/notices/receipt", Map.of("number", "AAAA-BBBB-CCCC"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoHandedItInIsReadOnTheRecordAndByTheOfficeOnly() {
        handIn("REPORT");
        String page = page();
        Crawler city = new Crawler(port, bureau.cityOfficer());
        assertThat(city.open("/rounds/" + round.id()).body()).contains("第 1 件").doesNotContain(NAME);
        assertThat(city.open(page).body()).contains(Objecting.FACTS, "查看身份").doesNotContain(NAME, "13800000000");
        assertThat(city.send(page + "/objector", Map.of()).body()).contains(NAME, "13800000000");
        assertThat(events()).contains("ObjectorRead").doesNotContain(NAME, "13800000000");
        SignedIn jiangmen = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        for (SignedIn other : List.of(jiangmen, bureau.districtOfficer())) {
            assertThat(new Crawler(port, other).call(Crawler.Call.get(page)).statusCode())
                    .isEqualTo(404);
        }
        Crawler auditor = new Crawler(port, bureau.auditor());
        assertThat(auditor.open(page).body())
                .contains(Objecting.FACTS)
                .doesNotContain(NAME, "13800000000", "/objector");
        assertThat(auditor.send(page + "/objector", Map.of()).statusCode()).isIn(403, 404);
        assertThat(new Crawler(port, bureau.districtOfficer())
                        .open("/rounds/" + round.id())
                        .body())
                .doesNotContain("第 1 件");
    }

    @Test
    void theDeskTakesItUpChecksItAndConcludes() {
        String receipt = handIn("REPORT");
        Crawler city = new Crawler(port, bureau.cityOfficer());
        city.open(page());
        city.send(page() + "/accept", Map.of());
        assertThat(city.open(page()).body()).contains("已受理", "核实和结论", "2022年4月22日");
        city.send(page() + "/verify", Map.of("findings", "铭牌日期是 2018 年。"));
        assertThat(city.send(page() + "/conclude", Map.of("findings", "铭牌日期是 2018 年。"))
                        .body())
                .contains("id=\"outcome-error\"", "id=\"reply-error\"");
        city.send(page() + "/conclude", Map.of("findings", "铭牌日期是 2018 年。", "outcome", "REMOVE", "reply", "已取消支持。"));
        assertThat(city.open(page()).body()).contains("等待另一位负责人复核").doesNotContain("/conclusions/", "name=\"outcome\"");
        Crawler second = new Crawler(port, objecting.second(bureau.cityOfficer()));
        String asked = second.open(page()).body();
        Matcher answer = Pattern.compile("/conclusions/[0-9a-f-]{36}").matcher(asked);
        assertThat(answer.find()).isTrue();
        assertThat(second.send(page() + answer.group(), Map.of("agreed", "false"))
                        .body())
                .contains("id=\"note-error\"");
        second.send(page() + answer.group(), Map.of("agreed", "true"));
        assertThat(city.open("/rounds/" + round.id()).body()).contains("已办结", "取消", "名单各版的来龙去脉", "审定的是这一版", "公示的是这一版");
        assertThat(stranger.get("/notices/" + notice.id()).body())
                .contains("公示期间变更", "取消，不再拟支持", "对收到的反映核实以后决定")
                .doesNotContain("铭牌日期", NAME, "第 1 件");
        assertThat(city.open(page()).body()).contains("公示时拟支持（元）", "名单里现在（元）", "取消");
        stranger.get("/notices/receipt");
        assertThat(stranger.post("/notices/receipt", Map.of("number", receipt)).body())
                .contains("已取消支持。");
    }

    @Test
    void whoConcludesIsToldWhatIsStillOpenAndOfferedNoWayBack() {
        handIn("REPORT");
        String at = "/rounds/" + round.id();
        Crawler city = new Crawler(port, bureau.cityOfficer());
        assertThat(city.open(at).body()).doesNotContain("/take-back");
        assertThat(walk.next(round)).isEqualTo(Stage.PUBLICITY_CONCLUSION);
        assertThat(city.open(at).body()).contains("还有 1 件没有办结", "不列入资金安排");
    }

    @Test
    void whatIsMissingIsToldAtEachField() {
        stranger.get(form());
        assertThat(stranger.post(form(), Map.of("kind", "REPORT", "facts", "太短"))
                        .body())
                .contains("about-error", "facts-error", "name-error", "contact-error", "truth-error", "太短")
                .doesNotContain("刚才选的文件");
        assertThat(stranger.post("/notices/" + round.id() + "/objections", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(objections.of(round.id())).isEmpty();
    }

    @Test
    void afterTheLastDayAPartyObjectsNoMoreButAnybodyReports() {
        time.to(notice.lastDay().plusDays(1));
        stranger.get(form());
        assertThat(stranger.post(form(), fields("OBJECTION")).body()).contains("不再受理异议");
        assertThat(handIn("REPORT")).isNotEmpty();
    }

    @Test
    void aFileOfAWrongTypeIsRefusedAndNothingIsKept() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        byte[] program = {'M', 'Z', 0, 1};
        MockHttpServletResponse refused = upload(mvc, "病毒.exe", program);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("刚才选的文件没有留下");
        assertThat(objections.of(round.id())).isEmpty();
        assertThat(upload(mvc, "铭牌.pdf", PHOTO).getStatus()).isEqualTo(302);
        assertThat(objections.of(round.id())).hasSize(1);
    }

    private MockHttpServletResponse upload(MockMvc mvc, String name, byte[] bytes) throws Exception {
        MockMultipartHttpServletRequestBuilder request =
                multipart(form()).file(new MockMultipartFile("file", name, "application/octet-stream", bytes));
        fields("REPORT").forEach(request::param);
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private String handIn(String kind) {
        stranger.get(form());
        assertThat(stranger.post(form(), fields(kind)).statusCode()).isEqualTo(302);
        String shown = stranger.get(form() + "/received").body();
        return shown.replaceAll("(?s).*([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
    }

    private Map<String, String> fields(String kind) {
        return Map.of(
                "kind",
                kind,
                "about",
                bad.caseId().toString(),
                "facts",
                Objecting.FACTS,
                "name",
                NAME,
                "contact",
                "13800000000",
                "truth",
                "yes");
    }

    private String form() {
        return "/notices/" + notice.id() + "/objections";
    }

    private String page() {
        Objection first = objections.of(round.id()).get(0);
        return "/rounds/" + round.id() + "/objections/" + first.id();
    }

    private String events() {
        return history.of(Subject.ofRound(round.id())).toString();
    }
}
