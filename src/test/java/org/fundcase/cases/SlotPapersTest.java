package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundcase.FundcaseTest;
import org.fundcase.documents.reading.DocumentKind;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the slots of all schemes ask for is what the reader tells apart. */
@FundcaseTest
class SlotPapersTest {

    @Autowired
    Schemes schemes;

    @Test
    void everySlotOfEverySchemeNamesPapersTheReaderTells() {
        assertThat(schemes.all()).isNotEmpty().allSatisfy(scheme -> assertThat(scheme.slots())
                .allSatisfy(slot -> assertThat(SlotPapers.KINDS.keySet()).containsAll(slot.papers())));
    }

    @Test
    void everyKindButTheUntoldOneHasItsWord() {
        assertThat(SlotPapers.KINDS.values()).containsOnlyOnce(DocumentKind.values());
    }

    @Test
    void noSlotOfTheFourSchemesTakesAnything() {
        assertThat(schemes.all().stream().flatMap(scheme -> scheme.slots().stream()))
                .noneMatch(Slot::takesAnything);
    }

    @Test
    void aPlanMayBeAContractTooButNoInvoice() {
        SlotPapers plan = slot("CZ-II-2019", "plan");
        assertThat(List.of(DocumentKind.OTHER, DocumentKind.CONTRACT)).allMatch(plan::takes);
        assertThat(plan.takes(DocumentKind.INVOICE)).isFalse();
        assertThat(plan.wanted().zh()).isEqualTo("项目实施方案");
        assertThat(plan.asked()).isNull();
    }

    @Test
    void anAuditSlotAsksForAnAuditReport() {
        SlotPapers audit = slot("LY-TR-2020", "audit");
        assertThat(audit.asked()).isEqualTo(DocumentKind.AUDIT_REPORT);
        assertThat(audit.wanted().en()).isEqualTo("audit report");
        assertThat(audit.takes(DocumentKind.OTHER)).isFalse();
    }

    private SlotPapers slot(String scheme, String key) {
        return schemes.all().stream()
                .filter(one -> one.id().equals(scheme))
                .map(Scheme::slots)
                .flatMap(List::stream)
                .filter(slot -> slot.key().equals(key))
                .map(SlotPapers::new)
                .findFirst()
                .orElseThrow();
    }
}
