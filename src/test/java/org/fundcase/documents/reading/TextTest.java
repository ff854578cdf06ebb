package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void anAmountMayStandBehindASpeckOfItsLabel() {
        assertThat(Text.amount(".CNY204,978.15")).isEqualByComparingTo("204978.15");
        assertThat(Text.amount("：￥64.5元")).isEqualByComparingTo("64.5");
        assertThat(Text.amount(".50")).isNull();
    }

    @Test
    void theSumIsFoundWhereAScanLostHalfOfItsWord() {
        for (String word : List.of("合  计", "合", "计")) {
            assertThat(sum(word)).isEqualByComparingTo("-27491.30");
        }
    }

    private static BigDecimal sum(String word) {
        Collector out = new Collector(Source.OCR);
        PageText page = PageText.ofParagraphs(List.of(
                "项目名称\t\t\t金额\t税率\t税额", "服务\t\t\t-27491.30\t3%\t-824.74", word + "\t\t\t￥-27491.30\t\t￥-824.74"));
        new InvoiceTable(InvoiceText.LABELS, out).read(List.of(page));
        return new BigDecimal(out.fields().get(0).value());
    }
}
