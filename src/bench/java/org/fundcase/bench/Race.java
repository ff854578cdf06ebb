package org.fundcase.bench;

/**
 * Two sides by turns in one run, so that whatever else the machine does meets both.
 *
 * @param warmUps turns that are not counted
 * @param turns turns that are
 */
public record Race(int warmUps, int turns) {

    /** One turn of one side. */
    @FunctionalInterface
    public interface Side {

        /** @param turn from 0, each number once, warm-ups included */
        void take(int turn) throws Exception;
    }

    /** What both sides took. */
    public record Result(Times ours, Times other) {}

    public Result run(Side ours, Side other) throws Exception {
        long[] mine = new long[turns];
        long[] theirs = new long[turns];
        for (int turn = 0; turn < warmUps + turns; turn++) {
            // Who goes first changes, because the first may pay for the second.
            boolean first = turn % 2 == 0;
            long a = time(first ? ours : other, turn);
            long b = time(first ? other : ours, turn);
            if (turn >= warmUps) {
                mine[turn - warmUps] = first ? a : b;
                theirs[turn - warmUps] = first ? b : a;
            }
        }
        return new Result(new Times(mine), new Times(theirs));
    }

    private static long time(Side side, int turn) throws Exception {
        long begun = System.nanoTime();
        side.take(turn);
        return System.nanoTime() - begun;
    }
}
