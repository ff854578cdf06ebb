package org.fundcase.review.visits;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.review.HoldReview;
import org.fundcase.review.OpenMatters;
import org.fundcase.review.visits.VisitEvent.VisitAnswered;
import org.fundcase.review.visits.VisitEvent.VisitCancelled;
import org.fundcase.review.visits.VisitRecord.Conclusion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What visits leave open: one that is not carried out or not signed, and one that found otherwise and has no answer yet. */
@Component
class AnswerVisit implements OpenMatters {

    private final JdbcClient jdbc;
    private final VisitRows rows;
    private final Visits visits;
    private final HoldReview hold;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerVisit(
            JdbcClient jdbc,
            VisitRows rows,
            Visits visits,
            HoldReview hold,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.visits = visits;
        this.hold = hold;
        this.events = events;
        this.clock = clock;
    }

    /** Why an application may be supported although a visit found otherwise. */
    record Answer(String words, String by) {}

    /**
     * @throws Refusal not found; conflict if the person may not answer now, there is nothing to answer or it was answered;
     *     on the field {@code answer}
     */
    @Transactional
    public void answer(UUID caseId, UUID id, String words, SignedIn by) {
        hold.requireReviewer(caseId, by);
        SiteVisit visit = visits.get(caseId, id);
        VisitRecord record = visit.frozen();
        if (record == null || !isWanted(visit)) {
            throw Refusal.conflict("no-answer", "这次现场核查现在没有要答复的。请刷新后再看。");
        }
        String said = Texts.required("answer", "对核查结论的答复", words, 2_000);
        jdbc.sql("INSERT INTO review_visit_answer (id, visit_id, version, words, by_id, by_name, at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id, record.version(), said)
                .params(by.personId(), by.name(), Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new VisitAnswered(caseId, visit.no(), record.version(), said, by.actor()));
    }

    /** Whether the review still has to answer. */
    boolean isWanted(SiteVisit visit) {
        VisitRecord record = visit.frozen();
        return record != null && differs(visit) && given(record).isEmpty();
    }

    Optional<Answer> given(VisitRecord record) {
        return jdbc.sql("SELECT * FROM review_visit_answer WHERE visit_id = ? AND version = ?")
                .params(record.visitId(), record.version())
                .query((row, n) -> new Answer(row.getString("words"), row.getString("by_name")))
                .optional();
    }

    @Override
    public Map<UUID, List<Words>> of(Collection<UUID> cases) {
        Map<UUID, List<Words>> open = new HashMap<>();
        List<SiteVisit> all = rows.ofCases(cases);
        Set<UUID> answered = answered(all);
        for (SiteVisit visit : all) {
            Words left = left(visit, answered);
            if (!left.saysNothing()) {
                open.computeIfAbsent(visit.caseId(), none -> new ArrayList<>()).add(left);
            }
        }
        return open;
    }

    @Override
    public Collection<UUID> touched(UUID roundId) {
        return rows.touched(roundId);
    }

    /** The visits whose record in force is answered. */
    private Set<UUID> answered(List<SiteVisit> all) {
        UUID[] ids = all.stream().map(SiteVisit::id).toArray(UUID[]::new);
        Map<UUID, Integer> latest = new HashMap<>();
        jdbc.sql("SELECT visit_id, max(version) AS version FROM review_visit_answer WHERE visit_id = ANY (?) "
                        + "GROUP BY visit_id")
                .param(ids)
                .query((RowCallbackHandler)
                        row -> latest.put(row.getObject("visit_id", UUID.class), row.getInt("version")));
        return all.stream()
                .filter(visit ->
                        visit.frozen() != null && visit.frozen().version() == latest.getOrDefault(visit.id(), 0))
                .map(SiteVisit::id)
                .collect(Collectors.toSet());
    }

    private static boolean differs(SiteVisit visit) {
        VisitRecord record = visit.frozen();
        return record != null && record.said().conclusion() == Conclusion.DIFFERS;
    }

    private static Words left(SiteVisit visit, Set<UUID> answered) {
        VisitRecord latest = visit.latest();
        if (visit.isCancelled()) {
            return Words.NONE;
        }
        if (latest == null) {
            return Words.of("第 {0} 次现场核查定于 {1}，还没有核查记录。", visit.no(), visit.day());
        }
        // A correction that is not signed yet holds nobody up: what was signed before stands.
        if (visit.frozen() == null) {
            Words names = Words.list(
                    visit.unsigned().stream().map(SiteVisit.Officer::name).toList());
            return Words.of("第 {0} 次现场核查的记录还没有签完，等 {1} 签字。", visit.no(), names);
        }
        return differs(visit) && !answered.contains(visit.id())
                ? Words.of("第 {0} 次现场核查的结论是不符，还没有书面答复。", visit.no())
                : Words.NONE;
    }

    @Override
    @Transactional
    public void letGo(UUID caseId, Actor by) {
        for (SiteVisit visit : visits.ofCase(caseId)) {
            if (!visit.isCancelled() && visit.frozen() == null) {
                String why = Words.of("审核已经结束").zh();
                rows.cancel(visit.id(), why);
                events.publishEvent(new VisitCancelled(caseId, visit.no(), why, by));
            }
        }
    }
}
