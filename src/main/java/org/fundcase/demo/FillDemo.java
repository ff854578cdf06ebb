package org.fundcase.demo;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.DemoProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the demo to life through the real doors: accounts, rounds and enterprises at once, applications in the
 * background, going on where an earlier run was ended.
 */
@Component
@Profile("demo")
class FillDemo implements ApplicationRunner, DemoProgress, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FillDemo.class);

    private final DemoPeople people;
    private final DemoRounds rounds;
    private final DemoEnterprises enterprises;
    private final DemoFiling filing;
    private final DemoFate fate;
    private final JdbcClient jdbc;
    private final int wanted;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> new Thread(task, "fill-demo"));
    private volatile int made;
    private volatile boolean ending;

    FillDemo(
            DemoPeople people,
            DemoRounds rounds,
            DemoEnterprises enterprises,
            DemoFiling filing,
            DemoFate fate,
            JdbcClient jdbc,
            @Value("${fundcase.demo.applications:80}") int wanted) {
        this.people = people;
        this.rounds = rounds;
        this.enterprises = enterprises;
        this.filing = filing;
        this.fate = fate;
        this.jdbc = jdbc;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        made = jdbc.sql("SELECT count(*) FROM demo_application")
                .query(Integer.class)
                .single();
        people.settle();
        rounds.projects();
        rounds.awards();
        enterprises.get(0);
        background.execute(this::fill);
    }

    @Override
    public int made() {
        return made;
    }

    @Override
    public int wanted() {
        return wanted;
    }

    @Override
    public void destroy() {
        ending = true;
        background.shutdown();
    }

    private void fill() {
        for (int n = 1; n <= wanted && !ending; n++) {
            try {
                make(n);
            } catch (Refusal refused) {
                log.warn("Application {} of the demo was refused: {}", n, refused.reason());
            } catch (RuntimeException failed) {
                if (!ending) {
                    log.error("Application {} of the demo failed", n, failed);
                }
            }
        }
    }

    private void make(int n) {
        if (isMade(n)) {
            return;
        }
        // The first enterprise is the visitor's own and files nothing by itself.
        DemoEnterprises.Applicant applicant = enterprises.get(1 + (n - 1) % (DemoEnterprises.COUNT - 1));
        boolean award = n >= DemoEnterprises.COUNT;
        UUID id = award ? filing.award(n, rounds.awards(), applicant) : filing.project(n, rounds.projects(), applicant);
        fate.decide(n, id, applicant);
        jdbc.sql("INSERT INTO demo_application (number, case_id) VALUES (?, ?)")
                .params(n, id)
                .update();
        made++;
    }

    private boolean isMade(int n) {
        return jdbc.sql("SELECT count(*) FROM demo_application WHERE number = :n")
                        .param("n", n)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
