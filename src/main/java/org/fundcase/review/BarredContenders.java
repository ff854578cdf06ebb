package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.applicants.Bars;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.KeptOut;
import org.springframework.stereotype.Component;

/** A bar (限制申报) that began after the application still keeps it from being selected. */
@Component
class BarredContenders implements KeptOut {

    private final GrantCases cases;
    private final Bars bars;
    private final Clock clock;

    BarredContenders(GrantCases cases, Bars bars, Clock clock) {
        this.cases = cases;
        this.bars = bars;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Words> of(Collection<UUID> ids) {
        List<GrantCase> all = cases.all(ids);
        Map<UUID, Bars.Held> held = bars.ofEnterprises(
                all.stream().map(GrantCase::enterpriseId).distinct().toList(), LocalDate.now(clock));
        Map<UUID, Words> out = new HashMap<>();
        for (GrantCase one : all) {
            Bars.Held bar = held.get(one.enterpriseId());
            if (bar != null) {
                out.put(one.id(), Words.of("申报单位被限制申报，到{0}为止（依据“{1}”）", bar.end(), bar.basis()));
            }
        }
        return out;
    }
}
