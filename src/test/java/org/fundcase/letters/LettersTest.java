package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.SubmitApplication;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each decision issues its paper, which then never changes. */
@FundcaseTest
@Import(Bureau.class)
class LettersTest {

    private static final Reason MISSING = new Reason("C-MISSING", "请补交上一年度审计报告", null);
    private static final Reason UNFIT = new Reason("J-UNFIT", "改造内容与发票不符。", null);
    private static final Reason OUT_OF_SCOPE = new Reason("R-SCOPE", "项目不属于工业互联网创新应用。", null);

    @TempDir
    Path folder;

    @Autowired
    Bureau bureau;

    @Autowired
    Letters letters;

    @Autowired
    MakeLetter make;

    @Autowired
    SubmitApplication submit;

    @Autowired
    GatherMatter matters;

    @Autowired
    RefusalText refusals;

    @Autowired
    History history;

    private Bureau.Applicant applicant;
    private UUID id;

    @BeforeEach
    void anApplicationIsAtTheDistrict() {
        applicant = bureau.enterprise();
        id = bureau.submitted(bureau.openRound(Map.of()), applicant).id();
    }

    @Test
    void theAcceptanceListsThePapersAndTheCaseNumber() throws Exception {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        assertThat(pdf(made(LetterKind.ACCEPTANCE)))
                .contains(
                        "受理通知书",
                        Text.normal(applicant.party().name()) + ":",
                        "申报编号:CZ2022-",
                        "营业执照.pdf",
                        "承诺书.docx",
                        "发票1.xml");
    }

