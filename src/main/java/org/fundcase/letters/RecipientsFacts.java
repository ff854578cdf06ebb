package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Step;
import org.springframework.stereotype.Component;

/** What issues the money of recipients whom a plan or decision names: every line is an award of the issued list. */
@Component
class RecipientsFacts implements Facts {

    private final GatherRound gather;
    private final Awards awards;
    private final NamedBasis basis;
    private final Offices offices;

    RecipientsFacts(GatherRound gather, Awards awards, NamedBasis basis, Offices offices) {
        this.gather = gather;
        this.awards = awards;
        this.basis = basis;
        this.offices = offices;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.RECIPIENTS);
    }

    @Override
    public List<Pending> of(Due due) {
        RoundMatter matter = gather.of(due.subject().id(), due);
        List<Award> issued = awards.ofList(due.sourceId());
        Map<UUID, String> payers = offices
                .all(issued.stream().map(Award::payingOffice).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Office::id, Office::name));
        Money total = issued.stream().map(Award::amount).reduce(Money.ZERO, Money::plus);
        Map<String, String> values = new HashMap<>(ListRows.sum(issued.size(), total));
        values.put("clause", clauses(matter, issued));
        values.put("year", String.valueOf(due.on().getYear()));
        values.put(
                "term",
                matter.scheme().step("pay").map(Step::text).map(Words::zh).orElse(""));
        Content content = Content.of(
                values,
                Map.of(
                        "items",
                        rows(matter, issued, payers, basis.of(due.subject().id(), issued, due.on()))));
        return Pending.only(new Draft(
                LetterKind.RECIPIENTS,
                matter.origin(due.subject()),
                new Letter.Party(null, String.join("、", new TreeSet<>(payers.values()))),
                content.with(matter.common()),
                due.source(),
                issued.get(0).paper()));
    }

    private static List<Map<String, String>> rows(
            RoundMatter matter, List<Award> issued, Map<UUID, String> payers, Map<UUID, String> bases) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Award award : issued) {
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "unit", award.payee(),
                    "item", matter.item(award.item()),
                    "basis", bases.getOrDefault(award.id(), ""),
                    "payer", payers.getOrDefault(award.payingOffice(), ""),
                    "amount", award.amount().toString()));
        }
        return rows;
    }

    /** The articles of the items, each once, in the order of the scheme. */
    private static String clauses(RoundMatter matter, List<Award> issued) {
        Set<String> items = issued.stream().map(Award::item).collect(Collectors.toSet());
        return matter.scheme().items().stream()
                .filter(item -> items.contains(item.id()))
                .map(Item::article)
                .map(matter.scheme()::cited)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
