package org.fundcase.schemes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundcase.kernel.Home;
import org.springframework.stereotype.Component;

/**
 * The score sheets of experts: a scheme's own {@code processes/<scheme>/score-form.yaml}, else the shared
 * {@code processes/score-form.yaml}. All are checked at start; a bad one stops it, naming file, row and reason.
 */
@Component
public class ScoreForms {

    private static final String FILE = "score-form.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Home home;

    ScoreForms(Home home, Schemes schemes) {
        this.home = home;
        schemes.all().forEach(scheme -> ofScheme(scheme.id()));
    }

    /** As the file says it now; who begins a review keeps what it was then. */
    public ScoreForm ofScheme(String schemeId) {
        Path own = home.resolve("processes").resolve(schemeId).resolve(FILE);
        return read(Files.exists(own) ? own : home.resolve("processes").resolve(FILE));
    }

    /** As it is kept with a review that has begun. */
    public String written(ScoreForm form) {
        try {
            return MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param written by {@link #written} */
    public ScoreForm read(String written) {
        try {
            return MAPPER.readValue(written, ScoreForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BadScheme naming the row of the first thing that is wrong */
    static ScoreForm read(Path file) {
        RowedYaml yaml = RowedYaml.of(file, SchemeFolder.bytes(file));
        ScoreFormLint lint = new ScoreFormLint(yaml);
        lint.checkShape();
        try {
            ScoreForm form = MAPPER.treeToValue(yaml.tree(), ScoreForm.class);
            lint.check(form);
            return form;
        } catch (JsonProcessingException e) {
            throw BadScheme.because(file, e.getOriginalMessage(), e);
        }
    }
}
