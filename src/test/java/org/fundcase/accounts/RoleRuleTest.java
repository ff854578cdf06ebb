package org.fundcase.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.Test;

class RoleRuleTest {

    @Test
    void anOfficerMayAlsoConfirm() {
        assertThatCode(() -> RoleRule.require(OfficeKind.OPERATOR, Set.of(Role.OFFICER, Role.SECTION_HEAD)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoKeepsAccountsDoesNothingElse() {
        assertRefused(OfficeKind.CITY_INDUSTRY, Set.of(Role.ADMINISTRATOR, Role.OFFICER));
        assertRefused(OfficeKind.AUDIT, Set.of(Role.ADMINISTRATOR, Role.AUDITOR));
    }

    @Test
    void whoInspectsIsOfTheAuditOfficeAndDoesNotWork() {
        assertRefused(OfficeKind.CITY_INDUSTRY, Set.of(Role.AUDITOR));
        assertRefused(OfficeKind.AUDIT, Set.of(Role.OFFICER));
    }

    @Test
    void anEnterpriseOnlyApplies() {
        assertRefused(OfficeKind.ENTERPRISE, Set.of(Role.OFFICER));
        assertRefused(OfficeKind.ENTERPRISE, Set.of(Role.ADMINISTRATOR));
        assertRefused(OfficeKind.DISTRICT_FINANCE, Set.of(Role.APPLICANT));
        assertRefused(OfficeKind.ENTERPRISE, Set.of());
    }

    private static void assertRefused(OfficeKind office, Set<Role> roles) {
        assertThatThrownBy(() -> RoleRule.require(office, roles))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).fieldName())
                .isEqualTo("roles");
    }
}
