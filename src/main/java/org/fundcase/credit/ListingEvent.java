package org.fundcase.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to a listing; on its own record. */
public sealed interface ListingEvent extends Recorded {

    UUID listingId();

    @Override
    default Subject subject() {
        return Subject.ofListing(listingId());
    }

    /** 提出列入. */
    record ListingOpened(Listing listing, Actor actor) implements ListingEvent {

        @Override
        public UUID listingId() {
            return listing.id();
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("number", listing.number()),
                    Change.set("party", listing.party().name()),
                    Change.set("listingOrigin", listing.origin()),
                    Change.set("lead", listing.source()));
        }
    }

    /** A version of what is held against the party. */
    record ListingCharged(UUID listingId, int version, String basis, @Nullable Integer years, Actor actor)
            implements ListingEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("version", version),
                    Change.set("basis", basis),
                    Change.set("years", years == null ? "NO_END" : years));
        }
    }

    /** The facts, or the draft of a decision, go to the second person. */
    record ListingSubmitted(UUID listingId, boolean decision, Actor actor) implements ListingEvent {

        @Override
        public boolean isInternal() {
            return true;
        }
    }

    /** The second person sent it back. */
    record ListingReturned(UUID listingId, String reason, Actor actor) implements ListingEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", reason));
        }
    }

    /** 失信告知, by the second person. */
    record ListingTold(UUID listingId, String basis, Actor actor) implements ListingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("basis", basis));
        }
    }

    /** 陈述申辩, or that the party says nothing. */
    record ListingHeard(UUID listingId, Said said, Actor actor) implements ListingEvent {

        @Override
        public List<Change> changes() {
            return List.of(
                    Change.set("heard", said.what()),
                    Change.set("happenedOn", said.on()),
                    Change.set("comment", said.words()));
        }
    }

    /** A decision is drafted. */
    record ListingDrafted(UUID listingId, int version, @Nullable Integer years, Actor actor) implements ListingEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("version", version), Change.set("years", years == null ? "NO_END" : years));
        }
    }

    /** 列入决定, by the second person. */
    record ListingDecided(UUID listingId, String paper, @Nullable Integer years, Actor actor) implements ListingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("paper", paper), Change.set("years", years == null ? "NO_END" : years));
        }
    }

    /** 列入生效: the decision was served. */
    record ListingInForce(UUID listingId, LocalDate starts, @Nullable LocalDate until, Actor actor)
            implements ListingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("starts", starts), Change.set("until", until == null ? "NO_END" : until));
        }
    }

    /** @param told whether the party had been told that it may be listed */
    record ListingDropped(UUID listingId, String reason, boolean told, Actor actor) implements ListingEvent {

        @Override
        public boolean isInternal() {
            return !told;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", reason));
        }
    }

    /** 申请信用修复. */
    record RepairRequested(UUID listingId, Request request, Actor actor) implements ListingEvent {

        @Override
        public List<Change> changes() {
            return List.of(Change.set("comment", request.words()), Change.set("proof", request.proof()));
        }
    }

    /** An end before the time, or a refusal of repair, is proposed. */
    record ListingEndProposed(UUID listingId, Ending.Kind ending, String reason, Actor actor) implements ListingEvent {

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("ending", ending), Change.set("comment", reason));
        }
    }

    /** The second person's answer to it. */
    record ListingEndAnswered(
            UUID listingId, UUID endId, Ending.Kind ending, boolean agreed, String reason, Actor actor)
            implements ListingEvent {

        @Override
        public boolean isInternal() {
            return !agreed;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("ending", ending), Change.set("agreed", agreed), Change.set("comment", reason));
        }
    }
}
