package org.fundcase.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an event or a right is about. A case and its application share one id.
 *
 * @param kind the kind of thing
 * @param id its id
 */
public record Subject(Kind kind, UUID id) {

    public enum Kind {
        CASE,
        ROUND,
        ENTERPRISE,
        /** The lists of bars and of other funding (名单). */
        STANDING,
        /** A version of a scheme and its policy text. */
        SCHEME,
        /** The budget of a scheme and year. */
        FUND,
        /** What one office pays from: its quota (指标) in a budget. */
        QUOTA,
        /** An agreement with an operator (委托协议). */
        AGREEMENT,
        /** A recovery of money (追缴). */
        RECOVERY,
        /** The listing of a dishonest party (失信). */
        LISTING,
        /** A sheet of performance (绩效). */
        PERFORMANCE,
        ACCOUNT
    }

    public static Subject ofCase(UUID id) {
        return new Subject(Kind.CASE, id);
    }

    public static Subject ofRound(UUID id) {
        return new Subject(Kind.ROUND, id);
    }

    public static Subject ofEnterprise(UUID id) {
        return new Subject(Kind.ENTERPRISE, id);
    }

    /** All lists together: a right is about them as a whole. */
    public static Subject ofStanding() {
        return new Subject(Kind.STANDING, new UUID(0, 0));
    }

    /** @param version names scheme and version; the same name is the same subject */
    public static Subject ofScheme(String version) {
        return new Subject(Kind.SCHEME, UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8)));
    }

    public static Subject ofFund(UUID budget) {
        return new Subject(Kind.FUND, budget);
    }

    public static Subject ofQuota(UUID id) {
        return new Subject(Kind.QUOTA, id);
    }

    public static Subject ofAgreement(UUID id) {
        return new Subject(Kind.AGREEMENT, id);
    }

    public static Subject ofRecovery(UUID id) {
        return new Subject(Kind.RECOVERY, id);
    }

    public static Subject ofListing(UUID id) {
        return new Subject(Kind.LISTING, id);
    }

    public static Subject ofPerformance(UUID sheet) {
        return new Subject(Kind.PERFORMANCE, sheet);
    }

    public static Subject ofAccount(UUID id) {
        return new Subject(Kind.ACCOUNT, id);
    }
}