    @Test
    void theCorrectionSaysEverythingAtOnceWithDeadlineAndConsequence() throws Exception {
        Reason second = new Reason("C-COMMITMENT", "请由法定代表人签字并盖章。", document("commitment"));
        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING, second);
        assertThat(pdf(made(LetterKind.CORRECTION)))
                .contains("一、缺少要求的材料。请补交上一年度审计报告。", "二、承诺书没有签字或盖章。", "承诺书(承诺书.docx)")
                .contains("签字并盖章", "第四条(五)1", "的次日起15日内", "期限到2022年3月16日为止", "将不予受理");
    }

    @Test
    void onlyTheFirstCorrectionSaysThatItTellsAllAtOnce() throws Exception {
        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING);
        assertThat(pdf(made(LetterKind.CORRECTION))).contains("现一次性告知如下");
        submit.submit(id, applicant.person());
        bureau.complete(id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), MISSING);
        assertThat(pdf(made(LetterKind.CORRECTION))).contains("现再次告知如下").doesNotContain("一次性");
    }

    @Test
    void theRefusalGivesReasonsClausesAndTheRemedyOfItsTime() throws Exception {
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), OUT_OF_SCOPE);
        assertThat(pdf(made(LetterKind.REFUSAL)))
                .contains("项目不在支持范围内。项目不属于工业互联网创新应用。", "第五条", "决定不予受理")
                .contains("六十日内依法向常州市武进区人民政府或者常州市", "申请行政复议", "六个月内");
    }

    @Test
    void theRejectionNamesTheStageTheReasonsAndTheRemedy() throws Exception {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "reject", bureau.financeOfficer(), UNFIT);
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "reject", bureau.districtOfficer(), UNFIT);
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "reject", bureau.districtOfficer(), UNFIT);
        Letter letter = made(LetterKind.REJECTION);
        assertThat(letter.recipient().name()).isEqualTo(applicant.party().name());
        assertThat(letter.number()).contains("不荐〔2022〕");
        assertThat(pdf(letter))
                .contains("初审不予推荐告知书", "初审认为不符合要求。改造内容与发票不符。", "第九条第四款", "初审不予推荐")
                .contains("申请行政复议", "提起行政诉讼");
    }

    @Test
    void theRemedyFollowsTheReviewActOfTheDayOfTheDecision() {
        Matter matter = matters.of(id, bureau.districtOfficer().actor());
        assertThat(remedy(matter, LocalDate.of(2023, 12, 31))).contains("人民政府或者");
        assertThat(remedy(matter, LocalDate.of(2024, 1, 1)))
                .contains("向常州市武进区人民政府申请行政复议")
                .doesNotContain("或者");
    }

    @Test
    void theRecommendationTellsChecksOpinionAndAmountInFiguresAndCapitals() throws Exception {
        recommend();
        assertThat(pdf(made(LetterKind.RECOMMENDATION)))
                .contains("(一)材料完整性。应交材料", "(二)真实性。系统核对", "(三)必要性和可行性。审核同意推荐", "(四)对象、标准和资金预算合规性。审核同意推荐")
                .contains("不超过30,000.00元(大写:人民币叁万元整)", applicant.party().creditCode(), "同意推荐该项目");
    }

    @Test
    void openingItForTheFirstTimeServesThePaperOnce() throws Exception {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        Letter letter = made(LetterKind.ACCEPTANCE);
        letters.open(bureau.districtOfficer(), letter.id(), Letter.Form.PDF).close();
        assertThat(letters.get(letter.id()).receipt()).isNull();

        letters.open(applicant.person(), letter.id(), Letter.Form.PDF).close();
        letters.open(applicant.person(), letter.id(), Letter.Form.DOCX).close();

        assertThat(letters.get(letter.id()).receipt())
                .isEqualTo(new Letter.Receipt(
                        ServiceWay.ELECTRONIC,
                        bureau.today(),
                        applicant.person().officeName(),
                        "填报人在系统中打开 PDF",
                        "填报人"));
        assertThat(types()).filteredOn("PaperServed"::equals).hasSize(1);
    }

    @Test
    void theIssuingOfficeRecordsServiceOnPaperOnce() {
        bureau.complete(id, Stage.ACCEPTANCE, "refuse", bureau.districtOfficer(), OUT_OF_SCOPE);
        Letter letter = made(LetterKind.REFUSAL);
        ServiceNote note = new ServiceNote(ServiceWay.POST, bureau.today(), "收发室", "邮件单号 XA123");
        assertThatThrownBy(() -> letters.recordService(applicant.person(), letter.id(), note))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> letters.recordService(bureau.districtOfficer(), letter.id(), on(note, 1)))
                .hasMessageContaining("送达日期");

        letters.recordService(bureau.districtOfficer(), letter.id(), note);
        assertThatThrownBy(() -> letters.recordService(bureau.districtOfficer(), letter.id(), note))
                .hasMessageContaining("已经登记");
    }

    @Test
    void aForeignPaperAndNoPaperAreBothNotFound() {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        SignedIn stranger = bureau.enterprise().person();
        Letter letter = made(LetterKind.ACCEPTANCE);
        for (UUID paper : new UUID[] {letter.id(), UUID.randomUUID()}) {
            assertThatThrownBy(() -> letters.open(stranger, paper, Letter.Form.PDF))
                    .hasMessage(Refusal.notFound().getMessage());
        }
        assertThatThrownBy(() -> letters.seenBy(stranger, id))
                .hasMessage(Refusal.notFound().getMessage());
    }

    @Test
    void theEnterpriseDoesNotSeeWhatOfficesWriteEachOther() {
        recommend();
        assertThat(letters.seenBy(applicant.person(), id))
                .extracting(Letter::kind)
                .containsExactly(LetterKind.ACCEPTANCE);
        assertThat(letters.seenBy(bureau.cityOfficer(), id)).hasSize(2);
    }

    @Test
    void makingItAgainChangesNothing() throws Exception {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        Letter letter = made(LetterKind.ACCEPTANCE);
        make.make(letter.id());
        assertThat(letters.get(letter.id())).isEqualTo(letter);
        assertThat(types()).filteredOn("LetterMade"::equals).hasSize(2);
    }

    private void recommend() {
        bureau.complete(id, Stage.ACCEPTANCE, "accept", bureau.districtOfficer());
        bureau.complete(id, Stage.DISTRICT_FINANCE_REVIEW, "recommend", bureau.financeOfficer());
        bureau.complete(id, Stage.DISTRICT_INDUSTRY_REVIEW, "recommend", bureau.districtOfficer());
        bureau.complete(id, Stage.PRELIMINARY_CONCLUSION, "recommend", bureau.districtOfficer());
    }

    private static ServiceNote on(ServiceNote note, int daysLater) {
        LocalDate day = note.on().plusDays(daysLater);
        return new ServiceNote(note.way(), day, note.recipient(), note.proof());
    }

    private UUID document(String slot) {
        return bureau.awaitRead(id).stream()
                .map(detail -> detail.document())
                .filter(document -> document.slot().equals(slot))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Letter made(LetterKind kind) {
        Letter issued = letters.of(id).stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow();
        return made(issued.id());
    }

    private Letter made(UUID issued) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> letters.get(issued).pdf() != null);
        return letters.get(issued);
    }

    private String pdf(Letter letter) throws Exception {
        Path pdf = folder.resolve("letter.pdf");
        try (InputStream bytes = letters.open(bureau.districtOfficer(), letter.id(), Letter.Form.PDF)) {
            Files.copy(bytes, pdf, StandardCopyOption.REPLACE_EXISTING);
        }
        return Text.ofPdf(pdf);
    }

    private List<String> types() {
        return history.of(Subject.ofCase(id)).stream().map(HistoryEntry::type).toList();
    }

    private String remedy(Matter matter, LocalDate day) {
        Matter then = new Matter(
                matter.grantCase(),
                matter.enterprise(),
                matter.round(),
                matter.scheme(),
                matter.sender(),
                matter.officer(),
                day);
        return String.valueOf(
                refusals.of(then, List.of(OUT_OF_SCOPE)).content().values().get("remedy"));
    }
}
