package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundcase.cases.InvoiceParts.Part;
import org.fundcase.kernel.Money;
import org.junit.jupiter.api.Test;

/** The parts of an invoice add up to its face, to the cent, whatever its lines say. */
class InvoicePartsTest {

    @Test
    void linesThatFitStandAsTheyAre() {
        InvoiceParts split = split("100.00", "113.00", part(1, "60.00", "67.80"), part(2, "40.00", "45.20"));
        assertThat(split.parts()).hasSize(2);
        assertThat(split.trimmed()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatTheLinesLeaveOpenIsAPartOfItsOwn() {
        InvoiceParts split = split("100.00", "113.00", part(1, "60.00", "67.80"));
        Part rest = split.parts().get(1);
        assertThat(rest.line()).isEqualTo(InvoiceParts.REST);
        assertThat(rest.withoutTax()).isEqualTo(Money.yuan("40.00"));
        assertThat(rest.unclear()).asString().contains("45.20");
        addsUp(split, "100.00", "113.00");
    }

    @Test
    void roundingsThatExceedTheFaceAreTakenOffTheLargestAndTold() {
        InvoiceParts split = split("100.00", "113.00", part(1, "60.00", "67.80"), part(2, "40.00", "45.21"));
        assertThat(split.trimmed()).isEqualTo(Money.yuan("-0.01"));
        assertThat(split.parts().get(0).withTax()).isEqualTo(Money.yuan("67.79"));
        addsUp(split, "100.00", "113.00");
    }

    @Test
    void linesThatExceedTheFaceAreLeftToAPersonAsAWhole() {
        InvoiceParts split = split("100.00", "113.00", part(1, "60.00", "67.80"), part(2, "60.00", "67.80"));
        assertThat(split.parts()).singleElement().satisfies(whole -> {
            assertThat(whole.line()).isEqualTo(InvoiceParts.REST);
            assertThat(whole.unclear()).asString().contains("比票面多");
        });
        addsUp(split, "100.00", "113.00");
    }

    private static InvoiceParts split(String net, String total, Part... lines) {
        return InvoiceParts.of(List.of(lines), Money.yuan(net), Money.yuan(total));
    }

    private static Part part(int line, String net, String gross) {
        return new Part(line, "*软件*" + line, Money.yuan(net), Money.yuan(gross), null);
    }

    private static void addsUp(InvoiceParts split, String net, String gross) {
        assertThat(split.parts().stream().map(Part::withoutTax).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.yuan(net));
        assertThat(split.parts().stream().map(Part::withTax).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.yuan(gross));
    }
}
