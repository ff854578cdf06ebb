package org.fundcase.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.cases.NameSearch;
import org.fundcase.cases.Submitting;
import org.fundcase.documents.Reading;
import org.fundcase.documents.Uploading;
import org.fundcase.documents.reading.Scanning;
import org.fundcase.inbox.Completing;
import org.fundcase.inbox.Listing;
import org.fundcase.storage.S3Server;

/** Starts both sites and takes every measurement; the README names the command. */
public final class Bench {

    private static final int SMALL = 1_000;

    private Bench() {}

    /** One measurement on both sites. */
    @FunctionalInterface
    interface Measurement {
        void measure(Site small, Site large, Report report) throws Exception;
    }

    /** @param args tasks of the large site; then, to take but some, the names of measurements, with commas between them */
    public static void main(String[] args) throws Exception {
        int tasks = Integer.parseInt(args[0]);
        Map<String, Measurement> all = all();
        if (args.length > 1) {
            choose(List.of(args[1].split(",")), all);
        }
        // Whatever happens, the pools of both applications do not keep this JVM alive.
        int exit = 1;
        try {
            run(tasks, all);
            exit = 0;
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        System.exit(exit);
    }

    private static void choose(List<String> names, Map<String, Measurement> all) {
        if (!all.keySet().containsAll(names)) {
            throw new IllegalArgumentException("Of " + names + " some are none of " + all.keySet());
        }
        all.keySet().retainAll(names);
    }

    private static void run(int tasks, Map<String, Measurement> chosen) throws Exception {
        Report report = new Report(System.out);
        try (S3Server s3 = S3Server.start();
                Site small = Site.start("target/bench/" + SMALL, SMALL, settings(s3));
                Site large = Site.start("target/bench/" + tasks, tasks, List.of())) {
            for (Measurement measurement : chosen.values()) {
                measurement.measure(small, large, report);
            }
        }
        report.print();
    }

    /** Without a real server both sites keep their objects in a folder. */
    private static List<String> settings(S3Server s3) {
        return s3.isMinio() ? s3.applicationSettings() : List.of();
    }

    private static Map<String, Measurement> all() {
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("inbox", Listing::measure);
        all.put("search", NameSearch::measure);
        all.put("completion", Completing::measure);
        all.put("submission", Submitting::measure);
        all.put("reading", Reading::measure);
        all.put("scan", Scanning::measure);
        all.put("upload", Uploading::measure);
        return all;
    }
}
