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
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of meetings that decide about lists; none is ever changed. */
@Component
public class Meetings {

    private final MeetingRows rows;
    private final FrozenLists lists;
    private final ListMakers makers;
    private final RoundDesk desk;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Meetings(
            MeetingRows rows,
            FrozenLists lists,
            ListMakers makers,
            RoundDesk desk,
            Attachments attachments,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
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
        return of(list.roundId()).stream()
                .filter(meeting -> meeting.listId().equals(list.id()))
                .findFirst();
    }

    /**
     * Puts a meeting about the list in force on the record.
     *
     * @param fileName empty if no file came
     * @param minutes read to its end, not closed
     * @throws Refusal not found unless the round stands at the decision and the person's office takes it; forbidden to who
     *     made the list in force; on a field
     */
    public Meeting record(UUID roundId, NewMeeting form, String fileName, InputStream minutes, SignedIn by) {
        desk.requireAt(roundId, Stage.COLLECTIVE_DECISION, by);
        FrozenList list = lists.inForce(roundId);
        makers.requireAnother(list, by);
        NewMeeting.Checked checked = form.checked(BusinessTime.day(list.frozenAt()), LocalDate.now(clock));
        if (fileName.isEmpty()) {
            throw Refusal.field("file", "还没有附会议纪要。附上签字或盖章的纪要。");
        }
        Attachment paper = attachments.keep(fileName, minutes);
        return Objects.requireNonNull(transaction.execute(status -> insert(roundId, checked, paper, by)));
    }

    /** Those of the deciding office who may put a meeting about the list in force on the record; by user name. */
    public List<String> mayRecord(UUID roundId) {
        return makers.of(roundId).free().stream().map(Person::username).toList();
    }

    /** The minutes of a meeting; the caller closes the stream. */
    InputStream minutes(Meeting meeting) {
        return attachments.open(meeting.minutes());
    }

    private Meeting insert(UUID roundId, NewMeeting.Checked form, Attachment paper, SignedIn by) {
        FrozenList list = lists.inForce(roundId);
        makers.requireAnother(list, by);
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                roundId,
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
        events.publishEvent(new MeetingRecorded(meeting, by.actor()));
        return meeting;
    }
}
