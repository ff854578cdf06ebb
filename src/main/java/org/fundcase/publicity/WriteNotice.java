package org.fundcase.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes notices with what they say; inside the caller's transaction. */
@Component
class WriteNotice {

    private final NoticeRows rows;
    private final NoticeEntryRows entries;
    private final Rounds rounds;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteNotice(
            NoticeRows rows,
            NoticeEntryRows entries,
            Rounds rounds,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.rounds = rounds;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** A checked publication whose proof is kept. */
    record Proven(NewNotice.Checked checked, Attachment proof, SignedIn by) {}

    NewNotice.Checked checked(FrozenList list, NewNotice form) {
        return form.checked(
                BusinessTime.day(list.frozenAt()),
                LocalDate.now(clock),
                rules(list.roundId()).contact());
    }

    /** Of all that is to be supported; what was recorded before for the same publication was wrong, and is replaced. */
    Notice whole(FrozenList list, Proven proven) {
        rows.of(list.roundId()).stream()
                .filter(notice -> notice.concludedAt() == null && !notice.isSupplementary())
                .forEach(notice -> rows.replace(notice.id(), clock.instant()));
        return write(list, list.selected(), null, proven);
    }

    Notice supplementary(FrozenList list, List<FrozenList.Entry> added, Proven proven) {
        UUID whole = rows.of(list.roundId()).stream()
                .filter(notice -> !notice.isSupplementary())
                .findFirst()
                .map(Notice::id)
                .orElseThrow();
        return write(list, added, whole, proven);
    }

    private Notice write(FrozenList list, List<FrozenList.Entry> shown, @Nullable UUID supplements, Proven proven) {
        Notice notice = new Notice(
                UUID.randomUUID(),
                list.roundId(),
                list.id(),
                list.hash(),
                rules(list.roundId()).period(proven.checked().day(), calendar),
                proven.checked().place(),
                proven.checked().contact(),
                secret(shown),
                proven.proof(),
                proven.by().name(),
                clock.instant(),
                supplements,
                null);
        rows.insert(notice, proven.by());
        entries.insert(
                notice.id(),
                shown.stream()
                        .filter(entry -> !Notices.isSecret(entry))
                        .map(NoticeEntry::of)
                        .toList());
        events.publishEvent(new NoticeEvent.NoticePublished(notice, proven.by().actor()));
        return notice;
    }

    private static Notice.Secret secret(List<FrozenList.Entry> shown) {
        List<FrozenList.Entry> secret = shown.stream().filter(Notices::isSecret).toList();
        String basis =
                secret.stream().map(FrozenList.Entry::secretBasis).distinct().collect(Collectors.joining("；"));
        return new Notice.Secret(secret.size(), basis);
    }

    private NoticeRules rules(UUID roundId) {
        return new NoticeRules(rounds.get(roundId).parameters());
    }
}
