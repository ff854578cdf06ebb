package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A listing by its pages and by the API: who works on it, what is refused, what the party sees and may say. */
@FundcaseTest
@Import({Bureau.class, Treasury.class, DrawnPapers.class, TimeTravel.class, ListingWalk.class})
class CreditPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    ListingWalk walk;

    private SignedIn city;
    private SignedIn second;
    private Crawler officer;
    private Crawler head;
    private Bureau.Applicant applicant;

    @BeforeEach
    void people() {
        city = treasury.city();
        second = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        officer = new Crawler(port, city);
        head = new Crawler(port, second);
        applicant = bureau.enterprise();
    }

    @Test
    void itIsProposedToldStatedAgainstDecidedAndListed() {
        officer.open("/credit/new");
        assertThat(officer.send("/credit", Map.of("creditCode", "123")).body())
                .contains("还没有选。从列出的里面选一项。", "value=\"123\"");
        String page = officer.send(
                        "/credit",
                        Map.of(
                                "scheme", "CZ-II-2019 2019",
                                "partyKind", "ENTERPRISE",
                                "creditCode", applicant.party().creditCode(),
                                "origin", "BY_HAND",
                                "source", "来信"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^http://[^/]+", "");
        assertThat(officer.open(page).body()).contains("第十五条", "方案规定 1 到 3 年");
        officer.send(page + "/charge", Map.of("cause", "OTHER", "facts", "甲", "years", "9"));
        assertThat(officer.open(page).body()).contains("1 到 3 之间", "还没有填证据", ">甲</textarea>");
        officer.send(page + "/charge", ListingWalk.charge("2"));
        officer.send(page + "/submit", Map.of("what", "facts"));
        assertThat(head.open("/inbox?scope=office").body()).contains("复核失信列入");
        Crawler party = new Crawler(port, applicant.person());
        assertThat(party.open(page).statusCode()).isEqualTo(404);
        head.open(page);
        head.send(page + "/tell", Map.of());

        assertThat(party.open("/credit/own").body()).contains(page);
        assertThat(party.open(page).body()).contains("用虚假发票骗取专项资金。", "可以书面陈述");
        party.send(page + "/heard", Map.of("what", "STATEMENT", "words", "发票查验无误。"));
        assertThat(officer.open(page).body()).contains("发票查验无误。", "失信告知书还没有送达凭证");
        Listing listing = walk.find(page);
        walk.served(listing, LetterKind.LISTING_NOTICE, walk.today(), city);
        assertThat(party.open(page).body()).contains("最晚 2022年3月8日");
        assertThat(officer.open(page).body()).contains("最早 2022年3月9日");
        assertThat(officer.open("/credit").body()).contains("最早 2022年3月9日");
        assertThat(officer.open("/exports/listings").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsListedReadsTheLastDayAndAsksForRepairInTime() {
        Listing listing = walk.inForce(Map.of("creditCode", applicant.party().creditCode()), "3", city, second);
        String page = "/credit/" + listing.id();
        Crawler party = new Crawler(port, applicant.person());
        assertThat(party.open(page).body()).contains("2025年3月1日", "最早 2022年9月1日", "不能申报专项资金");
        assertThat(party.open(page + "/letters").body()).contains("列入决定书");
        assertThat(officer.open("/standing").body()).contains("用虚假发票骗取专项资金。");
        officer.open(page);
        officer.send(page + "/endings", Map.of("kind", "WRONG_ENTRY", "reason", "同名单位"));
        assertThat(head.open(page).body()).contains("同名单位", "复核同意");
    }

    @Test
    void othersSeeNothingOfIt() {
        Listing listing = walk.told(Map.of("creditCode", applicant.party().creditCode()), "3", city, second);
        String page = "/credit/" + listing.id();
        for (SignedIn stranger : new SignedIn[] {
            bureau.enterprise().person(), bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER)
        }) {
            Crawler other = new Crawler(port, stranger);
            assertThat(other.open(page).statusCode()).isIn(403, 404);
            assertThat(other.open(page + "/letters").statusCode()).isIn(403, 404);
            assertThat(other.open("/credit").statusCode()).isIn(403, 404);
            assertThat(other.send(page + "/charge", Map.of()).statusCode()).isIn(403, 404);
            assertThat(other.send(page + "/heard", Map.of()).statusCode()).isIn(403, 404);
        }
        Crawler auditor = new Crawler(port, bureau.auditor());
        assertThat(auditor.open(page).statusCode()).isEqualTo(200);
        assertThat(auditor.open("/credit").body()).contains(listing.number());
        assertThat(auditor.send(page + "/charge", Map.of()).statusCode()).isIn(403, 404);
        assertThat(new Crawler(port, applicant.person())
                        .send(page + "/drop", Map.of("reason", "x"))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void aProgramDoesTheSame() {
        ApiClient client = new ApiClient(port, city);
        assertThat(client.post("/credit", Map.of("fields", Map.of())).status()).isEqualTo(422);
        String id = client.post(
                        "/credit",
                        Map.of(
                                "fields",
                                Map.of(
                                        "scheme", "CZ-II-2019 2019",
                                        "partyKind", "INTERMEDIARY",
                                        "creditCode", applicant.party().creditCode(),
                                        "origin", "AUDIT",
                                        "source", "报告")))
                .text("id");
        assertThat(client.post("/credit/" + id + "/charge", Map.of("fields", ListingWalk.charge("1")))
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/credit/" + id).text("state")).isEqualTo("FACTS");
        assertThat(client.post("/credit/" + id + "/nonsense", Map.of("fields", Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, applicant.person()).get("/credit/" + id).status())
                .isEqualTo(404);
        assertThat(UUID.fromString(id)).isNotNull();
    }
}
