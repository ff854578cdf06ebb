package org.fundcase.publicity;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList;
import org.springframework.stereotype.Component;

/** Public notices of rounds: published on a proven day, running for the days of the round from the day after. */
@Component
public class Notices {

    private final NoticeRows rows;
    private final NoticeEntryRows entries;
    private final PublishNotice publishing;
    private final Clock clock;

    Notices(NoticeRows rows, NoticeEntryRows entries, PublishNotice publishing, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** All of a round, the latest first. */
    public List<Notice> of(UUID roundId) {
        return rows.of(roundId);
    }

    /** By its id; for rooms that act on their own behalf. */
    public Optional<Notice> find(UUID id) {
        return rows.find(id);
    }

    /** Those that name an application, of whichever round, the earliest first. */
    public List<Notice> showing(UUID caseId) {
        return rows.showing(caseId);
    }

    /** The latest notice of exactly this list. */
    public Optional<Notice> about(FrozenList list) {
        return of(list.roundId()).stream()
                .filter(notice -> notice.listHash().equals(list.hash()))
                .findFirst();
    }

    /** The latest notice of a whole list, whichever version it was; empty before the first. */
    Optional<Notice> latest(UUID roundId) {
        return of(roundId).stream().filter(notice -> !notice.isSupplementary()).findFirst();
    }

    /**
     * Whether the public had its full period to look at an entry as it stands now. One that is kept secret by law has
     * nothing to show. A raised amount or a further project counts from its own notice.
     */
    public boolean isPublic(UUID roundId, FrozenList.Entry entry) {
        return isCovered(entry, entries.seen(roundId, LocalDate.now(clock)));
    }

    /** The entries to be supported that the public had no full period for, by place: nothing is allocated to them yet. */
    public List<FrozenList.Entry> notYetPublic(FrozenList list) {
        return uncovered(list, entries.seen(list.roundId(), LocalDate.now(clock)));
    }

    /**
     * Whether all that a list supports has been public for a full period, at no less than it now gets.
     *
     * @throws Refusal naming what has not
     */
    public void requirePublic(FrozenList list) {
        List<Words> missing = notYetPublic(list).stream()
                .map(entry -> Words.asIs(entry.number()))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid("not-public", "这些项目还没有按现在的金额公示期满，不能安排资金：{0}。", Words.list(missing));
        }
    }

    /** The entries to be supported that no notice has shown yet, by place: a supplementary notice is due for them. */
    public List<FrozenList.Entry> notShown(FrozenList list) {
        return uncovered(list, entries.shown(list.roundId()));
    }

    /** What a notice said, by place. */
    public List<NoticeEntry> entries(UUID noticeId) {
        return entries.of(noticeId);
    }

    /**
     * Records that the list in force was published.
     *
     * @param proof read to its end, not closed
     * @throws Refusal not found unless the person's office publishes; invalid unless the round stands
     *     there now; on a field
     */
    public Notice publish(UUID roundId, NewNotice form, String fileName, InputStream proof, SignedIn by) {
        return publishing.whole(roundId, new Publication(form, fileName, proof, by));
    }

    /**
     * Records that the entries which no notice has shown were published in a supplementary one; its period is its own.
     *
     * @param proof read to its end, not closed
     * @throws Refusal not found unless the person's office publishes; invalid if there is nothing to
     *     add, or nothing to add to; on a field
     */
    public Notice supplement(UUID roundId, NewNotice form, String fileName, InputStream proof, SignedIn by) {
        return publishing.supplementary(roundId, new Publication(form, fileName, proof, by));
    }

    static List<FrozenList.Entry> uncovered(FrozenList list, List<NoticeEntry> shown) {
        Map<UUID, List<NoticeEntry>> byCase = shown.stream().collect(Collectors.groupingBy(NoticeEntry::caseId));
        return list.selected().stream()
                .filter(entry -> !isCovered(entry, byCase.getOrDefault(entry.caseId(), List.of())))
                .toList();
    }

    static boolean isSecret(FrozenList.Entry entry) {
        return !entry.secretBasis().isBlank();
    }

    private static boolean isCovered(FrozenList.Entry entry, List<NoticeEntry> shown) {
        return isSecret(entry) || shown.stream().anyMatch(one -> one.covers(entry));
    }
}
