package org.fundcase.schemes;

import java.util.List;
import org.fundcase.kernel.Words;

/** What officers look at on a site visit (现场核查), in the order of the page. */
public record VisitChecklist(List<Question> questions) {

    public VisitChecklist {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /**
     * One thing to look at.
     *
     * @param key names its field on the page
     */
    public record Question(String key, Words label, Words help) {}
}
