package org.fundcase.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.Settlement;
import org.fundcase.documents.Documents;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.ReasonText;
import org.fundcase.schemes.ReasonText.Action;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.StepHandler.Reason;
import org.fundcase.workflow.StepHandler.StepDone;
import org.springframework.stereotype.Component;

/** Typed reasons: each from the catalogue of the case's own scheme version, with words the enterprise can act on. */
@Component
class Reasons {

    private final GrantCases cases;
    private final Documents documents;
    private final Rounds rounds;
    private final Schemes schemes;

    Reasons(GrantCases cases, Documents documents, Rounds rounds, Schemes schemes) {
        this.cases = cases;
        this.documents = documents;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** @throws Refusal if there is none, or one is not in the catalogue for the action, or says nothing */
    void require(StepDone step, Action action) {
        require(step.task().caseId(), step.reasons(), action);
    }

    /** @throws Refusal if there is none, or one is not in the catalogue for the action, or says nothing */
    void require(UUID caseId, List<Reason> reasons, Action action) {
        if (reasons.isEmpty()) {
            throw Refusal.field("reasons", "还没有写理由。请至少选一条理由，并写明要求。");
        }
        Scheme scheme = scheme(caseId);
        reasons.forEach(reason -> require(reason, action, scheme));
        requireOwnDocuments(caseId, reasons);
    }

    /** Whether one of the reasons says what the experts' opinions came to. */
    boolean restOnOpinions(UUID caseId, List<Reason> reasons) {
        Set<String> codes = reasons.stream().map(Reason::code).collect(Collectors.toSet());
        return scheme(caseId).reasons().stream().anyMatch(one -> one.ofOpinions() && codes.contains(one.code()));
    }

    List<ReasonText> offered(UUID caseId, Action action) {
        Scheme scheme = scheme(caseId);
        return scheme.reasons(action, scheme.item(cases.get(caseId).item()));
    }

    private Scheme scheme(UUID caseId) {
        return schemes.pinned(rounds.get(cases.get(caseId).roundId()).deployment());
    }

    private void requireOwnDocuments(UUID caseId, List<Reason> reasons) {
        Set<UUID> own = documents.of(caseId).stream()
                .map(detail -> detail.document().id())
                .collect(Collectors.toSet());
        if (reasons.stream()
                .map(Reason::documentId)
                .anyMatch(document -> document != null && !own.contains(document))) {
            throw Refusal.field("reasons", "理由里写的材料不在这个案件里，可能已被替换。从本案的材料里选。");
        }
    }

    private static void require(Reason reason, Action action, Scheme scheme) {
        boolean known = scheme.reasons().stream()
                .filter(entry -> entry.action() == action)
                .map(ReasonText::code)
                .anyMatch(reason.code()::equals);
        if (!known) {
            throw Refusal.field("reasons", "“{0}”不是这一步可用的理由。从列出的理由里选。", reason.code());
        }
        Texts.required("reasons", "理由", reason.text(), 1000);
    }

    static Settlement settlement(StepDone step) {
        return new Settlement(
                step.task().caseId(),
                step.task().stage(),
                step.outcome(),
                step.reasons(),
                Texts.optional("comment", "意见", step.comment(), 2000),
                null,
                step.by().actor());
    }
}
