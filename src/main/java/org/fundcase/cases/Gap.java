package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Faults;
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

    /** @throws Refusal naming every field that is not filled in, and all missing proofs */
    static void requireNone(Dossier dossier) {
        Faults faults = new Faults();
        ofContents(dossier.item(), dossier.grantCase().contents()).forEach(gap -> faults.add(gap.fault()));
        List<Words> missing = dossier.missing().stream().map(Slot::label).toList();
        if (!missing.isEmpty()) {
            faults.add(new Refusal.Fault("documents", lacking(Words.list(missing))));
        }
        faults.refuse();
    }

    /** What was refused of the fields as they are typed, and what is missing besides. */
    static Refusal added(Refusal refused, Dossier dossier, GrantCase.Contents typed) {
        if (refused.faults().isEmpty()) {
            return refused;
        }
        List<Refusal.Fault> all = new ArrayList<>(refused.faults());
        ofContents(dossier.item(), typed).stream()
                .filter(gap -> refused.at(gap.anchor()) == null)
                .forEach(gap -> all.add(gap.fault()));
        dossier.missing().stream()
                .map(slot -> new Refusal.Fault(ofSlot(slot).anchor(), lacking(slot.label())))
                .forEach(all::add);
        return Refusal.fields(all);
    }

    private Refusal.Fault fault() {
        return new Refusal.Fault(anchor, Words.of("{0}。填好后再提交。", words));
    }

    private static Words lacking(Words proofs) {
        return Words.of("还缺：{0}。请上传后再提交。", proofs);
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
