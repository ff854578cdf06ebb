package org.fundcase.cases;

import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Target;

/** The form that what an enterprise fills in must have, even while it is half filled. */
final class ContentsForm {

    private ContentsForm() {}

    /** @throws Refusal naming the first field that does not have its form */
    static GrantCase.Contents checked(GrantCase.Contents contents, Scheme scheme) {
        requireFigures(contents);
        Texts.optional("summary", "项目简介", contents.declarations().summary(), 4000);
        Texts.optional("otherFundingDetail", "其他资金说明", contents.declarations().otherFundingDetail(), 1000);
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

    private static void requireFigures(GrantCase.Contents contents) {
        if (contents.statedBase() != null && contents.statedBase().isNegative()) {
            throw Refusal.field("statedBase", "投资额不能是负数。");
        }
        if (contents.projectStart() != null
                && contents.projectEnd() != null
                && contents.projectEnd().isBefore(contents.projectStart())) {
            throw Refusal.field("projectEnd", "项目结束日期早于开始日期。请核对。");
        }
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
