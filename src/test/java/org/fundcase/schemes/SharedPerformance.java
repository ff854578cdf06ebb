package org.fundcase.schemes;

import java.nio.file.Path;

/** Opens a tree of performance indicators for tests of other rooms. */
public final class SharedPerformance {

    private SharedPerformance() {}

    public static PerformanceTree of(Path file) {
        return PerformanceTrees.read(file);
    }
}
