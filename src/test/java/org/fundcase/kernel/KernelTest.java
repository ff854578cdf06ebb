package org.fundcase.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

    private final WorkingCalendar calendar = new WorkingCalendar(
            Map.of(
                    LocalDate.of(2021, 10, 1), true,
                    LocalDate.of(2021, 10, 4), true,
                    LocalDate.of(2021, 10, 5), true,
                    LocalDate.of(2021, 10, 6), true,
                    LocalDate.of(2021, 10, 7), true,
                    LocalDate.of(2021, 10, 9), false),
            Set.of(2021));

    @ParameterizedTest
    @ValueSource(strings = {"91110108690017781B", "91460300MAA92DJN95", "913202133140424571", "92330781ma2edmfu50"})
    void takesACodeWithARightCheckCharacter(String code) {
        assertThat(CreditCode.parse(code).value()).hasSize(18);
    }

    @Test
    void putsFullWidthCharactersAndBlanksRight() {
        assertThat(CreditCode.parse("９１１１０１０８ ６９００１７７８１Ｂ").value()).isEqualTo("91110108690017781B");
    }

    @ParameterizedTest
    @CsvSource({"91500102563638729E,校验位", "91110101202001201,17 位", "9111010869001778IB,“I”"})
    void refusesAWrongCodeAndSaysWhatIsWrong(String code, String reason) {
        assertThatThrownBy(() -> CreditCode.parse(code)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "5000000,人民币伍佰万元整",
        "10050000,人民币壹仟零伍万元整",
        "1000001,人民币壹佰万零壹元整",
        "0.05,人民币伍分",
        "867.7,人民币捌佰陆拾柒元柒角",
        "1409.50,人民币壹仟肆佰零玖元伍角",
        "6007.14,人民币陆仟零柒元壹角肆分",
        "16409.02,人民币壹万陆仟肆佰零玖元零贰分",
        "10,人民币壹拾元整",
        "-500,人民币（负数）伍佰元整"
    })
    void writesAmountsInCapitals(String yuan, String capitals) {
        assertThat(ChineseAmount.of(Money.yuan(yuan))).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource({
        "伍佰贰拾陆圆整,526",
        "壹佰捌拾壹圆壹角肆分,181.14",
        "ⓧ壹拾壹圆贰角,11.20",
        "壹拾圆零柒角整,10.70",
        "（负数）伍佰圆整,-500",
        "壹仟陆佰捌拾元叁角贰分,1680.32"
    })
    void understandsCapitalsAsInvoicesPrintThem(String printed, String yuan) {
        assertThat(ChineseAmount.says(printed, Money.yuan(yuan))).isTrue();
        assertThat(ChineseAmount.says(printed, Money.yuan(yuan).plus(new Money(1))))
                .isFalse();
    }

    @Test
    void aTermThatEndsOnAHolidayEndsOnTheNextWorkingDay() {
        assertThat(calendar.plusCalendarDays(LocalDate.of(2021, 9, 30), 7)).isEqualTo(LocalDate.of(2021, 10, 8));
    }

    @Test
    void countsAWorkingSaturdayAndSkipsTheHoliday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 10, 9))).isTrue();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2021, 9, 30), 2)).isEqualTo(LocalDate.of(2021, 10, 9));
        assertThat(calendar.workingDaysBetween(LocalDate.of(2021, 9, 30), LocalDate.of(2021, 10, 9)))
                .isEqualTo(2);
    }

    @Test
    void moneyIsExactOrRefused() {
        assertThat(Money.yuan("1234567.89")).hasToString("1,234,567.89");
        assertThatThrownBy(() -> Money.yuan("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void findsTwoNeighbouringCharacters() {
        assertThat(Bigrams.of("常州云岚")).isEqualTo("常州 州云 云岚");
        assertThat(Bigrams.query("州云岚")).isEqualTo("州云 & 云岚");
        assertThat(Bigrams.onlyPair("（州-云）")).isEqualTo("州云");
        assertThat(Arrays.asList(
                        Bigrams.onlyPair("州云岚"),
                        Bigrams.onlyPair("A1"),
                        Bigrams.onlyPair("州A"),
                        Bigrams.onlyPair("𠮷"),
                        Bigrams.onlyPair("")))
                .containsOnlyNulls();
    }

    @Test
    void textWithControlCharactersIsRefusedWithItsLabel() {
        assertThatThrownBy(() -> Texts.required("project", "项目名称", "改\u0007造", 20))
                .hasMessageContaining("控制字符");
        assertThatThrownBy(() -> Texts.required("project", "项目名称", "长".repeat(10_000), 200))
                .hasMessageContaining("最多 200");
    }
}
