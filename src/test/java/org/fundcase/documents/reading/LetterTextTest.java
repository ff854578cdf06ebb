package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_NAME;
import static org.fundcase.documents.reading.FieldNames.LEGAL_REPRESENTATIVE;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTextTest {

    private static final String NAME = "常州澄岚智能装备有限公司";

    @ParameterizedTest
    @CsvSource({"承诺单位, 法定代表人", "承诺单位（盖章）, 法定代表人（签字）", "申报企业（公章）, 法定代表人签字", "单位名称（盖章）, 法定代表人（或授权代表）签字"})
    void readsWhoCommitsItselfWhateverHandTheFormWants(String enterprise, String representative) {
        Collector letter = read(enterprise + "：" + NAME, representative + "：陆明哲");
        assertThat(value(letter, ENTERPRISE_NAME)).isEqualTo(NAME);
        assertThat(value(letter, LEGAL_REPRESENTATIVE)).isEqualTo("陆明哲");
    }

    @Test
    void takesNoPromiseAndNoEmptyLineForAName() {
        Collector letter = read("申报单位承诺材料真实。", "法定代表人对上述承诺负责。", "法定代表人（签字）：年　月　日", NAME + "（盖章）");
        assertThat(value(letter, LEGAL_REPRESENTATIVE)).isEmpty();
        assertThat(value(letter, ENTERPRISE_NAME)).isEqualTo(NAME);
    }

    private static Collector read(String... lines) {
        return LetterText.read(new Sheets(List.of(PageText.ofParagraphs(Arrays.asList(lines)))));
    }

    private static String value(Collector letter, String field) {
        return letter.fields().stream()
                .filter(found -> found.name().equals(field))
                .map(ReadField::value)
                .findFirst()
                .orElse("");
    }
}
