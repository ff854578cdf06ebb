package org.fundcase.scenario;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/**
 * Finds on an English page what is Chinese and does not come from data. Data is what people and papers said, as the
 * tables of the rooms keep it, and what the scheme files have in Chinese only; all else is ours to translate.
 */
final class LeftInChinese {

    /** Texts, names for screen readers, hints and buttons; one entry each. */
    private static final String TEXTS = "() => { const all = [];"
            + " const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
            + " while (walk.nextNode()) {"
            + "   if (!walk.currentNode.parentElement.closest('script, style, template')) {"
            + "     all.push(walk.currentNode.data.trim()); } }"
            + " document.querySelectorAll('*').forEach(e => ['title', 'aria-label', 'placeholder', 'alt', 'data-label']"
            + "   .forEach(name => e.hasAttribute(name) && all.push(e.getAttribute(name))));"
            + " document.querySelectorAll('input[type=submit], input[type=button]').forEach(e => all.push(e.value));"
            + " all.push(document.title); return all.filter(text => /[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]/.test(text)); }";

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Pattern JOINED = Pattern.compile("[A-Za-z][：，（；。]|[：，）；。][A-Za-z]");
    private static final Pattern CLAUSE = Pattern.compile("第[一二三四五六七八九十]+[条款项章].*");
    private static final List<String> ROOMS = List.of(
            "accounts_",
            "applicants_",
            "rounds_",
            "cases_",
            "letters_",
            "documents_",
            "policies_",
            "funding_",
            "operators_",
            "publicity_",
            "review_",
            "allocation_",
            "recovery_",
            "credit_",
            "acceptance_",
            "implementation_",
            "performance_");

    /** The name of the other language, how a district reads, what the columns of a list have to be called. */
    private static final Set<String> OURS = Set.of(
            "中文",
            "武进区",
            "统一社会信用代码",
            "单位名称",
            "事由",
            "依据",
            "起始日期",
            "截止日期",
            "项目名称",
            "资金名称",
            "资金级别",
            "年度",
            "金额",
            "元",
            "国家级",
            "省级",
            "市级",
            "区县级",
            "批次号",
            "付款编号",
            "结果",
            "流水号",
            "日期",
            "说明");

    private final JdbcClient jdbc;
    private final Set<String> words;
    private String data;

    LeftInChinese(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.data = data(jdbc);
        this.words = words();
    }

    private static String data(JdbcClient jdbc) {
        return Stream.concat(tables(jdbc).stream(), schemes().stream()).collect(Collectors.joining("\n"));
    }

    /** What a job has drawn since the data were read is data too. */
    @SuppressWarnings("unchecked")
    List<String> on(Page page) {
        List<String> texts = (List<String>) page.evaluate(TEXTS);
        List<String> left = left(texts);
        if (!left.isEmpty()) {
            data = data(jdbc);
        }
        return left.isEmpty() ? left : left(texts);
    }

    private List<String> left(List<String> texts) {
        return texts.stream()
                .filter(text -> JOINED.matcher(text).find() || !isData(text))
                .map(text -> "is left in Chinese: " + text.strip())
                .distinct()
                .toList();
    }

    private boolean isData(String text) {
        return data.contains(text.strip()) || CHINESE.matcher(text).results().allMatch(part -> isKnown(part.group()));
    }

    private boolean isKnown(String part) {
        return OURS.contains(part) || CLAUSE.matcher(part).matches() || !words.contains(part) && data.contains(part);
    }

    private static List<String> tables(JdbcClient jdbc) {
        List<String> rows = new ArrayList<>();
        jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> ROOMS.stream().anyMatch(table::startsWith))
                .forEach(table -> rows.addAll(
                        jdbc.sql("SELECT (to_jsonb(t) - 'reading_note' - 'checks' - 'text' - 'item_name')::text FROM "
                                        + table + " t")
                                .query(String.class)
                                .list()));
        return rows;
    }

    /** What stands in the scheme files in Chinese only. */
    private static List<String> schemes() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("config/schemes"))) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".yaml")).toList()) {
                collect(new Yaml().load(Files.readString(file)), texts);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Object node, List<String> texts) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!key.equals("zh") || !map.containsKey("en")) {
                    collect(value, texts);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(one -> collect(one, texts));
        } else {
            texts.add(String.valueOf(node));
        }
    }

    private static Set<String> words() {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.values().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
