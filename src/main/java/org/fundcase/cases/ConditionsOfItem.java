package org.fundcase.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Rule;
import org.fundcase.schemes.Verdict;

/** The rules that belong to one item, as a least investment or a title of the nation: where one fails, it yields nothing. */
final class ConditionsOfItem {

    private ConditionsOfItem() {}

    /** The amount, or why there is none. */
    static AmountVerdict met(Dossier dossier, List<Verdict> verdicts, AmountVerdict amount) {
        Set<String> own = Stream.of(
                        dossier.scheme().eligibility(), dossier.scheme().exclusivity())
                .flatMap(List::stream)
                .filter(rule -> rule.items().contains(dossier.item().id()))
                .map(Rule::id)
                .collect(Collectors.toSet());
        return verdicts.stream()
                .filter(verdict -> own.contains(verdict.rule()) && verdict.outcome() == Verdict.Outcome.FAIL)
                .findFirst()
                .<AmountVerdict>map(failed -> new AmountVerdict.NotComputed(
                        amount.terms(), amount.invoices(), Words.of("不符合这个方向的条件：{0}", failed.reason())))
                .orElse(amount);
    }
}
