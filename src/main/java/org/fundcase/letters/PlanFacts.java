package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.allocation.Plan;
import org.fundcase.allocation.Plans;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.schemes.Step;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** What the plan of a round's money says, and the paper that issues it: every figure is a line of the plan. */
@Component
class PlanFacts implements Facts {

    private final GatherRound gather;
    private final Plans plans;
    private final FrozenLists lists;
    private final Offices offices;
    private final Procedure procedure;
    private final TargetRows targets;

    PlanFacts(
            GatherRound gather,
            Plans plans,
            FrozenLists lists,
            Offices offices,
            Procedure procedure,
            TargetRows targets) {
        this.gather = gather;
        this.plans = plans;
        this.lists = lists;
        this.offices = offices;
        this.procedure = procedure;
        this.targets = targets;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.PLAN, LetterKind.ISSUE);
    }

    @Override
    public List<Pending> of(Due due) {
        Plan plan = plans.find(due.sourceId()).orElseThrow();
        RoundMatter matter = gather.of(plan.roundId(), due);
        FrozenList list = lists.find(plan.listId()).orElseThrow();
        Map<UUID, String> payers = payers(plan);
        Map<String, String> values = whole(plan, list);
        values.put("year", String.valueOf(plan.year()));
        values.put("procedure", procedure.of(list, due.at()));
        return Pending.only(
                due.kind() == LetterKind.PLAN
                        ? plan(matter, plan, values, payers)
                        : issue(matter, plan, values, payers));
    }

    private static Map<String, String> whole(Plan plan, FrozenList list) {
        Map<String, String> values = new HashMap<>(ListRows.sum(plan.lines().size(), plan.total()));
        values.put("city", plan.cityShare().toString());
        values.put("district", plan.total().minus(plan.cityShare()).toString());
        values.put("listVersion", String.valueOf(list.version()));
        values.put("listHash", plan.listHash());
        return values;
    }

    private Draft plan(RoundMatter matter, Plan plan, Map<String, String> values, Map<UUID, String> payers) {
        boolean checked = matter.has(Stage.FINANCE_REVIEW);
        values.put("heading", "关于“" + matter.round().title() + (checked ? "”资金安排方案的函" : "”资金安排方案"));
        values.put("clause", matter.clause(Stage.ALLOCATION));
        values.put("held", held(plan));
        values.put("closing", checked ? "请予审核。" : "请按方案准备资金，资金以下达文件为准。");
        Content content = Content.of(values, Map.of("items", items(matter, plan, payers)));
        Letter.Party to = checked
                ? party(gather.office(plan.roundId(), Stage.FINANCE_REVIEW))
                : new Letter.Party(null, String.join("、", new TreeSet<>(payers.values())));
        return matter.draft(to, content, "plan/" + plan.id());
    }

    private static String held(Plan plan) {
        return plan.held().isEmpty()
                ? ""
                : Words.list(plan.held().stream().map(Plan.Held::number).toList())
                                .zh() + "有异议没有办结，本方案不列入，办结后另提补充方案。";
    }

    private Draft issue(RoundMatter matter, Plan plan, Map<String, String> values, Map<UUID, String> payers) {
        values.put("clause", matter.clause(Stage.ISSUE));
        values.put(
                "term",
                matter.scheme().step("pay").map(Step::text).map(Words::zh).orElse(""));
        values.put("jointly", jointly(matter));
        List<Map<String, String>> aims = targets.of(plan, matter.scheme());
        Content content = Content.of(
                values,
                Map.of(
                        "annex",
                        aims.isEmpty() ? List.of() : List.of(Map.of("text", "绩效目标")),
                        "districts",
                        PlanTables.districts(plan, payers),
                        "items",
                        items(matter, plan, payers),
                        "targets",
                        aims));
        Letter.Party to = new Letter.Party(null, String.join("、", new TreeSet<>(payers.values())));
        return new Draft(
                LetterKind.ISSUE,
                matter.origin(matter.due().subject()),
                to,
                content.with(matter.common()),
                "plan/" + plan.id(),
                Objects.requireNonNull(plan.paper()));
    }

    /** Who issues beside the office that signs first: finance where it has checked the plan. */
    private String jointly(RoundMatter matter) {
        if (!matter.has(Stage.FINANCE_REVIEW)) {
            return "";
        }
        Office finance = gather.office(matter.round().id(), Stage.FINANCE_REVIEW);
        return finance.id().equals(matter.sender().id()) ? "" : finance.name();
    }

    private static List<Map<String, String>> items(RoundMatter matter, Plan plan, Map<UUID, String> payers) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Plan.Line line : plan.lines()) {
            rows.add(Map.of(
                    "no", String.valueOf(rows.size() + 1),
                    "number", line.number(),
                    "unit", line.payee(),
                    "item", matter.item(line.item()),
                    "payer", payers.getOrDefault(line.payingOffice(), ""),
                    "amount", line.amount().toString(),
                    "city", line.cityShare().toString(),
                    "district", line.districtShare().toString()));
        }
        return rows;
    }

    private Map<UUID, String> payers(Plan plan) {
        List<UUID> ids =
                plan.lines().stream().map(Plan.Line::payingOffice).distinct().toList();
        return offices.all(ids).stream().collect(Collectors.toMap(Office::id, Office::name));
    }

    private static Letter.Party party(Office office) {
        return new Letter.Party(office.id(), office.name());
    }
}
