package org.fundcase.letters;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.allocation.Plan;
import org.fundcase.allocation.Plans;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.fundcase.publicity.Objections;
import org.fundcase.schemes.Step;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** What the round decided, told to each enterprise: how much it gets and from whom, or that it gets nothing and why. */
@Component
class AwardFacts implements Facts {

    private final GatherRound gather;
    private final GatherMatter matters;
    private final Plans plans;
    private final Offices offices;
    private final LetterRows letters;
    private final DueRows dues;
    private final Objections objections;
    private final SecretNames names;
    private final Remedy remedy;

    AwardFacts(
            GatherRound gather,
            GatherMatter matters,
            Plans plans,
            Offices offices,
            LetterRows letters,
            DueRows dues,
            Objections objections,
            SecretNames names,
            Remedy remedy) {
        this.gather = gather;
        this.matters = matters;
        this.plans = plans;
        this.offices = offices;
        this.letters = letters;
        this.dues = dues;
        this.objections = objections;
        this.names = names;
        this.remedy = remedy;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.AWARD, LetterKind.NOT_SUPPORTED);
    }

    @Override
    public List<Pending> of(Due due) {
        return due.kind() == LetterKind.AWARD ? awards(due) : notSupported(due);
    }

    private List<Pending> awards(Due due) {
        Plan plan = plans.find(due.sourceId()).orElseThrow();
        RoundMatter matter = gather.of(plan.roundId(), due);
        Map<UUID, String> payers =
                offices
                        .all(plan.lines().stream()
                                .map(Plan.Line::payingOffice)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Office::id, Office::name));
        return plan.lines().stream()
                .map(line -> new Pending(line.number(), source(plan, line), () -> award(line, plan, matter, payers)))
                .toList();
    }

    private Draft award(Plan.Line line, Plan plan, RoundMatter matter, Map<UUID, String> payers) {
        Matter about = gather.of(line.caseId(), matter);
        return new Draft(
                LetterKind.AWARD,
                matter.origin(about.origin().subject()),
                ReasonRows.applicant(about),
                Content.of(award(line, plan, matter, about, payers), Map.of()).with(about.common()),
                source(plan, line),
                null);
    }

    private static String source(Plan plan, Plan.Line line) {
        return "plan/" + plan.id() + "/" + line.caseId();
    }

    private static Map<String, String> award(
            Plan.Line line, Plan plan, RoundMatter matter, Matter about, Map<UUID, String> payers) {
        Map<String, String> values = new HashMap<>(about.application());
        values.put("clause", matter.clause(Stage.ISSUE));
        values.put("paper", Objects.requireNonNull(plan.paper()));
        values.put("amount", line.amount() + "元（大写：" + ChineseAmount.of(line.amount()) + "）");
        values.put(
                "shares",
                line.districtShare().isPositive()
                        ? "其中市级承担" + line.cityShare() + "元，辖区承担" + line.districtShare() + "元。"
                        : "");
        values.put("payer", payers.getOrDefault(line.payingOffice(), ""));
        values.put(
                "term",
                matter.scheme().step("pay").map(Step::text).map(Words::zh).orElse(""));
        return values;
    }

    /** Who was taken off after an objection has its own paper, be it drawn or still due. */
    private List<Pending> notSupported(Due due) {
        UUID caseId = due.subject().id();
        UUID roundId = roundOf(caseId);
        if (isRemoved(due.subject(), roundId)) {
            return List.of();
        }
        RoundMatter matter = gather.of(roundId, due);
        Matter about = gather.of(caseId, matter);
        String reason = names.outOf(roundId, due.said("reason"));
        Map<String, String> row = Map.of(
                "no", ChineseDate.ordinal(1),
                "title", "没有列入支持名单",
                "text", Sentence.of(reason.isBlank() ? "按排序和资金额度，没有入选" : reason),
                "clause", matter.clause(Stage.COLLECTIVE_DECISION));
        Map<String, String> values = new HashMap<>(about.application());
        values.put("clause", matter.clause(Stage.ISSUE));
        values.put("remedy", remedy.of(about));
        Content content = Content.of(values, Map.of("reasons", List.of(row))).with(about.common());
        return Pending.only(new Draft(
                LetterKind.NOT_SUPPORTED,
                matter.origin(due.subject()),
                ReasonRows.applicant(about),
                content,
                due.source() + "/" + due.id(),
                null));
    }

    private boolean isRemoved(Subject of, UUID roundId) {
        return letters.of(of).stream().anyMatch(letter -> letter.kind() == LetterKind.REMOVAL)
                || objections.of(roundId).stream()
                        .filter(objection -> of.id().equals(objection.caseId()))
                        .map(objection -> ObjectionFacts.dueSource(roundId, objection.number()))
                        .anyMatch(source -> dues.has(LetterKind.REMOVAL, source));
    }

    private UUID roundOf(UUID caseId) {
        return matters.of(caseId, Actor.SYSTEM).round().id();
    }
}
