package org.fundcase.operators;

import org.springframework.boot.test.context.TestComponent;

/** The job that looks which reports are owed, without the wait for its turn. */
@TestComponent
public class OwedReports {

    private final ReportTasks tasks;

    OwedReports(ReportTasks tasks) {
        this.tasks = tasks;
    }

    public void keep() {
        tasks.keep();
    }
}
