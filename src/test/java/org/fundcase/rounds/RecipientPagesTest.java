package org.fundcase.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.demo.papers.Paper;
import org.fundcase.history.History;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.SchemeVersion;
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
class RecipientPagesTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @Autowired
    Rounds rounds;

    @Autowired
    Recipients recipients;

    @Autowired
    RecordRecipient recording;

    @Autowired
    History history;

    private MockMvc mvc;
    private Round round;
    private String page;
    private SignedIn head;

    @BeforeEach
    void aRoundIsOpen() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        round = bureau.openRound(Map.of());
        page = "/rounds/" + round.id() + "/recipients";
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    @Test
    void anOfficerRecordsTheHeadConfirmsAndTheRoundShowsTheDecidedAmount() throws Exception {
        assertThat(call(form("300000"), bureau.cityOfficer()).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(call(get("/rounds/" + round.id()), head).getContentAsString())
                .contains("决定的受款单位", "不由系统测算")
                .doesNotContain("300,000.00");
        assertThat(call(get(page), head).getContentAsString()).contains("300,000.00", "等复核", ">同意<");
        String entry = page + "/" + recipients.of(round.id()).get(0).id();
        assertThat(call(post(entry + "/confirm").with(csrf()), head).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(call(get("/rounds/" + round.id()), bureau.districtOfficer()).getContentAsString())
                .contains("300,000.00", "天宁区财政局", "常政办纪〔2022〕3号");
        MockHttpServletResponse proof = call(get(entry + "/proof"), bureau.districtOfficer());
        assertThat(proof.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(proof.getHeader("Content-Security-Policy")).startsWith("sandbox");
    }

    @Test
    void whoRecordedSeesNoButtonToAgreeAndIsRefused() throws Exception {
        call(form("300000"), head);
        assertThat(call(get(page), head).getContentAsString()).contains("等复核").doesNotContain(">同意<");
        String entry = page + "/" + recipients.of(round.id()).get(0).id();
        MockHttpServletResponse refused = call(post(entry + "/confirm").with(csrf()), head);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("不能自己同意");
        assertThat(history.of(Subject.ofAccount(head.personId())))
                .filteredOn(event -> event.type().equals("ChangeRefused"))
                .anySatisfy(event -> assertThat(event.changes().toString()).contains("CONFIRM ROUND " + round.id()));
    }

    @Test
    void whatIsRefusedStaysInTheForm() throws Exception {
        MockHttpServletResponse refused = call(form("0"), bureau.cityOfficer());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("id=\"amount-error\"", "大于 0", "天宁区财政局", "常政办纪〔2022〕3号");
    }

    @Test
    void everyWrongFieldIsToldAtOnceBesideItAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse refused = call(
                multipart(page)
                        .param("item", "CZ19-8")
                        .param("recipient", "")
                        .param("creditCode", "123")
                        .param("amount", "很多")
                        .param("basis", "写好的依据")
                        .param("decidedOn", "2099-01-01")
                        .with(csrf()),
                bureau.cityOfficer());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("id=\"recipient-error\"", "id=\"creditCode-error\"", "id=\"amount-error\"")
                .contains("id=\"decidedOn-error\"", "id=\"file-error\"", "value=\"写好的依据\"", "value=\"很多\"");
    }

    @Test
    void theFormOfACorrectionBeginsWithWhatIsSoFar() throws Exception {
        call(form("300000"), bureau.cityOfficer());
        Recipient entry = recipients.of(round.id()).get(0);
        recording.confirm(round.id(), entry.id(), head);
        assertThat(call(get(page + "?correct=" + entry.id()), bureau.cityOfficer())
                        .getContentAsString())
                .contains("更正：天宁区财政局", "value=\"300,000.00\"", "name=\"corrects\"", "撤销这一条");
    }

    @Test
    void aDistrictSeesNoFormAndRecordsNothing() throws Exception {
        assertThat(call(get(page), bureau.districtOfficer()).getContentAsString())
                .doesNotContain("enctype");
        assertThat(call(form("300000"), bureau.districtOfficer()).getStatus()).isEqualTo(404);
        SignedIn finance = bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        assertThat(call(form("300000"), finance).getStatus()).isEqualTo(404);
        assertThat(call(get(page), bureau.enterprise().person()).getStatus()).isEqualTo(403);
    }

    @Test
    void anInvestmentNamesTheDayItIsToBeLeft() throws Exception {
        SignedIn bureauOfLinyi = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        Instant opens = Instant.parse("2022-02-10T00:00:00Z");
        round = rounds.open(
                new Rounds.Call(
                        new SchemeVersion("LY-TR-2020", "2020"),
                        "股权投资",
                        "LY2022",
                        opens,
                        opens.plus(Duration.ofDays(30)),
                        Map.of()),
                bureauOfLinyi);
        page = "/rounds/" + round.id() + "/recipients";
        call(form("LY20-2", "300000"), bureauOfLinyi);
        assertThat(call(get(page), bureauOfLinyi).getContentAsString()).contains("原则上 2027年2月1日前退出");
    }

    private MockHttpServletRequestBuilder form(String amount) {
        return form("CZ19-7", amount);
    }

    private MockHttpServletRequestBuilder form(String item, String amount) {
        byte[] paper =
                bureau.papers().docx(Paper.commitment(bureau.enterprise().party(), "某人", LocalDate.of(2022, 2, 20)));
        return multipart(page)
                .file(new MockMultipartFile("file", "会议纪要.docx", "application/octet-stream", paper))
                .with(csrf())
                .param("item", item)
                .param("recipient", "天宁区财政局")
                .param("amount", amount)
                .param("basis", "常政办纪〔2022〕3号")
                .param("procurement", "OWN")
                .param("procurementRecord", "采购-1")
                .param("decidedOn", "2022-02-01");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        MockHttpSession session = (MockHttpSession)
                mvc.perform(formLogin("/signin").user(who.username()).password(Bureau.PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();
        if (session == null) {
            throw new AssertionError("not signed in");
        }
        MockHttpServletResponse response =
                mvc.perform(request.session(session)).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
