package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.allocation.PaperNumbers;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.platform.TimeTravel;
import org.fundcase.publicity.Notice;
import org.fundcase.rounds.FrozenList.Entry;
import org.fundcase.rounds.FrozenList.Standing;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.Meetings;
import org.fundcase.rounds.NewMeeting;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who reads what of a frozen list, and the papers behind its decision and its notice. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, PaperNumbers.class, RoundWalk.class, PublicityDesk.class})
class DistrictListTest {

    private static final LocalDate FROZEN = LocalDate.of(2022, 3, 31);
    private static final String FOUND = "异议第 1 件核实：证书编号查不到";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    PublicityDesk desk;

    @Autowired
    RoundWalk walk;

    @Autowired
    FrozenLists lists;

    @Autowired
    Meetings meetings;

    @Autowired
    List<ExportedList<?>> exported;

    @Autowired
    TimeTravel time;

    private final Entry own = PublicityDesk.entry("本区企业", 50_000, Standing.SELECTED, "");
    private final Entry removed = own.with(Standing.REMOVED, FOUND);
    private SignedIn district;
    private SignedIn elsewhere;
    private Round round;

    @BeforeEach
    void aListIsFrozen() {
        district = bureau.districtOfficer();
        elsewhere = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER);
        bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
        SchemeVersion changzhou = new SchemeVersion("CZ-II-2019", "2019");
        round = bureau.openRound(changzhou, "CZ2022", Instant.parse("2022-03-20T09:00:00Z"), Map.of());
        bureau.recommended(round, bureau.enterprise());
        time.to(FROZEN);
        walk.act(round, Stage.START_REVIEW);
        walk.act(round, Stage.RANKING);
        desk.freeze(round, List.of(lists.inForce(round.id()).entries().get(0), removed.at(2)));
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void aDistrictReadsItsOwnEntriesAndNothingOfAnother() {
        String page = "/rounds/" + round.id();
        String city = new Crawler(port, bureau.cityOfficer()).open(page).body();
        assertThat(city).contains("本区企业", FOUND).doesNotContain("这里只列");
        assertThat(new Crawler(port, district).open(page).body()).contains("本区企业", FOUND, "这里只列武进区的项目");
        assertThat(new Crawler(port, elsewhere).open(page).body())
                .contains("这里只列新北区的项目")
                .doesNotContain("本区企业", "证书编号查不到");
        for (SignedIn who : List.of(bureau.cityOfficer(), district)) {
            assertThat(entries(who)).isEqualTo(2);
            assertThat(saved(who)).isEqualTo(2);
        }
        assertThat(entries(elsewhere)).isZero();
        assertThat(saved(elsewhere)).isZero();
        SignedIn finance = bureau.person(OfficeKind.DISTRICT_FINANCE, "新北区", Role.OFFICER);
        assertThat(saved(finance)).isZero();
    }

    @Test
    void minutesAndProofAreSavedByWhoMayReadTheRound() {
        walk.act(round, Stage.COLLECTIVE_DECISION);
        Notice notice = desk.published(round, FROZEN);
        String minutes = "/rounds/" + round.id() + "/meetings/"
                + meetings.of(round.id()).get(0).id() + "/minutes";
        String proof = "/rounds/" + round.id() + "/notices/" + notice.id() + "/proof";
        Crawler city = new Crawler(port, bureau.cityOfficer());
        assertThat(city.open("/rounds/" + round.id()).body()).contains(minutes, proof, "名单指纹");
        SignedIn jiangmen = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        for (String paper : List.of(minutes, proof)) {
            HttpResponse<String> file = city.call(Crawler.Call.get(paper));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).startsWith("%PDF");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(new Crawler(port, jiangmen).call(Crawler.Call.get(paper)).statusCode())
                    .isEqualTo(404);
            String other = paper.replaceFirst("(meetings|notices)/[^/]+", "$1/" + UUID.randomUUID());
            assertThat(city.call(Crawler.Call.get(other)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nobodyDecidesAboutAListThatDoesNotExistYet() {
        NewMeeting form = new NewMeeting("〔2022〕3号", "2022-02-01", "甲、乙", "", "同意");
        SignedIn by = walk.worker(round, Stage.COLLECTIVE_DECISION);
        assertThatThrownBy(() -> meetings.record(round.id(), form, "纪要.pdf", RoundWalk.paper(), by))
                .hasMessageContaining("会议日期 2022年2月1日 早于名单定稿的 2022年3月31日");
        NewMeeting sameDay = new NewMeeting("〔2022〕3号", "2022-03-31", "甲、乙", "", "同意");
        assertThat(meetings.record(round.id(), sameDay, "纪要.pdf", RoundWalk.paper(), by)
                        .listHash())
                .isEqualTo(lists.inForce(round.id()).hash());
    }

    private int entries(SignedIn who) {
        return new ApiClient(port, who)
                .get("/rounds/" + round.id() + "/list")
                .body()
                .path("entries")
                .size();
    }

    private int saved(SignedIn who) {
        Conditions where = new Conditions(Map.of("round", round.id().toString()));
        return exported.stream()
                .filter(list -> list.key().equals("ranking"))
                .findFirst()
                .orElseThrow()
                .rows(where, who, 100)
                .size();
    }
}
