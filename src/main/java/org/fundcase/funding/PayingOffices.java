package org.fundcase.funding;

import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.funding.IssuedList.QuotaFrom;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who pays an award: the office that the scheme's step of payment names (拨付单位). */
@Component
public class PayingOffices {

    private final Offices offices;

    PayingOffices(Offices offices) {
        this.offices = offices;
    }

    /**
     * The office that pays a unit.
     *
     * @param district of the unit; null for a unit of the city
     * @throws Refusal if that office is not entered
     */
    public Office of(Scheme scheme, @Nullable String district) {
        OfficeKind kind = scheme.step("pay")
                .map(step -> OfficeKind.valueOf(step.by(district == null).name()))
                .orElseThrow(() -> new IllegalStateException("No step of " + scheme.id() + " pays"));
        String of = kind == OfficeKind.DISTRICT_FINANCE ? district : null;
        Optional<Office> found = offices.find(kind, scheme.city(), of);
        return found.orElseThrow(
                () -> Refusal.invalid("no-office", "“{0}”没有登记拨付单位，不能安排资金。请联系系统管理员。", of == null ? scheme.city() : of));
    }

    /** Where its quota comes from: an operator pays from its special account (专账专户), which was filled before. */
    public QuotaFrom quota(UUID payer) {
        return offices.get(payer).kind() == OfficeKind.OPERATOR ? QuotaFrom.EARLIER : QuotaFrom.LIST;
    }
}
