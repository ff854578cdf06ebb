package org.fundcase.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps of the publicity: published with proof, and concluded after the last day. An open objection holds its own entry
 * only: what nobody objects to is determined (经公示无异议的申报项目列为支持项目), the rest waits for its answer.
 */
@Component
class Publicise implements StepHandler {

    private final Notices notices;
    private final NoticeRows rows;
    private final FrozenLists lists;
    private final Objections objections;
    private final Publisher publisher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publicise(
            Notices notices,
            NoticeRows rows,
            FrozenLists lists,
            Objections objections,
            Publisher publisher,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.rows = rows;
        this.lists = lists;
        this.objections = objections;
        this.publisher = publisher;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.PUBLICATION, Stage.PUBLICITY_CONCLUSION);
    }

    @Override
    public Seat seat(UUID roundId, Stage stage) {
        return new Seat(publisher.office(roundId), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        return step.task().stage() == Stage.PUBLICATION ? published(step.task().caseId()) : concluded(step);
    }

    @Override
    public boolean isFinal(Stage stage) {
        return true;
    }

    /** What the public has read is not unread; a changed list is published anew with a period of its own. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        throw step.task().stage() == Stage.PUBLICATION
                ? Refusal.invalid("published", "公示已经发布，不能撤回，也不能退回到公示以前。名单要改的，改出新一版，重新公示。")
                : Refusal.invalid("publicity-concluded", "公示结论已经作出，不能撤回，也不能退回到公示结论以前。名单要改的，改出新一版，重新公示。");
    }

    private Conclusion published(UUID roundId) {
        Notice notice = notices.about(lists.inForce(roundId)).orElseThrow(Publicise::noNotice);
        return Conclusion.ends(Map.of("publicityEnds", Date.from(end(notice.lastDay()))));
    }

    /** The list may have changed since it was published: what a later version adds has a period of its own. */
    private Conclusion concluded(StepDone step) {
        UUID roundId = step.task().caseId();
        Notice notice = notices.latest(roundId).orElseThrow(Publicise::noNotice);
        if (!notice.period().isOver(LocalDate.now(clock))) {
            throw Refusal.invalid("still-public", "公示到 {0} 为止，满期以后才能作结论。", notice.lastDay());
        }
        String held = Words.list(objections.held(lists.inForce(roundId)).stream()
                        .map(FrozenList.Entry::number)
                        .toList())
                .zh();
        rows.conclude(notice.id(), clock.instant());
        events.publishEvent(new NoticeEvent.NoticeConcluded(
                roundId, notice.listHash(), held, step.comment(), step.by().actor()));
        return Conclusion.ends(Map.of());
    }

    private static Refusal noNotice() {
        return Refusal.invalid("no-notice", "还没有登记现在这版名单的公示。先登记发布日期、载体，并附发布证明。");
    }

    /** When the last day is over. */
    static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
