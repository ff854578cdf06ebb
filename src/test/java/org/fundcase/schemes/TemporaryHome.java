package org.fundcase.schemes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fundcase.kernel.Home;

/** A home folder with a copy of CZ-II-2019 under another name, for tests that break or change it. */
record TemporaryHome(Path folder) {

    static final String SCHEME = "TT-TT-2000";
    static final String FILE = "config/schemes/" + SCHEME + "/2019.yaml";
    static final String TABLES = "processes/" + SCHEME + "/";

    static TemporaryHome in(Path folder) {
        TemporaryHome home = new TemporaryHome(folder);
        home.write("config/schemes/scheme.schema.json", read(Path.of("config/schemes/scheme.schema.json")));
        home.write(FILE, renamed(read(Path.of("config/schemes/CZ-II-2019/2019.yaml"))));
        home.write("processes/grant-case.cmmn.xml", read(Path.of("processes/grant-case.cmmn.xml")));
        home.write("processes/round.cmmn.xml", read(Path.of("processes/round.cmmn.xml")));
        home.write("processes/recovery-case.cmmn.xml", read(Path.of("processes/recovery-case.cmmn.xml")));
        try (Stream<Path> tables = Files.list(Path.of("processes/CZ-II-2019"))) {
            tables.filter(file -> file.toString().endsWith(".dmn"))
                    .forEach(file -> home.write(TABLES + file.getFileName(), renamed(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static String renamed(String text) {
        return text.replace("CZ-II-2019", SCHEME).replace("cz-ii-2019", "tt-tt-2000");
    }

    Home home() {
        return new Home(folder);
    }

    SchemeFolder schemes() {
        return new SchemeFolder(folder);
    }

    byte[] bytes(String file) {
        return read(folder.resolve(file)).getBytes(StandardCharsets.UTF_8);
    }

    void replace(String file, String old, String by) {
        String text = read(folder.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " holds no: " + old);
        }
        write(file, text.replace(old, by));
    }

    /** The row, from 1, on which a text first stands. */
    int rowOf(String file, String text) {
        String all = read(folder.resolve(file));
        return 1
                + (int) all.substring(0, all.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    void copy(String file, String to) {
        write(to, read(folder.resolve(file)));
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file.substring(0, file.lastIndexOf('/'))));
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
