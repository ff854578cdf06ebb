package org.fundcase.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCases;
import org.fundcase.history.History;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Industry and finance disagree, talk, and one of them changes its opinion. */
@FundcaseTest
@Import(Bureau.class)
class ChangeOpinionTest {

    private static final Reason UNFIT = new Reason("J-UNFIT", "改造内容与发票不符。", null);

    @Autowired
    Bureau bureau;

    @Autowired
    ChangeOpinion opinions;

    @Autowired
    GrantCases cases;

    @Autowired
    History history;

    @LocalServerPort
    int port;

    private ChangeOpinion.Change agreed;
    private SignedIn industry;
    private SignedIn finance;
    private UUID id;

    @BeforeEach
    void financeIsAgainstItAndIndustryForIt() {
        id = bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise()).id();
        industry = bureau.districtOfficer();
        finance = bureau.financeOfficer();
        bureau.complete(id, Stage.ACCEPTANCE, "accept", industry);
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "reject", finance, UNFIT);
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", industry);
        agreed = new ChangeOpinion.Change(seen(finance), Outcome.RECOMMEND, List.of(), "企业补充说明后同意");
    }

    @Test
    void afterTheOfficesHaveTalkedTheDistrictRecommends() {
        opinions.change(id, agreed, finance);
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "recommend", industry);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.AWAITING_REVIEW);
    }

    @Test
    void historyTellsTheOpinionBeforeAndAfterWithTheReason() {
        opinions.change(id, agreed, finance);
        assertThat(history.of(Subject.ofCase(id)))
                .filteredOn(entry -> entry.type().equals("OpinionChanged"))
                .flatExtracting(entry -> entry.changes())
                .contains(Change.of("outcome", "reject", "recommend"), Change.set("reason", "企业补充说明后同意"));
    }

    @Test
    void nothingIsChangedOnceTheConclusionIsDrawn() {
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "reject", industry, UNFIT);
        assertThatThrownBy(() -> opinions.change(id, agreed, finance)).hasMessageContaining("结论已经作出");
    }

    @Test
    void anOfficeChangesItsOwnOpinionOnlyAndAStrangerFindsNone() {
        assertThatThrownBy(() -> opinions.change(id, agreed, industry)).hasMessageContaining("改过这条意见");
        SignedIn stranger = bureau.enterprise().person();
        assertThatThrownBy(() -> opinions.change(id, agreed, stranger))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aRejectionNeedsATypedReasonAndAChangeNeedsWords() {
        ChangeOpinion.Change bare = new ChangeOpinion.Change(seen(industry), Outcome.REJECT, List.of(), "复核");
        ChangeOpinion.Change silent = new ChangeOpinion.Change(seen(finance), Outcome.RECOMMEND, List.of(), " ");
        assertThatThrownBy(() -> opinions.change(id, bare, industry)).hasMessageContaining("还没有写理由");
        assertThatThrownBy(() -> opinions.change(id, silent, finance)).hasMessageContaining("改变意见的理由");
    }

    @Test
    void theCasePageLetsTheOfficeChangeIt() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(finance.username(), Bureau.PASSWORD);
        assertThat(visitor.get("/cases/" + id).body()).contains("改变本单位意见", "改为同意推荐");
        visitor.post(
                "/cases/" + id + "/opinion",
                Map.of("seen", seen(finance).toString(), "to", "recommend", "why", "协商后同意"));
        assertThat(visitor.get("/cases/" + id).body()).contains("改为不通过", "协商后同意");
    }

    @Test
    void whatIsRefusedStaysInTheOpenPanelWithTheReason() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(industry.username(), Bureau.PASSWORD);
        visitor.get("/cases/" + id);
        visitor.post(
                "/cases/" + id + "/opinion",
                Map.of("seen", seen(industry).toString(), "to", "reject", "why", "财政说得对", "text.J-UNFIT", "发票是旧设备的"));
        String page = visitor.get("/cases/" + id).body();
        String panel = page.substring(page.indexOf("id=\"opinion\""));
        assertThat(panel).contains("open=\"open\"", "还没有写理由", "财政说得对", "发票是旧设备的");
        assertThat(page.substring(0, page.indexOf("id=\"opinion\""))).doesNotContain("还没有写理由");
    }

    @Test
    void anOpinionChangedToAndFroByAColleagueIsAnotherOne() {
        opinions.change(id, agreed, finance);
        opinions.change(id, new ChangeOpinion.Change(seen(finance), Outcome.REJECT, List.of(UNFIT), "又看了一遍"), finance);
        assertThatThrownBy(() -> opinions.change(id, agreed, finance))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void whatCannotBeHandedInAnyMoreIsShownOnThePage() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(finance.username(), Bureau.PASSWORD);
        visitor.get("/cases/" + id);
        opinions.change(id, agreed, finance);
        visitor.post(
                "/cases/" + id + "/opinion",
                Map.of("seen", agreed.seen().toString(), "to", "recommend", "why", "我也同意"));
        assertThat(visitor.get("/cases/" + id).body()).contains("同事改过这条意见", "你写的没有提交", "我也同意");
    }

    private UUID seen(SignedIn by) {
        return opinions.own(id, by).orElseThrow().id();
    }
}
