package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.documents.Documents;
import org.fundcase.history.History;
import org.fundcase.kernel.Subject;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.PartialExpert;
import org.fundcase.review.UnderReview;
import org.fundcase.rounds.Round;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the reviewing office and the expert read while an opinion is asked for, given and handed in. */
@FundcaseTest
@Import({Bureau.class, UnderReview.class, PartialExpert.class, TimeTravel.class})
class ExpertPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    UnderReview review;

    @Autowired
    PartialExpert partial;

    @Autowired
    TimeTravel time;

    @Autowired
    Documents documents;

    @Autowired
    History history;

    private GrantCase filed;
    private String page;
    private Crawler city;

    @BeforeEach
    void anApplicationUnderReview() {
        Round round = review.round(1);
        filed = review.recommended(round);
        review.begin(round, filed);
        page = "/cases/" + filed.id();
        city = new Crawler(port, bureau.cityOfficer());
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void theCaseTellsOfAnInvitationThatRuns() {
        review.invited(filed, review.expert("巳专家"));
        assertThat(city.open(page).body()).contains("巳专家", "等答复", "催办", "</html>");
    }

    @Test
    void theCaseTellsWhyAnExpertIsNotToBeInvited() {
        UUID id = partial.entered(bureau.enterpriseName(filed), bureau.cityOfficer());
        assertThat(city.open(page).body()).contains(id.toString(), "是申报企业", "</html>");
    }

    @Test
    void whatWasHandedInStaysOnTheExpertsSheetAndOnTheCase() {
        SignedIn expert = review.expert("午专家");
        review.submit(filed, expert);
        assertThat(city.open(page).body()).contains("午专家", "75.00", "</html>");
        Crawler desk = new Crawler(port, null);
        desk.open("/signin");
        desk.send("/signin", Map.of("username", expert.username(), "password", UnderReview.PASSWORD));
        String sheet = desk.open("/reviewing").body().replaceAll("(?s).*?(/reviewing/[0-9a-f-]{36}).*", "$1");
        assertThat(desk.open(sheet).body()).contains("必要性", "7.5", "75.00", "投入真实", "</html>");
    }

    @Test
    void whoIsInvitedReadsWhatTheAnswerNeedsAndTheFileOnceItIsAccepted() {
        SignedIn expert = review.expert("未专家");
        UUID invitation = review.invited(filed, expert);
        Crawler desk = new Crawler(port, null);
        desk.open("/signin");
        desk.send("/signin", Map.of("username", expert.username(), "password", UnderReview.PASSWORD));
        UUID paper = documents.of(filed.id()).get(0).document().id();
        assertThat(desk.open("/reviewing/" + invitation).body())
                .contains(bureau.enterpriseName(filed), "回避核对", "接受邀请以后才能看")
                .doesNotContain("/documents/", "测算金额");
        Visitor saves = new Visitor(port);
        saves.signIn(expert.username(), UnderReview.PASSWORD);
        assertThat(saves.get("/documents/" + paper + "/original").statusCode()).isEqualTo(404);
        desk.send("/reviewing/" + invitation + "/accept", Map.of("impartial", "true"));
        assertThat(desk.open("/reviewing/" + invitation).body()).contains("/documents/");
        assertThat(saves.get("/documents/" + paper + "/original").statusCode()).isEqualTo(200);
    }

    @Test
    void whoInspectsReadsThePoolOnTheRecordAndChangesNothing() {
        SignedIn expert = review.expert("申专家");
        review.invited(filed, expert);
        SignedIn inspects = bureau.person(OfficeKind.AUDIT, null, Role.AUDITOR);
        Crawler auditor = new Crawler(port, inspects);
        assertThat(auditor.open("/experts").body()).contains("申专家").doesNotContain("action=\"/experts\"");
        String entry = "/experts/" + expert.officeId();
        assertThat(auditor.open(entry).body()).contains("邀请和回避", page).doesNotContain("/strike");
        assertThat(auditor.send(entry + "/strike", Map.of("reason", "试试")).statusCode())
                .isIn(403, 404);
        assertThat(history.of(Subject.ofAccount(expert.personId())))
                .anyMatch(one -> one.type().equals("ExpertRead"));
        assertThat(new Crawler(port, bureau.person(OfficeKind.DISTRICT_INDUSTRY, Bureau.DISTRICT, Role.OFFICER))
                        .open("/experts")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsDeclinedByOpinionsThatAreNotThere() {
        SignedIn officer = bureau.cityOfficer();
        Reason below = new Reason("D-SCORE", "得分低于合格线。", null);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "decline", officer, below))
                .hasMessageContaining("收到 0/1 份");
        bureau.complete(filed.id(), Stage.REVIEW, "decline", officer, new Reason("D-UNFIT", "设备不在支持范围。", null));
    }
}
