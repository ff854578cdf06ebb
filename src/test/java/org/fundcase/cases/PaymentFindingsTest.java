package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.cases.Finding.Severity;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Paper.Row;
import org.fundcase.kernel.Money;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.ContractPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a bank's voucher and a credit report say is held against the invoices and the register. */
@FundcaseTest
@Import(Bureau.class)
class PaymentFindingsTest {

    @Autowired
    Bureau bureau;

    @Autowired
    AssessCase assess;

    @Autowired
    FillApplication fill;

    private Bureau.Applicant applicant;
    private InvoiceTruth invoice;
    private GrantCase draft;

    @BeforeEach
    void draft() {
        applicant = bureau.enterprise();
        invoice = bureau.invoice(applicant);
        draft = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(invoice));
    }

    private void pay(String payee, Money amount) {
        pay(payee, amount, invoice.issued());
    }

    private void pay(String payee, Money amount, LocalDate paid) {
        upload("payments", ContractPapers.receipt(invoice.buyer().name(), payee, amount, paid));
    }

    private void upload(String slot, Paper paper) {
        bureau.upload(
                draft, applicant, slot, paper.title() + ".pdf", bureau.papers().pdf(paper));
        bureau.awaitRead(draft.id());
    }

    private List<Finding> findings(String rule) {
        return assess.of(fill.own(draft.id(), applicant.person())).findings().stream()
                .filter(finding -> finding.rule().equals("document." + rule))
                .toList();
    }

    @Test
    void aPaymentOfTheWholeInvoiceFits() {
        pay(invoice.seller().name(), invoice.total());
        assertThat(findings("payment")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.PASSED);
            assertThat(finding.reason().zh()).contains(invoice.number());
        });
    }

    @Test
    void aPaymentNearItsInvoiceIsNoQuestionOfDates() {
        pay(invoice.seller().name(), invoice.total());
        assertThat(findings("paidOn")).isEmpty();
        assertThat(findings("kind")).isEmpty();
    }

    @Test
    void aPaymentFarBeforeItsInvoiceAndOutsideTheProjectIsTold() {
        LocalDate paid = invoice.issued().minusYears(2);
        pay(invoice.seller().name(), invoice.total(), paid);
        assertThat(findings("paidOn")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DOUBTFUL);
            assertThat(finding.reason().zh()).contains("早 73", "不在项目起止日", "由人判断");
        });
    }

    @Test
    void aPaymentBeforeTheContractIsTold() {
        LocalDate signed = invoice.issued().plusDays(2);
        Paper contract = ContractPapers.contract(
                "HT-1", invoice.buyer().name(), invoice.seller().name(), invoice.total(), signed);
        upload("plan", contract);
        pay(invoice.seller().name(), invoice.total());
        assertThat(findings("paidOn"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().zh()).contains("早于合同的签订日期"));
    }

    @Test
    void aVoucherAmongTheInvoicesIsInTheWrongPlace() {
        upload("invoices", ContractPapers.receipt("甲公司", "乙公司", Money.yuan(1), invoice.issued()));
        assertThat(findings("kind")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BAD);
            assertThat(finding.reason().zh()).contains("这里要的是发票，上传的是付款凭证");
            assertThat(finding.clause()).isEqualTo("第六条");
        });
    }

    @Test
    void aPaymentOfAnotherSumIsLookedAt() {
        pay(invoice.seller().name(), new Money(invoice.total().fen() - 1));
        assertThat(findings("payment")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DOUBTFUL);
            assertThat(finding.reason().zh()).contains(invoice.total() + " 元");
        });
    }

    @Test
    void aPaymentToSomebodyElseIsLookedAt() {
        pay("常州别家设备有限公司", invoice.total());
        assertThat(findings("payment"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.title().zh()).isEqualTo("付款没有对应的发票"));
    }

    @Test
    void aCreditReportThatNamesAListStandsInTheWay() {
        upload(
                "credit",
                new Paper(
                        "公共信用信息报告",
                        List.of(
                                new Row("企业名称", invoice.buyer().name()),
                                new Row("统一社会信用代码", invoice.buyer().creditCode()),
                                new Row("报告日期", "2022年2月1日"),
                                new Row("经营异常名录", "1条"),
                                new Row("严重违法失信名单", "0条"))));
        assertThat(findings("onAbnormalList")).extracting(Finding::severity).containsExactly(Severity.BAD);
        assertThat(findings("onDishonestList")).extracting(Finding::severity).containsExactly(Severity.PASSED);
    }
}
