package org.fundcase.schemes;

/**
 * How an item arrives at an amount. The set is fixed: a scheme chooses among these kinds, and no scheme brings a formula
 * of its own.
 */
public enum ComputationKind {
    /** The lower of base times rate and cap. */
    PERCENT_CAP,
    /** One amount. */
    FIXED,
    /** Any amount up to a cap. */
    FIXED_MAX,
    /** An amount for each tier. */
    FIXED_BY_TIER,
    /** An amount for each year of a term. */
    ANNUAL_FIXED,
    /** A lump sum to a district by the factor method (因素法切块); the district decides on recipients. */
    BLOCK,
    /** The interest of a base at the prime rate for a number of years, up to a cap. */
    INTEREST,
    /** Equity investment of fiscal funds, which are to leave again after some years. */
    EQUITY,
    /** Decided one by one (一事一议). */
    CASE_BY_CASE,
    /** Paid by an annual plan; nobody applies. */
    ANNUAL_PLAN,
    /** Regulated elsewhere. */
    EXTERNAL;

    /** Whether people decide the amount outside the computation and Fundcase records it with its paper. */
    public boolean isDecidedByPeople() {
        return this == BLOCK || this == CASE_BY_CASE || this == EQUITY;
    }

    /** Whether recipients are named by a meeting, a plan or a paper of the city, and nobody applies or distributes. */
    public boolean namesRecipients() {
        return this == ANNUAL_PLAN || this == CASE_BY_CASE || this == EQUITY;
    }

    /** Whether it is a share of a base. */
    boolean hasBase() {
        return this == PERCENT_CAP || this == INTEREST;
    }

    boolean isPaidAtOnce() {
        return this == FIXED || this == FIXED_MAX || this == FIXED_BY_TIER || this == ANNUAL_FIXED;
    }
}
