package org.fundcase.cases;

import java.util.List;
import java.util.stream.Stream;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Verdict;

/**
 * All that the rules say about a case now.
 *
 * @param eligibility conditions of the scheme and of the item
 * @param exclusivity other projects, other funds, bars
 * @param amount computed, or why not
 * @param findings open ones first, the gravest first
 */
public record Assessment(
        List<Verdict> eligibility, List<Verdict> exclusivity, AmountVerdict amount, List<Finding> findings) {

    /** The rules that stand in the way for certain. */
    public List<Verdict> obstacles() {
        return Stream.concat(eligibility.stream(), exclusivity.stream())
                .filter(Verdict::fails)
                .toList();
    }

    /** @throws Refusal with every rule that stands in the way, and its clause */
    void requireNoObstacle() {
        obstacles().stream()
                .map(verdict -> Words.of("{0}（依据{1}）", verdict.reason(), verdict.clause()))
                .reduce((one, other) -> Words.of("{0}；{1}", one, other))
                .ifPresent(obstacles -> {
                    throw Refusal.invalid("not-eligible", "现在不能提交：{0}。", obstacles);
                });
    }

    /** What the checks found against the application and no officer has put aside with a reason. */
    public List<Finding> standing() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.BAD)
                .filter(finding ->
                        finding.decision() == null || finding.decision().toCorrect())
                .toList();
    }

    public long open(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.isOpen() && finding.severity() == severity)
                .count();
    }
}
