package org.fundcase.publicity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.publicity.Objection.Handling;
import org.fundcase.publicity.Objection.Kind;
import org.fundcase.publicity.Objection.State;
import org.fundcase.publicity.Objection.Terms;
import org.fundcase.rounds.IssuedLists;
import org.fundcase.rounds.Rounds;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes an objection in, from whomever; none is dropped. */
@Component
class ReceiveObjection {

    static final int MOST_FILES = 5;

    private final NoticeRows notices;
    private final NoticeEntryRows entries;
    private final ObjectionRows rows;
    private final ObjectorRows objectors;
    private final Rounds rounds;
    private final IssuedLists issues;
    private final Attachments attachments;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiveObjection(
            NoticeRows notices,
            NoticeEntryRows entries,
            ObjectionRows rows,
            ObjectorRows objectors,
            Rounds rounds,
            IssuedLists issues,
            Attachments attachments,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.entries = entries;
        this.rows = rows;
        this.objectors = objectors;
        this.rounds = rounds;
        this.issues = issues;
        this.attachments = attachments;
        this.calendar = calendar;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A file that is handed in. */
    record Evidence(String fileName, InputStreamSource body) {

        /** What a form or a program sends; empty parts are none. */
        static List<Evidence> of(@Nullable List<MultipartFile> files) {
            return files == null
                    ? List.of()
                    : files.stream()
                            .filter(file -> !file.isEmpty())
                            .map(file -> new Evidence(SavedFile.nameOf(file), file))
                            .toList();
        }
    }

    /** @throws Refusal not found if there is no such notice; on fields; too large or of a wrong type for a file */
    Receipt receive(UUID noticeId, NewObjection form, List<Evidence> evidence) {
        Notice notice = notices.find(noticeId).orElseThrow(Refusal::notFound);
        NewObjection.Checked checked = form.checked(entries.of(noticeId));
        requireInTime(notice, checked.kind());
        if (evidence.size() > MOST_FILES) {
            throw Refusal.field("file", "有 {0} 个文件，最多 {1} 个。合成一份，或者只留最要紧的。", evidence.size(), MOST_FILES);
        }
        List<Attachment> kept = evidence.stream().map(this::keep).toList();
        return Objects.requireNonNull(transaction.execute(status -> insert(notice, checked, kept)));
    }

    private Attachment keep(Evidence file) {
        try (InputStream body = file.body().getInputStream()) {
            return attachments.keep(file.fileName(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireInTime(Notice notice, Kind kind) {
        if (kind == Kind.OBJECTION && notice.period().isOver(LocalDate.now(clock))) {
            throw Refusal.field("kind", "公示已于 {0} 届满，不再受理异议。举报和投诉仍可提交。", notice.lastDay());
        }
    }

    private Receipt insert(Notice notice, NewObjection.Checked checked, List<Attachment> evidence) {
        NoticeRules rules = new NoticeRules(rounds.get(notice.roundId()).parameters());
        boolean clue = checked.objector() == null && !rules.takesAnonymous();
        Instant now = clock.instant();
        Objection objection = new Objection(
                UUID.randomUUID(),
                notice.roundId(),
                notice.id(),
                rows.nextNumber(notice.roundId()),
                checked.kind(),
                checked.about(),
                checked.facts(),
                checked.objector() == null,
                isAfterIssue(notice.roundId(), checked.about()),
                now,
                clue ? State.CLUE : State.RECEIVED,
                new Terms(calendar.plusWorkingDays(LocalDate.now(clock), rules.acceptDays()), null),
                Handling.NOTHING);
        String receipt = Receipt.random();
        rows.insert(objection, receipt);
        if (checked.objector() != null) {
            objectors.insert(objection.id(), checked.objector());
        }
        objectors.insert(objection.id(), evidence);
        events.publishEvent(new ObjectionEvent.ObjectionReceived(
                notice.roundId(), objection.number(), objection.kind(), number(notice, checked), clue, Actor.SYSTEM));
        return new Receipt(receipt, objection.terms().accept(), clue, rules.objectionDays());
    }

    /** What was held back at the issue is still to be decided. */
    private boolean isAfterIssue(UUID roundId, @Nullable UUID about) {
        return issues.isIssued(roundId)
                && (about == null
                        || issues.outstanding(roundId).stream()
                                .noneMatch(entry -> entry.caseId().equals(about)));
    }

    private String number(Notice notice, NewObjection.Checked checked) {
        return entries.of(notice.id()).stream()
                .filter(entry -> entry.caseId().equals(checked.about()))
                .map(NoticeEntry::number)
                .findFirst()
                .orElse("");
    }
}
