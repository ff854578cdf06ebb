package org.fundcase.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.fundcase.demo.DemoRounds.Call;

/** Who of the demo applies for what: 150 applications in the four rounds, those of the rounds in turn. */
final class DemoPlan {

    /** What an application is handed in with besides licence and commitment letter. */
    enum Proof {
        SOFTWARE_INVOICES,
        EQUIPMENT_INVOICES,
        CERTIFICATE
    }

    /**
     * @param enterprise its number
     * @param figures what the item asks to be stated
     * @param mayWait whether it may stay a draft: an enterprise has one draft in a round
     */
    record Filing(Call call, String item, int enterprise, Proof proof, Map<String, String> figures, boolean mayWait) {}

    private static final Map<String, String> RECOGNISED = Map.of("newlyRecognised", "YES", "recognisedBy", "PROVINCE");
    private static final Map<String, String> NATIONAL = Map.of("newlyRecognised", "YES", "recognisedBy", "NATIONAL");
    private static final Map<String, String> RENOVATED = Map.of("projectLibrary", "RENOVATION", "completed", "YES");
    private static final Map<String, String> READY =
            Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES");
    private static final Map<String, String> SMALL =
            Map.of("pastProjects", "NONE", "noAccident", "YES", "readyToStart", "YES", "smallOrMedium", "YES");
    private static final Map<String, String> SMART = Map.of("direction", "SMART", "industrial", "YES");
    private static final Map<String, String> ADVANCED =
            Map.of("direction", "SMART", "industrial", "YES", "advanced", "YES");
    private static final List<String> PROJECTS = List.of("CZ19-3-1", "CZ19-1-1", "CZ19-4-1", "CZ19-3-1");
    private static final int CHANGZHOU = 35;

    private static final List<Filing> ALL = all();

    private DemoPlan() {}

    static int size() {
        return ALL.size();
    }

    /** @param n from 1 */
    static Filing get(int n) {
        return ALL.get(n - 1);
    }

    /**
     * Whether the papers are such that an officer has to look closely: scans, a red invoice, an amount in doubt. Not of the
     * first ones: the first page waits until those are read.
     */
    static boolean isRough(int n) {
        Filing filing = get(n);
        return n > FillDemo.AT_ONCE && filing.proof() == Proof.SOFTWARE_INVOICES && filing.enterprise() % 6 == 0;
    }

    /** The first ones are all of one round, so that the demo opens with an inbox that has something in it. */
    private static List<Filing> all() {
        Deque<Filing> projects = new ArrayDeque<>(projects());
        List<Filing> all = new ArrayList<>();
        for (int i = 0; i < FillDemo.AT_ONCE; i++) {
            all.add(projects.removeFirst());
        }
        List<Deque<Filing>> rest =
                List.of(projects, new ArrayDeque<>(awards()), new ArrayDeque<>(jiangmen()), new ArrayDeque<>(linyi()));
        while (rest.stream().anyMatch(filings -> !filings.isEmpty())) {
            rest.stream().filter(filings -> !filings.isEmpty()).forEach(filings -> all.add(filings.removeFirst()));
        }
        return List.copyOf(all);
    }

    private static List<Filing> projects() {
        List<Filing> filings = new ArrayList<>();
        for (int n = 1; n <= CHANGZHOU; n++) {
            String item = PROJECTS.get(n % PROJECTS.size());
            filings.add(new Filing(Call.INTERNET, item, n, Proof.SOFTWARE_INVOICES, Map.of(), false));
        }
        for (int n = 1; n <= CHANGZHOU; n++) {
            filings.add(new Filing(Call.INTERNET, "CZ19-5-3", n, Proof.CERTIFICATE, Map.of(), true));
        }
        return filings;
    }

    private static List<Filing> awards() {
        List<Filing> filings = new ArrayList<>();
        for (int n = 1; n <= CHANGZHOU; n++) {
            filings.add(
                    switch (n % 4) {
                        case 0 -> new Filing(Call.STAR_CITY, "CZ21-01-2", n, Proof.EQUIPMENT_INVOICES, RENOVATED, true);
                        case 1 -> new Filing(Call.STAR_CITY, "CZ21-02-4", n, Proof.CERTIFICATE, RECOGNISED, true);
                        case 2 -> new Filing(Call.STAR_CITY, "CZ21-02-2", n, Proof.CERTIFICATE, NATIONAL, true);
                        default -> new Filing(Call.STAR_CITY, "CZ21-05-2", n, Proof.CERTIFICATE, RECOGNISED, true);
                    });
        }
        return filings;
    }

    private static List<Filing> jiangmen() {
        int first = DemoEnterprises.FIRST_OF_JIANGMEN;
        List<Filing> filings = new ArrayList<>();
        for (int n = first; n < first + 12; n++) {
            filings.add(new Filing(Call.JIANGMEN, "JM21-1", n, Proof.SOFTWARE_INVOICES, READY, false));
        }
        for (int n = first; n < first + 11; n++) {
            filings.add(new Filing(Call.JIANGMEN, "JM21-2", n, Proof.SOFTWARE_INVOICES, SMALL, true));
        }
        return filings;
    }

    private static List<Filing> linyi() {
        int first = DemoEnterprises.FIRST_OF_LINYI;
        List<Filing> filings = new ArrayList<>();
        for (int n = first; n < first + 12; n++) {
            filings.add(new Filing(Call.LINYI, "LY20-1b", n, Proof.SOFTWARE_INVOICES, SMART, false));
        }
        for (int n = first; n < first + 10; n++) {
            filings.add(new Filing(Call.LINYI, "LY20-1a", n, Proof.EQUIPMENT_INVOICES, ADVANCED, true));
        }
        return filings;
    }
}
