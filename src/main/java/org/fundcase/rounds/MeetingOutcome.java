package org.fundcase.rounds;

import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;

/**
 * What a meeting decided about an entry of its list.
 *
 * @param place on the list
 * @param number of the case
 * @param listed what the list had proposed
 * @param amount what the meeting agreed to; zero if it did not
 * @param reason blank where it agreed to the whole amount
 */
public record MeetingOutcome(
        int place,
        UUID caseId,
        String number,
        String enterprise,
        String district,
        FrozenList.Standing standing,
        Ruling ruling,
        Money listed,
        Money amount,
        String reason) {

    /** 同意、不同意、暂缓. */
    public enum Ruling {
        /** Also with a lower amount. */
        AGREED,
        REFUSED,
        /** Put off: where the scheme has a project pool it waits there for a later round. */
        DEFERRED
    }

    /** Whether the meeting agreed, but to less than the list had proposed. */
    public boolean isLowered() {
        return ruling == Ruling.AGREED && amount.compareTo(listed) < 0;
    }

    /** Whether it changes the list. */
    public boolean isException() {
        return ruling != Ruling.AGREED || isLowered();
    }

    /** As {@code REFUSED}, {@code DEFERRED}, {@code LOWERED} or {@code AGREED}: what pages and papers call it. */
    public String word() {
        return isLowered() ? "LOWERED" : ruling.name();
    }

    /** The entry as the meeting left it. */
    FrozenList.Entry of(FrozenList.Entry entry) {
        return switch (ruling) {
            case REFUSED ->
                entry.with(
                        FrozenList.Standing.REMOVED,
                        Words.of("集体决定不同意：{0}", reason).zh());
            case DEFERRED ->
                entry.with(
                        FrozenList.Standing.LEFT_OUT,
                        Words.of("集体决定暂缓：{0}", reason).zh());
            case AGREED ->
                isLowered() ? entry.with(amount, Words.of("集体决定核减：{0}", reason).zh()) : entry;
        };
    }
}
