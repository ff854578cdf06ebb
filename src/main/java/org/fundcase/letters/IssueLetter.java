package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a paper its number, freezes its words, and leaves the making of its files to a job of the same transaction. */
@Component
class IssueLetter {

    private final NumberSeries series;
    private final LetterRows rows;
    private final LetterSettings settings;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;

    IssueLetter(
            NumberSeries series,
            LetterRows rows,
            LetterSettings settings,
            @Lazy SchedulerClient jobs,
            ApplicationEventPublisher events) {
        this.series = series;
        this.rows = rows;
        this.settings = settings;
        this.jobs = jobs;
        this.events = events;
    }

    /** @return the id of the paper */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID issue(Draft draft) {
        Matter matter = draft.matter();
        LetterSettings.Sender sender = settings.sender(matter.sender());
        NumberSeries.Number number = series.next(
                matter.sender().id(),
                sender.word() + draft.kind().word(),
                matter.today().getYear());
        Content content = draft.content().with(heading(draft, sender, number));
        UUID id = UUID.randomUUID();
        String hash = rows.insert(id, draft, number, content);
        events.publishEvent(new LetterEvent.LetterIssued(
                matter.grantCase().id(), id, draft.kind(), number.toString(), hash, matter.officer()));
        jobs.scheduleIfNotExists(MakeLetter.TASK.instance(id.toString()).build(), Instant.now());
        return id;
    }

    private static Map<String, String> heading(Draft draft, LetterSettings.Sender sender, NumberSeries.Number number) {
        Matter matter = draft.matter();
        Map<String, String> values = new HashMap<>();
        values.put("office", matter.sender().name());
        values.put("number", number.toString());
        values.put("recipient", draft.recipient().name());
        values.put("caseNumber", matter.grantCase().label().zh());
        values.put("scheme", matter.scheme().title().zh());
        values.put("date", ChineseDate.of(matter.today()));
        values.put("contact", contact(matter.sender(), sender, matter.officer().name()));
        return values;
    }

    private static String contact(Office office, LetterSettings.Sender sender, String officer) {
        String phone = sender.phone();
        return "（联系人：" + office.name() + " " + officer + (phone == null ? "" : "；联系电话：" + phone) + "）";
    }
}
