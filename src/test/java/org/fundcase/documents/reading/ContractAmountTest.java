package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.FieldNames.AMOUNT;
import static org.fundcase.documents.reading.FieldNames.AMOUNT_IN_CAPITALS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sum of a contract, however it is written; a figure that need not be the sum is none, or is doubtful. */
class ContractAmountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合同价款（含税）：人民币大写：叁佰万元整，小写：300万元。",
                "合同价款（含13%增值税）为人民币（大写）叁佰万元整（小写）¥3,000,000.00",
                "合同总价（小写）¥3,000,000.00（大写：叁佰万元整）",
                "合同金额：3000000元（大写：叁佰万圆整）",
                "合同总价3000000（大写：叁佰万元整）",
                "合同价款（税率13%）：¥3,000,000",
                "本项目费用包干。大写：叁佰万元整（小写：¥3,000,000.00）"
            })
    void theSumIsRead(String clause) {
        assertThat(read(clause)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualTo("3000000.00");
            assertThat(amount.isDoubtful()).isFalse();
        });
    }

    @Test
    void theCapitalsAreRead() {
        assertThat(fields("合同价款（含税）大写：叁佰万元整，小写：300万元")).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo(AMOUNT_IN_CAPITALS);
            assertThat(field.value()).isEqualTo("叁佰万元整");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合同价款见附件3。",
                "合同金额（万元）：300",
                "合同总价的30%，即900,000元，于签订后支付。",
                "合同价款首付900,000元。",
                "合同总价（含税）2021年5月付清。"
            })
    void otherFiguresAreNoSum(String clause) {
        assertThat(read(clause)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"首付款（小写）¥900,000.00", "合同总价300万元（大写：叁拾万元整）"})
    void aSumThatNothingConfirmsOrThatTheCapitalsDenyIsDoubtful(String clause) {
        assertThat(read(clause)).singleElement().matches(ReadField::isDoubtful);
    }

    private static List<ReadField> read(String clause) {
        return fields(clause).stream()
                .filter(field -> field.name().equals(AMOUNT))
                .toList();
    }

    private static List<ReadField> fields(String clause) {
        Collector paper = ContractText.read(new Sheets(List.of(PageText.ofParagraphs(List.of("设备采购合同", clause)))));
        return Trust.weigh(paper.fields(), paper, Trust.Print.SEEN_ONCE);
    }
}
