package org.fundcase.web;

/** How far the demo's data has come; pages show it while it is being made. Absent outside the demo. */
public interface DemoProgress {

    int made();

    int wanted();
}
