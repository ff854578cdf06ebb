package org.fundcase.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.demo.papers.Paper;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@FundcaseTest
@Import(Bureau.class)
class DocumentDownloadTest {

    private static final String NAME = "营业执照 (副本)\u201c2022\u201d;v1.pdf";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Bureau bureau;

    private MockMvc mvc;
    private Bureau.Applicant applicant;
    private byte[] bytes;
    private UUID document;

    @BeforeEach
    void aPaperWithAnAwkwardName() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        applicant = bureau.enterprise();
        GrantCase draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of());
        bytes = bureau.papers()
                .pdf(Paper.licence(applicant.party(), applicant.representative(), LocalDate.of(2015, 6, 1)));
        document = bureau.upload(draft, applicant, "licence", NAME, bytes).id();
        bureau.awaitRead(draft.id());
    }

    @Test
    void anOriginalIsSavedUnderItsOwnNameAndRunsNowhere() throws Exception {
        MockHttpServletResponse original = call("/documents/" + document + "/original", applicant.person());
        assertThat(original.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(original.getContentType()).isEqualTo("application/pdf");
        assertThat(original.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7%20%28")
                .doesNotContain("\n");
        assertThat(original.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(original.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void aPageIsAnImageOnlyItsReaderMayKeep() throws Exception {
        MockHttpServletResponse page = call("/documents/" + document + "/pages/1", applicant.person());
        assertThat(page.getContentType()).isEqualTo("image/png");
        assertThat(page.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void thereIsNoPageBeyondTheLast() throws Exception {
        for (String number : List.of("0", "99", "-1", "eins")) {
            MockHttpServletResponse page = call("/documents/" + document + "/pages/" + number, applicant.person());
            assertThat(page.getStatus()).as(number).isEqualTo(404);
        }
    }

    @Test
    void aForeignAndAnUnknownDocumentAnswerAlike() throws Exception {
        SignedIn stranger = bureau.enterprise().person();
        for (String part : List.of("/original", "/pages/1")) {
            MockHttpServletResponse foreign = call("/documents/" + document + part, stranger);
            MockHttpServletResponse unknown = call("/documents/" + UUID.randomUUID() + part, stranger);
            assertThat(foreign.getStatus()).isEqualTo(404).isEqualTo(unknown.getStatus());
            assertThat(foreign.getContentAsString()).hasSameSizeAs(unknown.getContentAsString());
        }
    }

    /** What was not handed in yet is the enterprise's own affair. */
    @Test
    void anOfficerDoesNotSeeADraftsPaper() throws Exception {
        assertThat(call("/documents/" + document + "/original", bureau.districtOfficer())
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse call(String path, SignedIn who) throws Exception {
        MockHttpSession session = (MockHttpSession)
                mvc.perform(formLogin("/signin").user(who.username()).password(Bureau.PASSWORD))
                        .andReturn()
                        .getRequest()
                        .getSession();
        return mvc.perform(get(path).session(session)).andReturn().getResponse();
    }
}
