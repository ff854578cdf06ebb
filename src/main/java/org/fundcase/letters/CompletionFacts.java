package org.fundcase.letters;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.acceptance.Check;
import org.fundcase.acceptance.Results;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** The papers of acceptance (验收) and closing (结案); the office that did it signs. */
@Component
class CompletionFacts implements Facts {

    private final GatherMatter matters;
    private final Results results;
    private final Offices offices;

    CompletionFacts(GatherMatter matters, Results results, Offices offices) {
        this.matters = matters;
        this.results = results;
        this.offices = offices;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.range(LetterKind.COMPLETION_OPINION, LetterKind.CASE_CLOSED);
    }

    @Override
    public List<Pending> of(Due due) {
        Matter matter = matters.of(due.subject().id(), Actor.SYSTEM);
        Check check = due.kind() == LetterKind.CASE_CLOSED
                ? null
                : results.find(due.sourceId()).orElseThrow();
        Office signer = offices.get(
                check == null ? matter.grantCase().requiredRoute().office(Stage.CLOSING_APPROVAL) : check.officeId());
        Map<String, String> values = new HashMap<>(matter.application());
        values.putAll(check == null ? closed(due) : result(check, matter));
        Origin origin = new Origin(due.subject(), matter.scheme(), signer, Actor.SYSTEM, due.officer(), due.on());
        return Pending.only(new Draft(
                due.kind(),
                origin,
                ReasonRows.applicant(matter),
                Content.of(values, Map.of()).with(matter.common()),
                due.source(),
                null));
    }

    private static Map<String, String> closed(Due due) {
        return Map.of(
                "paid", inBoth(Money.yuan(due.said("paid").replace(",", ""))),
                "summary", Sentence.of(due.said("summary")));
    }

    private Map<String, String> result(Check check, Matter matter) {
        return Map.of(
                "clause", matter.clause("accept"),
                "panel", panel(check),
                "visit", check.visitedOn() == null ? "" : "于" + ChineseDate.of(check.visitedOn()) + "进行了现场核查。",
                "outcome", outcome(check),
                "reason", Sentence.of(check.reason()),
                "money", money(check),
                "due", check.dueOn() == null ? "" : ChineseDate.of(Objects.requireNonNull(check.dueOn())));
    }

    private static String panel(Check check) {
        return check.panel().isEmpty()
                ? ""
                : "验收组成员："
                        + check.panel().stream()
                                .map(member -> member.name() + "（" + member.unit() + "）")
                                .collect(Collectors.joining("、"))
                        + "。";
    }

    private static String outcome(Check check) {
        String corrected = check.correction() ? "（更正）" : "";
        return switch (check.outcome()) {
            case PASS -> "合格" + corrected;
            case LESS -> "合格，核减资金" + corrected;
            case FAIL -> "不合格" + corrected;
            case RECTIFY -> "限期整改";
        };
    }

    private String money(Check check) {
        Check.Figures figures = check.figures();
        StringBuilder said = new StringBuilder()
                .append("安排资金")
                .append(inBoth(figures.awarded()))
                .append("。申报时计入投资")
                .append(figures.baseBefore())
                .append("元，验收时计入投资")
                .append(figures.baseAfter())
                .append("元，按同一规则测算的上限由")
                .append(figures.boundBefore())
                .append("元变为")
                .append(figures.boundAfter())
                .append("元。验收认定资金")
                .append(inBoth(check.amount()))
                .append("。");
        Money reduced = results.reduced(check.id());
        Money excess = results.excess(check.id());
        if (reduced.isPositive()) {
            said.append("没有拨付的资金核减").append(inBoth(reduced)).append("。");
        }
        if (excess.isPositive()) {
            said.append("已经拨付的资金中有").append(inBoth(excess)).append("应当收回，另行告知。");
        }
        return said.toString();
    }

    private static String inBoth(Money money) {
        return money + "元（大写：" + ChineseAmount.of(money) + "）";
    }
}
