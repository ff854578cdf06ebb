package org.fundcase.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.ListVersions;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Step;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** Finds what the public may see of notices. */
@Component
class PublicNotices {

    private static final int MOST = 100;

    private final NoticeRows rows;
    private final ListVersions versions;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Publisher publisher;
    private final Offices offices;
    private final ObjectionDesks desks;
    private final Clock clock;

    PublicNotices(
            NoticeRows rows,
            ListVersions versions,
            Rounds rounds,
            Schemes schemes,
            Publisher publisher,
            Offices offices,
            ObjectionDesks desks,
            Clock clock) {
        this.desks = desks;
        this.rows = rows;
        this.versions = versions;
        this.rounds = rounds;
        this.schemes = schemes;
        this.publisher = publisher;
        this.offices = offices;
        this.clock = clock;
    }

    /** @throws Refusal not found */
    PublicNotice get(UUID id) {
        return of(rows.find(id).orElseThrow(Refusal::notFound));
    }

    /** The first to end first. */
    List<PublicNotice> running() {
        return rows.running(LocalDate.now(clock), MOST).stream().map(this::of).toList();
    }

    /** The latest ones that are over, the latest first. */
    List<PublicNotice> past() {
        return rows.past(LocalDate.now(clock), MOST).stream().map(this::of).toList();
    }

    /** What was struck or lowered since a notice was published, in the order it happened. */
    List<NoticeChange> changes(Notice notice, List<NoticeEntry> entries) {
        Map<UUID, NoticeEntry> byCase =
                entries.stream().collect(Collectors.toMap(NoticeEntry::caseId, Function.identity()));
        return versions.lostSince(notice.roundId(), notice.listId()).stream()
                .filter(lost -> byCase.containsKey(lost.caseId()))
                .map(lost -> new NoticeChange(Objects.requireNonNull(byCase.get(lost.caseId())), lost))
                .toList();
    }

    private PublicNotice of(Notice notice) {
        Round round = rounds.get(notice.roundId());
        Scheme scheme = schemes.pinned(round.deployment());
        String office = offices.get(publisher.office(round.id())).name();
        return new PublicNotice(
                notice,
                round,
                scheme,
                office,
                desks.of(office),
                scheme.stepOf(Stage.PUBLICATION.id()).map(Step::article).orElse(""),
                LocalDate.now(clock));
    }
}
