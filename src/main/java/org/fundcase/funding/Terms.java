package org.fundcase.funding;

import java.util.List;
import java.util.Optional;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.PaymentTiming.Mode;
import org.fundcase.schemes.PaymentTiming.When;

/**
 * When the money of an award may be asked for.
 *
 * @param clause of the policy; empty where the round decided
 * @param parts in their order; empty where all is paid at once or by progress
 * @param releases the results on the record, the latest first
 */
public record Terms(Mode mode, String clause, List<Part> parts, List<Release> releases) {

    /** An award without terms of its own. */
    static final Terms AT_ONCE = new Terms(Mode.BEFORE_ACCEPTANCE, "", List.of(), List.of());

    /** @param condition in the policy's words; says nothing where {@code waitsFor} says all */
    public record Part(int place, int percent, Money amount, When waitsFor, Words condition) {}

    public Terms {
        parts = List.copyOf(parts);
        releases = List.copyOf(releases);
    }

    public boolean isAtOnce() {
        return mode == Mode.BEFORE_ACCEPTANCE;
    }

    /** Whether an acceptance lets some of it go. */
    public boolean waitsForAcceptance() {
        return parts.stream().anyMatch(part -> part.waitsFor() == When.ACCEPTED);
    }

    /** Whether some of it still waits for a result of the kind. */
    public boolean waits(Release.Kind kind) {
        return parts.stream()
                .filter(part -> !isReleased(part))
                .anyMatch(part -> kind == Release.Kind.ACCEPTANCE
                        ? part.waitsFor() == When.ACCEPTED
                        : kind == Release.Kind.INSTALMENT && part.waitsFor() == When.RECORDED);
    }

    /** What released a part; empty while nothing did, and for what the issue releases. */
    public Optional<Release> released(Part part) {
        return releases.stream()
                .filter(Release::holds)
                .filter(one -> isOf(one, part))
                .findFirst();
    }

    /** Whether a part may be asked for. */
    public boolean isReleased(Part part) {
        return part.waitsFor() == When.ISSUED || released(part).isPresent();
    }

    private static boolean isOf(Release release, Part part) {
        return switch (part.waitsFor()) {
            case ISSUED -> false;
            case ACCEPTED -> release.kind() == Release.Kind.ACCEPTANCE;
            case RECORDED -> Integer.valueOf(part.place()).equals(release.place());
        };
    }
}
