package org.fundcase.operators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.Entrusted.Every;
import org.jspecify.annotations.Nullable;

/**
 * An agreement (委托协议) between a bureau and its operator for a scheme and year.
 *
 * @param services keys of what it entrusts, of the scheme's list
 * @param clauses where in it a limit stands, by {@link Term} or by the key of what the operator may never do
 * @param account the most that the special account may be given
 * @param fee the most that the operator may pay to itself
 * @param reportDays working days after the end of a period
 * @param agreed null while no second person answered
 */
public record Agreement(
        UUID id,
        String scheme,
        int year,
        String number,
        UUID bureauId,
        String bureau,
        UUID operatorId,
        String operator,
        LocalDate signedOn,
        LocalDate from,
        LocalDate until,
        Money account,
        Money fee,
        Every reportEvery,
        int reportDays,
        Set<String> services,
        Map<String, String> clauses,
        Attachment paper,
        UUID recordedBy,
        String recordedName,
        Instant recordedAt,
        @Nullable Boolean agreed,
        @Nullable String answeredName,
        @Nullable String note) {

    /** What an agreement limits. */
    public enum Term {
        /** 期限. */
        PERIOD,
        /** 服务清单. */
        SERVICES,
        /** 专账资金上限. */
        ACCOUNT,
        /** 服务费. */
        FEE,
        /** 按项目计划拨付. */
        PLAN
    }

    public Agreement {
        services = Set.copyOf(services);
        clauses = Map.copyOf(clauses);
    }

    public boolean isOpen() {
        return agreed == null;
    }

    /** Whether a second person agreed. */
    public boolean holds() {
        return Boolean.TRUE.equals(agreed);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public String clause(Term term) {
        return clause(term.name());
    }

    public String clause(String key) {
        return clauses.getOrDefault(key, "");
    }
}
