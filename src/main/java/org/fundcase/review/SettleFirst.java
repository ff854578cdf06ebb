package org.fundcase.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.cases.FilingEvent.ApplicationWithdrawn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.OfficeEvent.ApplicationRefused;
import org.fundcase.cases.OfficeEvent.ApplicationRejected;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that visits, audits and second checks leave open, and what waits for it: support and ranking. */
@Component
public class SettleFirst {

    private final List<OpenMatters> kinds;
    private final GrantCases cases;

    SettleFirst(List<OpenMatters> kinds, GrantCases cases) {
        this.kinds = kinds;
        this.cases = cases;
    }

    /** By case, in the order of the cases; empty if nothing is open. */
    public Map<UUID, List<Words>> open(Collection<UUID> ids) {
        return open(ids, kinds);
    }

    /** As {@link #open(Collection)}, of all cases of a round. */
    public Map<UUID, List<Words>> ofRound(UUID roundId) {
        return open(
                kinds.stream().flatMap(kind -> kind.touched(roundId).stream()).collect(Collectors.toSet()));
    }

    private static Map<UUID, List<Words>> open(Collection<UUID> ids, List<OpenMatters> among) {
        Map<UUID, List<Words>> all = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            among.forEach(kind -> kind.of(ids).forEach((id, words) -> all.computeIfAbsent(id, none -> new ArrayList<>())
                    .addAll(words)));
        }
        return all;
    }

    List<Words> of(UUID caseId) {
        return open(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** @throws Refusal with all that is open */
    void requireSettled(UUID caseId) {
        List<Words> open = open(
                        List.of(caseId),
                        kinds.stream().filter(OpenMatters::isBeforeSupport).toList())
                .getOrDefault(caseId, List.of());
        if (!open.isEmpty()) {
            throw Refusal.invalid("open-matters", Words.of("还有 {0} 件事没有办结，不能同意支持。逐件办结后再提交。", open.size()), open);
        }
    }

    /** @throws Refusal with all that is open, each with its case */
    void requireSettled(Collection<UUID> ids) {
        Map<UUID, List<Words>> open = open(ids);
        if (!open.isEmpty()) {
            List<Words> each = told(open);
            throw Refusal.invalid("open-matters", Words.of("还有 {0} 件事没有办结，不能排序。逐件办结后再提交。", each.size()), each);
        }
    }

    /** One line for each matter, with the number of its case. */
    public List<Words> told(Map<UUID, List<Words>> open) {
        return cases.all(open.keySet()).stream()
                .flatMap(one -> told(one, open.getOrDefault(one.id(), List.of())).stream())
                .toList();
    }

    private static List<Words> told(GrantCase one, List<Words> matters) {
        return matters.stream()
                .map(matter -> Words.of("{0}：{1}", one.label(), matter))
                .toList();
    }

    /** A case is declined. */
    void letGo(UUID caseId, Actor by) {
        kinds.forEach(kind -> kind.letGo(caseId, by));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApplicationWithdrawn withdrawn) {
        letGo(withdrawn.caseId(), withdrawn.actor());
    }

    /** After the review it went back, and ended there. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApplicationRejected rejected) {
        letGo(rejected.caseId(), rejected.actor());
    }

    /** As a rejection. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApplicationRefused refused) {
        letGo(refused.caseId(), refused.actor());
    }
}
