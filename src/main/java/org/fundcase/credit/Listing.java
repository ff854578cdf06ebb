package org.fundcase.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing of a party for dishonesty. It is proposed with facts and evidence; a second person tells the party; the party
 * states its case or lets its days pass; a decision is drafted, and issued by a second person; from its service it binds. It
 * ends by itself after its last day, or earlier by repair or because the decision is taken back, again by two persons.
 *
 * @param number as {@code SX2022-0001}
 * @param officeId that works on it
 * @param deployment of the scheme as its files were when it was opened
 * @param source what it rests on, in words
 * @param toldOn the day of the prior notice; null until the party is told
 * @param term once it is in force
 */
public record Listing(
        UUID id,
        String number,
        Party party,
        String city,
        UUID officeId,
        String deployment,
        Origin origin,
        String source,
        @Nullable UUID recoveryId,
        UUID openedBy,
        String openedName,
        Instant openedAt,
        @Nullable LocalDate toldOn,
        @Nullable Term term,
        State state) {

    /** Who may be listed. */
    public enum PartyKind {
        ENTERPRISE,
        /** 评审专家. */
        EXPERT,
        /** 审计、咨询等中介服务机构. */
        INTERMEDIARY
    }

    /**
     * Who is listed.
     *
     * @param id the office of a registered enterprise or of an expert; null for who is not registered
     * @param code null for an expert
     */
    public record Party(PartyKind kind, @Nullable UUID id, @Nullable String code, String name) {}

    /**
     * For how long it binds.
     *
     * @param until the last day; null without a length
     * @param offOn the first day the party is off; null unless it was taken off
     */
    public record Term(LocalDate starts, @Nullable LocalDate until, @Nullable LocalDate offOn) {

        boolean isOver(LocalDate day) {
            return until != null && day.isAfter(until);
        }
    }

    /** What called for it. */
    public enum Origin {
        AUDIT,
        RECOVERY,
        ACCEPTANCE,
        INSPECTION,
        BY_HAND
    }

    /** How far it has come. {@link #EXPIRED} is never kept: the calendar makes it. */
    public enum State {
        /** 拟列入. */
        FACTS,
        /** 告知审签. */
        NOTICE,
        /** 陈述申辩. */
        DECISION,
        /** 决定审签. */
        APPROVAL,
        /** 已决定、待送达. */
        DECIDED,
        /** 列入生效. */
        LISTED,
        /** 已修复. */
        REPAIRED,
        /** 已撤销. */
        REVOKED,
        /** 期满移出. */
        EXPIRED,
        /** 不予列入. */
        DROPPED;

        public boolean isEnded() {
            return this == REPAIRED || this == REVOKED || this == EXPIRED || this == DROPPED;
        }
    }

    /** How far it has come on a day. */
    public State on(LocalDate day) {
        return state == State.LISTED && term != null && term.isOver(day) ? State.EXPIRED : state;
    }

    boolean isUntold() {
        return toldOn == null;
    }

    boolean isOf(UUID office) {
        return office.equals(party.id());
    }
}
