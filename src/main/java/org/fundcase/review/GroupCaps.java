package org.fundcase.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.RankBasis;
import org.fundcase.schemes.Amounts;
import org.fundcase.schemes.Figure;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Terms;
import org.springframework.stereotype.Component;

/**
 * The groups among contenders that share a cap (每个产业集群 500 万元, 江门第八条（三）): over all applications of a group, what
 * earlier rounds gave it counted.
 */
@Component
class GroupCaps {

    /** A name that is typed counts only beside the choice that asks for one, or a cap could be typed away. */
    private static final String OTHER = "OTHER";

    private final GrantCases cases;
    private final Awards awards;
    private final Amounts amounts;

    GroupCaps(GrantCases cases, Awards awards, Amounts amounts) {
        this.cases = cases;
        this.awards = awards;
        this.amounts = amounts;
    }

    /** @param key the same for all applications of a group */
    private record Named(String key, Words name) {}

    List<RankBasis.Group> of(List<Contender> contenders, Scheme scheme) {
        List<RankBasis.Group> groups = new ArrayList<>();
        Map<String, List<GrantCase>> byItem = contenders.stream()
                .map(Contender::grantCase)
                .collect(Collectors.groupingBy(GrantCase::item, LinkedHashMap::new, Collectors.toList()));
        byItem.forEach((id, ofItem) -> {
            Item item = scheme.item(id);
            Terms terms = amounts.terms(scheme, item, null);
            if (!item.groupBy().isEmpty() && terms.extra().groupCap() != null) {
                groups.addAll(groups(item, terms, ofItem));
            }
        });
        return groups;
    }

    private List<RankBasis.Group> groups(Item item, Terms terms, List<GrantCase> ofItem) {
        Money cap = Money.yuan(Objects.requireNonNull(terms.extra().groupCap()));
        Map<String, Money> earlier = earlier(item);
        Map<Named, List<GrantCase>> grouped = ofItem.stream()
                .collect(Collectors.groupingBy(one -> named(item, one), LinkedHashMap::new, Collectors.toList()));
        List<RankBasis.Group> groups = new ArrayList<>();
        grouped.forEach((named, members) -> groups.add(new RankBasis.Group(
                named.name(), terms.clause(), cap, earlier.getOrDefault(named.key(), Money.ZERO), ids(members))));
        return groups;
    }

    private static Set<UUID> ids(List<GrantCase> members) {
        return members.stream().map(GrantCase::id).collect(Collectors.toSet());
    }

    /** What the groups of an item were given before, by key. */
    private Map<String, Money> earlier(Item item) {
        List<GrantCase> granted = cases.grantedOf(item.id());
        Map<UUID, Money> worth =
                awards.worth(granted.stream().map(GrantCase::id).toList());
        Map<String, Money> sums = new HashMap<>();
        granted.forEach(
                one -> sums.merge(named(item, one).key(), worth.getOrDefault(one.id(), Money.ZERO), Money::plus));
        return sums;
    }

    private static Named named(Item item, GrantCase grantCase) {
        Map<String, String> stated = grantCase.contents().declarations().figures();
        boolean other = item.groupBy().stream().anyMatch(key -> OTHER.equals(stated.get(key)));
        List<String> keys = new ArrayList<>();
        Words name = Words.NONE;
        for (String key : item.groupBy()) {
            Figure figure = item.figure(key).orElseThrow();
            String value = stated.getOrDefault(key, "").strip();
            boolean typed = figure.type() == Figure.Type.TEXT;
            if (!value.isEmpty() && (!typed || other)) {
                keys.add(value);
                name = typed ? Words.asIs(value) : figure.choice(value).orElse(Words.asIs(value));
            }
        }
        return new Named(String.join("/", keys), name);
    }
}
