package org.fundcase.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Item;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One application (申报) and the case that runs it; both share one id.
 *
 * <p>Its life: an enterprise begins a draft under an open round and fills it in over days; there is one draft per
 * enterprise and round. With the first submission it gets its number and an engine case. The receiving office accepts
 * it (受理), asks once for everything that must be corrected (补正) while its own clock stands still, or refuses it
 * (不予受理). Who that is, and who reviews an accepted application, the scheme's steps say: the district's industry and
 * finance offices side by side, the county's industry office alone, or an operator. They conclude the preliminary review
 * (初审): recommended to the city, or rejected. Where the scheme says so, the application of a unit that the city
 * confirmed as municipal skips the district. From there it waits until the review of its round begins, is reviewed
 * (审核), and waits for what the round decides: supported and paid, or left out (不予支持). Until that decision the enterprise
 * may take it back. A case that ended can be reopened only by two persons, with a reason.
 *
 * @param contents what the enterprise filled in
 * @param version goes up with every change
 * @param corrections how often correction was asked for
 * @param year the year of the application, for rules that count per year
 * @param filing the first submission; null for a draft
 */
public record GrantCase(
        UUID id,
        UUID roundId,
        UUID enterpriseId,
        String item,
        Contents contents,
        CaseState state,
        int version,
        int corrections,
        int year,
        Instant begunAt,
        @Nullable Filing filing) {

    /**
     * What the first submission gave the case, for good.
     *
     * @param number for example CZ2022-0142
     */
    public record Filing(String number, Instant at, Route route) {}

    /**
     * @param offices who works on which stage, as the scheme's steps say
     * @param city the city's industry bureau
     * @param municipalUnit whether it is the application of a confirmed municipal unit
     */
    public record Route(Map<Stage, UUID> offices, UUID city, boolean municipalUnit) {

        /** The office that decides on acceptance. */
        public UUID receiver() {
            return office(Stage.ACCEPTANCE);
        }

        /** @throws IllegalStateException if no step of the scheme does the stage for this applicant */
        public UUID office(Stage stage) {
            UUID office = offices.get(stage);
            if (office == null) {
                throw new IllegalStateException("No office does " + stage + " of this case");
            }
            return office;
        }

        /** Whether somebody works on a stage; a municipal unit may skip some. */
        public boolean has(Stage stage) {
            return offices.containsKey(stage);
        }

        /** What the model's sentries read when a case starts, and again when it is reopened. */
        Map<String, Object> asVariables() {
            return Map.of(
                    "municipalUnit",
                    municipalUnit,
                    "intakeOutcome",
                    "OPEN",
                    "preliminaryOutcome",
                    "OPEN",
                    "reviewOutcome",
                    "OPEN",
                    "roundOutcome",
                    "OPEN",
                    "paymentOutcome",
                    "OPEN",
                    "acceptanceApplies",
                    false,
                    "acceptanceOutcome",
                    "OPEN",
                    "closingOutcome",
                    "OPEN",
                    "reopening",
                    "NONE");
        }
    }

    /**
     * What the enterprise fills in.
     *
     * @param tier the level of an award; null if not chosen or none
     * @param project its name; blank while not filled in
     * @param statedBase the investment as stated; null if not filled in
     * @param declarations what it declares and aims at
     */
    public record Contents(
            @Nullable String tier,
            String project,
            @Nullable LocalDate projectStart,
            @Nullable LocalDate projectEnd,
            @Nullable Money statedBase,
            Declarations declarations) {

        public static final Contents EMPTY = new Contents(null, "", null, null, null, Declarations.NONE);

        Contents with(Declarations other) {
            return new Contents(tier, project, projectStart, projectEnd, statedBase, other);
        }
    }

    /** @throws IllegalStateException for a draft */
    public Filing requiredFiling() {
        if (filing == null) {
            throw new IllegalStateException("Not submitted yet: " + id);
        }
        return filing;
    }

    /** The offices that handle it. */
    public Route requiredRoute() {
        return requiredFiling().route();
    }

    /** Null before the first submission. */
    public @Nullable String number() {
        return filing == null ? null : filing.number();
    }

    /** Null before the first submission. */
    public @Nullable Instant submittedAt() {
        return filing == null ? null : filing.at();
    }

    /** How people call it: the number, or the draft. */
    public Words label() {
        return filing == null ? Words.of("草稿") : Words.asIs(filing.number());
    }

    /** With another item; what that asks for is to be answered anew, for a like question may mean another title. */
    GrantCase choosing(Item other) {
        Contents kept = contents.with(contents.declarations().without(other.figures()));
        return new GrantCase(
                id, roundId, enterpriseId, other.id(), kept, state, version, corrections, year, begunAt, filing);
    }

    /** @param seen the version the change rests on */
    GrantCase filledIn(Contents filled, int seen) {
        return new GrantCase(id, roundId, enterpriseId, item, filled, state, seen, corrections, year, begunAt, filing);
    }

    GrantCase filed(Filing first) {
        return new GrantCase(
                id,
                roundId,
                enterpriseId,
                item,
                contents,
                CaseState.SUBMITTED,
                version,
                corrections,
                year,
                begunAt,
                first);
    }

    GrantCase in(CaseState next) {
        int asked = next == CaseState.IN_CORRECTION ? corrections + 1 : corrections;
        return new GrantCase(id, roundId, enterpriseId, item, contents, next, version, asked, year, begunAt, filing);
    }
}
