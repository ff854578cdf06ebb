package org.fundcase.schemes;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether something else excludes the application: another project of the year, other funds, an earlier award, a bar. */
@Component
public class Exclusivity {

    private final Policy policy;

    Exclusivity(Policy policy) {
        this.policy = policy;
    }

    /**
     * One verdict for each rule of the scheme that is about the item, in the scheme's order.
     *
     * @param facts what is known; {@code otherProjectsThisYear} counts only applications that count as projects
     */
    public List<Verdict> check(Scheme scheme, Item item, RoundParameters round, Facts facts) {
        Facts asked = facts.with("item", item.id()).with("countsAsProject", item.countsAsProject(round));
        return scheme.exclusivity().stream()
                .filter(rule -> rule.isAbout(item))
                .map(rule -> policy.decide(scheme, rule, asked))
                .toList();
    }
}
