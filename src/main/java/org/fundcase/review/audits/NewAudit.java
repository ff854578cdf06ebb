package org.fundcase.review.audits;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.audits.Audit.Order;
import org.jspecify.annotations.Nullable;

/**
 * An order of an audit as the form has it.
 *
 * @param cases of the round, at least one
 * @param despite why the firm although something is near to a party of a case
 */
record NewAudit(
        @Nullable String firm,
        @Nullable String firmCode,
        @Nullable String contract,
        @Nullable String scope,
        @Nullable String due,
        @Nullable List<@Nullable UUID> cases,
        @Nullable String despite)
        implements Serializable {

    private static final int SHORT = 200;
    private static final int LONG = 1_000;

    List<UUID> chosen() {
        return cases == null
                ? List.of()
                : cases.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    public boolean names(UUID caseId) {
        return chosen().contains(caseId);
    }

    String why() {
        return Texts.optional("despite", "仍然委托的理由", despite, LONG);
    }

    /** @throws Refusal with every field that is wrong */
    Order checked(LocalDate today) {
        Faults faults = new Faults();
        String name = faults.text(() -> Texts.required("firm", "审计机构", firm, SHORT));
        String code = faults.text(this::code);
        String basis = faults.text(() -> Texts.required("contract", "委托依据", contract, SHORT));
        String what = faults.text(() -> Texts.required("scope", "审计的范围和要求", scope, LONG));
        LocalDate until = faults.gather(() -> due(today));
        faults.check(() -> {
            if (chosen().isEmpty()) {
                throw Refusal.field("cases", "还没有选申报。从本批次的申报里至少选一件。");
            }
        });
        faults.check(this::why);
        faults.refuse();
        return new Order(name, code, basis, what, Objects.requireNonNull(until));
    }

    private String code() {
        String typed = firmCode == null ? "" : firmCode.strip();
        if (!CreditCode.isValid(typed)) {
            throw Refusal.field("firmCode", "“{0}”不是统一社会信用代码。写审计机构营业执照上的 18 位代码。", typed);
        }
        return CreditCode.parse(typed).value();
    }

    private LocalDate due(LocalDate today) {
        try {
            LocalDate until = LocalDate.parse(due == null ? "" : due.strip());
            if (until.isBefore(today)) {
                throw Refusal.field("due", "交报告的日期 {0} 已经过去。填今天或者以后的日期。", until);
            }
            return until;
        } catch (DateTimeException e) {
            throw Refusal.field("due", "日期要写成 2022-03-01 这样。");
        }
    }
}
