package org.fundcase.publicity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Subject;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Public notices for everybody's programs, and their publication by the office that publishes. */
@Tag(name = "notices")
@RestController
@RequestMapping("/api/v1")
class NoticesApi {

    private final PublicNotices open;
    private final Notices notices;
    private final ReceiveObjection receive;
    private final Access access;

    NoticesApi(PublicNotices open, Notices notices, ReceiveObjection receive, Access access) {
        this.access = access;
        this.receive = receive;
        this.open = open;
        this.notices = notices;
    }

    /**
     * A notice as the public sees it.
     *
     * @param lastDay still in time for an objection
     * @param article of the scheme it is published by
     * @param contact whom to turn to
     */
    @Schema(name = "Notice")
    record Shown(
            UUID id,
            UUID roundId,
            String round,
            String city,
            LocalDate publishedOn,
            LocalDate lastDay,
            boolean running,
            String office,
            String article,
            String contact,
            String supervision,
            String listHash,
            boolean supplementary) {

        static Shown of(PublicNotice one) {
            Notice notice = one.notice();
            return new Shown(
                    notice.id(),
                    notice.roundId(),
                    one.round().title(),
                    one.scheme().city(),
                    notice.publishedOn(),
                    notice.lastDay(),
                    one.isRunning(),
                    one.office(),
                    one.article(),
                    notice.contact().office(),
                    notice.contact().supervision(),
                    notice.listHash(),
                    notice.isSupplementary());
        }
    }

    /** @param amount in yuan */
    @Schema(name = "NoticeEntry")
    record ShownEntry(
            int place,
            String number,
            String enterprise,
            String district,
            String item,
            String project,
            BigDecimal amount) {

        static ShownEntry of(PublicNotice notice, NoticeEntry entry, Locale locale) {
            return new ShownEntry(
                    entry.place(),
                    entry.number(),
                    entry.enterprise(),
                    entry.district(),
                    notice.item(entry.item()).in(locale),
                    entry.project(),
                    entry.amount().toYuan());
        }
    }

    @Operation(operationId = "listNotices", summary = "Public notices, those that run first")
    @GetMapping("/notices")
    List<Shown> all() {
        return Stream.concat(open.running().stream(), open.past().stream())
                .map(Shown::of)
                .toList();
    }

    @Operation(
            operationId = "listNoticeEntries",
            summary = "What a public notice lists; what is secret by law is left out")
    @GetMapping("/notices/{id}/entries")
    List<ShownEntry> entries(@PathVariable UUID id, Locale locale) {
        PublicNotice notice = open.get(id);
        return notices.entries(id).stream()
                .map(entry -> ShownEntry.of(notice, entry, locale))
                .toList();
    }

    /**
     * @param number to ask for the answer with; shown this once
     */
    @Schema(name = "ObjectionReceipt")
    record Received(String number) {}

    @Operation(
            operationId = "handInObjection",
            summary = "Hand in an objection, a report or a complaint, with up to 5 files")
    @PostMapping(path = "/notices/{id}/objections", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Received handIn(
            @PathVariable UUID id,
            @ModelAttribute NewObjection form,
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> files) {
        return new Received(
                receive.receive(id, form, ReceiveObjection.Evidence.of(files)).number());
    }

    /** @param lastDay of the period that the publication began */
    @Schema(name = "Published")
    record Published(UUID id, LocalDate lastDay) {

        static Published of(Notice notice) {
            return new Published(notice.id(), notice.lastDay());
        }
    }

    @Operation(operationId = "listRoundNotices", summary = "The notices of a round, the latest first")
    @GetMapping("/rounds/{id}/notices")
    List<Shown> ofRound(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.READ, Subject.ofRound(id));
        return notices.of(id).stream()
                .map(notice -> Shown.of(open.get(notice.id())))
                .toList();
    }

    @Operation(operationId = "publishNotice", summary = "Record that the list was published, with the proof")
    @PostMapping(path = "/rounds/{id}/notices", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Published publish(
            @PathVariable UUID id,
            @ModelAttribute NewNotice form,
            @RequestPart("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream proof = file.getInputStream()) {
            return Published.of(notices.publish(id, form, SavedFile.nameOf(file), proof, me));
        }
    }

    @Operation(
            operationId = "publishSupplement",
            summary = "Record that what changed or moved up was published, with the proof; its period is a full one")
    @PostMapping(path = "/rounds/{id}/notices/supplement", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Published supplement(
            @PathVariable UUID id,
            @ModelAttribute NewNotice form,
            @RequestPart("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream proof = file.getInputStream()) {
            return Published.of(notices.supplement(id, form, SavedFile.nameOf(file), proof, me));
        }
    }
}
