package org.fundcase.acceptance;

import org.fundcase.kernel.Money;

/** What a result is called on the record of money and of recoveries: the language of the papers is Chinese. */
record ResultText(Check check, String number) {

    String paper() {
        return "验收意见 " + number + "-" + check.no();
    }

    String basis() {
        return check.clause() + "；验收结论：" + check.reason();
    }

    String facts() {
        return (check.outcome() == Check.Outcome.FAIL ? "项目验收不合格。" : "项目验收核减资金。") + check.reason();
    }

    /** @param excess what was paid too much */
    String computation(Money excess) {
        Check.Figures figures = check.figures();
        return "安排 " + figures.awarded() + " 元；申报时计入投资 " + figures.baseBefore() + " 元，按规则 "
                + figures.boundBefore() + " 元；验收时计入投资 " + figures.baseAfter() + " 元，按同一规则 "
                + figures.boundAfter() + " 元；验收认定 " + check.amount() + " 元；已拨付应收回 " + excess + " 元。";
    }
}
