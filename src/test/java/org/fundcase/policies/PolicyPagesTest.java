package org.fundcase.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.demo.papers.Paper;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An officer of the city uploads the text of the policy, and from then on every rule can be read beside its words. */
@FundcaseTest
@Import(Bureau.class)
class PolicyPagesTest {

    private static final SchemeVersion SCHEME = new SchemeVersion("CZ-II-2019", "2019");
    private static final String PATH = "/policies/CZ-II-2019/2019";
    private static final Paper TEXT = new Paper(
            "专项资金实施细则",
            List.of(
                    new Paper.Row("", "第一条 为规范资金管理，制定本细则。"),
                    new Paper.Row("", "第二条 支持方式"),
                    new Paper.Row("", "（一）平台项目，按投资额补助。"),
                    new Paper.Row("", "（二）载体项目，另行补助。"),
                    new Paper.Row("", "第三条 本细则自印发之日起实施。")));

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    PolicyTexts texts;

    @Autowired
    History history;

    @Test
    void theClauseOpensWithThePartThatIsMeantMarked() {
        upload("细则.pdf", bureau.papers().pdf(TEXT));
        String clause = visitor(bureau.districtOfficer())
                .get(PATH + "/clause?ref=%E7%AC%AC%E4%BA%8C%E6%9D%A1%EF%BC%88%E4%BA%8C%EF%BC%89")
                .body();
        assertThat(clause).contains("<mark>（二）载体项目，另行补助。</mark>").doesNotContain("<mark>（一）");
        assertThat(visitor(bureau.enterprise().person()).get(PATH).body()).contains("第一条", "自印发之日起实施", "这份原文里没有找到");
    }

    @Test
    void theListOfPoliciesIsForEverybodyByCityWithTheirYears() {
        Visitor anybody = new Visitor(port);
        String list = anybody.get("/policies").body();
        assertThat(list).contains("常州市", "江门市", "临沂市", "2021 年", "/policies/JM-II-2021/2021", "有效", "支持方向");
        assertThat(list.indexOf("/policies/CZ-MS-2021")).isLessThan(list.indexOf("/policies/CZ-II-2019"));
        for (String page : List.of(
                anybody.get("/").body(),
                visitor(bureau.enterprise().person()).get("/applications").body(),
                visitor(bureau.districtOfficer()).get("/inbox").body())) {
            assertThat(page).contains("<a href=\"/policies\"");
        }
    }

    @Test
    void whoReadsAPolicyWithoutSigningInSeesNoNameAndNoUpload() {
        PolicyText text = upload("细则.pdf", bureau.papers().pdf(TEXT));
        String page = new Visitor(port).get(PATH).body();
        assertThat(page).contains("自印发之日起实施", "上传").doesNotContain(text.uploadedBy(), "type=\"file\"");
        assertThat(visitor(bureau.districtOfficer()).get(PATH).body()).contains(text.uploadedBy());
    }

    @Test
    void wordAndPdfAreSplitAlike() {
        for (byte[] file : List.of(bureau.papers().docx(TEXT), bureau.papers().pdf(TEXT))) {
            String name = file[0] == 'P' ? "细则.docx" : "细则.pdf";
            assertThat(upload(name, file).articles()).isEqualTo(3);
        }
    }

    @Test
    void anOfdPolicyOfTwoPagesIsSplitLikeTheOthers() {
        byte[] ofd = OfdPolicy.of(
                List.of("专项资金实施细则", "第一条 为规范资金管理，制定本细则。", "第二条 支持方式", "（一）平台项目，按投"),
                List.of("资额补助。", "（二）载体项目，另行补助。", "第三条 本细则自印发之日起实施。"));
        PolicyText text = upload("细则.ofd", ofd);
        assertThat(text.articles()).isEqualTo(3);
        assertThat(text.clauses()).anySatisfy(clause -> assertThat(clause.paragraphs())
                .containsExactly("（一）平台项目，按投资额补助。", "（二）载体项目，另行补助。"));
    }

    @Test
    void theUploadIsOnTheRecordWithTheHashOfItsFile() {
        PolicyText text = upload("细则.pdf", bureau.papers().pdf(TEXT));
        assertThat(history.of(Subject.ofScheme(SCHEME.toString())))
                .filteredOn(entry -> entry.type().equals("PolicyTextUploaded"))
                .flatExtracting(HistoryEntry::changes)
                .anyMatch(change -> text.file().sha256().equals(change.after()));
    }

    @Test
    void onlyTheIndustryBureauOfTheSchemesCityUploads() {
        SignedIn stranger = bureau.person("江门市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        for (SignedIn other : List.of(bureau.districtOfficer(), bureau.auditor(), stranger)) {
            assertThatThrownBy(() ->
                            texts.upload(SCHEME, file("细则.pdf", bureau.papers().pdf(TEXT)), other))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("由本市工信局上传");
        }
    }

    @Test
    void aFileWithoutArticlesIsRefusedInWordsAndTheTextStays() {
        PolicyText before = upload("细则.pdf", bureau.papers().pdf(TEXT));
        byte[] none = bureau.papers().pdf(new Paper("通知", List.of(new Paper.Row("", "请各单位做好申报工作。"))));
        assertThatThrownBy(() -> upload("通知.pdf", none)).hasMessageContaining("没有找到");
        assertThat(texts.all(SCHEME).get(0).id()).isEqualTo(before.id());
    }

    @Test
    void onlyTheThreeFormsOfAPolicyAreTaken() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        assertThatThrownBy(() -> upload("细则.png", picture.toByteArray())).hasMessageContaining("不是 PDF、DOCX 或 OFD");
        assertThatThrownBy(() -> upload("细则.pdf", "第一条 细则".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("不是 PDF、DOCX 或 OFD");
    }

    @Test
    void whatWasUploadedEarlierCanStillBeSaved() {
        PolicyText first = upload("细则一.pdf", bureau.papers().pdf(TEXT));
        upload("细则二.docx", bureau.papers().docx(TEXT));
        Visitor reader = visitor(bureau.enterprise().person());
        assertThat(reader.get(PATH).body()).contains("以前上传的", "细则一.pdf");
        assertThat(reader.get(PATH + "/file?text=" + first.id()).headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(reader.get(PATH + "/file?text=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSchemeNobodyKnowsAndOneWithoutTextSaySo() {
        Visitor officer = visitor(bureau.cityOfficer());
        assertThat(officer.get("/policies/" + UUID.randomUUID() + "/1").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/policies/LY-TR-2020/2020").body()).contains("还没有上传政策原文");
        assertThat(officer.post(PATH, Map.of()).statusCode()).isEqualTo(422);
    }

    private PolicyText upload(String name, byte[] bytes) {
        return texts.upload(SCHEME, file(name, bytes), bureau.cityOfficer());
    }

    private static PolicyTexts.Upload file(String name, byte[] bytes) {
        return new PolicyTexts.Upload(name, new ByteArrayInputStream(bytes));
    }

    private Visitor visitor(SignedIn person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.username(), Bureau.PASSWORD);
        return visitor;
    }
}
