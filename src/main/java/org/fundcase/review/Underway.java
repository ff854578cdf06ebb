package org.fundcase.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fundcase.cases.CaseState;

/**
 * How far the applications of a round are.
 *
 * @param handedIn all
 * @param supported by the review, or more
 * @param ended without support
 * @param count of those that the ranking waits for
 */
record Underway(int handedIn, int supported, int ended, int count) {

    /** How many of those that it waits for are named. */
    static final int NAMED = 5;

    /** Neither ended nor ready to be ranked. */
    static final Set<CaseState> STATES = Arrays.stream(CaseState.values())
            .filter(state -> !state.isEnded() && !isSupported(state) && state != CaseState.DRAFT)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));

    static Underway of(Map<CaseState, Integer> states) {
        int supported = sum(states, Underway::isSupported);
        int ended = sum(states, CaseState::isEnded);
        return new Underway(sum(states, state -> true), supported, ended, sum(states, STATES::contains));
    }

    private static int sum(Map<CaseState, Integer> states, Predicate<CaseState> which) {
        return states.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isSupported(CaseState state) {
        return state == CaseState.AWAITING_DECISION || state.isGranted();
    }
}
