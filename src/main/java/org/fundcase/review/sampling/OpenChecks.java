package org.fundcase.review.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Words;
import org.fundcase.review.OpenMatters;
import org.fundcase.review.sampling.SamplingEvent.CheckCalledOff;
import org.fundcase.workflow.SideTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What second checks leave open: one that is not done, and a disagreement that is not answered. */
@Component
class OpenChecks implements OpenMatters {

    private final CheckRows rows;
    private final SideTasks tasks;
    private final ApplicationEventPublisher events;

    OpenChecks(CheckRows rows, SideTasks tasks, ApplicationEventPublisher events) {
        this.rows = rows;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    public Map<UUID, List<Words>> of(Collection<UUID> ids) {
        Map<UUID, List<Words>> open = new HashMap<>();
        for (SecondCheck check : rows.ofCases(ids)) {
            Words left = check.isUnchecked()
                    ? Words.of("第 {0} 次复核抽查抽中，还没有复核。", check.drawing())
                    : check.isUnanswered()
                            ? Words.of(
                                    "第 {0} 次复核抽查的意见不一致，等 {1} 答复。",
                                    check.drawing(), check.first().name())
                            : Words.NONE;
            if (!left.saysNothing()) {
                open.computeIfAbsent(check.caseId(), none -> new ArrayList<>()).add(left);
            }
        }
        return open;
    }

    @Override
    public Collection<UUID> touched(UUID roundId) {
        return rows.drawnOf(roundId);
    }

    /** A case that came back to the review has to leave it again before it can be checked. */
    @Override
    public boolean isBeforeSupport() {
        return false;
    }

    @Override
    @Transactional
    public void letGo(UUID caseId, Actor by) {
        rows.ofCases(List.of(caseId)).stream()
                .filter(check -> check.isUnchecked() || check.isUnanswered())
                .forEach(check -> {
                    rows.drop(check.id());
                    tasks.cancel(check.id());
                    tasks.cancel(check.answerTask());
                    events.publishEvent(new CheckCalledOff(
                            caseId, check.drawing(), Words.of("审核已经结束").zh(), by));
                });
    }
}
