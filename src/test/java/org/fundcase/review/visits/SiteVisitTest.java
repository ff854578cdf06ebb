package org.fundcase.review.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.SettleFirst;
import org.fundcase.review.UnderReview;
import org.fundcase.review.visits.RecordVisit.Seen;
import org.fundcase.review.visits.VisitPhotos.Sent;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.RoundTrips;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The review sends two officers to look; what they both sign stands, and what they found otherwise has to be answered. */
@FundcaseTest
@Import({Bureau.class, TimeTravel.class, UnderReview.class})
class SiteVisitTest {

    @Autowired
    Bureau bureau;

    @Autowired
    UnderReview review;

    @Autowired
    OrderVisit orders;

    @Autowired
    RecordVisit records;

    @Autowired
    VisitPhotos photos;

    @Autowired
    SignVisit signatures;

    @Autowired
    AnswerVisit answers;

    @Autowired
    Visits visits;

    @Autowired
    SettleFirst settle;

    @Autowired
    GrantCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TimeTravel time;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheDayOfTheTests() {
        time.close();
    }

    private GrantCase underReview() {
        Round round = review.round(0);
        GrantCase filed = review.recommended(round);
        review.begin(round, filed);
        return filed;
    }

    private NewVisit twoOfficers(String day, SignedIn... who) {
        return new NewVisit(
                "发票里的设备要看实物", day, Stream.of(who).map(SignedIn::personId).toList(), who[0].personId());
    }

    private UUID ordered(GrantCase of, SignedIn leader, SignedIn second) {
        return orders.order(of.id(), twoOfficers(bureau.today().toString(), leader, second), leader);
    }

    private VisitForm seen(String conclusion) {
        Map<String, String> values = new HashMap<>();
        values.put("place", "武进区车间");
        values.put("day", bureau.today().toString());
        Stream.of("site", "assets", "progress", "accounts").forEach(key -> values.put("seen." + key, "看到 " + key));
        values.put("ask.1", "停产了吗");
        values.put("told.1", "没有");
        values.put("conclusion", conclusion);
        values.put("summary", "设备在场，正在运行");
        values.put("host", "王工");
        values.put("hostSigned", "REFUSED");
        values.put("hostReason", "要等法定代表人回来");
        return new VisitForm(values);
    }

    static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID photo(GrantCase of, UUID visit, SignedIn by) {
        return photos.add(of.id(), visit, new Sent("现场.png", "车间", new ByteArrayInputStream(picture())), by);
    }

    private VisitRecord latest(GrantCase of, UUID visit) {
        return Objects.requireNonNull(visits.get(of.id(), visit).latest());
    }

    private VisitRecord frozen(GrantCase of, UUID visit) {
        return Objects.requireNonNull(visits.get(of.id(), visit).frozen());
    }

    private void sign(GrantCase of, UUID visit, SignedIn by) {
        signatures.sign(of.id(), visit, latest(of, visit).hash(), by);
    }

    private UUID carriedOut(GrantCase of, String conclusion, SignedIn leader, SignedIn second) {
        UUID visit = ordered(of, leader, second);
        records.save(new Seen(of.id(), visit, 0), seen(conclusion), leader);
        photo(of, visit, second);
        sign(of, visit, leader);
        sign(of, visit, second);
        return visit;
    }

