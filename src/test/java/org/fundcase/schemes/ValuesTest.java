package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.junit.jupiter.api.Test;

/** Facts, rounding and parameters, without an engine. */
class ValuesTest {

    private static final Parameter DAYS = new Parameter(
            "days", new Words("天数", "Days"), new Words("-", "-"), Parameter.Type.NUMBER, "7", 1, null, List.of());

    @Test
    void factsThatAreNotKnownAreLeftOut() {
        assertThat(Facts.none()
                        .with("a", (String) null)
                        .with("b", (Boolean) null)
                        .with("c", " ")
                        .values())
                .isEmpty();
    }

    @Test
    void countsFullYearsInOperation() {
        LocalDate today = LocalDate.of(2022, 3, 1);
        assertThat(Facts.none().operating(LocalDate.of(2021, 3, 1), today).values())
                .containsEntry("fullYearsInOperation", 1L);
        assertThat(Facts.none().operating(LocalDate.of(2021, 3, 2), today).values())
                .containsEntry("fullYearsInOperation", 0L);
    }

    @Test
    void writesDatesAsEachLanguageDoes() {
        Facts facts = Facts.none().barred(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 1));
        Words text = facts.fill(new Words("到{barredUntil}，{other}", "until {barredUntil}, {other}"));
        assertThat(text).isEqualTo(new Words("到2022年3月1日，未知", "until 1 March 2022, unknown"));
    }

    @Test
    void aFactIsNeverReadAsAPlaceholderOrExpression() {
        Facts facts = Facts.none().with("name", "$1 {other} ${x}");
        assertThat(facts.fill(new Words("{name}", "{name}")).zh()).isEqualTo("$1 {other} ${x}");
    }

    @Test
    void roundsHalfUpToFenAtTheEndOnly() {
        assertThat(rounded(Rounding.Unit.FEN, RoundingMode.HALF_UP, "999999.505"))
                .isEqualTo("999999.51");
        assertThat(rounded(Rounding.Unit.FEN, RoundingMode.DOWN, "999999.509")).isEqualTo("999999.50");
    }

    @Test
    void roundingNeverLiftsAnAmountOverItsUpperBound() {
        assertThat(rounded(Rounding.Unit.YUAN, RoundingMode.HALF_UP, "999999.50"))
                .isEqualTo("999999.00");
        assertThat(rounded(Rounding.Unit.WAN, RoundingMode.HALF_UP, "185185.18"))
                .isEqualTo("180000.00");
        assertThat(rounded(Rounding.Unit.HUNDRED, RoundingMode.HALF_UP, "185149.99"))
                .isEqualTo("185100.00");
    }

    @Test
    void anExactAmountIsRoundedHalfUp() {
        Rounding wan = new Rounding(Rounding.Unit.WAN, RoundingMode.HALF_UP);
        assertThat(wan.apply(new BigDecimal("185185.18"), Terms.Bound.EXACT).yuan())
                .isEqualByComparingTo("190000");
    }

    @Test
    void aRoundTakesDefaultsForWhatItDoesNotSay() {
        assertThat(RoundParameters.of(List.of(DAYS), Map.of()).number("days")).isEqualTo(7);
        assertThat(RoundParameters.of(List.of(DAYS), Map.of("days", "10")).number("days"))
                .isEqualTo(10);
    }

    @Test
    void refusesParametersOutOfBoundsOrUnknown() {
        for (Map<String, String> chosen :
                List.of(Map.of("days", "0"), Map.of("days", "-1"), Map.of("days", "x"), Map.of("hours", "1"))) {
            assertThatThrownBy(() -> RoundParameters.of(List.of(DAYS), chosen)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void refusesADecidedAmountOfZero() {
        assertThatThrownBy(() -> new DecidedAmount("天宁区甲企业", Money.ZERO, "方案")).isInstanceOf(Refusal.class);
    }

    private static String rounded(Rounding.Unit unit, RoundingMode mode, String yuan) {
        return new Rounding(unit, mode)
                .apply(new BigDecimal(yuan), Terms.Bound.MAX)
                .yuan()
                .toPlainString();
    }
}
