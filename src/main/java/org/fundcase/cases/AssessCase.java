package org.fundcase.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.schemes.AmountQuestion;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Amounts;
import org.fundcase.schemes.Eligibility;
import org.fundcase.schemes.Exclusivity;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Project;
import org.fundcase.schemes.Verdict;
import org.springframework.stereotype.Component;

/** Asks every rule about a case, from its documents, its enterprise and the registers as they are now. */
@Component
public class AssessCase {

    private final Dossiers dossiers;
    private final GatherFacts facts;
    private final CollectInvoices invoices;
    private final DocumentFindings documentFindings;
    private final FindingDecisions decisions;
    private final Eligibility eligibility;
    private final Exclusivity exclusivity;
    private final Amounts amounts;

    AssessCase(
            Dossiers dossiers,
            GatherFacts facts,
            CollectInvoices invoices,
            DocumentFindings documentFindings,
            FindingDecisions decisions,
            Eligibility eligibility,
            Exclusivity exclusivity,
            Amounts amounts) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.invoices = invoices;
        this.documentFindings = documentFindings;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.exclusivity = exclusivity;
        this.amounts = amounts;
    }

    public Assessment of(GrantCase grantCase) {
        return of(dossiers.of(grantCase));
    }

    Assessment of(Dossier dossier) {
        AmountVerdict bound = bound(dossier);
        Facts known = facts.of(dossier, bound);
        List<Verdict> conditions = conditions(dossier, known);
        List<Verdict> exclusions = exclusivity.check(
                dossier.scheme(), dossier.item(), dossier.round().parameters(), known);
        AmountVerdict amount = ConditionsOfItem.met(dossier, conditions, bound);
        List<Finding> findings = new ArrayList<>();
        conditions.forEach(verdict -> findings.add(RuleFindings.of(verdict)));
        exclusions.forEach(verdict -> findings.add(RuleFindings.of(verdict)));
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
        return ConditionsOfItem.met(dossier, conditions(dossier, facts.of(dossier, bound)), bound);
    }

    private List<Verdict> conditions(Dossier dossier, Facts known) {
        return eligibility.check(dossier.scheme(), dossier.item(), applicantKind(), known);
    }

    /** The amount before the conditions of the item are asked. */
    AmountVerdict bound(Dossier dossier) {
        GrantCase.Contents contents = dossier.grantCase().contents();
        Project project = new Project(
                dossier.enterprise().creditCode(),
                contents.projectStart(),
                contents.projectEnd(),
                BusinessTime.day(dossier.round().opensAt()));
        AmountQuestion question = dossier.item().award()
                ? AmountQuestion.award(
                        dossier.item().id(), contents.tier(), dossier.round().parameters())
                : AmountQuestion.project(
                                dossier.item().id(),
                                contents.statedBase(),
                                project,
                                dossier.round().parameters())
                        .with(invoices.of(dossier));
        return amounts.bound(
                dossier.scheme(), question.with(dossier.figures(), facts.applicationDate(dossier.grantCase())));
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