    @Test
    void twoOfficersLookBothSignAndTheRecordNeverChanges() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        SignedIn second = bureau.otherCityHead();
        UUID id = ordered(filed, leader, second);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "support", leader))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.details())
                        .singleElement()
                        .satisfies(words -> assertThat(words.zh()).contains("还没有核查记录")));
        assertThatThrownBy(() -> signatures.sign(filed.id(), id, "", leader)).hasMessageContaining("还没有核查记录");

        records.save(new Seen(filed.id(), id, 0), seen("MATCHES"), leader);
        assertThatThrownBy(() -> sign(filed, id, leader)).hasMessageContaining("照片");
        UUID photo = photo(filed, id, second);
        sign(filed, id, leader);
        assertThatThrownBy(() -> sign(filed, id, leader)).hasMessageContaining("不能签两次");
        assertThat(latest(filed, id).isFrozen()).isFalse();
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "support", leader))
                .isInstanceOf(Refusal.class);
        sign(filed, id, second);

        VisitRecord frozen = frozen(filed, id);
        assertThat(frozen.frozen()).extracting(VisitRecord.Frozen::hash).isEqualTo(frozen.hash());
        assertThat(frozen.added()).extracting(VisitRecord.Seen::answer).containsExactly("没有");
        assertThatThrownBy(() -> records.save(new Seen(filed.id(), id, frozen.revision()), seen("DIFFERS"), leader))
                .hasMessageContaining("签完");
        assertThatThrownBy(() -> photos.remove(filed.id(), id, photo, leader)).hasMessageContaining("签完");
        assertThatThrownBy(() -> jdbc.sql("UPDATE review_visit_version SET summary = 'x' WHERE visit_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM review_visit_photo WHERE visit_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("frozen");
        bureau.complete(filed.id(), Stage.REVIEW, "support", leader);
        assertThat(cases.get(filed.id()).state()).isEqualTo(CaseState.AWAITING_DECISION);
    }

    @Test
    void aPhotoIsKeptAsItCameAndOnlyPicturesAreTaken() throws IOException {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        UUID id = ordered(filed, leader, bureau.otherCityHead());
        records.save(new Seen(filed.id(), id, 0), seen("MATCHES"), leader);
        byte[] bytes = picture();
        UUID photo = photos.add(filed.id(), id, new Sent("a.png", "铭牌", new ByteArrayInputStream(bytes)), leader);
        Visits.Picture kept = visits.picture(bureau.auditor(), filed.id(), id, photo);
        try (var body = kept.body()) {
            assertThat(body.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(kept.file().sha256()).isEqualTo(Sha256.of(bytes));
        byte[] xml = "<a/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        photos.add(filed.id(), id, new Sent("a.xml", "铭牌", new ByteArrayInputStream(xml)), leader))
                .hasMessageContaining("不是图片");
    }

    @Test
    void aChangeVoidsTheSignatureGivenBeforeAndAStalePageIsTold() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        SignedIn second = bureau.otherCityHead();
        UUID id = ordered(filed, leader, second);
        records.save(new Seen(filed.id(), id, 0), seen("MATCHES"), leader);
        photo(filed, id, leader);
        String hash = latest(filed, id).hash();
        sign(filed, id, leader);
        int revision = latest(filed, id).revision();
        records.save(new Seen(filed.id(), id, revision), seen("PARTLY"), second);
        assertThat(visits.get(filed.id(), id).unsigned()).hasSize(2);
        assertThatThrownBy(() -> signatures.sign(filed.id(), id, hash, second)).hasMessageContaining("刚改过");
        assertThatThrownBy(() -> records.save(new Seen(filed.id(), id, revision), seen("MATCHES"), leader))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void whatWasFoundOtherwiseIsAnsweredInWritingBeforeSupportAndCorrectedOnlyInAFurtherVersion() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        SignedIn second = bureau.otherCityHead();
        UUID id = carriedOut(filed, "DIFFERS", leader, second);
        assertThatThrownBy(() -> bureau.complete(filed.id(), Stage.REVIEW, "support", leader))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().toString()).contains("不符"));
        records.amend(filed.id(), id, "设备搬到隔壁车间，已补看", second);
        assertThatThrownBy(() -> records.amend(filed.id(), id, "再来", second)).hasMessageContaining("还没有签完");
        assertThat(visits.get(filed.id(), id).records()).hasSize(2);
        assertThat(latest(filed, id).photos()).hasSize(1);
        sign(filed, id, leader);
        sign(filed, id, second);
        answers.answer(filed.id(), id, "两台设备停用，已从基数里扣除", leader);
        assertThatThrownBy(() -> answers.answer(filed.id(), id, "再答一次", leader)).hasMessageContaining("没有要答复");
        bureau.complete(filed.id(), Stage.REVIEW, "support", leader);
        assertThat(visits.get(filed.id(), id).records().get(0).frozen()).isNotNull();
    }

    @Test
    void wrongInputIsToldAllAtOnce() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        NewVisit wrong = new NewVisit("", "2020-01-01", List.of(leader.personId()), leader.personId());
        assertThatThrownBy(() -> orders.order(filed.id(), wrong, leader))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .containsExactly("purpose", "day", "officers"));
        SignedIn district = bureau.districtOfficer();
        assertThatThrownBy(() ->
                        orders.order(filed.id(), twoOfficers(bureau.today().toString(), leader, district), leader))
                .hasMessageContaining("不是本单位");
        UUID id = ordered(filed, leader, bureau.otherCityHead());
        VisitForm nothing =
                new VisitForm(Map.of("day", bureau.today().plusDays(1).toString()));
        assertThatThrownBy(() -> records.save(new Seen(filed.id(), id, 0), nothing, leader))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .extracting(Refusal.Fault::field)
                        .contains("place", "day", "seen.site", "seen.accounts", "conclusion", "summary", "hostSigned"));
    }

    @Test
    void onlyWhoHoldsTheReviewOrdersAndOnlyWhoWasSentWrites() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        SignedIn second = bureau.otherCityHead();
        SignedIn third = bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
        NewVisit order = twoOfficers(bureau.today().toString(), leader, second);
        bureau.claim(filed.id(), Stage.REVIEW, leader);
        assertThatThrownBy(() -> orders.order(filed.id(), order, third)).hasMessageContaining("承办");
        assertThatThrownBy(() -> orders.order(filed.id(), order, bureau.districtOfficer()))
                .isInstanceOf(Refusal.class);
        SignedIn stranger = bureau.enterprise().person();
        assertThatThrownBy(() -> orders.order(filed.id(), order, stranger))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        UUID id = orders.order(filed.id(), order, leader);
        assertThatThrownBy(() -> orders.order(filed.id(), order, leader)).hasMessageContaining("先办完或者取消");
        assertThatThrownBy(() -> records.save(new Seen(filed.id(), id, 0), seen("MATCHES"), third))
                .hasMessageContaining("你不在其中");
        assertThat(visits.seenBy(bureau.auditor(), filed.id())).hasSize(1);
        assertThatThrownBy(() -> visits.seenBy(stranger, filed.id())).isInstanceOf(Refusal.class);
        orders.cancel(filed.id(), id, "企业搬迁，改天再去", leader);
        bureau.complete(filed.id(), Stage.REVIEW, "support", leader);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneWinsAndTheOtherIsTold() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        SignedIn second = bureau.otherCityHead();
        UUID id = ordered(filed, leader, second);
        List<CompletableFuture<String>> both = Stream.of(leader, second)
                .map(who -> CompletableFuture.supplyAsync(() -> {
                    try {
                        records.save(new Seen(filed.id(), id, 0), seen("MATCHES"), who);
                        return "saved";
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                }))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("saved", "stale");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndTheRecordIsSignedOnItsPage() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        SignedIn second = bureau.otherCityHead();
        String at = "/cases/" + filed.id() + "/visits";
        Visitor city = new Visitor(port);
        city.signIn(leader.username(), Bureau.PASSWORD);
        city.get("/cases/" + filed.id());
        city.post(
                at,
                Map.of(
                        "purpose",
                        "核对实物",
                        "day",
                        "2020-01-01",
                        "officers",
                        leader.personId().toString()));
        assertThat(city.get("/cases/" + filed.id()).body()).contains("核对实物", "已经过去", "至少要两名");
        UUID id = ordered(filed, leader, second);
        city.get(at + "/" + id);
        city.post(at + "/" + id, Map.of("revision", "0", "place", "武进区车间"));
        assertThat(city.get(at + "/" + id).body()).contains("武进区车间", "还没有填核查情况的小结");
        records.save(new Seen(filed.id(), id, 0), seen("MATCHES"), leader);
        photo(filed, id, leader);
        assertThat(city.get(at + "/" + id).body()).contains("未签");
        String hash = latest(filed, id).hash();
        city.post(at + "/" + id + "/signature", Map.of("hash", hash));
        assertThat(visits.get(filed.id(), id).unsigned())
                .extracting(SiteVisit.Officer::personId)
                .containsExactly(second.personId());
    }

    @Test
    void thePagesShowTheVisitAndTheEnterpriseReadsItInPlainWords() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        UUID id = carriedOut(filed, "PARTLY", leader, bureau.otherCityHead());
        Visitor city = new Visitor(port);
        city.signIn(leader.username(), Bureau.PASSWORD);
        String panel = city.get("/cases/" + filed.id()).body();
        assertThat(panel).contains("第 1 次现场核查", "部分不符");
        String page = city.get("/cases/" + filed.id() + "/visits/" + id).body();
        assertThat(page)
                .contains("看到 assets", "要等法定代表人回来", "已签字冻结", frozen(filed, id).hash());
        Visitor auditor = new Visitor(port);
        auditor.signIn(bureau.auditor().username(), Bureau.PASSWORD);
        assertThat(auditor.get("/cases/" + filed.id() + "/visits/" + id).statusCode())
                .isEqualTo(200);
        Visitor enterprise = new Visitor(port);
        enterprise.signIn("e-" + filed.enterpriseId(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + filed.id()).body()).contains("现场情况与申报材料部分不符");
        assertThat(enterprise.get("/cases/" + filed.id() + "/visits/" + id).statusCode())
                .isEqualTo(404);
    }

    /** The desk of a round with many visits opens as that of a round with one. */
    @Test
    void whatIsOpenInARoundIsAskedAsOftenForThreeVisitsAsForOne() {
        Round round = review.round(0);
        List<GrantCase> filed =
                Stream.generate(() -> review.recommended(round)).limit(3).toList();
        review.begin(round, filed.toArray(GrantCase[]::new));
        SignedIn leader = bureau.cityOfficer();
        ordered(filed.get(0), leader, bureau.otherCityHead());
        int one = trips(round, 1);
        carriedOut(filed.get(1), "DIFFERS", leader, bureau.otherCityHead());
        carriedOut(filed.get(2), "DIFFERS", leader, bureau.otherCityHead());
        assertThat(trips(round, 3)).isEqualTo(one);
    }

    private int trips(Round round, int open) {
        try (RoundTrips trips = RoundTrips.counted()) {
            assertThat(settle.ofRound(round.id())).hasSize(open);
            return trips.all().size();
        }
    }

    @Test
    void aReasonThatIsRefusedIsStillInItsForm() {
        GrantCase filed = underReview();
        SignedIn leader = bureau.cityOfficer();
        UUID visit = ordered(filed, leader, bureau.otherCityHead());
        Visitor officer = new Visitor(port);
        officer.signIn(leader.username(), Bureau.PASSWORD);
        String at = "/cases/" + filed.id() + "/visits/" + visit;
        String tooLong = "改".repeat(501);
        officer.get(at);
        officer.post(at + "/cancel", Map.of("reason", tooLong));
        assertThat(officer.get(at).body()).contains(tooLong, "取消的理由");
        records.save(new Seen(filed.id(), visit, 0), seen("MATCHES"), leader);
        photo(filed, visit, leader);
        sign(filed, visit, leader);
        sign(filed, visit, bureau.otherCityHead());
        officer.post(at + "/versions", Map.of("why", tooLong));
        assertThat(officer.get(at).body()).contains(tooLong, "更正的理由");
    }
}
