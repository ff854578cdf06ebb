package org.fundcase.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
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

/** The list of a round and the meetings that decided about it, for programs of the offices. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/rounds/{id}")
class MeetingsApi {

    private final Meetings meetings;
    private final MeetingOutcomes outcomes;
    private final FrozenLists lists;
    private final OwnDistrict districts;
    private final Rounds rounds;

    MeetingsApi(Meetings meetings, MeetingOutcomes outcomes, FrozenLists lists, OwnDistrict districts, Rounds rounds) {
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.lists = lists;
        this.districts = districts;
        this.rounds = rounds;
    }

    /**
     * The list in force.
     *
     * @param hash SHA-256 over the round and all entries; decision, notice and plan name it
     * @param reason why there is this version; empty for a district's office, as it may speak of others
     * @param entries for a district's office those of its district
     */
    @Schema(name = "RoundList")
    record ShownList(UUID id, int version, String hash, Instant frozenAt, String reason, List<ShownEntry> entries) {}

    /** @param amount in yuan */
    @Schema(name = "RoundListEntry")
    record ShownEntry(
            int place,
            UUID caseId,
            String number,
            String enterprise,
            String district,
            String item,
            String project,
            @Nullable BigDecimal score,
            BigDecimal amount,
            FrozenList.Standing standing,
            String note) {

        static ShownEntry of(FrozenList.Entry entry) {
            return new ShownEntry(
                    entry.place(),
                    entry.caseId(),
                    entry.number(),
                    entry.enterprise(),
                    entry.district(),
                    entry.item(),
                    entry.project(),
                    entry.score(),
                    entry.amount().toYuan(),
                    entry.standing(),
                    entry.note());
        }
    }

    /**
     * @param listHash of the list that it decided about
     * @param outcomes of each entry; for a district's office those of its district, empty for meetings recorded before there
     *     were any
     */
    @Schema(name = "Meeting")
    record ShownMeeting(
            UUID id,
            String number,
            LocalDate heldOn,
            String attendees,
            String recusals,
            String decision,
            String listHash,
            String recordedBy,
            Instant recordedAt,
            List<ShownOutcome> outcomes) {

        static ShownMeeting of(Meeting meeting, List<MeetingOutcome> outcomes) {
            return new ShownMeeting(
                    meeting.id(),
                    meeting.number(),
                    meeting.heldOn(),
                    meeting.attendees(),
                    meeting.recusals(),
                    meeting.decision(),
                    meeting.listHash(),
                    meeting.recordedBy(),
                    meeting.recordedAt(),
                    outcomes.stream().map(ShownOutcome::of).toList());
        }
    }

    /**
     * What the meeting decided about an entry of its list.
     *
     * @param listed in yuan, as the list proposed
     * @param amount in yuan, as agreed; zero if it is not AGREED
     * @param reason blank where the whole amount was agreed
     */
    @Schema(name = "MeetingOutcome")
    record ShownOutcome(
            int place,
            UUID caseId,
            String number,
            String enterprise,
            MeetingOutcome.Ruling outcome,
            BigDecimal listed,
            BigDecimal amount,
            String reason) {

        static ShownOutcome of(MeetingOutcome one) {
            return new ShownOutcome(
                    one.place(),
                    one.caseId(),
                    one.number(),
                    one.enterprise(),
                    one.ruling(),
                    one.listed().toYuan(),
                    one.amount().toYuan(),
                    one.reason());
        }
    }

    @Operation(operationId = "getRoundList", summary = "The list of a round in force; 422 before it is ranked")
    @GetMapping("/list")
    ShownList list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        FrozenList list = lists.inForce(rounds.get(id, me).id());
        return new ShownList(
                list.id(),
                list.version(),
                list.hash(),
                list.frozenAt(),
                districts.of(me).isPresent() ? "" : list.reason(),
                districts.of(list, me).stream().map(ShownEntry::of).toList());
    }

    @Operation(operationId = "listMeetings", summary = "The collective decisions of a round, the latest first")
    @GetMapping("/meetings")
    List<ShownMeeting> meetings(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return meetings.of(rounds.get(id, me).id()).stream()
                .map(meeting -> shown(meeting, me))
                .toList();
    }

    @Operation(
            operationId = "recordMeeting",
            summary = "Put a meeting about the list in force on the record, with its minutes",
            description =
                    "All entries are agreed to but those in outcomes[0].entry (number of the case), "
                            + "outcomes[0].outcome (REFUSED, DEFERRED, or AGREED with a lower amount), outcomes[0].amount and "
                            + "outcomes[0].reason, outcomes[1].entry and so on. They change the list once the decision is approved.")
    @PostMapping(path = "/meetings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ShownMeeting record(
            @PathVariable UUID id,
            @ModelAttribute NewMeeting form,
            @RequestPart("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream minutes = file.getInputStream()) {
            return shown(meetings.record(id, form, SavedFile.nameOf(file), minutes, me), me);
        }
    }

    private ShownMeeting shown(Meeting meeting, SignedIn me) {
        return ShownMeeting.of(meeting, outcomes.all(meeting.id(), me));
    }
}
