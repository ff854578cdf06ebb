package org.fundcase.schemes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scheme files below the home folder: {@code config/schemes/<scheme>/<version>.yaml}, and beside each the models of
 * {@code processes/}, where a file in {@code processes/<scheme>/} takes the place of the shared one of its name.
 */
record SchemeFolder(Path home) {

    /** Every scheme file, checked by schema and lint, in the order of its path. */
    List<SchemeSource> schemes() {
        Path folder = home.resolve("config/schemes");
        SchemeSchema schema = new SchemeSchema(bytes(folder.resolve("scheme.schema.json")));
        return files(folder, 2, ".yaml").values().stream()
                .map(file -> read(file, schema))
                .toList();
    }

    private static SchemeSource read(Path file, SchemeSchema schema) {
        byte[] bytes = bytes(file);
        RowedYaml yaml = RowedYaml.of(file, bytes);
        schema.check(yaml);
        SchemeSource source = new SchemeSource(yaml, bytes);
        new SchemeLint(yaml, source.scheme("")).check();
        return source;
    }

    /**
     * The decision tables of a scheme by file name: all of its own folder, each of which it must name, and those shared
     * ones that it names.
     */
    Map<String, TableFile> tables(SchemeSource source) {
        List<String> named = source.scheme("").tables().all();
        Map<String, TableFile> tables = tablesIn(home.resolve("processes"));
        tables.values().removeIf(table -> !named.contains(table.key()));
        tables.putAll(
                tablesIn(home.resolve("processes").resolve(source.scheme("").id())));
        List<String> found = tables.values().stream().map(TableFile::key).toList();
        for (String key : named) {
            if (!found.contains(key)) {
                throw source.yaml().bad("/tables", "决策表“" + key + "”没有文件，应在 " + home.resolve("processes") + " 之下");
            }
        }
        for (TableFile table : tables.values()) {
            if (!named.contains(table.key())) {
                String file = source.yaml().file().toString();
                throw BadScheme.at(table.file(), 0, "决策表“" + table.key() + "”没有写进 " + file + " 的 tables");
            }
            table.check();
        }
        return tables;
    }

    private static Map<String, TableFile> tablesIn(Path folder) {
        Map<String, TableFile> tables = new TreeMap<>();
        files(folder, 1, ".dmn").forEach((name, file) -> tables.put(name, TableFile.of(file, bytes(file))));
        return tables;
    }

    /** Every case model of every scheme, in the order of its path. */
    List<Path> caseModelFiles() {
        return List.copyOf(files(home.resolve("processes"), 2, ".cmmn.xml").values());
    }

    /** The case models of a scheme by file name. */
    Map<String, byte[]> caseModels(Scheme scheme) {
        Map<String, Path> files = files(home.resolve("processes"), 1, ".cmmn.xml");
        files.putAll(files(home.resolve("processes").resolve(scheme.id()), 1, ".cmmn.xml"));
        Map<String, byte[]> models = new TreeMap<>();
        files.forEach((name, file) -> models.put(name, bytes(file)));
        return models;
    }

    /** Files by name when flat, by path otherwise; an absent folder holds none. */
    private static Map<String, Path> files(Path folder, int depth, String ending) {
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            Map<String, Path> found = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> found.put(folder.relativize(file).toString(), file));
            return found;
        } catch (IOException e) {
            throw BadScheme.because(folder, "文件夹读不出来 (cannot list the folder)", e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw BadScheme.because(file, "文件读不出来 (cannot read the file)", e);
        }
    }
}
