package org.fundcase.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fundcase.documents.reading.FieldNames;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {FieldNames.AMOUNT, FieldNames.REVENUE, FieldNames.IT_INVESTMENT, FieldNames.EQUIPMENT_INVESTMENT
            })
    void refusesASumBelowZeroWhereNoneCanBe(String field) {
        for (String typed : new String[] {"-5.00", "−5", "-¥0.01"}) {
            assertThatThrownBy(() -> FieldForm.checked(field, typed))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("不能是负数");
        }
        assertThat(FieldForm.checked(field, "3,000,000")).isEqualTo("3000000.00");
        assertThat(FieldForm.checked(field, "0")).isEqualTo("0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {FieldNames.AMOUNT_WITHOUT_TAX, FieldNames.TAX_AMOUNT, FieldNames.TOTAL_WITH_TAX})
    void takesSumsBelowZeroForRedInvoices(String field) {
        assertThat(FieldForm.checked(field, "-5")).isEqualTo("-5.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"数电专票", "digital special VAT invoice", "Digital special VAT invoice"})
    void keepsTheKindOfAnInvoiceUnderOneNameInWhateverLanguageItIsTyped(String typed) {
        assertThat(FieldForm.checked(FieldNames.INVOICE_KIND, typed)).isEqualTo("数电专票");
    }
}
