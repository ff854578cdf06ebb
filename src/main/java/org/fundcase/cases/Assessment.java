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
                .filter(Finding::stands)
                .toList();
    }

    /** What a computed amount still waits for, and what it is computed from meanwhile; says nothing where all is there. */
    public Words provisional() {
        if (!(amount instanceof AmountVerdict.Computed computed)) {
            return Words.NONE;
        }
        List<Words> awaited = awaited(computed.isByInvoices());
        if (awaited.isEmpty()) {
            return Words.NONE;
        }
        Words list = Words.list(awaited);
        if (computed.isByInvoices()) {
            return Words.of("暂定金额，按已计入的发票测算。待补、待核：{0}。补齐并核对后重新测算。", list);
        }
        return computed.isByStatement()
                ? Words.of("暂定金额，暂按申报数测算。待补、待核：{0}。补齐并核对后，按材料证明的数重新测算。", list)
                : Words.of("暂定金额。待补、待核：{0}。补齐并核对后才能确定。", list);
    }

    private List<Words> awaited(boolean byInvoices) {
        return findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.PASSED && finding.stands())
                .filter(finding -> byInvoices ? finding.isAwaited() : finding.isAwaited() || finding.isAboutContents())
                .map(Finding::title)
                .distinct()
                .toList();
    }

    public long open(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.isOpen() && finding.severity() == severity)
                .count();
    }
}
