package org.fundcase.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.cases.Assessment;
import org.fundcase.cases.Decision;
import org.fundcase.cases.Decisions;
import org.fundcase.cases.Finding;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Slot;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/**
 * What the preliminary review looked at, from the record: completeness and truth from papers and findings, necessity and
 * feasibility from the opinion of the industry office or the operator, compliance from the finance office's where it has one.
 */
@Component
class DistrictChecks {

    /** What the opinion of a stage is about, in the order of the paper. */
    private static final Map<Stage, String> OPINIONS = new EnumMap<>(Map.of(
            Stage.DISTRICT_INDUSTRY_REVIEW, "必要性和可行性",
            Stage.OPERATOR_REVIEW, "必要性和可行性",
            Stage.DISTRICT_FINANCE_REVIEW, "对象、标准和资金预算合规性"));

    private final Documents documents;
    private final Decisions decisions;
    private final History history;

    DistrictChecks(Documents documents, Decisions decisions, History history) {
        this.documents = documents;
        this.decisions = decisions;
        this.history = history;
    }

    List<Map<String, String>> of(Matter matter, Assessment assessment) {
        List<Map<String, String>> rows = new ArrayList<>();
        add(rows, "材料完整性", completeness(matter));
        add(rows, "真实性", truth(matter, assessment.findings()));
        OPINIONS.forEach((stage, title) -> {
            if (matter.grantCase().requiredRoute().has(stage)) {
                add(rows, title, opinion(matter, stage));
            }
        });
        return rows;
    }

    private static void add(List<Map<String, String>> rows, String title, String text) {
        rows.add(Map.of("no", ChineseDate.ordinal(rows.size() + 1), "title", title, "text", text));
    }

    private String completeness(Matter matter) {
        List<DocumentDetail> papers = documents.of(matter.grantCase().id());
        Set<String> present = new HashSet<>();
        papers.forEach(paper -> present.add(paper.document().slot()));
        List<Slot> required = matter
                .scheme()
                .slots(matter.scheme().item(matter.grantCase().item()))
                .stream()
                .filter(Slot::required)
                .toList();
        String missing = required.stream()
                .filter(slot -> !present.contains(slot.key()))
                .map(slot -> slot.label().zh())
                .collect(Collectors.joining("、"));
        String counted = "应交材料" + required.size() + "类，收到材料" + papers.size() + "份，";
        return counted + (missing.isEmpty() ? "应交材料齐全。" : "缺" + missing + "。");
    }

    private String truth(Matter matter, List<Finding> findings) {
        List<Change> accepted = history.of(Subject.ofCase(matter.grantCase().id())).stream()
                .filter(entry -> entry.type().equals("ApplicationAccepted"))
                .map(HistoryEntry::changes)
                .reduce(List.of(), (earlier, later) -> later);
        return new TruthCheck(findings, said(accepted, "despite"), said(accepted, "comment")).inWords();
    }

    private static String said(List<Change> changes, String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .map(change -> Objects.requireNonNullElse(change.after(), ""))
                .findFirst()
                .orElse("");
    }

    /** The last one counts; why an office changed its opinion is between the offices, and not what it found. */
    private String opinion(Matter matter, Stage stage) {
        List<Decision> given = given(matter, stage);
        if (given.isEmpty()) {
            return "没有记录。";
        }
        Decision last = given.get(given.size() - 1);
        boolean changed = given.size() > 1;
        String said = changed || last.comment().isBlank() ? "" : "意见：" + Sentence.of(last.comment());
        return (last.outcome() == Outcome.RECOMMEND ? "审核同意推荐。" : "审核不同意推荐。") + said;
    }

    /** Since the last acceptance: a reopened case was reviewed before. */
    private List<Decision> given(Matter matter, Stage stage) {
        List<Decision> given = new ArrayList<>();
        for (Decision decision : decisions.of(matter.grantCase().id())) {
            if (decision.outcome() == Outcome.ACCEPT) {
                given.clear();
            } else if (decision.stage() == stage) {
                given.add(decision);
            }
        }
        return given;
    }
}
