package org.fundcase.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long one side took, turn by turn, in nanoseconds. */
public record Times(long[] nanos) {

    public Times {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    public double median() {
        return at(0.5);
    }

    public double p95() {
        return at(0.95);
    }

    private double at(double part) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(part * (nanos.length - 1)))];
    }

    /** Median and p95 in milliseconds. */
    String shown() {
        return String.format(Locale.ROOT, "%.2f / %.2f", median() / 1e6, p95() / 1e6);
    }
}
