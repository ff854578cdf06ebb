package org.fundcase.implementation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.schemes.Item;
import org.springframework.stereotype.Component;

/** A project as a person may read it: an enterprise learns of what is proposed only once it is decided, but for its task sheet. */
@Component
class ShowProject {

    private static final int LONGEST_GROUNDS = 500;

    /**
     * @param clause of the scheme that asks for it, or why nothing is asked
     * @param drawn what the award says, for a task sheet
     * @param paid of the award so far
     * @param awards of the case, to open a recovery of one
     * @param creditCode of the enterprise
     */
    record View(
            ProjectFile file,
            String clause,
            Map<String, String> drawn,
            Money paid,
            List<Award> awards,
            String creditCode,
            Rights rights) {

        public GrantCase grantCase() {
            return file.grantCase();
        }

        public boolean isFollowed() {
            return file.rule() != null;
        }

        /** Whether the person may be the second one of a step. */
        public boolean seconds(Step step) {
            return rights.confirms()
                    && step.isOpen()
                    && step.officeId().equals(rights.office())
                    && !step.proposedBy().equals(rights.person());
        }

        /** What was found, for a recovery or a listing that rests on it. */
        public String grounds() {
            String all = file.rectifications().stream()
                    .filter(one -> !one.isDone())
                    .map(one -> one.order().value("reason"))
                    .collect(Collectors.joining(" "));
            return all.substring(0, Math.min(all.length(), LONGEST_GROUNDS));
        }

        public List<String> fields() {
            return AgreeOnSheet.fields();
        }

        public List<String> changeable() {
            return Sheet.CHANGEABLE;
        }
    }

    /**
     * @param works whether the person's office works on the project
     * @param confirms whether they may be a second person
     * @param suspends whether their office decides on suspensions
     */
    record Rights(boolean works, boolean confirms, boolean suspends, UUID person, UUID office) {}

    private final GrantCases cases;
    private final Projects projects;
    private final AgreeOnSheet sheets;
    private final Awards awards;
    private final Applicants applicants;
    private final Access access;

    ShowProject(
            GrantCases cases,
            Projects projects,
            AgreeOnSheet sheets,
            Awards awards,
            Applicants applicants,
            Access access) {
        this.cases = cases;
        this.projects = projects;
        this.sheets = sheets;
        this.awards = awards;
        this.applicants = applicants;
        this.access = access;
    }

    /** @throws Refusal not found for a foreign case, and for one that was never granted */
    View of(UUID caseId, SignedIn me) {
        GrantCase grantCase = cases.seenBy(me, caseId);
        ProjectFile file = projects.file(caseId);
        if (!grantCase.state().isGranted() && file.steps().isEmpty()) {
            throw Refusal.notFound();
        }
        Item item = projects.scheme(grantCase).item(grantCase.item());
        List<Award> money = awards.ofCase(caseId);
        boolean drafting =
                !me.isApplicant() && file.rule() != null && file.sheet().isEmpty();
        return new View(
                me.isApplicant() ? told(file) : file,
                file.rule() == null
                        ? item.acceptanceClause()
                        : Objects.requireNonNull(file.rule()).article(),
                drafting ? sheets.drawn(grantCase) : Map.of(),
                money.stream().map(Award::paid).reduce(Money.ZERO, Money::plus),
                me.isApplicant() ? List.of() : money,
                applicants.get(grantCase.enterpriseId()).creditCode().value(),
                rights(caseId, me));
    }

    private Rights rights(UUID caseId, SignedIn me) {
        Subject of = Subject.ofCase(caseId);
        boolean works = !me.isApplicant() && access.may(me, Action.CHANGE, of);
        return new Rights(
                works, access.may(me, Action.CONFIRM, of), works && Suspend.decides(me), me.personId(), me.officeId());
    }

    /** Without what waits for a second person, and without inspections of which nothing is recorded. */
    private static ProjectFile told(ProjectFile file) {
        return new ProjectFile(
                file.grantCase(),
                file.rule(),
                file.steps().stream()
                        .filter(step -> step.holds() || step.isOpen() && step.kind() == Step.Kind.SHEET)
                        .toList(),
                file.said(),
                file.inspections().stream().filter(one -> one.result() != null).toList(),
                file.reports(),
                file.today());
    }
}
