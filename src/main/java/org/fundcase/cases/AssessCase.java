package org.fundcase.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Eligibility;
import org.fundcase.schemes.Exclusivity;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Verdict;
import org.springframework.stereotype.Component;

/** Asks every rule about a case, from its documents, its enterprise and the registers as they are now. */
@Component
public class AssessCase {

    private final Dossiers dossiers;
    private final GatherFacts facts;
    private final DocumentFindings documentFindings;
    private final FindingDecisions decisions;
    private final Eligibility eligibility;
    private final Exclusivity exclusivity;
    private final BoundOfCase bounds;
    private final LookBacks lookBacks;

    AssessCase(
            Dossiers dossiers,
            GatherFacts facts,
            DocumentFindings documentFindings,
            FindingDecisions decisions,
            Eligibility eligibility,
            Exclusivity exclusivity,
            BoundOfCase bounds,
            LookBacks lookBacks) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.documentFindings = documentFindings;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.exclusivity = exclusivity;
        this.bounds = bounds;
        this.lookBacks = lookBacks;
    }

    public Assessment of(GrantCase grantCase) {
        return of(dossiers.of(grantCase));
    }

    Assessment of(Dossier dossier) {
        AmountVerdict bound = bound(dossier);
        Facts known = facts.of(dossier, bound);
        List<Verdict> conditions = conditions(dossier, known);
        List<Verdict> exclusions = exclusions(dossier, known);
        AmountVerdict amount = met(dossier, conditions, exclusions, bound);
        List<Finding> findings = new ArrayList<>();
        conditions.forEach(verdict -> findings.add(RuleFindings.of(verdict)));
        exclusions.forEach(verdict -> findings.add(RuleFindings.of(verdict)));
        findings.addAll(lookBacks.findings(dossier));
        findings.addAll(MunicipalFinding.of(dossier));
        findings.addAll(documentFindings.of(dossier));
        findings.addAll(BaseFindings.of(dossier, amount));
        return new Assessment(
                conditions, exclusions, amount, decided(dossier.grantCase(), Finding.withOwnKeys(findings)));
    }

    /** The amount alone, for the live estimate. */
    public AmountVerdict estimate(GrantCase grantCase) {
        Dossier dossier = dossiers.of(grantCase);
        AmountVerdict bound = bound(dossier);
        Facts known = facts.of(dossier, bound);
        return met(dossier, conditions(dossier, known), exclusions(dossier, known), bound);
    }

    private static AmountVerdict met(
            Dossier dossier, List<Verdict> conditions, List<Verdict> exclusions, AmountVerdict bound) {
        return ConditionsOfItem.met(
                dossier, Stream.concat(conditions.stream(), exclusions.stream()).toList(), bound);
    }

    private List<Verdict> exclusions(Dossier dossier, Facts known) {
        return exclusivity.check(
                dossier.scheme(), dossier.item(), dossier.round().parameters(), known);
    }

    private List<Verdict> conditions(Dossier dossier, Facts known) {
        return eligibility.check(dossier.scheme(), dossier.item(), applicantKind(), known);
    }

    /** The amount before the rules of the item are asked. */
    AmountVerdict bound(Dossier dossier) {
        return bounds.of(dossier);
    }

    private List<Finding> decided(GrantCase grantCase, List<Finding> findings) {
        // Nobody has seen a draft yet, and so nobody has decided on it.
        List<Finding> decided =
                grantCase.state() == CaseState.DRAFT ? findings : decisions.on(grantCase.id(), findings);
        return decided.stream()
                .sorted(Comparator.comparing((Finding finding) -> !finding.isOpen())
                        .thenComparing(Finding::severity))
                .toList();
    }

    private static Item.ApplicantKind applicantKind() {
        return Item.ApplicantKind.ENTERPRISE;
    }
}
