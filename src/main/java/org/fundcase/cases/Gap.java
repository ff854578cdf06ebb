package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Slot;

/**
 * What is still missing before an application can be handed in; each is a line that leads to its field.
 *
 * @param anchor the id of the field or slot
 */
record Gap(String anchor, Words words) {

    private static final Words PROJECT = Words.of("还没有填项目名称");
    private static final Words TIER = Words.of("还没有选认定级别");
    private static final Words START = Words.of("还没有填项目开始日期");
    private static final Words END = Words.of("还没有填项目结束日期");
    private static final Words OTHER_FUNDING = Words.of("得过其他财政资金的，还没有写明是哪一项、哪一年");

    static List<Gap> of(Dossier dossier) {
        List<Gap> gaps =
                new ArrayList<>(ofContents(dossier.item(), dossier.grantCase().contents()));
        dossier.missing().forEach(slot -> gaps.add(ofSlot(slot)));
        return gaps;
    }

    /** @throws Refusal naming the first field; all missing proofs at once */
    static void requireNone(Dossier dossier) {
        for (Gap gap : ofContents(dossier.item(), dossier.grantCase().contents())) {
            throw Refusal.field(gap.anchor(), "{0}。填好后再提交。", gap.words());
        }
        List<Words> missing = dossier.missing().stream().map(Slot::label).toList();
        if (!missing.isEmpty()) {
            throw Refusal.field("documents", "还缺：{0}。请上传后再提交。", Words.list(missing));
        }
    }

    private static List<Gap> ofContents(Item item, GrantCase.Contents contents) {
        List<Gap> gaps = new ArrayList<>();
        if (contents.project().isBlank()) {
            gaps.add(new Gap("project", PROJECT));
        }
        if (item.tierBy() == null && !item.tiers().isEmpty() && contents.tier() == null) {
            gaps.add(new Gap("tier", TIER));
        }
        if (!item.award() && contents.projectStart() == null) {
            gaps.add(new Gap("projectStart", START));
        }
        if (!item.award() && contents.projectEnd() == null) {
            gaps.add(new Gap("projectEnd", END));
        }
        Item.Base base = item.base();
        if (base != null && base.from() == Item.BaseFrom.STATED && item.statesBase() && contents.statedBase() == null) {
            gaps.add(new Gap("statedBase", Words.of("还没有填{0}", base.label())));
        }
        if (Boolean.TRUE.equals(contents.declarations().otherFunding())
                && contents.declarations().otherFundingDetail().isBlank()) {
            gaps.add(new Gap("otherFundingDetail", OTHER_FUNDING));
        }
        item.figures().stream()
                .filter(figure -> !figure.optional())
                .filter(figure -> contents.declarations()
                        .figures()
                        .getOrDefault(figure.key(), "")
                        .isBlank())
                .forEach(figure -> gaps.add(new Gap("figures-" + figure.key(), Words.of("还没有填{0}", figure.label()))));
        return gaps;
    }

    private static Gap ofSlot(Slot slot) {
        return new Gap("proof-" + slot.key(), Words.of("还没有上传{0}", slot.label()));
    }
}
