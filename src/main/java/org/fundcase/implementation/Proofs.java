package org.fundcase.implementation;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The proofs of what was said and recorded about a project, for who may read it. */
@Component
class Proofs {

    /** @throws Refusal not found if nothing of the file has that id, or no proof */
    Attachment of(ProjectFile file, UUID id) {
        Stream<Attachment> said = file.said().stream()
                .filter(one -> one.id().equals(id))
                .map(Said::proof)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        Stream<Attachment> recorded = file.inspections().stream()
                .filter(one -> one.id().equals(id))
                .map(Inspection::result)
                .filter(Objects::nonNull)
                .map(result -> Objects.requireNonNull(result).proof())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return Stream.concat(said, recorded).findFirst().orElseThrow(Refusal::notFound);
    }
}
