package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Listing;
import org.fundcase.credit.ListingWalk;
import org.fundcase.funding.Treasury;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.recovery.PaidAward;
import org.fundcase.recovery.RecoveryTour;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The days that bind, of every room, each shown to who may read what it is about. */
@FundcaseTest
@Import({
    Bureau.class,
    Treasury.class,
    DrawnPapers.class,
    TimeTravel.class,
    ListingWalk.class,
    PaidAward.class,
    RecoveryTour.class
})
class CalendarTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    ListingWalk walk;

    private SignedIn officer;
    private SignedIn head;
    private Bureau.Applicant applicant;
    private Listing stated;

    @BeforeEach
    void listed() {
        officer = treasury.city();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        applicant = bureau.enterprise();
        stated = walk.told(Map.of("creditCode", applicant.party().creditCode()), "1", officer, head);
        walk.served(stated, LetterKind.LISTING_NOTICE, walk.today(), officer);
    }

    @Test
    void anOfficerSeesTasksCallsAndTermsWithHolidays() {
        Crawler city = new Crawler(port, officer);
        assertThat(city.open("/calendar?month=2022-03&table=true").body())
                .contains("陈述申辩到期", stated.number(), "/credit/" + stated.id());
        assertThat(city.open("/calendar?month=2022-04").body()).contains("2022年4月", "休", "班");
        assertThat(city.open("/calendar?week=2022-03-08").body()).contains("陈述申辩到期");
        assertThat(city.open("/calendar?month=2022-03&kind=PAYMENT&table=true").body())
                .doesNotContain(stated.number());
        assertThat(city.open("/calendar?month=gestern").statusCode()).isEqualTo(422);
    }

    @Test
    void anEnterpriseSeesItsOwnDaysAndNobodyElseDoes() {
        Round round = bureau.openRound(Map.of());
        bureau.draft(round, applicant, List.of());
        Crawler own = new Crawler(port, applicant.person());
        assertThat(own.open("/calendar?month=2022-03&table=true").body()).contains(stated.number());
        assertThat(own.call(Crawler.Call.get("/calendar.ics?month=2022-03")).body())
                .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20220308", stated.number());
        for (SignedIn stranger : new SignedIn[] {
            bureau.enterprise().person(), bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER)
        }) {
            assertThat(new Crawler(port, stranger)
                            .open("/calendar?month=2022-03&table=true")
                            .body())
                    .doesNotContain(stated.number());
        }
        assertThat(new Crawler(port, bureau.auditor())
                        .open("/calendar?month=2022-03&table=true")
                        .body())
                .contains(stated.number());
    }

    @Test
    void aProgramReadsThem() {
        ApiClient client = new ApiClient(port, officer);
        assertThat(client.get("/calendar?from=2022-03-01&until=2022-03-31")
                        .body()
                        .toString())
                .contains("STATEMENT");
        assertThat(client.get("/calendar?from=2022-03-01&until=2023-03-31").status())
                .isEqualTo(422);
    }
}
