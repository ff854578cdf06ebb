package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.PartialExpert;
import org.fundcase.review.UnderReview;
import org.fundcase.rounds.Round;
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
}
