package org.fundcase.letters;

import java.time.LocalDate;
import java.util.Map;
import org.fundcase.accounts.Office;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Scheme;

/**
 * What a paper is about.
 *
 * @param sender the office that decided and signs
 * @param officer who decided
 * @param today the business date
 */
record Matter(
        GrantCase grantCase,
        Enterprise enterprise,
        Round round,
        Scheme scheme,
        Office sender,
        Actor officer,
        LocalDate today) {

    Origin origin() {
        return new Origin(Subject.ofCase(grantCase.id()), scheme, sender, officer, officer.name(), today);
    }

    /** What every paper of a case carries. */
    Map<String, String> common() {
        return Map.of("caseNumber", grantCase.label().zh(), "round", round.title());
    }

    /** The same, signed by another office. */
    Matter from(Office other) {
        return new Matter(grantCase, enterprise, round, scheme, other, officer, today);
    }

    /** What the papers to the enterprise begin with. */
    Map<String, String> application() {
        return Map.of(
                "project", grantCase.contents().project(),
                "item", scheme.item(grantCase.item()).name().zh(),
                "submittedOn", submittedOn(),
                "receiveClause", clause("receive"));
    }

    /** The clause of a step of the scheme; empty if the scheme has no such step. */
    String clause(String step) {
        return scheme.step(step).map(found -> found.article()).orElse("");
    }

    private String submittedOn() {
        return grantCase.submittedAt() == null ? "" : ChineseDate.of(BusinessTime.day(grantCase.submittedAt()));
    }
}
