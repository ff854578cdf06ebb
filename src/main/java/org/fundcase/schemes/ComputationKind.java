package org.fundcase.schemes;

/**
 * How an item arrives at an amount. The set is fixed: a scheme chooses among these kinds, and no scheme brings a formula
 * of its own.
 */
public enum ComputationKind {
    /** The lower of base times rate and cap. */
    PERCENT_CAP(true),
    /** One amount. */
    FIXED(true),
    /** Any amount up to a cap. */
    FIXED_MAX(true),
    /** An amount for each tier. */
    FIXED_BY_TIER(true),
    /** An amount for each year of a term. */
    ANNUAL_FIXED(false),
    /** A lump sum to a district by the factor method (因素法切块); the district decides on recipients. */
    BLOCK(true),
    /** An interest subsidy. */
    INTEREST(false),
    /** Equity investment of fiscal funds. */
    EQUITY(false),
    /** Decided one by one (一事一议). */
    CASE_BY_CASE(true),
    /** Paid by an annual plan; nobody applies. */
    ANNUAL_PLAN(true),
    /** Regulated elsewhere. */
    EXTERNAL(true);

    private final boolean supported;

    ComputationKind(boolean supported) {
        this.supported = supported;
    }

    /** Whether this release computes the kind; a scheme file that uses another one stops the start. */
    boolean isSupported() {
        return supported;
    }

    /** Whether people decide the amount outside the computation and Fundcase records it with its paper. */
    public boolean isDecidedByPeople() {
        return this == BLOCK || this == CASE_BY_CASE;
    }

    boolean isPaidAtOnce() {
        return this == FIXED || this == FIXED_MAX || this == FIXED_BY_TIER;
    }
}
