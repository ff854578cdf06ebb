package org.fundcase.history;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --verify-history}: checks the whole record, prints what it found and ends with 0 if all is well, else 1. */
@Component
class VerifyHistoryCommand implements ApplicationRunner {

    private final HistoryCheck check;
    private final ApplicationContext application;

    VerifyHistoryCommand(HistoryCheck check, ApplicationContext application) {
        this.check = check;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("verify-history")) {
            return;
        }
        HistoryCheck.Report report = check.run();
        System.out.printf(
                "History: %d entries, %d seals, %d faults%n",
                report.entries(), report.seals(), report.faults().size());
        report.faults().forEach(System.out::println);
        System.exit(SpringApplication.exit(application, () -> report.faults().isEmpty() ? 0 : 1));
    }
}
