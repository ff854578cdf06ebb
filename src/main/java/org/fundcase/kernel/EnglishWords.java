package org.fundcase.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The catalogue of English sentences by their Chinese ones, in the form of gettext, so that a translator's editor opens
 * it. Only {@code msgid} and {@code msgstr} count, also where they run over several quoted lines.
 */
final class EnglishWords {

    private static final Map<String, String> ALL = load();

    private EnglishWords() {}

    /** The English sentence; the Chinese one where the catalogue has none. */
    static String of(String sentence) {
        return ALL.getOrDefault(sentence, sentence);
    }

    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> load() {
        InputStream file = Objects.requireNonNull(EnglishWords.class.getResourceAsStream("/words_en.po"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if a sentence stands twice */
    static Map<String, String> read(Iterable<String> lines) {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder chinese = new StringBuilder();
        StringBuilder english = new StringBuilder();
        StringBuilder open = chinese;
        for (String line : lines) {
            if (line.startsWith("msgid ")) {
                keep(all, chinese, english);
            }
            open = line.startsWith("msgid ") ? chinese : line.startsWith("msgstr ") ? english : open;
            open.append(quoted(line));
        }
        keep(all, chinese, english);
        return all;
    }

    private static void keep(Map<String, String> all, StringBuilder chinese, StringBuilder english) {
        // The entry without a sentence is the head of the file; one without English is not translated yet.
        if (!chinese.isEmpty() && !english.isEmpty() && all.put(chinese.toString(), english.toString()) != null) {
            throw new IllegalStateException("Twice in the catalogue: " + chinese);
        }
        chinese.setLength(0);
        english.setLength(0);
    }

    private static String quoted(String line) {
        int from = line.indexOf('"');
        return line.startsWith("#") || from < 0
                ? ""
                : line.substring(from + 1, line.lastIndexOf('"'))
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"");
    }
}
