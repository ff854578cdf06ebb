package org.fundcase.applicants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.history.History;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.trips.Trips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@FundcaseTest
@Import(Bureau.class)
class StandingListsTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @Autowired
    ImportedLists lists;

    @Autowired
    BarBook bars;

    @Autowired
    Standing standing;

    @Autowired
    Trips trips;

    @Autowired
    History history;

    private MockMvc mvc;
    private Bureau.Applicant party;
    private String code;

    @BeforeEach
    void anEnterprise() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        party = bureau.enterprise();
        code = party.party().creditCode();
    }

    @Test
    void anImportedBarHoldsForItsTermUntilItIsLifted() throws IOException {
        SignedIn city = bureau.cityOfficer();
        assertThat(lists.record(kept(ListKind.BARS, barred("2021-06-01", "2023-05-31")), city.actor()))
                .isEqualTo(1);
        UUID enterprise = party.person().officeId();
        assertThat(known().barredUntil()).isEqualTo(LocalDate.of(2023, 5, 31));
        bars.lift(bars.bars(code).get(0).id(), "复核撤销", city.actor());
        assertThat(known().barredUntil()).isNull();
        assertThat(history.of(Subject.ofEnterprise(enterprise)))
                .extracting(entry -> entry.type())
                .contains("BarRecorded", "BarLifted");
    }

    private Standing.Known known() {
        return standing.known(new CreditCode(code), TODAY, trips.begin()).get();
    }

    @Test
    void recordsAllOfAListOrNothing() throws IOException {
        UUID list = kept(ListKind.BARS, barred("2021-06-01", "2023-05-31") + "坏码,甲,乙,丙,2021-01-01,2022-01-01\n");
        assertThatThrownBy(() -> lists.record(list, bureau.cityOfficer().actor()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("一行都没有登记");
        assertThat(bars.bars(code)).isEmpty();
    }

    @Test
    void aListIsRecordedOnceAndItsEntriesToo() throws IOException {
        SignedIn city = bureau.cityOfficer();
        UUID first = kept(ListKind.BARS, barred("2021-06-01", "2023-05-31"));
        lists.record(first, city.actor());
        assertThatThrownBy(() -> lists.record(first, city.actor())).hasMessageContaining("已经登记过");
        UUID again = kept(ListKind.BARS, barred("2021-06-01", "2023-05-31"));
        assertThat(lists.record(again, city.actor())).isZero();
        assertThat(bars.bars(code)).hasSize(1);
    }

    @Test
    void importedFundingIsKnownOfTheEnterpriseWithItsProof() throws IOException {
        String text = "信用代码,企业名称,项目名称,资金名称,级别,年度\n" + code + ",甲,智能车间,省专项,省级,2021\n";
        lists.record(kept(ListKind.FUNDING, text), bureau.cityOfficer().actor());
        assertThat(known().otherFunding()).singleElement().satisfies(known -> {
            assertThat(known.origin()).isEqualTo(Standing.Origin.IMPORTED);
            assertThat(known.proof()).contains("名单.csv", "第 2 行");
        });
    }

    @Test
    void aCityOfficerUploadsLooksAndRecordsOnThePages() throws Exception {
        SignedIn city = bureau.cityOfficer();
        MockHttpServletRequestBuilder upload = multipart("/standing/lists")
                .file(new MockMultipartFile("file", "名单.csv", "text/csv", bytes(barred("2021-06-01", "2023-05-31"))))
                .param("kind", "BARS")
                .with(csrf());
        String page = call(upload, city).getRedirectedUrl();
        assertThat(call(get(page), city).getContentAsString()).contains(code, "登记 1 条");
        call(post(page + "/record").with(csrf()), city);
        assertThat(call(get(page), city).getContentAsString()).contains("新登记 1 条");
        MockHttpServletResponse file = call(get(page + "/file"), city);
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("%E5%90%8D%E5%8D%95.csv");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aDistrictLooksAndDoesNotEnter() throws Exception {
        SignedIn district = bureau.districtOfficer();
        assertThat(call(get("/standing"), district).getContentAsString())
                .contains("取消申报资格")
                .doesNotContain("导入名单");
        assertThat(call(post("/standing").param("kind", "BARS").with(csrf()), district)
                        .getStatus())
                .isEqualTo(403);
        assertThat(call(get("/standing"), party.person()).getStatus()).isEqualTo(403);
    }

    private UUID kept(ListKind kind, String text) throws IOException {
        return lists.keep(
                kind,
                "名单.csv",
                new ByteArrayInputStream(bytes(text)),
                bureau.cityOfficer().actor());
    }

    private String barred(String from, String until) {
        return "统一社会信用代码,单位名称,事由,依据,起始日期,截止日期\n" + String.join(",", code, "甲公司", "虚报发票", "常工信〔2021〕1号", from, until)
                + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whoKeepsAccountsSeesNoList() throws Exception {
        SignedIn administrator = bureau.administrator();
        assertThat(call(get("/standing"), administrator).getStatus()).isEqualTo(403);
        assertThat(call(get("/standing"), bureau.cityOfficer()).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        MockHttpSession session = (MockHttpSession)
                mvc.perform(formLogin("/signin").user(who.username()).password(Bureau.PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();
        MockHttpServletResponse response =
                mvc.perform(request.session(session)).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
