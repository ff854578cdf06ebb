package org.fundcase.cases;

import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Figure;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Target;

/** The form that what an enterprise fills in must have, even while it is half filled. */
final class ContentsForm {

    private ContentsForm() {}

    /** @throws Refusal naming the first field that does not have its form */
    static GrantCase.Contents checked(GrantCase.Contents contents, Scheme scheme) {
        requireMoneyAndDates(contents);
        Texts.optional("summary", "项目简介", contents.declarations().summary(), 4000);
        Texts.optional("otherFundingDetail", "其他资金说明", contents.declarations().otherFundingDetail(), 1000);
        requireFigures(contents.declarations().figures(), scheme);
        requireTargets(contents.declarations().targets(), scheme);
        String tier = Texts.optional("tier", "认定级别", contents.tier(), 60);
        return new GrantCase.Contents(
                tier.isEmpty() ? null : tier,
                Texts.optional("project", "项目名称", contents.project(), 200),
                contents.projectStart(),
                contents.projectEnd(),
                contents.statedBase(),
                contents.declarations());
    }

    private static void requireMoneyAndDates(GrantCase.Contents contents) {
        if (contents.statedBase() != null && contents.statedBase().isNegative()) {
            throw Refusal.field("statedBase", "投资额不能是负数。");
        }
        if (contents.projectStart() != null
                && contents.projectEnd() != null
                && contents.projectEnd().isBefore(contents.projectStart())) {
            throw Refusal.field("projectEnd", "项目结束日期早于开始日期。请核对。");
        }
    }

    /** Also those of other items: who changes the direction and back finds what was typed. */
    private static void requireFigures(Map<String, String> figures, Scheme scheme) {
        figures.forEach((key, value) -> {
            String field = "figures-" + key;
            Figure figure = scheme.figures().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Refusal.field("figures", "这个专项没有申报数据“{0}”。从列出的数据里填。", key));
            Words wrong = figure.whatIsWrong(Texts.optional(field, "申报数据", value, 2000));
            if (!wrong.saysNothing()) {
                throw Refusal.field(field, wrong);
            }
        });
    }

    private static void requireTargets(Map<String, String> targets, Scheme scheme) {
        targets.forEach((key, value) -> {
            if (scheme.targets().stream().map(Target::key).noneMatch(key::equals)) {
                throw Refusal.field("targets", "这个专项没有绩效目标“{0}”。从列出的目标里填。", key);
            }
            Texts.optional("targets", "绩效目标", value, 60);
        });
    }
}
