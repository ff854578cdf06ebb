package org.fundcase.policies;

import java.util.List;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;

/** An officer uploaded the text of a policy; it is the one that is shown from now on. */
record PolicyTextUploaded(PolicyText text, Actor actor) implements Recorded {

    @Override
    public Subject subject() {
        return Subject.ofScheme(text.scheme().toString());
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.set("scheme", text.scheme()),
                Change.set("fileName", text.file().fileName()),
                Change.set("sha256", text.file().sha256()),
                Change.set("articles", text.articles()));
    }
}
