package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.kernel.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyValuesTest {

    private static final WorkingCalendar WEEKENDS = new WorkingCalendar(Map.of(), Set.of());

    @ParameterizedTest
    @CsvSource({"2022-03-01,2022-04-01", "2022-01-31,2022-02-28", "2022-05-04,2022-06-06"})
    void aMonthEndsOnTheSameDayOfTheNextOrOnAWorkingDayAfterIt(LocalDate received, LocalDate due) {
        assertThat(OneMonth.from(received, WEEKENDS).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-x", "@sum", "\t=1", "\r1"})
    void aCellThatASpreadsheetWouldComputeBeginsWithAnApostrophe(String cell) {
        assertThat(BatchFile.row(Stream.of(cell))).startsWith("\"'");
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(BatchFile.row(Stream.of("-5.00", "a\"b"))).isEqualTo("\"-5.00\",\"a\"\"b\"");
    }

    @Test
    void onlyTheLastFourOfAnAccountAreShown() {
        assertThat(new Payee("某公司", "某银行", "6222000011112222").masked()).isEqualTo("****2222");
    }

    @Test
    void bracketsOfEitherWidthAreTheSameName() {
        new Payee("某（常州）公司", "某银行", "6222000011112222").requireOf("某(常州) 公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234", "一百", "1e99999", "NaN"})
    void readsNoAmountFromSomethingElse(String typed) {
        assertThatThrownBy(() -> Yuan.positive("amount", typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void readsAmountsAsPeopleTypeThem() {
        assertThat(Yuan.positive("amount", " 1,234.50 ")).isEqualTo(new Money(123_450));
    }

    @Test
    void aBudgetProposedInOctoberForTheNextYearIsLate() {
        NewProposal next = new NewProposal("X", 2023, Proposal.Kind.INITIAL, "1", "依据", "目标");
        assertThat(next.isLate(LocalDate.of(2022, 9, 30))).isFalse();
        assertThat(next.isLate(LocalDate.of(2022, 10, 1))).isTrue();
    }
}
