package org.fundcase.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The table that is printed at the end; each line also when it is measured. */
public final class Report {

    private static final String HEAD = "| measured | ours ms (median / p95) | against | its ms (median / p95) | ratio "
            + "| target | |\n|---|---|---|---|---|---|---|";

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /**
     * What is compared.
     *
     * @param measured what of ours
     * @param against what else
     */
    public record Subject(String measured, String against) {}

    /** Throughput of ours by that of the other side, by medians; the larger the better. */
    public void throughput(Subject subject, Race.Result result, double atLeast) {
        double ratio = result.other().median() / result.ours().median();
        add(subject, result, String.format(Locale.ROOT, "%.2f ×", ratio), "≥ " + atLeast + " ×", ratio >= atLeast);
    }

    /** Time of ours by that of the other side, by p95; the smaller the better. */
    public void time(Subject subject, Race.Result result, double atMost) {
        double ratio = result.ours().p95() / result.other().p95();
        String both = String.format(
                Locale.ROOT, "%.2f × (median %.2f ×)", ratio, result.ours().median()
                        / result.other().median());
        add(subject, result, both, "≤ " + atMost + " ×", ratio <= atMost);
    }

    /** Memory, which nothing is compared with. */
    public void memory(String measured, long megabytes, long atMost) {
        String line = "| " + measured + " | " + megabytes + " MB | – | – | – | ≤ " + atMost + " MB | "
                + (megabytes <= atMost ? "met" : "**missed**") + " |";
        lines.add(line);
        out.println(line);
    }

    public void note(String note) {
        lines.add("");
        lines.add(note);
        out.println(note);
    }

    /** @throws IllegalStateException if the two sides do not give the same, which makes their times meaningless */
    public static void requireSame(Object ours, Object other, String what) {
        if (!Objects.equals(ours, other)) {
            throw new IllegalStateException("Not the same " + what + ": " + ours + " and " + other);
        }
    }

    void print() {
        out.println();
        out.println(HEAD);
        lines.forEach(out::println);
    }

    private void add(Subject subject, Race.Result result, String ratio, String target, boolean met) {
        String line = "| " + subject.measured() + " | " + result.ours().shown() + " | " + subject.against() + " | "
                + result.other().shown() + " | " + ratio + " | " + target + " | " + (met ? "met" : "**missed**") + " |";
        lines.add(line);
        out.println(line);
    }
}
