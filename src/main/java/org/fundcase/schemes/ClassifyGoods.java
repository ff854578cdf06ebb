package org.fundcase.schemes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Proposes the cost category of an invoice line from its name: by the tax authority's short category between the asterisks
 * and by keywords, both as the scheme's own table has them. People decide.
 */
@Component
public class ClassifyGoods {

    private static final String KEYWORD = "keyword";
    private static final String CATEGORY = "costCategory";

    private final Policy policy;

    ClassifyGoods(Policy policy) {
        this.policy = policy;
    }

    /**
     * @param goodsName as printed, for example {@code *信息技术服务*云平台开发}
     * @return the row of the table that fits; its {@code costCategory} may be missing, and where the outcome is not PASS it
     *     is a proposal only
     */
    public Verdict propose(Scheme scheme, String goodsName) {
        String table = scheme.invoices().categoryTable();
        GoodsName name = GoodsName.of(goodsName);
        String keyword = policy.literals(scheme, table, KEYWORD).stream()
                .filter(name::says)
                .findFirst()
                .orElse(null);
        Facts facts = Facts.none().with("goodsCategory", name.category()).with(KEYWORD, keyword);
        return policy.decide(scheme, table, facts);
    }

    /** The category a row proposes; empty if it leaves it to a person. */
    public static String category(Verdict verdict) {
        return String.valueOf(verdict.values().getOrDefault(CATEGORY, ""));
    }

    /** What a line can be: all categories of the scheme's table and of its items, in their order. */
    public List<String> categories(Scheme scheme) {
        Set<String> all =
                new LinkedHashSet<>(policy.yields(scheme, scheme.invoices().categoryTable(), CATEGORY));
        scheme.items().stream().map(Item::base).filter(base -> base != null).forEach(base -> all.addAll(base.costs()));
        all.remove(OTHER);
        all.add(OTHER);
        return List.copyOf(all);
    }

    /** What is no part of any base. */
    public static final String OTHER = "OTHER";
}
