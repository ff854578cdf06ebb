package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fundcase.scenario.OtherCity.JIANGMEN;
import static org.fundcase.scenario.OtherCity.LINYI;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Bars;
import org.fundcase.cases.BeginApplication;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.credit.Listing;
import org.fundcase.credit.Listing.State;
import org.fundcase.credit.ListingWalk;
import org.fundcase.funding.Award;
import org.fundcase.funding.Treasury;
import org.fundcase.kernel.CreditCode;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.platform.TimeTravel;
import org.fundcase.recovery.PaidAward;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.RecoveryTour;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Who was dishonest is told, heard, listed by two persons and kept from applying until the list lets go: by the calendar, by
 * repair, or because the decision is taken back.
 */
@FundcaseTest
@Import({
    Bureau.class,
    Treasury.class,
    TimeTravel.class,
    DrawnPapers.class,
    PaidAward.class,
    RecoveryTour.class,
    ListingWalk.class
})
class CreditTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    TimeTravel time;

    @Autowired
    PaidAward paid;

    @Autowired
    RecoveryTour recoveries;

    @Autowired
    ListingWalk walk;

    @Autowired
    BeginApplication begin;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Bars bars;

    @Autowired
    Schemes schemes;

    private SignedIn officer;
    private SignedIn head;
    private Bureau.Applicant applicant;

    @BeforeEach
    void people() {
        officer = treasury.city();
        head = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        applicant = bureau.enterprise();
    }

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    @Test
    void fraudFoundTwoYearsLaterKeepsTheEnterpriseOutForThreeYears() throws Exception {
        // Money was paid in 2022; an audit of 2024 finds that it was obtained by fraud.
        Award award = paid.of(applicant, 300_000);
        time.to(LocalDate.parse("2024-03-04"));
        RecoveryTour.Told recovery = recoveries.told(applicant, award, Origin.AUDIT, "300000");

        // The listing follows the recovery; nobody is listed before he was told and heard.
        Listing listing = walk.open(
                Map.of("creditCode", code(), "recovery", recovery.recovery().toString(), "origin", "RECOVERY"),
                officer);
        assertThat(listing.recoveryId()).isEqualTo(recovery.recovery());
        says("还没有登记失信事实", () -> walk.take(listing, "submit", Map.of("what", "facts"), officer));
        says("1 到 3 之间", () -> walk.charge(listing, "4", officer));
        walk.charge(listing, "3", officer);
        walk.take(listing, "submit", Map.of("what", "facts"), officer);
        says("提出的人不能自己同意", () -> walk.take(listing, "tell", Map.of(), officer));
        walk.take(listing, "tell", Map.of(), head);
        assertThat(walk.words(listing, LetterKind.LISTING_NOTICE)).contains("期限:3年", "5个工作日以内书面提出", "用虚假发票骗取专项资金");

        walk.take(listing, "draft", ListingWalk.draft("3"), officer);
        says("告知书还没有送达凭证", () -> walk.take(listing, "submit", Map.of("what", "decision"), officer));
        walk.served(listing, LetterKind.LISTING_NOTICE, LocalDate.parse("2024-03-04"), officer);
        says("最早 2024年3月12日", () -> walk.take(listing, "submit", Map.of("what", "decision"), officer));
        walk.take(listing, "heard", Map.of("what", "STATEMENT", "words", "发票是供应商给的。"), applicant.person());
        time.to(LocalDate.parse("2024-03-12"));
        says("拟定决定以后又登记了陈述", () -> walk.take(listing, "submit", Map.of("what", "decision"), officer));
        walk.take(listing, "draft", ListingWalk.draft("3"), officer);
        walk.take(listing, "submit", Map.of("what", "decision"), officer);
        says("不是文号", () -> walk.take(listing, "issue", Map.of("paper", "同意"), head));
        walk.take(listing, "issue", Map.of("paper", ListingWalk.paper()), head);
        assertThat(walk.words(listing, LetterKind.LISTING_DECISION))
                .contains("自2024年3月12日起,至2027年3月12日止", "六十日内依法向常州市人民政府", "信用修复的途径");

        // It binds from the service on, not from the decision.
        assertThat(bars.of(new CreditCode(code()), walk.today())).isEmpty();
        walk.served(listing, LetterKind.LISTING_DECISION, LocalDate.parse("2024-03-12"), officer);
        assertThat(walk.state(listing)).isEqualTo(State.LISTED);

        // An application is refused when it is begun, with the clause and the last day, up to that day.
        Round round = round("2024-03-01", "2027-12-31");
        says("到2027年3月12日为止", () -> begin(round));
        says("第十五条", () -> begin(round));
        time.to(LocalDate.parse("2027-03-12"));
        says("到2027年3月12日为止", () -> begin(round));

        // The day after, the list lets go by itself, and the application goes in.
        time.to(LocalDate.parse("2027-03-13"));
        assertThat(walk.state(listing)).isEqualTo(State.EXPIRED);
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        assertThat(submit.submit(draft.id(), applicant.person()).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aDraftThatWasBegunBeforeTheListingIsNotHandedIn() {
        Round round = bureau.openRound(Map.of());
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        walk.inForce(Map.of("creditCode", code()), "1", officer, head);
        says("第十五条", () -> submit.submit(draft.id(), applicant.person()));
    }

    @Test
    void whatThePartySaysMayEndItBeforeItBegan() throws Exception {
        Listing listing = walk.told(Map.of("creditCode", code()), "2", officer, head);
        says("复核权限", () -> walk.take(listing, "drop", Map.of("reason", "发票查验无误"), officer));
        walk.take(listing, "drop", Map.of("reason", "发票查验无误"), head);
        assertThat(walk.state(listing)).isEqualTo(State.DROPPED);
        assertThat(walk.words(listing, LetterKind.LISTING_DROPPED)).contains("发票查验无误");
        begin(bureau.openRound(Map.of()));
    }

    @Test
    void linyiListsWithoutALengthUntilRepair() throws Exception {
        SignedIn ly = LINYI.officer(bureau);
        SignedIn lyHead = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        Bureau.Applicant there = LINYI.enterprise(bureau);
        Map<String, String> fields =
                Map.of("scheme", "LY-TR-2020 2020", "creditCode", there.party().creditCode());
        Listing listing = walk.open(fields, ly);
        says("没有规定“负面清单”的期限", () -> walk.charge(listing, "3", ly));
        walk.charge(listing, "", ly);
        walk.take(listing, "submit", Map.of("what", "facts"), ly);
        walk.take(listing, "tell", Map.of(), lyHead);
        walk.served(listing, LetterKind.LISTING_NOTICE, walk.today(), ly);
        time.to(LocalDate.parse("2022-03-09"));
        walk.decide(listing, "", ly, lyHead);
        walk.served(listing, LetterKind.LISTING_DECISION, walk.today(), ly);
        assertThat(walk.words(listing, LetterKind.LISTING_DECISION)).contains("没有期限");

        // Years later it still binds; only repair, once a year is over, takes the enterprise off.
        Round round = LINYI.open(bureau, "2022-03-02");
        says("到移出名单为止", () -> begin.begin(round.id(), "LY20-1a", there.person()));
        says("最早 2023年3月9日", () -> request(listing, there.person()));
        says("没有当事人的信用修复申请", () -> walk.ending(listing, "REPAIR", ly));
        time.to(LocalDate.parse("2023-03-09"));
        request(listing, there.person());
        UUID refused = walk.ending(listing, "REPAIR_REFUSED", ly);
        walk.answer(listing, refused, true, lyHead);
        assertThat(walk.state(listing)).isEqualTo(State.LISTED);
        request(listing, there.person());
        UUID repair = walk.ending(listing, "REPAIR", ly);
        says("提出的人不能自己同意", () -> walk.answer(listing, repair, true, ly));
        walk.answer(listing, repair, true, lyHead);
        assertThat(walk.state(listing)).isEqualTo(State.REPAIRED);
        assertThat(walk.words(listing, LetterKind.LISTING_REPAIR)).contains("自2023年3月9日起移出名单");
        assertThat(bars.of(new CreditCode(there.party().creditCode()), walk.today()))
                .isEmpty();
    }

    @Test
    void aWrongEntryIsTakenBackAtOnce() throws Exception {
        Listing listing = walk.inForce(Map.of("creditCode", code()), "3", officer, head);
        Round round = bureau.openRound(Map.of());
        says("第十五条", () -> begin(round));
        UUID wrong = walk.ending(listing, "WRONG_ENTRY", officer);
        says("等第二人复核", () -> walk.ending(listing, "APPEAL", officer));
        walk.answer(listing, wrong, true, head);
        assertThat(walk.state(listing)).isEqualTo(State.REVOKED);
        assertThat(walk.words(listing, LetterKind.LISTING_REVOKED)).contains("现决定撤销");
        begin(round);
    }

    @Test
    void jiangmenHasNoListOfItsOwnAndNamesAnotherLaw() {
        SignedIn jm = JIANGMEN.officer(bureau);
        Bureau.Applicant there = JIANGMEN.enterprise(bureau);
        Listing listing = walk.open(
                Map.of("scheme", "JM-II-2021 2021", "creditCode", there.party().creditCode()), jm);
        Map<String, String> charge = new HashMap<>(ListingWalk.charge("2"));
        charge.put("basis", "资金办法");
        says("写明别的法律", () -> walk.take(listing, "charge", charge, jm));
        charge.put("basis", "《江门市失信惩戒办法》第八条");
        walk.take(listing, "charge", charge, jm);
    }

    @Test
    void aCommitmentLetterIsAskedForBeforeEveryApplication() {
        assertThat(schemes.all()).hasSize(4).allSatisfy(scheme -> assertThat(
                        scheme.items().stream().filter(Item::takesApplications).toList())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(scheme.slots(item))
                        .filteredOn(slot -> slot.key().equals("commitment"))
                        .singleElement()
                        .matches(Slot::required)));
        Round round = bureau.openRound(Map.of());
        GrantCase draft = bureau.begun(round, "CZ19-3-1", applicant, GrantCase.Contents.EMPTY);
        says("承诺书", () -> submit.submit(draft.id(), applicant.person()));
    }

    private void request(Listing listing, SignedIn by) {
        walk.take(listing, "requests", Map.of("words", "资金已经全部退回。", "proof", "缴款书、整改报告"), by);
    }

    private GrantCase begin(Round round) {
        return begin.begin(round.id(), "CZ19-3-1", applicant.person());
    }

    private Round round(String opens, String closes) {
        return bureau.openRound(
                new Rounds.Call(
                        new SchemeVersion("CZ-II-2019", "2019"),
                        "以后年度专项资金",
                        "CZ2024",
                        Instant.parse(opens + "T00:00:00Z"),
                        Instant.parse(closes + "T09:00:00Z"),
                        Map.of()),
                bureau.cityOfficer());
    }

    private String code() {
        return applicant.party().creditCode();
    }

    private static void says(String words, ThrowingCallable step) {
        assertThatThrownBy(step).hasMessageContaining(words);
    }
}
