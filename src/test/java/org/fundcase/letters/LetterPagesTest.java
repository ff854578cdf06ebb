package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Tokens;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@FundcaseTest
@Import(Bureau.class)
class LetterPagesTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    @Autowired
    Letters letters;

    @Autowired
    Tokens tokens;

    private MockMvc mvc;
    private Bureau.Applicant applicant;
    private UUID caseId;
    private UUID paper;

    @BeforeEach
    void anApplicationWasAccepted() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        applicant = bureau.enterprise();
        caseId = bureau.submitted(bureau.openRound(Map.of()), applicant).id();
        bureau.complete(caseId, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        paper = letters.of(caseId).get(0).id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> letters.get(paper).pdf() != null);
    }

    @Test
    void theEnterpriseSeesANewPaperAndDownloadsIt() throws Exception {
        assertThat(call(get("/cases/" + caseId + "/letters"), applicant.person())
                        .getContentAsString())
                .contains("受理通知书", "〔2022〕", "/letters/" + paper + ".pdf", "新")
                .doesNotContain("登记送达");
        MockHttpServletResponse pdf = call(get("/letters/" + paper + ".pdf"), applicant.person());
        assertThat(pdf.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(pdf.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(call(get("/cases/" + caseId + "/letters"), applicant.person())
                        .getContentAsString())
                .contains("电子送达");
    }

    @Test
    void theApplicationsPagePutsTheBarePanelInItsPlace() throws Exception {
        MockHttpServletResponse part =
                call(get("/cases/" + caseId + "/letters").header("X-Fragment", "letters"), applicant.person());
        assertThat(part.getStatus()).isEqualTo(200);
        assertThat(part.getContentAsString()).contains("受理通知书").doesNotContain("<html");
    }

    @Test
    void theOfficeRecordsServiceOnThePanel() throws Exception {
        SignedIn officer = bureau.districtOfficer();
        assertThat(call(get("/cases/" + caseId + "/letters"), officer).getContentAsString())
                .contains("登记送达", "未送达");
        MockHttpServletRequestBuilder form = post("/letters/" + paper + "/service")
                .with(csrf())
                .param("way", "POST")
                .param("on", bureau.today().toString())
                .param("recipient", "收发室")
                .param("proof", "邮件单号 XA123");
        assertThat(call(form, officer).getRedirectedUrl()).isEqualTo("/cases/" + caseId + "/letters");
        assertThat(fromApi("/api/v1/cases/" + caseId + "/letters", officer)).contains("\"recipient\":\"收发室\"");
    }

    @Test
    void aStrangerFindsNothing() throws Exception {
        SignedIn stranger = bureau.enterprise().person();
        for (String path : new String[] {"/cases/" + caseId + "/letters", "/letters/" + paper + ".docx"}) {
            assertThat(call(get(path), stranger).getStatus()).isEqualTo(404);
        }
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

    private String fromApi(String path, SignedIn who) throws Exception {
        String token = tokens.issue(who.username(), Bureau.PASSWORD).token();
        MockHttpServletResponse response = mvc.perform(get(path).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response.getContentAsString();
    }
}
