package org.fundcase.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The vocabulary that models and code share: a stage's id is the plan item's id in the CMMN file. */
public enum Stage {
    /** 受理审查, at the receiving office. */
    ACCEPTANCE("acceptance"),
    /** 补正, at the enterprise; the clock of the acceptance stands still meanwhile. */
    CORRECTION("correction"),
    /** 辖区工信部门初审. */
    DISTRICT_INDUSTRY_REVIEW("districtIndustryReview"),
    /** 辖区财政部门初审, side by side with the former. */
    DISTRICT_FINANCE_REVIEW("districtFinanceReview"),
    /** 评审 by the entrusted operator. */
    OPERATOR_REVIEW("operatorReview"),
    /** 初审结论 of the district or operator. */
    PRELIMINARY_CONCLUSION("preliminaryConclusion"),
    /** A wait for the round's review. */
    AWAIT_REVIEW("awaitReview");

    private final String id;

    Stage(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What a task of this stage can end with; empty for a wait, which no person ends. */
    public Set<Outcome> outcomes() {
        return switch (this) {
            case ACCEPTANCE -> EnumSet.of(Outcome.ACCEPT, Outcome.CORRECT, Outcome.REFUSE);
            case CORRECTION -> EnumSet.of(Outcome.CORRECTED);
            case DISTRICT_INDUSTRY_REVIEW, DISTRICT_FINANCE_REVIEW, OPERATOR_REVIEW, PRELIMINARY_CONCLUSION ->
                EnumSet.of(Outcome.RECOMMEND, Outcome.REJECT);
            case AWAIT_REVIEW -> EnumSet.noneOf(Outcome.class);
        };
    }

    /** Whether an office works on it; the enterprise corrects, and nobody works on a wait. */
    public boolean isOfOffice() {
        return this != CORRECTION && !outcomes().isEmpty();
    }

    /** Empty for plan items that are no stage of ours: listeners and enclosing stages. */
    public static Optional<Stage> of(String planItemId) {
        return Arrays.stream(values())
                .filter(stage -> stage.id.equals(planItemId))
                .findFirst();
    }
}
