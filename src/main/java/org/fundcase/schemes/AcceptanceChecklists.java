package org.fundcase.schemes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundcase.kernel.Home;
import org.springframework.stereotype.Component;

/**
 * What is looked at when a project is accepted: a scheme's own {@code processes/<scheme>/acceptance-checklist.yaml}, else the
 * shared one. All are checked at start; a bad one stops it, naming file, row and reason.
 */
@Component
public class AcceptanceChecklists {

    private static final String FILE = "acceptance-checklist.yaml";

    private final Home home;

    AcceptanceChecklists(Home home, Schemes schemes) {
        this.home = home;
        schemes.all().forEach(scheme -> ofScheme(scheme.id()));
    }

    /** As the file says it now. */
    public List<VisitChecklist.Question> ofScheme(String schemeId) {
        Path own = home.resolve("processes").resolve(schemeId).resolve(FILE);
        return VisitChecklists.read(
                        Files.exists(own) ? own : home.resolve("processes").resolve(FILE))
                .questions();
    }
}
