package org.fundcase.letters;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fundcase.kernel.Texts;

/**
 * The words of one paper: what stands for each placeholder of its template. Frozen when the paper is issued. No value
 * holds a control character; values are text and never looked at for placeholders.
 *
 * @param values by placeholder, as {@code project}
 * @param lists rows by list; a row's values by the name behind the dot, as {@code papers.file}
 */
record Content(SortedMap<String, String> values, SortedMap<String, List<SortedMap<String, String>>> lists) {

    private static final int LONGEST = 20_000;

    /** @throws org.fundcase.kernel.Refusal if a value has control characters or no end */
    Content {
        values = clean(values);
        SortedMap<String, List<SortedMap<String, String>>> rows = new TreeMap<>();
        lists.forEach(
                (name, list) -> rows.put(name, list.stream().map(Content::clean).toList()));
        lists = rows;
    }

    static Content of(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
        SortedMap<String, List<SortedMap<String, String>>> rows = new TreeMap<>();
        lists.forEach((name, list) -> rows.put(
                name,
                list.stream()
                        .<SortedMap<String, String>>map(TreeMap<String, String>::new)
                        .toList()));
        return new Content(new TreeMap<>(values), rows);
    }

    /** The same with more values. */
    Content with(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(more);
        return new Content(all, lists);
    }

    List<SortedMap<String, String>> list(String name) {
        List<SortedMap<String, String>> rows = lists.get(name);
        if (rows == null) {
            throw new IllegalArgumentException("The paper has no list " + name);
        }
        return rows;
    }

    private static SortedMap<String, String> clean(Map<String, String> values) {
        SortedMap<String, String> clean = new TreeMap<>();
        values.forEach((name, value) -> clean.put(
                name,
                Texts.optional("letter", "文书内容", value, LONGEST)
                        .replaceAll("\r\n?", "\n")
                        .replace('\t', ' ')));
        return clean;
    }
}
