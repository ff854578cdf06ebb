package org.fundcase.schemes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.InvoiceRules.Check;
import org.jspecify.annotations.Nullable;

/** What a schema cannot say about a scheme file: names that must agree, and values that must fit each other. */
record SchemeLint(RowedYaml yaml, Scheme scheme) {

    /** @throws BadScheme naming the row of the first thing that is wrong */
    void check() {
        fileName();
        unique("items", scheme.items(), Item::id);
        unique("slots", scheme.slots(), Slot::key);
        each(
                scheme.slots(),
                "slots",
                (slot, at) -> demand(
                        slot.papers().size() == 1 || !slot.takesAnything(),
                        at + "/document",
                        slot.key() + "：any 要单独写"));
        unique("parameters", scheme.parameters(), Parameter::key);
        unique("reasons", scheme.reasons(), ReasonText::code);
        each(scheme.items(), "items", this::item);
        each(scheme.parameters(), "parameters", this::parameter);
        rules("eligibility", scheme.eligibility());
        rules("exclusivity", scheme.exclusivity());
        invoices();
        validity();
        new TimingLint(yaml, scheme).check();
        new AcceptanceLint(yaml, scheme).check();
    }

    private void fileName() {
        Path path = yaml.file().toAbsolutePath();
        String file = path.getName(path.getNameCount() - 1).toString();
        String folder = path.getName(path.getNameCount() - 2).toString();
        demand(folder.equals(scheme.id()), "/id", "id 是“" + scheme.id() + "”，文件夹却是“" + folder + "”，两者要一致");
        demand(
                file.equals(scheme.version() + ".yaml"),
                "/version",
                "version 是“" + scheme.version() + "”，文件名却是“" + file + "”，两者要一致");
    }

    private void item(Item item, String at) {
        boolean tiered = item.kind() == ComputationKind.FIXED_BY_TIER;
        demand(tiered != item.tiers().isEmpty(), at + "/tiers", item.id() + "：FIXED_BY_TIER 要写 tiers，其他方式不写");
        boolean based = item.kind().hasBase();
        demand(based == (item.base() != null), at + "/base", item.id() + "：PERCENT_CAP 和 INTEREST 要写 base，其他方式不写");
        figures(item, at);
        boolean enterprise = item.isOpenTo(Item.ApplicantKind.ENTERPRISE);
        demand(
                enterprise || item.applicants().closed() != null,
                at + "/applicants",
                item.id() + "：企业不能申报时，要在 closed 写明条款和说明");
        slots(item, at);
    }

    private void slots(Item item, String at) {
        for (String slot : item.slots()) {
            demand(scheme.slot(slot).isPresent(), at + "/slots", item.id() + "：slots 里没有“" + slot + "”");
        }
    }

    private void figures(Item item, String at) {
        String parts = item.base() == null ? null : item.base().parts();
        demandFigure(item, parts, at + "/base/parts", figure -> figure.many() && figure.type() == Figure.Type.YUAN);
        demandFigure(item, item.tierBy(), at + "/tierBy", figure -> !figure.many());
        item.groupBy()
                .forEach(key -> demandFigure(
                        item, key, at + "/groupBy", figure -> !figure.type().isNumber()));
        contracts(item, at + "/contracts");
        boolean derived = item.tierBy() != null;
        demand(
                item.tiers().stream().allMatch(tier -> derived == (tier.atLeast() != null)),
                at + "/tiers",
                item.id() + "：写了 tierBy 的，每一档都要写 atLeast；没有写的都不写");
        for (Figure figure : item.figures()) {
            boolean choice = figure.type() == Figure.Type.CHOICE;
            demand(choice != figure.choices().isEmpty(), at + "/figures", figure.key() + "：CHOICE 要写 choices，其他类型不写");
        }
    }

    private void contracts(Item item, String at) {
        Contracts contracts = item.contracts();
        if (contracts != null) {
            for (String sum : Arrays.asList(contracts.total(), contracts.invoiced())) {
                if (Contracts.BASE.equals(sum)) {
                    demand(item.statesBase(), at, item.id() + "：没有申报的 base，不能用合同证明");
                } else {
                    demandFigure(item, sum, at, figure -> !figure.many() && figure.type() == Figure.Type.YUAN);
                }
            }
            demandFigure(item, contracts.parties(), at, figure -> figure.type() == Figure.Type.COUNT);
        }
    }

    private void demandFigure(Item item, @Nullable String key, String pointer, Predicate<Figure> fits) {
        demand(
                key == null || item.figure(key).filter(fits).isPresent(),
                pointer,
                item.id() + "：figures 里没有合适的“" + key + "”");
    }

    private void parameter(Parameter parameter, String at) {
        boolean choice = parameter.type() == Parameter.Type.CHOICE;
        demand(choice != parameter.choices().isEmpty(), at + "/choices", parameter.key() + "：CHOICE 要写 choices，其他类型不写");
        Words wrong = parameter.whatIsWrong(parameter.defaultValue());
        demand(wrong.saysNothing(), at + "/default", "默认值不行：" + wrong);
    }

    private void rules(String part, List<Rule> rules) {
        each(rules, part, (rule, at) -> {
            demand(scheme.tables().all().contains(rule.table()), at + "/table", "tables 里没有“" + rule.table() + "”");
            String figure = rule.lookBack() == null ? null : rule.lookBack().declaredBy();
            boolean stated = scheme.figures().stream().anyMatch(one -> one.key().equals(figure));
            demand(figure == null || stated, at + "/lookBack", "figures 里没有“" + figure + "”");
            for (String item : rule.items()) {
                boolean known = scheme.items().stream().anyMatch(one -> one.id().equals(item));
                demand(known, at + "/items", "没有支持方向“" + item + "”");
            }
        });
        unique(part, rules, Rule::id);
    }

    private void invoices() {
        String table = scheme.invoices().categoryTable();
        demand(scheme.tables().all().contains(table), "/invoices/categoryTable", "tables 里没有“" + table + "”");
        for (Check check : Check.values()) {
            boolean there = scheme.invoices().rules().stream().anyMatch(rule -> rule.check() == check);
            demand(there, "/invoices/rules", "缺少 " + check + " 的规则号和条款");
        }
    }

    private void validity() {
        Scheme.Validity validity = scheme.validity();
        boolean ordered = validity.from() == null
                || validity.until() == null
                || !validity.until().isBefore(validity.from());
        demand(ordered, "/validity/until", "失效日期早于生效日期");
    }

    private <T> void unique(String part, List<T> entries, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        each(entries, part, (entry, at) -> demand(seen.add(key.apply(entry)), at, "“" + key.apply(entry) + "”写了两次"));
    }

    private interface Visit<T> {
        void visit(T entry, String pointer);
    }

    private static <T> void each(List<T> entries, String part, Visit<T> visit) {
        for (int i = 0; i < entries.size(); i++) {
            visit.visit(entries.get(i), "/" + part + "/" + i);
        }
    }

    private void demand(boolean holds, String pointer, String reason) {
        if (!holds) {
            throw yaml.bad(pointer, reason);
        }
    }
}
