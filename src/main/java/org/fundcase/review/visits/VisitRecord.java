package org.fundcase.review.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Words;
import org.fundcase.review.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * One version of what was seen on a visit.
 *
 * @param why there is a further version; blank for the first
 * @param revision goes up with every change until it is frozen
 * @param host who was there for the enterprise; blank if nobody
 * @param signatures those of exactly this content
 * @param frozen null until every officer has signed
 */
record VisitRecord(
        UUID visitId,
        int version,
        String why,
        int revision,
        Said said,
        List<Photo> photos,
        List<Signature> signatures,
        String savedBy,
        @Nullable Frozen frozen) {

    enum Conclusion {
        /** 相符. */
        MATCHES,
        /** 部分不符. */
        PARTLY,
        /** 不符. */
        DIFFERS
    }

    /** What the enterprise's representative did with the record. */
    enum HostSigned {
        SIGNED,
        REFUSED,
        NOBODY
    }

    /** What the officers write down. */
    record Said(String place, LocalDate day, List<Seen> seen, Conclusion conclusion, String summary, Host host) {}

    /**
     * @param key of the checklist's question; blank for one that officers added
     */
    record Seen(String key, Words question, String answer) {}

    record Host(String name, HostSigned signed, String reason) {}

    record Photo(UUID id, Attachment file, String caption, String addedBy) {}

    record Signature(UUID personId, String name, Instant at) {}

    record Frozen(String hash, Instant at) {}

    public boolean isFrozen() {
        return frozen != null;
    }

    public boolean isSignedBy(UUID person) {
        return signatures.stream().anyMatch(signature -> signature.personId().equals(person));
    }

    /** What was seen by a question of the checklist; empty if it was not asked then. */
    public String answer(String key) {
        return said.seen().stream()
                .filter(seen -> seen.key().equals(key))
                .map(Seen::answer)
                .findFirst()
                .orElse("");
    }

    /** Answers to questions that officers added. */
    public List<Seen> added() {
        return said.seen().stream().filter(seen -> seen.key().isEmpty()).toList();
    }

    /** Of everything that is signed: each part with its length, in order. */
    public String hash() {
        ContentHash content = new ContentHash();
        content.add(visitId);
        content.add(version);
        content.add(why);
        content.add(said.place());
        content.add(said.day());
        said.seen().forEach(seen -> {
            content.add(seen.key());
            content.add(seen.question().zh());
            content.add(seen.answer());
        });
        content.add(said.conclusion());
        content.add(said.summary());
        content.add(said.host().name());
        content.add(said.host().signed());
        content.add(said.host().reason());
        photos.forEach(photo -> {
            content.add(photo.file().sha256());
            content.add(photo.caption());
        });
        return content.hex();
    }
}
