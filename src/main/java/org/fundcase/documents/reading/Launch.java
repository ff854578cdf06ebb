package org.fundcase.documents.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a child is started: from the parent's own class path, or, where the parent runs from the packaged jar, by that
 * jar's own launcher.
 *
 * @param mainClass of the child
 * @param limits for its heap
 * @param font for drawing pages
 * @param print whether the child recognises print, which is native code
 */
record Launch(String mainClass, ReadingLimits limits, Path font, Print print) {

    /** Native code prints to standard output: answers go elsewhere. Its memory is bounded too, not only the heap. */
    private static final List<String> NATIVE =
            List.of("sh", "-c", "ulimit -d 1945600; exec 3>&1 1>&2; exec \"$@\"", "sh");

    private static final String ANSWERS = "/proc/self/fd/3";

    private static final String NESTED = "jar:nested:";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    Process start(Path temp) throws IOException {
        List<String> command = new ArrayList<>(Isolation.wrapper());
        if (print == Print.HERE) {
            command.addAll(NATIVE);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(temp));
        if (print == Print.HERE) {
            command.add("-D" + Worker.ANSWERS + "=" + ANSWERS);
        }
        command.addAll(program());
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        bare(builder.environment());
        return builder.start();
    }

    /** Nothing of the parent's environment: it holds passwords. */
    private static void bare(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2");
    }

    private List<String> options(Path temp) {
        return List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:ErrorFile=" + temp.resolve("error.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temp,
                "-Duser.home=" + temp,
                "-Dpdfbox.fontcache=" + temp,
                "-D" + Worker.PRINT + "=" + print,
                "-D" + Worker.FONT + "=" + font.toAbsolutePath(),
                "-D" + Worker.LIMITS + "=" + Worker.text(limits));
    }

    private List<String> program() {
        String location =
                Launch.class.getProtectionDomain().getCodeSource().getLocation().toString();
        if (location.startsWith(NESTED)) {
            String jar = location.substring(NESTED.length()).split("/!", 2)[0];
            return List.of("-cp", jar, "-Dloader.main=" + mainClass, LAUNCHER);
        }
        return List.of("-cp", classPath(), mainClass);
    }

    /** Absolute, because the child works in its own folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
