package org.fundcase.review.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.review.visits.VisitRecord.Conclusion;
import org.fundcase.review.visits.VisitRecord.Frozen;
import org.fundcase.review.visits.VisitRecord.HostSigned;
import org.fundcase.review.visits.VisitRecord.Photo;
import org.fundcase.review.visits.VisitRecord.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A visit for programs.
 *
 * @param cancelled why it was called off; blank while it stands
 */
@Schema(name = "Visit")
record VisitView(
        UUID id,
        int no,
        String reason,
        LocalDate day,
        String cancelled,
        List<Officer> officers,
        List<Version> records) {

    @Schema(name = "VisitOfficer")
    record Officer(UUID id, String name, boolean leader) {}

    /** @param key of the checklist; blank for a question that officers added */
    @Schema(name = "VisitSeen")
    record Seen(String key, String question, String answer) {}

    @Schema(name = "VisitPhoto")
    record Picture(UUID id, String fileName, String mime, String sha256, String caption) {}

    @Schema(name = "VisitSigned")
    record Signed(UUID officer, String name, Instant at) {}

    /**
     * @param revision to be sent back with a change of it
     * @param hash of the content, to be sent back with a signature
     * @param frozenAt null until every officer has signed
     */
    @Schema(name = "VisitRecord")
    record Version(
            int version,
            String why,
            int revision,
            String place,
            LocalDate day,
            List<Seen> seen,
            Conclusion conclusion,
            String summary,
            String host,
            HostSigned hostSigned,
            String hostReason,
            List<Picture> photos,
            List<Signed> signatures,
            String hash,
            @Nullable Instant frozenAt) {

        static Version of(VisitRecord record) {
            VisitRecord.Said said = record.said();
            Frozen frozen = record.frozen();
            return new Version(
                    record.version(),
                    record.why(),
                    record.revision(),
                    said.place(),
                    said.day(),
                    said.seen().stream()
                            .map(seen -> new Seen(seen.key(), seen.question().zh(), seen.answer()))
                            .toList(),
                    said.conclusion(),
                    said.summary(),
                    said.host().name(),
                    said.host().signed(),
                    said.host().reason(),
                    record.photos().stream().map(Version::picture).toList(),
                    record.signatures().stream().map(Version::signed).toList(),
                    record.hash(),
                    frozen == null ? null : frozen.at());
        }

        private static Picture picture(Photo photo) {
            return new Picture(
                    photo.id(),
                    photo.file().fileName(),
                    photo.file().mime(),
                    photo.file().sha256(),
                    photo.caption());
        }

        private static Signed signed(Signature signature) {
            return new Signed(signature.personId(), signature.name(), signature.at());
        }
    }

    /**
     * A record as a program writes it.
     *
     * @param revision as it was read; 0 for the first record
     * @param seen by key of the checklist
     * @param added questions of the officers' own, at most three
     */
    @Schema(name = "VisitWritten")
    record Written(
            int revision,
            @Nullable String place,
            @Nullable String day,
            @Nullable Map<String, @Nullable String> seen,
            @Nullable List<@Nullable Added> added,
            @Nullable String conclusion,
            @Nullable String summary,
            @Nullable String host,
            @Nullable String hostSigned,
            @Nullable String hostReason) {

        @Schema(name = "VisitQuestion")
        record Added(@Nullable String question, @Nullable String answer) {}

        VisitForm form() {
            Map<String, String> values = new HashMap<>();
            put(values, "place", place);
            put(values, "day", day);
            if (seen != null) {
                seen.forEach((key, answer) -> put(values, "seen." + key, answer));
            }
            int n = 1;
            for (Added one : added == null ? List.<@Nullable Added>of() : added) {
                if (one != null) {
                    put(values, "ask." + n, one.question());
                    put(values, "told." + n++, one.answer());
                }
            }
            put(values, "conclusion", conclusion);
            put(values, "summary", summary);
            put(values, "host", host);
            put(values, "hostSigned", hostSigned);
            put(values, "hostReason", hostReason);
            return new VisitForm(values);
        }

        private static void put(Map<String, String> values, String field, @Nullable String value) {
            if (value != null) {
                values.put(field, value);
            }
        }
    }

    static VisitView of(SiteVisit visit) {
        return new VisitView(
                visit.id(),
                visit.no(),
                visit.reason(),
                visit.day(),
                visit.cancelled(),
                visit.officers().stream()
                        .map(one -> new Officer(one.personId(), one.name(), one.leader()))
                        .toList(),
                visit.records().stream().map(Version::of).toList());
    }
}
