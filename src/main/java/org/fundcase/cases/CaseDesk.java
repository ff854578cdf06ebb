package org.fundcase.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.ReasonText;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a case for the officer's desk: papers by slot, one paper with its fields, and what can be decided. */
@Component
class CaseDesk {

    /**
     * Papers of one slot.
     *
     * @param concerns what the checks say against papers of the case
     */
    record Pile(Slot slot, List<DocumentDetail> papers, Concerns concerns) {

        public long doubtful() {
            return papers.stream().mapToLong(DocumentDetail::unsettled).sum();
        }

        /** How many papers somebody has to look at: of the wrong kind, in doubt, or with a doubtful value. */
        public long questioned() {
            return papers.stream().filter(this::isQuestioned).count();
        }

        public boolean isQuestioned(DocumentDetail paper) {
            return paper.unsettled() > 0 || !concerns.of(paper.document().id()).isEmpty();
        }

        /** Whether something is wrong with a paper, not only in doubt. */
        public boolean isBad() {
            return papers.stream()
                    .anyMatch(paper -> concerns.isBad(paper.document().id()));
        }

        /** What is said against its papers, each thing once. */
        public Words inShort() {
            return Words.list(papers.stream()
                    .flatMap(paper -> concerns.of(paper.document().id()).stream())
                    .map(Finding::title)
                    .distinct()
                    .toList());
        }

        public boolean isMissing() {
            return papers.isEmpty() && slot.required();
        }
    }

    /**
     * What can be decided at a stage.
     *
     * @param reasons empty where the outcome needs none
     */
    record Choice(Outcome outcome, List<ReasonText> reasons) {}

    private final Documents documents;
    private final Rounds rounds;
    private final Schemes schemes;

    CaseDesk(Documents documents, Rounds rounds, Schemes schemes) {
        this.documents = documents;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    List<DocumentDetail> papers(GrantCase grantCase) {
        return documents.of(grantCase.id());
    }

    List<Pile> piles(GrantCase grantCase, Assessment assessment) {
        Concerns concerns = Concerns.of(assessment.findings());
        Scheme scheme = scheme(grantCase);
        List<DocumentDetail> papers = papers(grantCase);
        List<Pile> piles = new ArrayList<>();
        for (Slot slot : scheme.slots(scheme.item(grantCase.item()))) {
            piles.add(new Pile(
                    slot,
                    papers.stream()
                            .filter(paper -> paper.document().slot().equals(slot.key()))
                            .toList(),
                    concerns));
        }
        return piles;
    }

    /** The paper asked for, else the most doubtful one; null if the case has none. */
    @Nullable OpenPaper open(List<Pile> piles, @Nullable UUID chosen, int page) {
        List<DocumentDetail> papers =
                piles.stream().flatMap(pile -> pile.papers().stream()).toList();
        DocumentDetail paper = papers.stream()
                .filter(detail -> detail.document().id().equals(chosen))
                .findFirst()
                .or(() -> papers.stream().max(Comparator.comparingLong(DocumentDetail::unsettled)))
                .orElse(null);
        if (paper == null) {
            return null;
        }
        List<DocumentDetail> pile = papers.stream()
                .filter(one -> one.document().slot().equals(paper.document().slot()))
                .toList();
        return OpenPaper.of(paper, page, pile);
    }

    /** The same, with all papers of the case beside it. */
    @Nullable OpenPaper openAmongAll(List<Pile> piles, @Nullable UUID chosen, int page) {
        OpenPaper open = open(piles, chosen, page);
        return open == null
                ? null
                : OpenPaper.of(
                        open.paper(),
                        page,
                        piles.stream().flatMap(pile -> pile.papers().stream()).toList());
    }

    /** The outcomes of a task with the reasons of the case's own scheme version. */
    List<Choice> choices(GrantCase grantCase, CaseTask task) {
        Scheme scheme = scheme(grantCase);
        return task.stage().outcomes().stream()
                .filter(outcome -> outcome != Outcome.CORRECT || canCorrect(grantCase, task))
                .map(outcome -> new Choice(outcome, reasons(scheme, scheme.item(grantCase.item()), outcome)))
                .toList();
    }

    /** Not while the task waits for the enterprise, and not oftener than the round allows. */
    boolean canCorrect(GrantCase grantCase, CaseTask task) {
        return task.state() == CaseTask.State.OPEN
                && task.stage().outcomes().contains(Outcome.CORRECT)
                && grantCase.corrections()
                        < rounds.get(grantCase.roundId()).parameters().number("correctionsAllowed");
    }

    private static List<ReasonText> reasons(Scheme scheme, Item item, Outcome outcome) {
        return switch (outcome) {
            case CORRECT -> scheme.reasons(ReasonText.Action.CORRECT, item);
            case REFUSE -> scheme.reasons(ReasonText.Action.REFUSE, item);
            case REJECT -> scheme.reasons(ReasonText.Action.REJECT, item);
            case DECLINE -> scheme.reasons(ReasonText.Action.DECLINE, item);
            default -> List.of();
        };
    }

    Scheme scheme(GrantCase grantCase) {
        return schemes.pinned(rounds.get(grantCase.roundId()).deployment());
    }
}
