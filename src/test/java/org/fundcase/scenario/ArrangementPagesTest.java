package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Treasury;
import org.fundcase.rounds.NamedRecipients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Money without applications, by its page: proposed, issued, planned by the district, taken on file. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, NamedRecipients.class})
class ArrangementPagesTest {

    private static final Map<String, String> PAPER = Map.of("paper", "常工信融合〔2022〕217号");

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    NamedRecipients named;

    private UUID round;
    private String page;
    private SignedIn officer;
    private Crawler head;

    @BeforeEach
    void aRoundWithABudget() {
        treasury.budget("CZ-II-2019", 2022, 1_000_000);
        treasury.payer();
        round = bureau.openRound(Map.of()).id();
        page = "/rounds/" + round + "/arrangements";
        officer = bureau.cityOfficer();
        head = new Crawler(port, bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
    }

    @Test
    void aLumpSumGoesItsWayByThePages() {
        new Crawler(port, officer).send(page + "/blocks", block());
        head.send(found(head, "/blocks/[0-9a-f-]{36}/issue"), PAPER);
        Crawler district = new Crawler(port, bureau.districtOfficer());
        assertThat(district.open(page).body()).contains("报分配方案", "80,000.00");
        Bureau.Applicant applicant = bureau.enterprise();
        String line = applicant.party().name() + "\t" + applicant.party().creditCode() + "\t贯标证书\t50000";
        district.send(found(district, "/blocks/[0-9a-f-]{36}/plans"), Map.of("basis", "武工信〔2022〕3号", "lines", line));
        head.send(found(head, "/plans/[0-9a-f-]{36}/file"), PAPER);
        assertThat(district.open(page).body()).contains(applicant.party().name(), "还有 30,000.00 元没有安排");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        Map<String, String> wrong = new HashMap<>(block());
        wrong.put("weights", "60");
        Crawler city = new Crawler(port, officer);
        assertThat(city.send(page + "/blocks", wrong).body()).contains("60%", "局长办公会纪要", "value=\"80000\"");
    }

    @Test
    void thePageTellsWhomAPlanNamesAndHowItWasProcured() {
        named.planned(
                round, "某电视台", "738000", officer, bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
        assertThat(head.open(page).body()).contains("某电视台", "政府采购，JSZC-2022-1", "下达这 1 项", "提出切块方案");
        assertThat(new Crawler(port, bureau.districtOfficer()).open(page).body())
                .contains("某电视台")
                .doesNotContain("提出切块方案")
                .doesNotContain("下达这");
    }

    /** All of it to one district. */
    private Map<String, String> block() {
        return Map.of(
                "item",
                "CZ19-4-2",
                "total",
                "80000",
                "basis",
                "局长办公会纪要〔2022〕3号",
                "names",
                "通过企业数",
                "weights",
                "100",
                "value." + bureau.districtOfficer().officeId(),
                "3");
    }

    private String found(Crawler who, String step) {
        return who.open(page).body().replaceAll("(?s).*(" + page + step + ").*", "$1");
    }
}
