package org.fundcase.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.arrangements.Answer;
import org.fundcase.arrangements.Block;
import org.fundcase.arrangements.Blocks;
import org.fundcase.arrangements.DistrictPlan;
import org.fundcase.arrangements.DistrictPlans;
import org.fundcase.schemes.Item;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of lump sums: the paper that gives them to the districts, and the receipt for a district's plan. */
@Component
class BlockFacts implements Facts {

    private final GatherRound gather;
    private final Blocks blocks;
    private final DistrictPlans plans;
    private final Offices offices;

    BlockFacts(GatherRound gather, Blocks blocks, DistrictPlans plans, Offices offices) {
        this.gather = gather;
        this.blocks = blocks;
        this.plans = plans;
        this.offices = offices;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.BLOCK, LetterKind.DISTRICT_FILED);
    }

    @Override
    public List<Pending> of(Due due) {
        Office city = gather.office(due.subject().id(), Stage.ALLOCATION);
        RoundMatter matter = gather.of(due.subject().id(), due, city);
        return Pending.only(
                due.kind() == LetterKind.BLOCK
                        ? block(matter, blocks.find(due.sourceId()).orElseThrow())
                        : filed(matter, plans.find(due.sourceId()).orElseThrow()));
    }

    private Draft block(RoundMatter matter, Block block) {
        List<Block.Share> shares = block.shares().stream()
                .filter(share -> share.amount().isPositive())
                .toList();
        Map<String, String> values = new HashMap<>(ListRows.sum(shares.size(), block.total()));
        values.put("clause", clause(matter, block));
        values.put("item", matter.item(block.item()));
        values.put("basis", block.basis());
        values.put("year", String.valueOf(block.year()));
        values.put(
                "factors",
                block.factors().stream()
                        .map(factor -> factor.name() + "（权重" + factor.weight() + "%）")
                        .collect(Collectors.joining("、")));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Block.Share share : shares) {
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "district", share.district(),
                    "values",
                            share.values().stream()
                                    .map(BigDecimal::toPlainString)
                                    .collect(Collectors.joining(" / ")),
                    "amount", share.amount().toString()));
        }
        String to = offices.all(shares.stream().map(Block.Share::payer).toList()).stream()
                .map(Office::name)
                .sorted()
                .collect(Collectors.joining("、"));
        return draft(matter, new Letter.Party(null, to), Content.of(values, Map.of("items", rows)), block.answer());
    }

    private Draft filed(RoundMatter matter, DistrictPlan plan) {
        Block block = blocks.find(plan.blockId()).orElseThrow();
        Map<String, String> values = new HashMap<>(ListRows.sum(plan.lines().size(), plan.total()));
        values.put("clause", clause(matter, block));
        values.put("item", matter.item(block.item()));
        values.put("basis", plan.basis());
        List<Map<String, String>> rows = new ArrayList<>();
        for (DistrictPlan.Line line : plan.lines()) {
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "unit", line.payee(),
                    "reason", line.reason(),
                    "amount", line.amount().toString()));
        }
        Office district = offices.get(plan.office());
        Letter.Party to = new Letter.Party(district.id(), district.name());
        return draft(matter, to, Content.of(values, Map.of("items", rows)), plan.answer());
    }

    /** The article of the item itself. */
    private static String clause(RoundMatter matter, Block block) {
        return matter.scheme().items().stream()
                .filter(item -> item.id().equals(block.item()))
                .map(Item::article)
                .map(matter.scheme()::cited)
                .findFirst()
                .orElse("");
    }

    private static Draft draft(RoundMatter matter, Letter.Party to, Content content, @Nullable Answer answer) {
        return new Draft(
                matter.due().kind(),
                matter.origin(matter.due().subject()),
                to,
                content.with(matter.common()),
                matter.due().source(),
                Objects.requireNonNull(answer).paper());
    }
}
