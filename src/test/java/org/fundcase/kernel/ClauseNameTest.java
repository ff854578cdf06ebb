package org.fundcase.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第十二条|Article 12",
                "第12条|Article 12",
                "第八条（一）|Article 8 (1)",
                "第六条（四）3|Article 6 (4), point 3",
                "第九条第三款（4）|Article 9, paragraph 3 (4)",
                "第十条第二款|Article 10, paragraph 2",
                "末段|last paragraph",
                "《常州市工业互联网专项资金管理实施细则》第九条第一款|《常州市工业互联网专项资金管理实施细则》, Article 9, paragraph 1",
                "限制申报决定|限制申报决定"
            })
    void aClauseIsNamedInEnglish(String zh, String en) {
        assertThat(ClauseName.of(zh).in(Locale.ENGLISH)).isEqualTo(en);
        assertThat(ClauseName.of(zh).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
    }

    @Test
    void aClauseInASentenceIsNamedToo() {
        assertThat(Words.of("{0}（依据{1}）", Words.asIs("x"), "第7条").en()).isEqualTo("x (under Article 7)");
    }
}
