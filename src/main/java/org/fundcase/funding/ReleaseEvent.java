package org.fundcase.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Recorded;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What happened to a result that lets money go; on the record of its case, or of the quota where nobody applied. */
public sealed interface ReleaseEvent extends Recorded {

    /** Which result of which award. */
    record Of(@Nullable UUID caseId, UUID quotaId, UUID awardId, Release release) {

        Of(Award award, Release release) {
            this(award.caseId(), award.quotaId(), award.id(), release);
        }

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            changes.add(Change.set("releaseKind", "release." + release.kind()));
            if (release.place() != null) {
                changes.add(Change.set("instalment", release.place()));
            }
            if (release.amount() != null) {
                changes.add(Change.set("amount", release.amount()));
            }
            changes.add(Change.set("releaseResult", release.passed() ? "PASSED" : "NOT_PASSED"));
            changes.add(Change.set("paper", release.paper()));
            changes.add(Change.set("basis", release.basis()));
            return changes;
        }
    }

    Of of();

    @Override
    default Subject subject() {
        UUID id = of().caseId();
        return id == null ? Subject.ofQuota(of().quotaId()) : Subject.ofCase(id);
    }

    @Override
    default List<Change> changes() {
        return of().changes();
    }

    /** By the first person. */
    record ReleaseProposed(Of of, Actor actor) implements ReleaseEvent {

        ReleaseProposed(Award award, Release release, Actor actor) {
            this(new Of(award, release), actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }
    }

    /** By the second person: from now on it counts. */
    record ReleaseAgreed(Of of, Actor actor) implements ReleaseEvent {

        ReleaseAgreed(Award award, Release release, Actor actor) {
            this(new Of(award, release), actor);
        }
    }

    /** By the second person. */
    record ReleaseRefused(Of of, String note, Actor actor) implements ReleaseEvent {

        ReleaseRefused(Award award, Release release, String note, Actor actor) {
            this(new Of(award, release), note, actor);
        }

        @Override
        public boolean isInternal() {
            return true;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.set("paper", of.release().paper()), Change.set("comment", note));
        }
    }
}
