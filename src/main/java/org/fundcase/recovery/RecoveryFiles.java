package org.fundcase.recovery;

import org.fundcase.funding.Awards;
import org.fundcase.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Puts together all that is on file about a recovery; who may read it is asked by the caller. */
@Component
public class RecoveryFiles {

    private final FileRows file;
    private final CourseRows course;
    private final CollectionRows collection;
    private final Awards awards;

    RecoveryFiles(FileRows file, CourseRows course, CollectionRows collection, Awards awards) {
        this.file = file;
        this.course = course;
        this.collection = collection;
        this.awards = awards;
    }

    public RecoveryFile of(Recovery recovery) {
        return new RecoveryFile(
                recovery,
                awards.find(recovery.awardId()).orElseThrow(Refusal::notFound),
                file.facts(recovery.id()).orElse(null),
                file.decision(recovery.id()).orElse(null),
                course.served(recovery.id()),
                course.heard(recovery.id()),
                course.appeals(recovery.id()),
                collection.measures(recovery.id()),
                collection.receipts(recovery.id()));
    }
}
