package org.fundcase.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.implementation.ProjectDecisions;
import org.fundcase.implementation.ProjectFile;
import org.fundcase.implementation.Said;
import org.fundcase.implementation.Sheet;
import org.fundcase.implementation.Step;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;
import org.springframework.stereotype.Component;

/** The papers of a project that is carried out (实施); the office that decided signs. */
@Component
class ProjectFacts implements Facts {

    private static final Map<String, String> LABELS =
            Map.of("ends", "完成日期", "investment", "投资（元）", "contact", "项目负责人", "targets", "建设内容和目标");

    private final GatherMatter matters;
    private final ProjectDecisions decisions;
    private final Offices offices;

    ProjectFacts(GatherMatter matters, ProjectDecisions decisions, Offices offices) {
        this.matters = matters;
        this.decisions = decisions;
        this.offices = offices;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.range(LetterKind.TASK_SHEET, LetterKind.SUSPENSION_END);
    }

    @Override
    public List<Pending> of(Due due) {
        Step step = decisions.find(due.sourceId()).orElseThrow();
        Matter matter = matters.of(step.caseId(), Actor.SYSTEM);
        Office signer = offices.get(step.officeId());
        Map<String, String> values = new HashMap<>(matter.application());
        values.putAll(
                switch (step.kind()) {
                    case SHEET -> sheet(step);
                    case CHANGE -> change(step);
                    case ORDER -> order(step);
                    case SUSPENSION, CLEARED -> decided(step, step.value("basis"));
                    case LIFT -> decided(step, suspension(step).value("basis"));
                });
        Origin origin = new Origin(due.subject(), matter.scheme(), signer, Actor.SYSTEM, due.officer(), due.on());
        return Pending.only(new Draft(
                due.kind(),
                origin,
                ReasonRows.applicant(matter),
                Content.of(values, Map.of()).with(matter.common()),
                due.source(),
                null));
    }

    private static Map<String, String> sheet(Step step) {
        Map<String, String> values = new HashMap<>();
        values.put("amount", inBoth(step.value("amount")));
        values.put("starts", day(step.value("starts")));
        values.put("ends", day(step.value("ends")));
        values.put("investment", inBoth(step.value("investment")));
        values.put("responsible", step.value("contact"));
        values.put("targets", Sentence.of(step.value("targets")));
        return values;
    }

    private Map<String, String> change(Step step) {
        ProjectFile file = decisions.file(step);
        UUID about = step.about();
        Said asked = file.said().stream()
                .filter(one -> one.id().equals(about))
                .findFirst()
                .orElseThrow();
        String what = Sheet.CHANGEABLE.stream()
                .filter(field -> !asked.value(field).isEmpty())
                .map(field ->
                        LABELS.get(field) + "由“" + asked.value(field + ".before") + "”改为“" + asked.value(field) + "”")
                .collect(Collectors.joining("；"));
        String reason = step.value("reason").isBlank() ? "" : Sentence.of(step.value("reason"));
        return Map.of(
                "what", what,
                "outcome", step.grants() ? "同意变更，任务书按变更后的内容执行" : "不同意变更，任务书不变",
                "reason", reason);
    }

    private static Map<String, String> order(Step step) {
        return Map.of(
                "basis", step.value("basis"),
                "reason", Sentence.of(step.value("reason")),
                "measure", Sentence.of(step.value("measure")),
                "due", day(String.valueOf(step.dueOn())));
    }

    private static Map<String, String> decided(Step step, String basis) {
        return Map.of("basis", basis, "reason", Sentence.of(step.value("reason")));
    }

    private Step suspension(Step lift) {
        UUID about = lift.about();
        return decisions.file(lift).steps().stream()
                .filter(one -> one.id().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private static String day(String iso) {
        return ChineseDate.of(LocalDate.parse(iso));
    }

    private static String inBoth(String yuan) {
        Money money = Money.yuan(yuan);
        return money + "元（大写：" + ChineseAmount.of(money) + "）";
    }
}
