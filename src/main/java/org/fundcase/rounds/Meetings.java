package org.fundcase.rounds;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of meetings that decide about lists; none is ever changed. */
@Component
public class Meetings {

    private final MeetingRows rows;
    private final MeetingOutcomes outcomes;
    private final RoundRows locks;
    private final FrozenLists lists;
    private final ListMakers makers;
    private final RoundDesk desk;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Meetings(
            MeetingRows rows,
            MeetingOutcomes outcomes,
            RoundRows locks,
            FrozenLists lists,
            ListMakers makers,
            RoundDesk desk,
            Attachments attachments,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.locks = locks;
        this.lists = lists;
        this.makers = makers;
        this.desk = desk;
        this.attachments = attachments;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of a round, the latest first. */
    public List<Meeting> of(UUID roundId) {
        return rows.of(roundId);
    }

    /** The latest one that decided about exactly this version; a later one is decided anew, even with the same entries. */
    public Optional<Meeting> about(FrozenList list) {
        return about(list.roundId(), list.id());
    }

    private Optional<Meeting> about(UUID roundId, UUID listId) {
        return of(roundId).stream()
                .filter(meeting -> meeting.listId().equals(listId))
                .findFirst();
    }

    /** The one that decided about this version, or made it of the one before. */
    public Optional<Meeting> deciding(FrozenList list) {
        Optional<Meeting> exactly = about(list);
        Optional<UUID> maker = lists.meetingOf(list.id());
        return exactly.isPresent()
                ? exactly
                : of(list.roundId()).stream()
                        .filter(one -> maker.filter(one.id()::equals).isPresent())
                        .findFirst();
    }

    /** What a form to record a meeting is filled in upon: the list in force and the meeting about it, if there is one. */
    String seen(UUID roundId) {
        return lists.latestId(roundId).map(id -> seen(roundId, id)).orElse("");
    }

    private String seen(UUID roundId, UUID listId) {
        return listId + "/"
                + about(roundId, listId).map(Meeting::id).map(UUID::toString).orElse("");
    }

    /**
     * Puts a meeting about the list in force on the record.
     *
     * @param fileName empty if no file came
     * @param minutes read to its end, not closed
     * @throws Refusal not found unless the round stands at the decision and the person's office takes it; forbidden to who
     *     made the list in force; conflict if somebody else was first; on a field
     */
    public Meeting record(UUID roundId, NewMeeting form, String fileName, InputStream minutes, SignedIn by) {
        desk.requireAt(roundId, Stage.COLLECTIVE_DECISION, by);
        FrozenList list = lists.inForce(roundId);
        makers.requireAnother(list, by);
        NewMeeting.Checked checked = form.checked(list, LocalDate.now(clock));
        if (fileName.isEmpty()) {
            throw Refusal.field("file", "还没有附会议纪要。附上签字或盖章的纪要。");
        }
        Attachment paper = attachments.keep(fileName, minutes);
        return Objects.requireNonNull(transaction.execute(status -> insert(list, form.seen(), checked, paper, by)));
    }

    /** Those of the deciding office who may put a meeting about the list in force on the record; by user name. */
    public List<String> mayRecord(UUID roundId) {
        return makers.of(roundId).free().stream().map(Person::username).toList();
    }

    /** The minutes of a meeting; the caller closes the stream. */
    InputStream minutes(Meeting meeting) {
        return attachments.open(meeting.minutes());
    }

    /** One after the other, and after a decision that is being made now. */
    private void requireFirst(FrozenList list, @Nullable String seen, SignedIn by) {
        locks.lock(list.roundId());
        if (!lists.inForce(list.roundId()).id().equals(list.id())
                || !desk.isAt(list.roundId(), Stage.COLLECTIVE_DECISION, by)) {
            throw Refusal.conflict("list-changed", "你填写的时候名单或者这一步有了变化。请看过现在的名单再登记。");
        }
        if (seen != null && !seen.isBlank() && !seen.equals(seen(list.roundId(), list.id()))) {
            throw about(list)
                    .map(other -> Refusal.conflict(
                            "meeting-recorded",
                            "你填写的时候，{0} 已经登记了对这版名单的会议 {1}。要更正的，看过以后再登记一次。",
                            other.recordedBy(),
                            other.number()))
                    .orElseGet(() -> Refusal.conflict("list-changed", "你填写的时候名单或者这一步有了变化。请看过现在的名单再登记。"));
        }
    }

    private Meeting insert(
            FrozenList list, @Nullable String seen, NewMeeting.Checked form, Attachment paper, SignedIn by) {
        requireFirst(list, seen, by);
        makers.requireAnother(list, by);
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                list.roundId(),
                list.id(),
                list.hash(),
                form.number(),
                form.heldOn(),
                form.attendees(),
                form.recusals(),
                form.decision(),
                paper,
                by.name(),
                clock.instant());
        rows.insert(meeting, by);
        outcomes.insert(meeting, form.exceptions());
        events.publishEvent(new MeetingRecorded(meeting, form.exceptions(), by.actor()));
        return meeting;
    }
}
