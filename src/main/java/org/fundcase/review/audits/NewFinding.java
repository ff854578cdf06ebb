package org.fundcase.review.audits;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Person;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.review.HoldReview;
import org.fundcase.review.audits.Audit.About;
import org.fundcase.review.audits.AuditFinding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the form has it.
 *
 * @param amount affected, in yuan; blank for none
 * @param person who is to answer, of the office that reviews; null for whoever takes it
 */
record NewFinding(
        @Nullable UUID caseId,
        @Nullable String what,
        @Nullable String amount,
        @Nullable String clause,
        @Nullable String severity,
        @Nullable UUID person)
        implements Serializable {

    private static final int SHORT = 200;
    private static final int LONG = 2_000;

    /** @throws Refusal with every field that is wrong */
    AuditFinding checked(Audit audit, GrantCases cases, HoldReview hold) {
        Faults faults = new Faults();
        UUID of = faults.gather(() -> about(audit));
        String found = faults.text(() -> Texts.required("what", "发现的问题", what, LONG));
        Money affected = faults.gather(() -> Yuan.notNegative("amount", amount));
        String rule = faults.text(() -> Texts.required("clause", "依据条款", clause, SHORT));
        Severity how = faults.gather(this::severityOf);
        Person answers = of == null ? null : faults.<Person>gather(() -> person(cases, hold, of));
        faults.refuse();
        return new AuditFinding(
                UUID.randomUUID(),
                audit.id(),
                Objects.requireNonNull(audit.latest()).version(),
                audit.findings().size() + 1,
                Objects.requireNonNull(of),
                found,
                Objects.requireNonNull(affected),
                rule,
                Objects.requireNonNull(how),
                answers == null ? null : answers.id(),
                answers == null ? null : answers.name(),
                null,
                null);
    }

    private UUID about(Audit audit) {
        if (caseId == null || audit.about(caseId).filter(About::isOpen).isEmpty()) {
            throw Refusal.field("caseId", "还没有选申报，或者选的不在这次审计里。从列出的里面选一件。");
        }
        return caseId;
    }

    private Severity severityOf() {
        return Arrays.stream(Severity.values())
                .filter(value -> value.name().equals(severity))
                .findFirst()
                .orElseThrow(() -> Refusal.field("severity", "还没有选。从列出的里面选一项。"));
    }

    private @Nullable Person person(GrantCases cases, HoldReview hold, UUID of) {
        if (person == null) {
            return null;
        }
        return hold.officers(hold.office(cases.get(of))).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.field("person", "答复人不是负责审核的单位的经办人员。从列出的人里选，或者留空。"));
    }
}
