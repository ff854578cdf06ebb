package org.fundcase.review.audits;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.workflow.Workflow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds audits: those of a round for who orders and who inspects, those of a case for every office that may read the
 * case. The enterprise is told in plain words.
 */
@Component
class Audits {

    private static final Set<OfficeKind> ORDERERS = Set.of(OfficeKind.CITY_INDUSTRY, OfficeKind.OPERATOR);

    private final AuditRows rows;
    private final GrantCases cases;
    private final Access access;
    private final Workflow workflow;

    Audits(AuditRows rows, GrantCases cases, Access access, @Lazy Workflow workflow) {
        this.rows = rows;
        this.cases = cases;
        this.access = access;
        this.workflow = workflow;
    }

    /** Whether the person's office may order audits in a round. */
    boolean mayOrder(SignedIn who, UUID roundId) {
        return ORDERERS.contains(who.officeKind()) && access.may(who, Action.CHANGE, Subject.ofRound(roundId));
    }

    /** @throws Refusal not found for a foreign round; forbidden for an office that orders nothing */
    void requireOrderer(SignedIn who, UUID roundId) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (!mayOrder(who, roundId)) {
            throw Refusal.forbidden("专项审计由市工信局或者受托运营机构组织，你们单位不能办这件事。");
        }
    }

    /** @throws Refusal not found for a foreign round, and for an enterprise */
    List<Audit> ofRound(SignedIn who, UUID roundId) {
        requireReader(who, roundId);
        return rows.ofRound(roundId).stream()
                .filter(audit -> mayRead(who, audit))
                .toList();
    }

    /** @throws Refusal not found, also for one of another round and one about cases the person may not read */
    Audit seenBy(SignedIn who, UUID roundId, UUID id) {
        requireReader(who, roundId);
        return rows.find(id)
                .filter(audit -> audit.roundId().equals(roundId) && mayRead(who, audit))
                .orElseThrow(Refusal::notFound);
    }

    private void requireReader(SignedIn who, UUID roundId) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (who.isApplicant()) {
            throw Refusal.notFound();
        }
    }

    /** A report names all its cases, so who reads it may read them all. */
    private boolean mayRead(SignedIn who, Audit audit) {
        return audit.cases().stream().allMatch(one -> access.may(who, Action.READ, Subject.ofCase(one.caseId())));
    }

    /** @throws Refusal not found for a case that the person may not read, and for its enterprise */
    List<Audit> ofCase(SignedIn who, UUID caseId) {
        cases.seenBy(who, caseId);
        if (who.isApplicant()) {
            throw Refusal.notFound();
        }
        return rows.ofCases(List.of(caseId));
    }

    /**
     * The audit for the office that ordered it, with the turn of its round and its cases.
     *
     * @throws Refusal not found; forbidden for every other office
     */
    Audit turn(UUID roundId, UUID id, SignedIn who) {
        Audit audit = seenBy(who, roundId, id);
        requireOrderer(who, roundId);
        if (!audit.officeId().equals(who.officeId())) {
            throw Refusal.forbidden("这次专项审计由 {0} 委托，报告由委托的单位登记。", audit.orderedBy());
        }
        workflow.takeTurn(roundId);
        audit.cases().forEach(one -> workflow.takeTurn(one.caseId()));
        return rows.find(id).orElseThrow(Refusal::notFound);
    }
}
