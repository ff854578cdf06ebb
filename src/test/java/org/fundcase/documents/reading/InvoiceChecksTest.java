package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.FieldNames.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoiceChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

    private final Map<String, String> values = new LinkedHashMap<>(Map.ofEntries(
            Map.entry(INVOICE_KIND, "数电专票"),
            Map.entry(INVOICE_NUMBER, "21322000000000000001"),
            Map.entry(ISSUE_DATE, "2021-06-01"),
            Map.entry(BUYER_NAME, "甲公司"),
            Map.entry(SELLER_NAME, "乙公司"),
            Map.entry(AMOUNT_WITHOUT_TAX, "100.00"),
            Map.entry(TAX_AMOUNT, "13.00"),
            Map.entry(TOTAL_WITH_TAX, "113.00"),
            Map.entry(TOTAL_IN_CAPITALS, "壹佰壹拾叁圆整"),
            Map.entry(IS_RED, "false")));
    private final List<InvoiceLine> lines = new ArrayList<>(List.of(line("100.00", "13.00")));

    private static InvoiceLine line(String amount, String tax) {
        return new InvoiceLine("*软件*系统", null, null, null, null, new BigDecimal(amount), "13%", new BigDecimal(tax));
    }

    private List<Check> failed() {
        List<ReadField> fields = values.entrySet().stream()
                .map(e -> new ReadField(e.getKey(), e.getValue(), null, Source.XML, null, null, 1))
                .toList();
        Reading.Read read =
                new Reading.Read(FileType.XML.mime(), DocumentKind.INVOICE, fields, lines, List.of(), "", 1, 1);
        return InvoiceChecks.of(read, TODAY).stream().filter(c -> !c.passed()).toList();
    }

    private void finds(String rule, String words) {
        assertThat(failed()).extracting(Check::rule).containsExactly(rule);
        assertThat(failed().get(0).message().zh()).contains(words);
    }

    @Test
    void hasNothingToSayAboutASoundInvoice() {
        assertThat(failed()).isEmpty();
    }

    @Test
    void findsASumThatIsWrong() {
        values.put(TOTAL_WITH_TAX, "114.00");
        values.put(TOTAL_IN_CAPITALS, "壹佰壹拾肆圆整");
        finds("invoice.sum", "113.00");
    }

    @Test
    void findsLinesThatDoNotAddUpBeyondACentEach() {
        lines.set(0, line("100.01", "13.00"));
        assertThat(failed()).isEmpty();
        lines.set(0, line("100.02", "13.00"));
        finds("invoice.lines", "100.02");
    }

    @Test
    void findsBrokenCapitals() {
        values.put(TOTAL_IN_CAPITALS, "壹佰壹拾叁圆零壹");
        finds("invoice.capitals", "不一致");
    }

    @Test
    void findsADateInTheFuture() {
        values.put(ISSUE_DATE, "2022-03-02");
        finds("invoice.date", "晚于今天");
    }

    @Test
    void findsANumberOfTheWrongLength() {
        values.put(INVOICE_NUMBER, "2132200000");
        finds("invoice.number", "位数");
    }

    @Test
    void findsACreditCodeWithAWrongCheckCharacter() {
        values.put(SELLER_TAX_ID, "91500102563638729E");
        finds("invoice.sellerTaxId", "校验位");
    }

    @Test
    void findsANegativeAmountThatIsNotRed() {
        values.put(AMOUNT_WITHOUT_TAX, "-100.00");
        values.put(TAX_AMOUNT, "-13.00");
        values.put(TOTAL_WITH_TAX, "-113.00");
        values.put(TOTAL_IN_CAPITALS, "（负数）壹佰壹拾叁圆整");
        lines.set(0, line("-100.00", "-13.00"));
        finds("invoice.red", "没有标为红字");
        values.put(IS_RED, "true");
        assertThat(failed()).isEmpty();
    }

    @Test
    void findsWhatCouldNotBeRead() {
        values.remove(SELLER_NAME);
        finds("invoice.complete", "销售方名称");
    }
}
