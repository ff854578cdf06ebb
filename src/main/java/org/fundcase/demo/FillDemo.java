package org.fundcase.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.DemoProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the demo to life through the real doors, going on where an earlier run was ended: accounts, rounds and the first
 * applications before the first page is served, the rest in the background.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "living", matchIfMissing = true)
class FillDemo implements ApplicationRunner, DemoProgress, DisposableBean {

    /** Applications that are there when the first page is. */
    static final int AT_ONCE = 5;

    /** Applications that are made while the calls of the earlier rounds run. */
    private static final int BEFORE_THE_EARLIER_GO_ON = 60;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(FillDemo.class);

    private final DemoPeople people;
    private final DemoRounds rounds;
    private final DemoOperator operator;
    private final DemoEnterprises enterprises;
    private final DemoFiling filing;
    private final DemoFate fate;
    private final EarlierRounds earlier;
    private final CityRounds cities;
    private final DemoRecoveries recoveries;
    private final DemoProgram program;
    private final DemoListings listings;
    private final CarriedOut carriedOut;
    private final DemoCompletions completions;
    private final DemoPerformance performance;
    private final OpenWhenFilled opening;
    private final JdbcClient jdbc;
    private final int wanted;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> new Thread(task, "fill-demo"));
    private final Set<CityFiling.Call> going = EnumSet.allOf(CityFiling.Call.class);
    private volatile int made;
    private boolean accepting = true;
    private volatile boolean ending;

    FillDemo(
            DemoPeople people,
            DemoRounds rounds,
            DemoOperator operator,
            DemoEnterprises enterprises,
            DemoFiling filing,
            DemoFate fate,
            EarlierRounds earlier,
            CityRounds cities,
            DemoRecoveries recoveries,
            DemoProgram program,
            DemoListings listings,
            CarriedOut carriedOut,
            DemoCompletions completions,
            DemoPerformance performance,
            OpenWhenFilled opening,
            JdbcClient jdbc,
            @Value("${fundcase.demo.applications:150}") int wanted) {
        this.people = people;
        this.rounds = rounds;
        this.operator = operator;
        this.enterprises = enterprises;
        this.filing = filing;
        this.fate = fate;
        this.earlier = earlier;
        this.cities = cities;
        this.recoveries = recoveries;
        this.program = program;
        this.listings = listings;
        this.carriedOut = carriedOut;
        this.completions = completions;
        this.performance = performance;
        this.opening = opening;
        this.jdbc = jdbc;
        this.wanted = Math.min(wanted, DemoPlan.size());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        made = jdbc.sql("SELECT count(*) FROM demo_application")
                .query(Integer.class)
                .single();
        try {
            people.settle();
            operator.entrust();
            rounds.open();
            operator.pay();
            enterprises.get(0);
            first();
        } finally {
            opening.open();
        }
        background.execute(this::fill);
    }

    /** Filed side by side; all are handed in to be read before the first of them is waited for. */
    private void first() {
        Map<Integer, Future<GrantCase>> filed = new TreeMap<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int n = 1; n <= Math.min(AT_ONCE, wanted); n++) {
                int number = n;
                if (!isMade(n)) {
                    filed.put(n, two.submit(() -> file(number)));
                }
            }
            filed.forEach(this::submit);
        } finally {
            two.shutdown();
        }
    }

    private void submit(int n, Future<GrantCase> filed) {
        try {
            GrantCase application = filed.get();
            filing.awaitReading(application.id());
            fate.submit(n, application, applicant(n));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Application " + n + " of the demo failed", failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        ending = true;
        background.shutdown();
    }

    @Override
    public int made() {
        return made;
    }

    @Override
    public int wanted() {
        return wanted;
    }

    private void fill() {
        // Those whose accounts the sign-in page names come first.
        enterprises.get(DemoEnterprises.FIRST_OF_JIANGMEN);
        enterprises.get(DemoEnterprises.FIRST_OF_LINYI);
        if (wanted == DemoPlan.size()) {
            attempt("The earlier rounds", earlier::file);
            attempt("The recoveries", recoveries::begin);
            attempt("The listings", listings::begin);
            attempt("The performance", performance::begin);
            for (CityFiling.Call call : CityFiling.Call.values()) {
                attempt("The round of " + call, () -> cities.file(call));
            }
            attempt("The projects that are carried out", carriedOut::file);
        }
        for (int n = 1; n <= wanted && !ending; n++) {
            int number = n;
            attempt("Application " + n, () -> make(number));
            if (n == BEFORE_THE_EARLIER_GO_ON && wanted == DemoPlan.size()) {
                attempt("The earlier rounds", () -> earlier.goOn(() -> ending));
            }
            if (n >= BEFORE_THE_EARLIER_GO_ON && wanted == DemoPlan.size()) {
                goOn();
            }
        }
        follow();
    }

    /** As the days go by that a visitor moves, the rounds of the other cities and the acceptances go on. */
    private void follow() {
        boolean goesOn = wanted == DemoPlan.size();
        attempt("The end of the tokens", program::forget);
        while (goesOn && !ending) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            goesOn = ending || goOn();
        }
    }

    /** @return false if no city goes on: one that is at its end, or failed once, is left to the visitor */
    private boolean goOn() {
        for (CityFiling.Call call : List.copyOf(going)) {
            boolean[] waits = {false};
            attempt("The round of " + call, () -> waits[0] = cities.goOn(call));
            if (!waits[0]) {
                going.remove(call);
            }
        }
        if (accepting) {
            boolean[] waits = {false};
            attempt("The acceptances", () -> waits[0] = completions.goOn());
            accepting = waits[0];
        }
        return accepting || !going.isEmpty();
    }

    /**
     * One part that fails keeps no other from being made.
     *
     * @return false if it failed
     */
    private boolean attempt(String what, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refusal refused) {
            log.warn("{} of the demo was refused: {}", what, refused.reason());
        } catch (RuntimeException failed) {
            if (!ending) {
                log.error("{} of the demo failed", what, failed);
            }
        }
        return false;
    }

    private void make(int n) {
        if (isMade(n)) {
            return;
        }
        Optional<GrantCase> visitors =
                filing.visitors(n, rounds.get(DemoPlan.get(n).call()), applicant(n));
        if (visitors.isPresent()) {
            remember(n, visitors.get());
            return;
        }
        GrantCase application = file(n);
        filing.awaitReading(application.id());
        fate.submit(n, application, applicant(n));
        fate.decide(n, application.id(), applicant(n));
        remember(n, application);
    }

    private void remember(int n, GrantCase application) {
        jdbc.sql("INSERT INTO demo_application (number, case_id) VALUES (?, ?)")
                .params(n, application.id())
                .update();
        made++;
    }

    private GrantCase file(int n) {
        return filing.file(n, rounds.get(DemoPlan.get(n).call()), applicant(n));
    }

    private DemoEnterprises.Applicant applicant(int n) {
        return enterprises.get(DemoPlan.get(n).enterprise());
    }

    private boolean isMade(int n) {
        return jdbc.sql("SELECT count(*) FROM demo_application WHERE number = :n")
                        .param("n", n)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
