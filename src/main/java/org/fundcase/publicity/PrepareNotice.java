package org.fundcase.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.Rounds;
import org.springframework.stereotype.Component;

/** What a notice says, before it is published and as it was published. */
@Component
public class PrepareNotice {

    private final NoticeEntryRows entries;
    private final Rounds rounds;
    private final WorkingCalendar calendar;

    PrepareNotice(NoticeEntryRows entries, Rounds rounds, WorkingCalendar calendar) {
        this.entries = entries;
        this.rounds = rounds;
        this.calendar = calendar;
    }

    /**
     * What the public is told.
     *
     * @param entries without what is secret
     */
    public record Told(
            Period period,
            Notice.Contact contact,
            Notice.Secret secret,
            List<NoticeEntry> entries,
            Handling handling) {}

    /** How an objection is handled: working days to accept and to answer, and what becomes of an anonymous one. */
    public record Handling(boolean takesAnonymous, int acceptDays, int objectionDays) {}

    /** Of a list that is not published yet, as if it were on the day. */
    public Told of(FrozenList list, LocalDate publishedOn) {
        NoticeRules rules = rules(list);
        List<FrozenList.Entry> secret =
                list.selected().stream().filter(Notices::isSecret).toList();
        String basis =
                secret.stream().map(FrozenList.Entry::secretBasis).distinct().collect(Collectors.joining("；"));
        return new Told(
                rules.period(publishedOn, calendar),
                rules.contact(),
                new Notice.Secret(secret.size(), basis),
                list.selected().stream()
                        .filter(entry -> !Notices.isSecret(entry))
                        .map(NoticeEntry::of)
                        .toList(),
                handling(rules));
    }

    /** Of a notice that was published. */
    public Told of(Notice notice) {
        NoticeRules rules = new NoticeRules(rounds.get(notice.roundId()).parameters());
        return new Told(notice.period(), notice.contact(), notice.secret(), entries.of(notice.id()), handling(rules));
    }

    private NoticeRules rules(FrozenList list) {
        return new NoticeRules(rounds.get(list.roundId()).parameters());
    }

    private static Handling handling(NoticeRules rules) {
        return new Handling(rules.takesAnonymous(), rules.acceptDays(), rules.objectionDays());
    }
}
