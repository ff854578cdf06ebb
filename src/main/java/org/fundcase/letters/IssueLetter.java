package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a paper its number, freezes its words, and leaves the making of its files to a job of the same transaction. A
 * paper of the same source and facts is issued once; with other facts it is a further version under the same number.
 */
@Component
class IssueLetter {

    private final NumberSeries series;
    private final LetterRows rows;
    private final PaperTitles titles;
    private final LetterSettings settings;
    private final TroubleRows troubles;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;

    IssueLetter(
            NumberSeries series,
            LetterRows rows,
            PaperTitles titles,
            LetterSettings settings,
            TroubleRows troubles,
            @Lazy SchedulerClient jobs,
            ApplicationEventPublisher events) {
        this.series = series;
        this.rows = rows;
        this.titles = titles;
        this.settings = settings;
        this.troubles = troubles;
        this.jobs = jobs;
        this.events = events;
    }

    /** @return the id of the paper */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID issue(Draft draft) {
        Optional<LetterRows.Drawn> before =
                draft.source() == null ? Optional.empty() : rows.drawn(draft.kind(), draft.source());
        String facts = rows.facts(draft);
        if (before.isPresent() && before.get().facts().equals(facts)) {
            return before.get().id();
        }
        Origin origin = draft.origin();
        LetterSettings.Sender sender = settings.sender(origin.sender());
        NumberSeries.Number number = before.map(LetterRows.Drawn::number).orElseGet(() -> number(draft, sender));
        int version = before.map(LetterRows.Drawn::version).orElse(0) + 1;
        Content content = draft.content().with(heading(draft, sender, number));
        UUID id = UUID.randomUUID();
        String hash = rows.insert(
                id,
                draft,
                new LetterRows.Issue(number, version, facts, titles.of(draft.kind(), origin.scheme())),
                content);
        events.publishEvent(new LetterEvent.LetterIssued(
                origin.subject(), id, draft.kind(), number.toString(), version, hash, origin.actor()));
        if (!draft.kind().isMadeOnDemand()) {
            wanted(id);
        }
        return id;
    }

    /** Somebody wants the files of a paper; nothing happens where they are being made, or were given up. */
    void wanted(UUID id) {
        if (isGivenUp(id)) {
            return;
        }
        jobs.scheduleIfNotExists(MakeLetter.TASK.instance(id.toString()).build(), Instant.now());
    }

    /** Whether its files are made only when a person of the office says so. */
    boolean isGivenUp(UUID id) {
        return troubles.isGivenUp(id);
    }

    private NumberSeries.Number number(Draft draft, LetterSettings.Sender sender) {
        String given = draft.given();
        return given != null
                ? NumberSeries.Number.given(given)
                : series.next(
                        draft.origin().sender().id(),
                        sender.word() + draft.kind().word(),
                        draft.origin().today().getYear());
    }

    private static Map<String, String> heading(Draft draft, LetterSettings.Sender sender, NumberSeries.Number number) {
        Origin origin = draft.origin();
        Map<String, String> values = new HashMap<>();
        values.put("office", origin.sender().name());
        values.put("number", number.toString());
        values.put("recipient", draft.recipient().name());
        values.put("scheme", origin.scheme().title().zh());
        values.put("date", ChineseDate.of(origin.today()));
        values.put("contact", contact(origin.sender(), sender, origin.officer()));
        return values;
    }

    private static String contact(Office office, LetterSettings.Sender sender, String officer) {
        String phone = sender.phone();
        String person = officer.isEmpty() ? "" : " " + officer;
        return "（联系人：" + office.name() + person + (phone == null ? "" : "；联系电话：" + phone) + "）";
    }
}
