package org.fundcase.schemes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundcase.kernel.Home;
import org.springframework.stereotype.Component;

/**
 * The trees of performance indicators: a scheme's own {@code processes/<scheme>/performance.yaml}, else the shared
 * {@code processes/performance.yaml}. All are checked at start; a bad one stops it, naming file, row and reason.
 */
@Component
public class PerformanceTrees {

    private static final String FILE = "performance.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What is kept with a sheet was checked when it was read; what a record says of itself is written along. */
    private static final JsonMapper KEPT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Home home;

    PerformanceTrees(Home home, Schemes schemes) {
        this.home = home;
        schemes.all().forEach(scheme -> ofScheme(scheme.id()));
    }

    /** As the file says it now; a sheet that was begun keeps what it was then. */
    public PerformanceTree ofScheme(String schemeId) {
        Path own = home.resolve("processes").resolve(schemeId).resolve(FILE);
        return read(Files.exists(own) ? own : home.resolve("processes").resolve(FILE));
    }

    /** As it is kept with a sheet. */
    public String written(PerformanceTree tree) {
        try {
            return KEPT.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param written by {@link #written} */
    public PerformanceTree read(String written) {
        try {
            return KEPT.readValue(written, PerformanceTree.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BadScheme naming the row of the first thing that is wrong */
    static PerformanceTree read(Path file) {
        RowedYaml yaml = RowedYaml.of(file, SchemeFolder.bytes(file));
        PerformanceLint lint = new PerformanceLint(yaml);
        lint.checkShape();
        try {
            PerformanceTree tree = MAPPER.treeToValue(yaml.tree(), PerformanceTree.class);
            lint.check(tree);
            return tree;
        } catch (JsonProcessingException e) {
            throw BadScheme.because(file, e.getOriginalMessage(), e);
        }
    }
}
