package org.fundcase.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The strongest wrapper this machine permits for a child: own session (so the whole group can be killed), no network,
 * own process space (so nothing survives it). Probed once.
 */
final class Isolation {

    private static final List<List<String>> STRONGEST_FIRST = List.of(
            List.of("setsid", "unshare", "-n", "-p", "-f", "--kill-child", "--"),
            List.of("setsid", "unshare", "-r", "-n", "-p", "-f", "--kill-child", "--"),
            List.of("setsid", "unshare", "-n", "--"),
            List.of("setsid", "unshare", "-r", "-n", "--"),
            List.of("setsid"));

    private static final List<String> WRAPPER =
            STRONGEST_FIRST.stream().filter(Isolation::works).findFirst().orElse(List.of());

    private Isolation() {}

    static List<String> wrapper() {
        return WRAPPER;
    }

    static boolean withoutNetwork() {
        return WRAPPER.contains("unshare");
    }

    private static boolean works(List<String> wrapper) {
        List<String> command = new ArrayList<>(wrapper);
        command.add("true");
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
