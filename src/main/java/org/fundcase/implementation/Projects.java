package org.fundcase.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.ImplementationRule;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts together what is known of projects, and says who may do something about one. */
@Component
class Projects {

    private final GrantCases cases;
    private final Rounds rounds;
    private final Schemes schemes;
    private final StepRows steps;
    private final SaidRows said;
    private final InspectionRows inspections;
    private final Access access;
    private final Workflow workflow;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Projects(
            GrantCases cases,
            Rounds rounds,
            Schemes schemes,
            StepRows steps,
            SaidRows said,
            InspectionRows inspections,
            Access access,
            @Lazy Workflow workflow,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.rounds = rounds;
        this.schemes = schemes;
        this.steps = steps;
        this.said = said;
        this.inspections = inspections;
        this.access = access;
        this.workflow = workflow;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Scheme scheme(GrantCase grantCase) {
        return schemes.pinned(rounds.get(grantCase.roundId()).deployment());
    }

    ProjectFile file(UUID caseId) {
        GrantCase grantCase = cases.get(caseId);
        List<UUID> one = List.of(caseId);
        return file(grantCase, steps.ofCases(one), said.ofCases(one), inspections.ofCases(one));
    }

    /** In the order of the ids. */
    List<ProjectFile> files(Collection<UUID> ids) {
        var allSteps = steps.ofCases(ids).stream().collect(Collectors.groupingBy(Step::caseId));
        var allSaid = said.ofCases(ids).stream().collect(Collectors.groupingBy(Said::caseId));
        var allInspections = inspections.ofCases(ids).stream().collect(Collectors.groupingBy(Inspection::caseId));
        var known = cases.all(ids).stream().collect(Collectors.toMap(GrantCase::id, Function.identity()));
        return ids.stream()
                .filter(known::containsKey)
                .map(id -> file(
                        Objects.requireNonNull(known.get(id)),
                        allSteps.getOrDefault(id, List.of()),
                        allSaid.getOrDefault(id, List.of()),
                        allInspections.getOrDefault(id, List.of())))
                .toList();
    }

    /** Of some cases those about which anything was ever said or proposed here. */
    List<ProjectFile> begun(Collection<UUID> ids) {
        return files(List.copyOf(steps.begun(ids)));
    }

    private ProjectFile file(GrantCase grantCase, List<Step> its, List<Said> words, List<Inspection> looked) {
        return ProjectFile.of(grantCase, rule(grantCase), its, words, looked, today(), calendar);
    }

    private @Nullable ImplementationRule rule(GrantCase grantCase) {
        Scheme scheme = scheme(grantCase);
        return scheme.implementation(scheme.item(grantCase.item()));
    }

    /**
     * The project for an office that works on it, with the turn of its case.
     *
     * @throws Refusal not found for a foreign case and for an enterprise; invalid where the item is not followed; conflict once
     *     it is closed
     */
    ProjectFile ofOffice(UUID caseId, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofCase(caseId));
        if (by.isApplicant()) {
            throw Refusal.notFound();
        }
        return taken(caseId);
    }

    /**
     * The project for its own enterprise, with the turn of its case.
     *
     * @throws Refusal not found for every other case; invalid where the item is not followed; conflict once it is closed
     */
    ProjectFile ofEnterprise(UUID caseId, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofCase(caseId));
        if (!by.isApplicant() || !cases.get(caseId).enterpriseId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        return taken(caseId);
    }

    private ProjectFile taken(UUID caseId) {
        workflow.takeTurn(caseId);
        ProjectFile file = file(caseId);
        if (file.rule() == null) {
            throw Refusal.invalid("not-followed", "这个支持方向不用签任务书，也不报进度：资助的是已经取得的认定或者成果。");
        }
        if (!file.isOpen()) {
            throw Refusal.conflict("not-granted", "这个项目现在不在实施：没有得到支持，或者已经结案。请刷新后看它到了哪一步。");
        }
        return file;
    }

    static ImplementationRule rule(ProjectFile file) {
        if (file.rule() == null) {
            throw new IllegalStateException("Not followed: " + file.grantCase().id());
        }
        return file.rule();
    }
}
