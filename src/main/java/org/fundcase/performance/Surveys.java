package org.fundcase.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Executions;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetEvent.SurveyOpened;
import org.fundcase.performance.SheetEvent.SurveyReplied;
import org.fundcase.performance.Survey.Reply;
import org.fundcase.performance.Survey.Sum;
import org.fundcase.performance.SurveyRows.Asked;
import org.fundcase.schemes.PerformanceTree;
import org.fundcase.schemes.PerformanceTree.Choice;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.schemes.PerformanceTree.Question;
import org.fundcase.web.TypedForm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys of those who got money: each enterprise replies once and reads its own reply; the offices read what all come to. No
 * record says who replied what.
 */
@Component
class Surveys {

    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 90;

    private final SurveyRows rows;
    private final SheetCase cases;
    private final SheetRows sheets;
    private final Executions executions;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            SurveyRows rows,
            SheetCase cases,
            SheetRows sheets,
            Executions executions,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.sheets = sheets;
        this.executions = executions;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks everybody who got money of the year.
     *
     * @throws Refusal not found for who does not own the sheet of the scheme; on the field {@code days}; conflict while one
     *     runs; invalid where nobody is in the register
     */
    @Transactional
    public UUID open(UUID sheetId, TypedForm form, SignedIn by) {
        SheetFile known = cases.ofOwner(sheetId, Set.of(State.RUNNING), by);
        if (known.sheet().layer() != Layer.SCHEME) {
            throw Refusal.notFound();
        }
        int days = form.number("days", "天数", 1, MOST_DAYS);
        LocalDate today = LocalDate.now(clock);
        List<Survey> earlier = rows.of(sheetId);
        if (earlier.stream().anyMatch(survey -> survey.isOpen(today))) {
            throw Refusal.conflict("survey-open", "有一次满意度调查还没有结束。结束以后再开展下一次。");
        }
        List<Asked> asked = asked(known.sheet());
        if (asked.isEmpty()) {
            throw Refusal.invalid("nobody", "这一年还没有企业得到资金，没有可以调查的对象。");
        }
        Survey survey = new Survey(
                UUID.randomUUID(),
                sheetId,
                earlier.size() + 1,
                known.tree().survey(),
                today.plusDays(days),
                asked.size());
        rows.insert(survey, asked, by);
        events.publishEvent(new SurveyOpened(sheetId, survey.id(), asked.size(), survey.closes(), by.actor()));
        return survey.id();
    }

    private List<Asked> asked(Sheet sheet) {
        Map<UUID, String> seats = new LinkedHashMap<>();
        executions.parts(sheet.schemeId(), sheet.year()).forEach(part -> {
            if (part.enterpriseId() != null) {
                seats.putIfAbsent(part.enterpriseId(), part.seat());
            }
        });
        return seats.entrySet().stream()
                .map(entry -> new Asked(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Replies for the own enterprise.
     *
     * @throws Refusal not found for who is not asked; on every question without an answer; conflict for a second reply, and
     *     after the last day
     */
    @Transactional
    public void reply(UUID id, TypedForm form, SignedIn by) {
        Survey survey = asking(id, by);
        Faults faults = new Faults();
        Map<String, String> answers = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Question question : survey.form().questions()) {
            Choice choice = faults.gather(() -> chosen(survey.form(), question, form));
            if (choice != null) {
                answers.put(question.key(), choice.key());
                sum = sum.add(choice.percent());
            }
        }
        String remark = faults.text(() -> Texts.optional("remark", "意见和建议", form.value("remark"), LONGEST));
        faults.refuse();
        if (!survey.isOpen(LocalDate.now(clock))) {
            throw Refusal.conflict("survey-closed", "调查到 {0} 已经结束，不再收答卷。", survey.closes());
        }
        int questions = survey.form().questions().size();
        BigDecimal mean = sum.divide(BigDecimal.valueOf(questions), 2, RoundingMode.HALF_UP);
        if (!rows.insert(id, by.officeId(), new Reply(answers, mean, remark))) {
            throw Refusal.conflict("replied", "你单位已经答过这次调查，每个单位只答一次。");
        }
        int replies = rows.sum(id, null).replies();
        events.publishEvent(new SurveyReplied(survey.sheetId(), id, replies, Actor.SYSTEM));
    }

    private static Choice chosen(PerformanceTree.Survey form, Question question, TypedForm typed) {
        String field = "answer." + question.key();
        return form.choices().stream()
                .filter(choice -> choice.key().equals(typed.value(field)))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field, "这一题还没有答。选一项。"));
    }

    /** @throws Refusal not found for who is not asked */
    Survey asking(UUID id, SignedIn who) {
        return rows.find(id).filter(survey -> rows.isAsked(id, who.officeId())).orElseThrow(Refusal::notFound);
    }

    Optional<Reply> own(Survey survey, SignedIn who) {
        return rows.reply(survey.id(), who.officeId());
    }

    /** Those the own enterprise is asked in, the latest first. */
    List<Survey> asked(SignedIn who) {
        return rows.asking(who.officeId());
    }

    /** Of the sheet of a scheme. */
    List<Survey> of(Sheet sheet) {
        return rows.of(sheet.id());
    }

    /** @throws Refusal not found for who may not read the sheet */
    Survey get(UUID id, SignedIn who) {
        Survey survey = rows.find(id).orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofPerformance(survey.sheetId()));
        return survey;
    }

    /** What all replies come to; nothing but their number before the last day is over, or where they are too few to hide one. */
    Sum sum(Survey survey) {
        Sum all = rows.sum(survey.id(), null);
        boolean told = !survey.isOpen(LocalDate.now(clock))
                && all.replies() >= survey.form().least();
        return told ? all : new Sum(all.asked(), all.replies(), null, Map.of(), List.of());
    }

    Sheet sheet(Survey survey) {
        return sheets.find(survey.sheetId()).orElseThrow();
    }
}
