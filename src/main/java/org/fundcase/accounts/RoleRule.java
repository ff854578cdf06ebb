package org.fundcase.accounts;

import java.util.Set;
import org.fundcase.kernel.Refusal;

/**
 * Which roles an office can give, and which one person must not hold together: who keeps accounts sees no business, who
 * inspects does not work (三员分立, GB/T 22239 8.1.5).
 */
final class RoleRule {

    private RoleRule() {}

    /** @throws Refusal on the field {@code roles} */
    static void require(OfficeKind office, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refusal.field("roles", "还没有选角色。至少选一个。");
        }
        if (roles.contains(Role.ADMINISTRATOR) && roles.size() > 1) {
            throw Refusal.field("roles", "系统管理员不能兼任其他角色：管账号的人不看业务数据。只选一个。");
        }
        if (!roles.stream().allMatch(role -> fits(office, role))) {
            throw Refusal.field("roles", "角色和单位不合：企业的人员只做申报人，审计单位的人员只做审计员，评审专家只做专家，其他单位的人员做经办人或复核人。");
        }
    }

    private static boolean fits(OfficeKind office, Role role) {
        return switch (role) {
            case APPLICANT -> office == OfficeKind.ENTERPRISE;
            case AUDITOR -> office == OfficeKind.AUDIT;
            case EXPERT -> office == OfficeKind.EXPERT;
            case OFFICER, SECTION_HEAD ->
                office != OfficeKind.ENTERPRISE && office != OfficeKind.AUDIT && office != OfficeKind.EXPERT;
            case ADMINISTRATOR -> office.isOfGovernment();
        };
    }
}
