package org.fundcase.schemes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundcase.kernel.Home;
import org.springframework.stereotype.Component;

/**
 * The checklists of site visits: a scheme's own {@code processes/<scheme>/visit-checklist.yaml}, else the shared
 * {@code processes/visit-checklist.yaml}. All are checked at start; a bad one stops it, naming file, row and reason.
 */
@Component
public class VisitChecklists {

    private static final String FILE = "visit-checklist.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]{1,30}");
    private static final List<String> WORDS = List.of("label", "help");

    private final Home home;

    VisitChecklists(Home home, Schemes schemes) {
        this.home = home;
        schemes.all().forEach(scheme -> ofScheme(scheme.id()));
    }

    /** As the file says it now; a visit that was ordered keeps what it was then. */
    public VisitChecklist ofScheme(String schemeId) {
        Path own = home.resolve("processes").resolve(schemeId).resolve(FILE);
        return read(Files.exists(own) ? own : home.resolve("processes").resolve(FILE));
    }

    /** As it is kept with a visit. */
    public String written(VisitChecklist checklist) {
        try {
            return MAPPER.writeValueAsString(checklist);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param written by {@link #written} */
    public VisitChecklist read(String written) {
        try {
            return MAPPER.readValue(written, VisitChecklist.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BadScheme naming the row of the first thing that is wrong */
    static VisitChecklist read(Path file) {
        RowedYaml yaml = RowedYaml.of(file, SchemeFolder.bytes(file));
        JsonNode questions = yaml.tree().path("questions");
        if (!questions.isArray() || questions.isEmpty()) {
            throw yaml.bad("", "要有 questions，至少一行 (questions are missing)");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            check(yaml, questions.get(i), "/questions/" + i, seen);
        }
        try {
            return MAPPER.treeToValue(yaml.tree(), VisitChecklist.class);
        } catch (JsonProcessingException e) {
            throw BadScheme.because(file, e.getOriginalMessage(), e);
        }
    }

    private static void check(RowedYaml yaml, JsonNode row, String at, Set<String> seen) {
        String key = row.path("key").asText();
        if (!KEY.matcher(key).matches() || !seen.add(key)) {
            throw yaml.bad(at, "key 用小写字母开头的字母和数字，不能重复 (a key of its own)");
        }
        for (String name : WORDS) {
            JsonNode words = row.path(name);
            if (words.path("zh").asText().isBlank() || words.path("en").asText().isBlank()) {
                throw yaml.bad(at, name + " 要写 zh 和 en (in both languages)");
            }
        }
        row.fieldNames().forEachRemaining(name -> {
            if (!name.equals("key") && !WORDS.contains(name)) {
                throw yaml.bad(at + "/" + name, "没有“" + name + "”这一项 (no such key)");
            }
        });
    }
}
