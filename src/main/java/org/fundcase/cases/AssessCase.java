package org.fundcase.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.AmountQuestion;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Amounts;
import org.fundcase.schemes.Eligibility;
import org.fundcase.schemes.Exclusivity;
import org.fundcase.schemes.Facts;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Project;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.fundcase.schemes.Verdict;
import org.springframework.stereotype.Component;

/** Asks every rule about a case, from its documents, its enterprise and the registers as they are now. */
@Component
public class AssessCase {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What the rules are asked about. */
    record Scene(
            GrantCase grantCase,
            Enterprise enterprise,
            Round round,
            Scheme scheme,
            Item item,
            List<DocumentDetail> documents) {

        List<Slot> slots() {
            return scheme.slots(item);
        }

        /** The proofs the item demands that are not there yet. */
        List<Slot> missing() {
            return slots().stream()
                    .filter(Slot::required)
                    .filter(slot -> in(slot).isEmpty())
                    .toList();
        }

        List<DocumentDetail> in(Slot slot) {
            return documents.stream()
                    .filter(detail -> detail.document().slot().equals(slot.key()))
                    .toList();
        }
    }

    private final Applicants applicants;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Documents documents;
    private final GatherFacts facts;
    private final CollectInvoices invoices;
    private final DocumentFindings documentFindings;
    private final FindingDecisions decisions;
    private final Eligibility eligibility;
    private final Exclusivity exclusivity;
    private final Amounts amounts;

    AssessCase(
            Applicants applicants,
            Rounds rounds,
            Schemes schemes,
            Documents documents,
            GatherFacts facts,
            CollectInvoices invoices,
            DocumentFindings documentFindings,
            FindingDecisions decisions,
            Eligibility eligibility,
            Exclusivity exclusivity,
            Amounts amounts) {
        this.applicants = applicants;
        this.rounds = rounds;
        this.schemes = schemes;
        this.documents = documents;
        this.facts = facts;
        this.invoices = invoices;
        this.documentFindings = documentFindings;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.exclusivity = exclusivity;
        this.amounts = amounts;
    }

    public Assessment of(GrantCase grantCase) {
        return of(scene(grantCase));
    }

    Assessment of(Scene scene) {
        Facts known = facts.of(scene);
        List<Verdict> conditions = eligibility.check(scene.scheme(), scene.item(), applicantKind(), known);
        List<Verdict> exclusions =
                exclusivity.check(scene.scheme(), scene.item(), scene.round().parameters(), known);
        AmountVerdict amount = amount(scene);
        List<Finding> findings = new ArrayList<>();
        conditions.forEach(verdict -> findings.add(RuleFindings.of(verdict)));
        exclusions.forEach(verdict -> findings.add(RuleFindings.of(verdict)));
        findings.addAll(documentFindings.of(scene));
        return new Assessment(conditions, exclusions, amount, decided(scene.grantCase(), findings));
    }

    /** The amount alone, for the live estimate. */
    public AmountVerdict estimate(GrantCase grantCase) {
        return amount(scene(grantCase));
    }

    Scene scene(GrantCase grantCase) {
        Round round = rounds.get(grantCase.roundId());
        Scheme scheme = schemes.pinned(round.deployment());
        return new Scene(
                grantCase,
                applicants.get(grantCase.enterpriseId()),
                round,
                scheme,
                scheme.item(grantCase.item()),
                documents.of(grantCase.id()));
    }

    private AmountVerdict amount(Scene scene) {
        GrantCase.Contents contents = scene.grantCase().contents();
        Project project = new Project(
                scene.enterprise().creditCode(),
                contents.projectStart(),
                contents.projectEnd(),
                LocalDate.ofInstant(scene.round().opensAt(), ZONE));
        AmountQuestion question = scene.item().award()
                ? AmountQuestion.award(
                        scene.item().id(), contents.tier(), scene.round().parameters())
                : AmountQuestion.project(
                                scene.item().id(),
                                contents.statedBase(),
                                project,
                                scene.round().parameters())
                        .with(invoices.of(scene));
        return amounts.bound(scene.scheme(), question);
    }

    private List<Finding> decided(GrantCase grantCase, List<Finding> findings) {
        Map<String, Finding.Decision> made = decisions.of(grantCase.id());
        return findings.stream()
                .map(finding -> finding.with(made.get(finding.key())))
                .sorted(Comparator.comparing((Finding finding) -> !finding.isOpen())
                        .thenComparing(Finding::severity))
                .toList();
    }

    private static Item.ApplicantKind applicantKind() {
        return Item.ApplicantKind.ENTERPRISE;
    }
}
