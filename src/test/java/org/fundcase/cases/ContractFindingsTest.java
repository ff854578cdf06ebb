package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.kernel.Money;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.ContractPapers;
import org.fundcase.scenario.SolutionProvider;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A provider of smart-manufacturing solutions in Changzhou (第7条) states orders of 8,000,000 yuan with 5 enterprises:
 * its contracts have to say the same, and what lies in their place has to be contracts.
 */
@FundcaseTest
@Import(Bureau.class)
class ContractFindingsTest {

    private static final LocalDate SIGNED = LocalDate.of(2021, 5, 6);

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    AssessCase assess;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private Bureau.Applicant provider;
    private GrantCase draft;

    @BeforeEach
    void aProviderStatesEightMillionOfFiveEnterprises() {
        provider = bureau.enterprise();
        draft = SolutionProvider.draft(bureau, provider);
    }

    @Test
    void fiveContractsOfTheStatedSumAgreeLineByLine() {
        contracts(5, "1600000");
        assertThat(findings("document.contract"))
                .hasSize(5)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.PASSED))
                .allSatisfy(finding -> assertThat(finding.clause()).isEqualTo("第7条"));
        assertThat(findings("stated.contracts")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.PASSED);
            assertThat(finding.reason().zh()).contains("8,000,000.00", "5 份合同");
        });
        assertThat(findings("stated.parties")).extracting(Finding::severity).containsExactly(Severity.PASSED);
    }

    @Test
    void aCentLessIsADifferenceToTheCent() {
        contracts(4, "1600000");
        contract(9, "1599999.99", SIGNED, provider.party().name());
        assertThat(findings("stated.contracts")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BAD);
            assertThat(finding.reason().zh()).contains("7,999,999.99", "差 0.01 元没有证明");
        });
    }

    @Test
    void aCustomerWithTwoContractsIsOneEnterprise() {
        contracts(4, "1600000");
        upload("合同九.pdf", "HT-9", "常州客户1号装备有限公司", provider.party().name(), "1600000", SIGNED);
        assertThat(findings("stated.parties")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BAD);
            assertThat(finding.reason().zh()).contains("申报的服务的本地企业数是 5 家", "有 4 家", "少 1 家没有合同");
        });
    }

    @Test
    void aContractOfOthersOrOfAnotherYearOrTwiceDoesNotCount() {
        contract(1, "1600000", SIGNED, "常州别家软件有限公司");
        contract(2, "1600000", LocalDate.of(2020, 12, 31), provider.party().name());
        contract(3, "1600000", SIGNED, provider.party().name());
        upload("合同三副本.pdf", "HT-3", "常州客户3号装备有限公司", provider.party().name(), "1600000", SIGNED);
        assertThat(findings("document.contract").stream()
                        .filter(finding -> finding.severity() == Severity.DOUBTFUL)
                        .map(finding -> finding.reason().zh()))
                .anySatisfy(reason -> assertThat(reason).contains("不是本单位"))
                .anySatisfy(reason -> assertThat(reason).contains("2020年12月31日 不在项目起止日"))
                .anySatisfy(reason -> assertThat(reason).contains("同一份合同已经计入"));
        assertThat(findings("stated.contracts")).extracting(Finding::severity).containsExactly(Severity.DOUBTFUL);
    }

    @Test
    void aPartyThatWasReadWithDoubtIsForAnOfficerAndNotCounted() {
        contracts(5, "1600000");
        bureau.awaitRead(draft.id());
        UUID first = documents.of(draft.id()).get(0).document().id();
        jdbc.sql("UPDATE documents_field SET confidence = 0.7 WHERE document_id = ? AND name = 'partyA'")
                .param(first)
                .update();
        assertThat(findings("document.contract").stream()
                        .filter(finding -> finding.severity() == Severity.DOUBTFUL)
                        .map(finding -> finding.reason().zh()))
                .singleElement()
                .asString()
                .contains("甲方的名称“常州客户", "读得不确定");
        assertThat(findings("stated.parties")).extracting(Finding::severity).containsExactly(Severity.DOUBTFUL);
    }

    @Test
    void salesThatNoInvoiceProvesAreTold() {
        assertThat(findings("stated.sales")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BAD);
            assertThat(finding.reason().zh()).contains("差 7,000,000.00 元没有证明", "销售发票");
        });
    }

    @Test
    void anInvoiceOfASupplierIsNoSale() {
        bureau.upload(draft, provider, "sales", "发票.xml", bureau.papers().xml(bureau.invoice(provider)));
        bureau.awaitRead(draft.id());
        assertThat(findings("document.sale"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().zh()).contains("这里要本单位开给客户的发票"));
        assertThat(findings("document.buyer")).isEmpty();
    }

    @Test
    void anInvoiceInThePlaceOfAContractIsToldToEnterpriseAndOfficerWithTheArticle() {
        bureau.upload(draft, provider, "contracts", "采购发票.xml", bureau.papers().xml(bureau.invoice(provider)));
        bureau.awaitRead(draft.id());
        assertThat(findings("document.kind")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BAD);
            assertThat(finding.clause()).isEqualTo("第7条");
            assertThat(finding.reason().zh()).contains("这里要的是合同，上传的是发票");
            assertThat(finding.reason().en()).contains("asked for here: contract; uploaded: invoice");
        });
        Visitor enterprise = new Visitor(port);
        enterprise.signIn(provider.person().username(), Bureau.PASSWORD);
        assertThat(enterprise.get("/applications/" + draft.id()).body()).contains("这里要的是合同，上传的是发票");
    }

    @Test
    void aPaperInAnothersPlaceCountsForNothingAndDecidesNothing() {
        InvoiceTruth invoice = bureau.invoice(provider);
        bureau.upload(draft, provider, "contracts", "采购发票.xml", bureau.papers().xml(invoice));
        Bureau.Applicant stranger = bureau.enterprise();
        Paper licence = Paper.licence(stranger.party(), stranger.representative(), LocalDate.of(2022, 2, 20));
        bureau.upload(draft, provider, "contracts", "别家执照.pdf", bureau.papers().pdf(licence));
        bureau.awaitRead(draft.id());
        Assessment assessment = assess.of(draft);
        assertThat(assessment.amount().invoices().counted()).isEmpty();
        assertThat(assessment.findings()).noneMatch(finding -> finding.rule().equals("document.establishedOn"));
    }

    @Test
    void whatCannotBeToldIsForAPersonAndAsksForTheFieldsOfAContract() {
        Paper notice = new Paper("关于召开会议的通知", List.of(new Paper.Row("", "请各单位按时参加。")));
        bureau.upload(draft, provider, "contracts", "通知.pdf", bureau.papers().pdf(notice));
        assertThat(findings("document.kind")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DOUBTFUL);
            assertThat(finding.reason().zh()).contains("看不出是哪一种材料，这里要的是合同");
        });
        DocumentDetail paper = documents.of(draft.id()).get(0);
        assertThat(paper.document().asked()).isEqualTo(DocumentKind.CONTRACT);
        assertThat(paper.asked()).extracting(field -> field.name()).contains("partyA", "partyB", "amount", "signedOn");
    }

    private void contracts(int count, String amount) {
        for (int n = 1; n <= count; n++) {
            contract(n, amount, SIGNED, provider.party().name());
        }
    }

    private void contract(int n, String amount, LocalDate signed, String seller) {
        upload("合同" + n + ".pdf", "HT-" + n, "常州客户" + n + "号装备有限公司", seller, amount, signed);
    }

    private void upload(String file, String number, String buyer, String seller, String amount, LocalDate signed) {
        bureau.upload(
                draft,
                provider,
                "contracts",
                file,
                bureau.papers().pdf(ContractPapers.contract(number, buyer, seller, Money.yuan(amount), signed)));
    }

    private List<Finding> findings(String rule) {
        bureau.awaitRead(draft.id());
        return assess.of(draft).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
