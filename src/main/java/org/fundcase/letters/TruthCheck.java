package org.fundcase.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fundcase.cases.Finding;
import org.fundcase.cases.Finding.Severity;

/**
 * What became of each finding of the checks, in words: dismissed with a reason, accepted knowingly, to be corrected and
 * still there, not looked into, or left open. Each finding is told once.
 *
 * @param despite what was accepted knowingly, as history has it; empty if nothing was
 * @param why the reason of that acceptance
 */
record TruthCheck(List<Finding> findings, String despite, String why) {

    String inWords() {
        String counted = "系统核对" + findings.size() + "项，相符" + count(finding -> finding.severity() == Severity.PASSED)
                + "项，经办人逐项认定" + count(TruthCheck::isDismissed) + "项，";
        List<String> left = left();
        return counted + (left.isEmpty() ? "没有未处理的疑点。" : String.join("", left));
    }

    private List<String> left() {
        List<String> left = new ArrayList<>();
        add(left, this::isKnown, "受理时知悉：", "（" + why + "）。");
        add(left, finding -> isLeft(finding) && finding.decision() != null, "列入补正仍未改正：", "。");
        add(left, finding -> isOpen(finding) && finding.severity() != Severity.UNKNOWN, "尚未认定：", "。");
        add(left, finding -> isOpen(finding) && finding.severity() == Severity.UNKNOWN, "尚未查询：", "。");
        return left;
    }

    private void add(List<String> left, Predicate<Finding> which, String lead, String end) {
        String titles = findings.stream()
                .filter(which)
                .map(finding -> finding.title().zh())
                .distinct()
                .collect(Collectors.joining("、"));
        if (!titles.isEmpty()) {
            left.add(lead + titles + end);
        }
    }

    private long count(Predicate<Finding> which) {
        return findings.stream().filter(which).count();
    }

    private static boolean isDismissed(Finding finding) {
        return finding.severity() != Severity.PASSED
                && finding.decision() != null
                && !finding.decision().toCorrect();
    }

    /** Dismissed afterwards it is no longer merely known. */
    private boolean isKnown(Finding finding) {
        return finding.severity() == Severity.BAD
                && !isDismissed(finding)
                && despite.contains(finding.inWords().zh());
    }

    private boolean isLeft(Finding finding) {
        return finding.severity() != Severity.PASSED && !isDismissed(finding) && !isKnown(finding);
    }

    private boolean isOpen(Finding finding) {
        return isLeft(finding) && finding.decision() == null;
    }
}
