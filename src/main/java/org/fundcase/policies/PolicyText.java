package org.fundcase.policies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.schemes.SchemeVersion;

/**
 * The text of a policy as somebody uploaded it.
 *
 * @param clauses at least two: what stands before the first article counts as one if there is something
 */
record PolicyText(
        UUID id, SchemeVersion scheme, Attachment file, String uploadedBy, Instant uploadedAt, List<Clause> clauses) {

    public long articles() {
        return clauses.stream().filter(clause -> clause.number() > 0).count();
    }
}
