package org.fundcase.rounds;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The steps of a round that its own room does: the review begins once the window is over; a meeting decides about the list
 * in force and says so on the record; where an operator decided, the bureau takes it on file. What is returned is ranked
 * anew.
 */
@Component
class DecideOnRound implements StepHandler {

    private final RoundOffices offices;
    private final Rounds rounds;
    private final RoundRows rows;
    private final FrozenLists lists;
    private final Meetings meetings;
    private final EnactMeeting enacting;
    private final ListMakers makers;
    private final List<KeptOut> keptOut;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideOnRound(
            RoundOffices offices,
            Rounds rounds,
            RoundRows rows,
            FrozenLists lists,
            Meetings meetings,
            EnactMeeting enacting,
            ListMakers makers,
            @Lazy List<KeptOut> keptOut,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offices = offices;
        this.rounds = rounds;
        this.rows = rows;
        this.lists = lists;
        this.meetings = meetings;
        this.enacting = enacting;
        this.makers = makers;
        this.keptOut = keptOut;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.START_REVIEW, Stage.COLLECTIVE_DECISION, Stage.FILING);
    }

    @Override
    public Seat seat(UUID roundId, Stage stage) {
        return new Seat(offices.of(roundId, stage), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        return switch (step.task().stage()) {
            case START_REVIEW -> startReview(step);
            case COLLECTIVE_DECISION -> decide(step);
            default -> file(step);
        };
    }

    @Override
    public boolean isFinal(Stage stage) {
        return stage == Stage.START_REVIEW;
    }

    /** Meeting and filing stay on the record; the next ones are about the next version, which has again what the meeting changed. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        return switch (step.task().stage()) {
            case START_REVIEW -> throw Refusal.invalid("review-started", "本批次已经启动审核，各件申报已经进入审核，不能退回到启动审核。");
            case COLLECTIVE_DECISION -> {
                enacting.takeBack(step.task().caseId(), step.by());
                yield Map.of("decisionOutcome", "OPEN");
            }
            default -> Map.of("filingOutcome", "OPEN");
        };
    }

    private Conclusion startReview(StepDone step) {
        Round round = rounds.get(step.task().caseId());
        if (!clock.instant().isAfter(round.closesAt())) {
            throw Refusal.invalid("still-open", "“{0}”还在申报期内，截止以后才能启动审核。", round.title());
        }
        rows.startReview(round.id(), clock.instant());
        events.publishEvent(new ReviewStarted(round.id(), step.by().actor()));
        return Conclusion.ends(Map.of());
    }

    private Conclusion decide(StepDone step) {
        UUID roundId = step.task().caseId();
        rows.lock(roundId);
        FrozenList list = lists.inForce(roundId);
        Meeting held = takesBack(list, step) ? null : held(list, step);
        requireReason(step);
        FrozenList result =
                held == null || step.outcome() == Outcome.RETURN ? list : enacting.enact(held, list, step.by());
        String number = held == null ? "" : held.number();
        if (step.outcome() == Outcome.APPROVE) {
            requireNobodyKeptOut(result);
        }
        events.publishEvent(new ListDecided(
                list, result, number, step.outcome(), step.comment(), step.by().actor()));
        return Conclusion.ends(Map.of("decisionOutcome", word(step.outcome())));
    }

    /** What keeps somebody out since the ranking must not slip through: ranking again leaves it out, with the reason. */
    private void requireNobodyKeptOut(FrozenList list) {
        Map<UUID, FrozenList.Entry> selected =
                list.selected().stream().collect(Collectors.toMap(FrozenList.Entry::caseId, Function.identity()));
        List<Words> out = keptOut.stream()
                .flatMap(room -> room.of(selected.keySet()).entrySet().stream())
                .map(one -> Words.of(
                        "{0} {1}：{2}",
                        Objects.requireNonNull(selected.get(one.getKey())).number(),
                        Objects.requireNonNull(selected.get(one.getKey())).enterprise(),
                        one.getValue()))
                .toList();
        if (!out.isEmpty()) {
            throw Refusal.invalid("kept-out", Words.of("名单里有排序以后不能再支持的：{0}。退回重新排序，排序会写明理由不予列入。", Words.list(out)));
        }
    }

    /** Who made a list may take it back to the ranking, which no meeting has to decide. */
    private boolean takesBack(FrozenList list, StepDone step) {
        return step.outcome() == Outcome.RETURN && !makers.of(list.roundId()).mayEnter(step.by());
    }

    private Meeting held(FrozenList list, StepDone step) {
        makers.requireAnother(list, step.by());
        return meetings.about(list)
                .orElseThrow(() ->
                        Refusal.invalid("no-meeting", "还没有登记对第 {0} 版名单的会议记录。先登记会议编号、日期、出席人员和结论，并附纪要。", list.version()));
    }

    private Conclusion file(StepDone step) {
        requireReason(step);
        FrozenList list = lists.inForce(step.task().caseId());
        events.publishEvent(
                new ListFiled(list, step.outcome(), step.comment(), step.by().actor()));
        return Conclusion.ends(Map.of("filingOutcome", word(step.outcome())));
    }

    private static void requireReason(StepDone step) {
        if (step.outcome() == Outcome.RETURN && step.comment().isBlank()) {
            throw Refusal.field("comment", "退回要写明理由，让上一步知道改什么。");
        }
    }

    private static String word(Outcome outcome) {
        return outcome == Outcome.APPROVE ? "APPROVED" : "RETURNED";
    }
}
