package org.fundcase.workflow;

import java.util.Arrays;
import java.util.Optional;

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
    /** 初审结论 of the district. */
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

    /** Empty for plan items that are no stage of ours: listeners and enclosing stages. */
    public static Optional<Stage> of(String planItemId) {
        return Arrays.stream(values())
                .filter(stage -> stage.id.equals(planItemId))
                .findFirst();
    }
}
