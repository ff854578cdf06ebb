package org.fundcase.cases;

import org.fundcase.kernel.Words;
import org.fundcase.schemes.Verdict;

/** Shows what a rule of the scheme says as a finding. */
final class RuleFindings {

    private RuleFindings() {}

    static Finding of(Verdict verdict) {
        return new Finding(
                "rule/" + verdict.rule(),
                severity(verdict.outcome()),
                title(verdict.outcome()),
                verdict.reason(),
                verdict.rule(),
                verdict.clause(),
                Finding.Place.NONE,
                null);
    }

    private static Finding.Severity severity(Verdict.Outcome outcome) {
        return switch (outcome) {
            case PASS -> Finding.Severity.PASSED;
            case FAIL -> Finding.Severity.BAD;
            case UNKNOWN -> Finding.Severity.UNKNOWN;
            case REVIEWER -> Finding.Severity.DOUBTFUL;
        };
    }

    private static Words title(Verdict.Outcome outcome) {
        return switch (outcome) {
            case PASS -> Words.of("符合条件");
            case FAIL -> Words.of("不符合条件");
            case UNKNOWN -> Words.of("还没有查");
            case REVIEWER -> Words.of("要人判断");
        };
    }
}
