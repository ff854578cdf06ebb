package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.FieldNames.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.documents.DocumentField;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final Map<String, String> FITTING = Map.of(
            AMOUNT_WITHOUT_TAX, "100.00",
            TAX_AMOUNT, "13.00",
            TOTAL_WITH_TAX, "113.00",
            TOTAL_IN_CAPITALS, "壹佰壹拾叁圆整");

    private static ReadField recognised(String name, String value) {
        return new ReadField(name, value, null, Source.OCR, 1, new Box(0, 0, 0.1, 0.1), 0.9);
    }

    private static List<String> certain(Map<String, String> values, ReadField... more) {
        return certain(values, Trust.Print.SEEN_ONCE, more);
    }

    private static List<String> certain(Map<String, String> values, Trust.Print print, ReadField... more) {
        List<ReadField> fields = new ArrayList<>(List.of(more));
        values.forEach((name, value) -> fields.add(recognised(name, value)));
        return Trust.weigh(fields, print).stream()
                .filter(f -> f.confidence() >= DocumentField.SURE)
                .map(ReadField::name)
                .toList();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> values = new java.util.HashMap<>(FITTING);
        values.put(name, value);
        return values;
    }

    @Test
    void believesAmountsThatSumAndCapitalsConfirm() {
        assertThat(certain(FITTING)).containsExactlyInAnyOrderElementsOf(FITTING.keySet());
    }

    @Test
    void believesNoAmountWhereTheSumDoesNotFit() {
        assertThat(certain(with(TAX_AMOUNT, "73.00"))).containsExactly(TOTAL_IN_CAPITALS);
    }

    @Test
    void believesNoAmountOnASumAlone() {
        assertThat(certain(with(TOTAL_IN_CAPITALS, "壹佰壹拾柒圆整"))).isEmpty();
    }

    @Test
    void believesNoAmountsThatHaveChangedPlaces() {
        Map<String, String> swapped = with(AMOUNT_WITHOUT_TAX, "13.00");
        swapped.put(TAX_AMOUNT, "100.00");
        assertThat(certain(swapped)).doesNotContain(AMOUNT_WITHOUT_TAX, TAX_AMOUNT);
    }

    @Test
    void believesASumThatTheCodeConfirms() {
        ReadField total = new ReadField(TOTAL_WITH_TAX, "113.00", null, Source.QR, null, null, 0.98);
        assertThat(certain(Map.of(AMOUNT_WITHOUT_TAX, "100.00", TAX_AMOUNT, "13.00"), total))
                .contains(AMOUNT_WITHOUT_TAX, TAX_AMOUNT, TOTAL_WITH_TAX);
    }

    @Test
    void believesACreditCodeByItsCheckCharacter() {
        assertThat(certain(Map.of(BUYER_TAX_ID, "91320400MAM6CCDPRU"))).containsExactly(BUYER_TAX_ID);
        assertThat(certain(Map.of(BUYER_TAX_ID, "91320400MAM6CCDPRV"))).isEmpty();
    }

    @Test
    void doubtsANumberThatIsNotOfItsYear() {
        assertThat(certain(Map.of(INVOICE_NUMBER, "21322624396090481464", ISSUE_DATE, "2021-03-01")))
                .contains(INVOICE_NUMBER);
        assertThat(certain(Map.of(INVOICE_NUMBER, "27322624396090481464", ISSUE_DATE, "2021-03-01")))
                .doesNotContain(INVOICE_NUMBER);
    }

    @Test
    void believesAnAmountThatStandsAloneOnlyWhereItsPrintWasSeenAgain() {
        Map<String, String> fare = Map.of(TOTAL_WITH_TAX, "64.50");
        assertThat(certain(fare)).isEmpty();
        assertThat(certain(fare, Trust.Print.SEEN_AGAIN)).containsExactly(TOTAL_WITH_TAX);
    }

    @Test
    void believesNoAmountThatThePaperRefutesHoweverOftenItWasSeen() {
        assertThat(certain(with(TAX_AMOUNT, "73.00"), Trust.Print.SEEN_AGAIN)).containsExactly(TOTAL_IN_CAPITALS);
        assertThat(certain(with(TOTAL_IN_CAPITALS, "壹佰壹拾柒圆整"), Trust.Print.SEEN_AGAIN))
                .isEmpty();
        assertThat(certain(Map.of(AMOUNT, "80000.00", AMOUNT_IN_CAPITALS, "叁万元整"), Trust.Print.SEEN_AGAIN))
                .isEmpty();
    }
}
