package org.fundcase.cases;

import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Figure;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Target;

/** The form that what an enterprise fills in must have, even while it is half filled. */
final class ContentsForm {

    private ContentsForm() {}

    /** @throws Refusal naming every field that does not have its form, with those that {@code faults} has already */
    static GrantCase.Contents checked(GrantCase.Contents contents, Scheme scheme, Faults faults) {
        Declarations declared = contents.declarations();
        String project = faults.text(() -> Texts.optional("project", "项目名称", contents.project(), 200));
        String tier = faults.text(() -> Texts.optional("tier", "认定级别", contents.tier(), 60));
        faults.check(() -> requireOrder(contents));
        faults.check(() -> requireMoney(contents));
        declared.figures().forEach((key, value) -> faults.check(() -> requireFigure(key, value, scheme)));
        faults.check(() -> Texts.optional("summary", "项目简介", declared.summary(), 4000));
        faults.check(() -> Texts.optional("otherFundingDetail", "其他资金说明", declared.otherFundingDetail(), 1000));
        declared.targets().forEach((key, value) -> faults.check(() -> requireTarget(key, value, scheme)));
        faults.refuse();
        return new GrantCase.Contents(
                tier.isEmpty() ? null : tier,
                project,
                contents.projectStart(),
                contents.projectEnd(),
                contents.statedBase(),
                declared);
    }

    private static void requireOrder(GrantCase.Contents contents) {
        if (contents.projectStart() != null
                && contents.projectEnd() != null
                && contents.projectEnd().isBefore(contents.projectStart())) {
            throw Refusal.field("projectEnd", "项目结束日期早于开始日期。请核对。");
        }
    }

    private static void requireMoney(GrantCase.Contents contents) {
        if (contents.statedBase() != null && contents.statedBase().isNegative()) {
            throw Refusal.field("statedBase", "投资额不能是负数。");
        }
    }

    /** Also of other items: who changes the direction and back finds what was typed. */
    private static void requireFigure(String key, String value, Scheme scheme) {
        String field = "figures-" + key;
        Figure figure = scheme.figures().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field("figures", "这个专项没有申报数据“{0}”。从列出的数据里填。", key));
        refuse(field, figure.whatIsWrong(Texts.optional(field, "申报数据", value, 2000)));
    }

    private static void requireTarget(String key, String value, Scheme scheme) {
        String field = "targets-" + key;
        Target target = scheme.targets().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field("targets", "这个专项没有绩效目标“{0}”。从列出的目标里填。", key));
        refuse(field, target.whatIsWrong(Texts.optional(field, "绩效目标", value, 60)));
    }

    private static void refuse(String field, Words wrong) {
        if (!wrong.saysNothing()) {
            throw Refusal.field(field, wrong);
        }
    }
}
