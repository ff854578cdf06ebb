package org.fundcase.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.Assessment;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Terms.Bound;
import org.springframework.stereotype.Component;

/** Words the 初审推荐函, from the district or operator to the city: what was checked, the opinion, the amount, the list. */
@Component
class RecommendationText {

    private final AssessCase assess;
    private final DistrictChecks checks;
    private final Offices offices;

    RecommendationText(AssessCase assess, DistrictChecks checks, Offices offices) {
        this.assess = assess;
        this.checks = checks;
        this.offices = offices;
    }

    Draft of(Matter matter, String comment) {
        Assessment assessment = assess.of(matter.grantCase());
        Map<String, String> values = new HashMap<>();
        values.put("project", matter.grantCase().contents().project());
        values.put(
                "item", matter.scheme().item(matter.grantCase().item()).name().zh());
        values.put("enterprise", matter.enterprise().name());
        values.put("creditCode", matter.enterprise().creditCode().value());
        values.put("basis", basis(matter));
        values.put("opinion", "同意推荐该项目，请予审核。" + Sentence.of(comment));
        values.put("amount", amount(assessment.amount()));
        values.put("figures", figures(assessment.amount()));
        Office city = offices.get(matter.grantCase().requiredRoute().city());
        return new Draft(
                LetterKind.RECOMMENDATION,
                matter,
                new Letter.Party(city.id(), city.name()),
                Content.of(values, Map.of("checks", checks.of(matter, assessment))));
    }

    private static String basis(Matter matter) {
        List<String> clauses = Stream.of("industryReview", "financeReview", "recommend")
                .map(matter::clause)
                .filter(clause -> !clause.isEmpty())
                .toList();
        return "《" + matter.scheme().title().zh() + "》" + clauses.stream().collect(Collectors.joining("、"));
    }

    private static String amount(AmountVerdict verdict) {
        String clause = verdict.terms().clause();
        if (verdict instanceof AmountVerdict.Computed computed) {
            String bound = verdict.terms().bound() == Bound.MAX ? "不超过" : "为";
            return "按" + clause + "测算，支持金额" + bound + computed.amount() + "元（大写：" + ChineseAmount.of(computed.amount())
                    + "）。";
        }
        if (verdict instanceof AmountVerdict.Decided decided) {
            return "按" + clause + "决定的金额为" + decided.decided().amount() + "元（大写："
                    + ChineseAmount.of(decided.decided().amount()) + "），依据："
                    + decided.decided().basis() + "。";
        }
        return "按" + clause + "没有测算出金额："
                + ((AmountVerdict.NotComputed) verdict).reason().zh();
    }

    private static String figures(AmountVerdict verdict) {
        if (verdict instanceof AmountVerdict.Computed computed) {
            return computed.amount().toString();
        }
        return verdict instanceof AmountVerdict.Decided decided
                ? decided.decided().amount().toString()
                : "未测算";
    }
}
