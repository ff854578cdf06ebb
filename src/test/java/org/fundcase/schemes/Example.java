package org.fundcase.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an examples file beside a decision table.
 *
 * @param round the parameters all lines of the file share
 */
record Example(Path file, String table, JsonNode round, JsonNode line) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Example> all(Path processes) {
        try (Stream<Path> files = Files.walk(processes)) {
            return files.filter(file -> file.toString().endsWith(".examples.yaml"))
                    .sorted()
                    .flatMap(Example::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Example> read(Path file) {
        try {
            JsonNode tree = YAML.readTree(file.toFile());
            String table = tree.path("table").asText();
            return StreamSupport.stream(tree.path("examples").spliterator(), false)
                    .map(line -> new Example(file, table, tree.path("round"), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String schemeId() {
        return file.getName(file.getNameCount() - 2).toString();
    }

    @Nullable String text(String field) {
        return line.hasNonNull(field) ? line.get(field).asText() : null;
    }

    @Nullable String expected(String field) {
        JsonNode expect = line.path("expect");
        return expect.hasNonNull(field) ? expect.get(field).asText() : null;
    }

    Facts facts() {
        Facts facts = Facts.none().with("rule", text("rule")).with("item", text("item"));
        for (Map.Entry<String, JsonNode> fact : line.path("facts").properties()) {
            facts = fact.getValue().isNumber()
                    ? facts.with(fact.getKey(), fact.getValue().decimalValue())
                    : facts.with(fact.getKey(), fact.getValue().asText());
        }
        if (line.has("establishedOn")) {
            facts = facts.operating(date("establishedOn"), LocalDate.parse(String.valueOf(text("on"))));
        }
        return line.has("barredUntil")
                ? facts.barred(date("barredUntil"), LocalDate.parse(String.valueOf(text("on"))))
                : facts;
    }

    private @Nullable LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    AmountQuestion question(Scheme scheme) {
        Map<String, String> chosen = new HashMap<>();
        round.properties()
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue().asText()));
        line.path("round")
                .properties()
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue().asText()));
        String base = text("base");
        JsonNode decided = line.path("decided");
        return new AmountQuestion(
                String.valueOf(text("item")),
                text("tier"),
                base == null ? null : Money.yuan(base),
                null,
                List.of(),
                scheme.parameters(chosen),
                figures(scheme),
                text("appliedOn") == null ? null : LocalDate.parse(String.valueOf(text("appliedOn"))),
                decided.isMissingNode() ? null : decided(decided));
    }

    private Figures figures(Scheme scheme) {
        Map<String, String> typed = new HashMap<>();
        line.path("figures")
                .properties()
                .forEach(entry -> typed.put(entry.getKey(), entry.getValue().asText()));
        return new Figures(scheme.item(String.valueOf(text("item"))), typed);
    }

    private static DecidedAmount decided(JsonNode decided) {
        return new DecidedAmount(
                decided.path("recipient").asText(),
                Money.yuan(decided.path("amount").asText()),
                decided.path("basis").asText());
    }

    @Override
    public String toString() {
        return schemeId() + " " + file.getFileName() + ": " + text("name");
    }
}
