package org.fundcase.schemes;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * One direction of support (支持方向) of a scheme. Rates and caps are not here but in the amount table: ask
 * {@link Amounts#terms}.
 *
 * @param article the clause that grants it
 * @param scope the clause that describes its scope; null where the policy has none
 * @param mode the mode of support in the policy's words, as 无偿补助
 * @param once whether the policy writes 一次性
 * @param condition what must be the case for the item, in short
 * @param base null for kinds without a base
 * @param tiers empty unless the kind is {@link ComputationKind#FIXED_BY_TIER}
 * @param tierBy the figure that says which tier it is; null where the applicant chooses
 * @param figures what the applicant states in numbers or by choice
 * @param category of a kind (同一类别), of which only the higher counts; null where the policy knows no such rule
 * @param groupBy the figures that together name the group an application falls into, with a cap of its own; empty without
 * @param contracts what contracts prove; null where they prove nothing
 * @param countsAsProject whether an application counts for "one project a year" at all
 * @param award whether it is an award (奖励): a round may say that awards do not count as projects
 * @param slots keys of {@link Scheme#slots()}, in the order of the page
 * @param paymentTiming when its money is paid; null in files of before, where it is paid at once
 * @param acceptance whether what was done is accepted (验收); null in files of before, where it is not
 */
public record Item(
        String id,
        String article,
        @Nullable String scope,
        Words name,
        ComputationKind kind,
        Words mode,
        boolean once,
        Words condition,
        @Nullable Base base,
        List<Tier> tiers,
        @Nullable String tierBy,
        List<Figure> figures,
        @Nullable String category,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> groupBy,
        @Nullable Contracts contracts,
        Applicants applicants,
        boolean countsAsProject,
        boolean award,
        List<String> slots,
        @Nullable PaymentRule paymentTiming,
        @Nullable Acceptance acceptance) {

    /** What a scheme file writes where a clause is the article of the item at hand. */
    public static final String OWN_CLAUSE = "本项";

    public Item {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        figures = figures == null ? List.of() : List.copyOf(figures);
        groupBy = groupBy == null ? List.of() : List.copyOf(groupBy);
        slots = List.copyOf(slots);
    }

    /**
     * Whether a project is accepted (验收、完工评价) when it is done.
     *
     * @param required false for what the policy gives for a title or certificate that is there already
     * @param article that says so, or the item's own
     */
    public record Acceptance(boolean required, String article) {}

    /** Where a base comes from. */
    public enum BaseFrom {
        INVOICES,
        STATED,
        LOWER
    }

    /** Who can be an applicant. */
    public enum ApplicantKind {
        ENTERPRISE,
        /** A unit that is not an enterprise: a park, a public institution. */
        UNIT,
        DISTRICT
    }

    /**
     * What the rate is applied to.
     *
     * @param costs the cost categories of invoices that count
     * @param parts the figure whose lines are the parts of a stated base; null where it is one amount
     */
    public record Base(BaseFrom from, Words label, List<String> costs, @Nullable String parts) {

        public Base {
            costs = costs == null ? List.of() : List.copyOf(costs);
        }
    }

    /** @param atLeast the least of the figure {@link Item#tierBy} for it; null where the applicant chooses */
    public record Tier(String key, Words label, @Nullable BigDecimal atLeast) {}

    /**
     * Who may apply.
     *
     * @param open the kinds of applicant; empty when nobody applies
     * @param closed what the others are told; null when the general sentence will do
     */
    public record Applicants(List<ApplicantKind> open, @Nullable Closed closed) {

        public Applicants {
            open = List.copyOf(open);
        }
    }

    public record Closed(String clause, Words text) {}

    public boolean isOpenTo(ApplicantKind kind) {
        return applicants.open().contains(kind);
    }

    /** Whether anybody at all files an application for it in Fundcase. */
    public boolean takesApplications() {
        return !applicants.open().isEmpty() && !kind.isDecidedByPeople();
    }

    /** Whether an application of this item uses up the one project of the year (Art. 7), under a round's choice. */
    public boolean countsAsProject(RoundParameters round) {
        return countsAsProject && (!award || round.yes("awardsCountAsProject"));
    }

    /** As it is when the papers in further slots count with its own. */
    public Item withSlots(List<String> further) {
        return new Item(
                id,
                article,
                scope,
                name,
                kind,
                mode,
                once,
                condition,
                base,
                tiers,
                tierBy,
                figures,
                category,
                groupBy,
                contracts,
                applicants,
                countsAsProject,
                award,
                Stream.concat(slots.stream(), further.stream()).toList(),
                paymentTiming,
                acceptance);
    }

    /** Whether what was done is accepted when it is done. */
    public boolean isAccepted() {
        return acceptance != null && acceptance.required();
    }

    /** The clause that says whether it is accepted; empty in files of before. */
    public String acceptanceClause() {
        return acceptance == null ? "" : clause(acceptance.article());
    }

    String clause(String clause) {
        return clause.equals(OWN_CLAUSE) ? article : clause;
    }

    /** Whether the applicant states the base as one amount. */
    public boolean statesBase() {
        return base != null && base.parts() == null;
    }

    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    public Optional<Tier> tier(@Nullable String key) {
        return tiers.stream().filter(tier -> tier.key().equals(key)).findFirst();
    }
}
