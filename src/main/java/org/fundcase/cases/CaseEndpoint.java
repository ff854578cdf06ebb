package org.fundcase.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Workflow;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A case for programs. An enterprise gets its own tasks, and of findings what is for it. */
@Tag(name = "cases")
@RestController
class CaseEndpoint {

    private final GrantCases cases;
    private final CaseCards cards;
    private final AssessCase assess;
    private final Workflow workflow;
    private final Standings standings;

    CaseEndpoint(GrantCases cases, CaseCards cards, AssessCase assess, Workflow workflow, Standings standings) {
        this.cases = cases;
        this.cards = cards;
        this.assess = assess;
        this.workflow = workflow;
        this.standings = standings;
    }

    @Operation(operationId = "getCase", summary = "A case with its stages, tasks, amount and findings")
    @GetMapping("/api/v1/cases/{id}")
    CaseView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        GrantCase grantCase = cases.seenBy(me, id);
        CaseCard card = cards.of(grantCase);
        Assessment assessment = assess.of(grantCase);
        Course course = workflow.course(id);
        return new CaseView(
                id,
                grantCase.number(),
                grantCase.state().name(),
                CaseView.Pooled.of(standings.of(grantCase)),
                CaseView.Who.of(card, locale),
                CaseView.What.of(card, grantCase, locale),
                grantCase.submittedAt(),
                CaseTrack.of(grantCase, course),
                tasks(course, me),
                AmountView.of(assessment, locale),
                findings(assessment, me).stream()
                        .map(finding -> CaseView.Found.of(finding, locale))
                        .toList());
    }

    private static List<CaseView.Task> tasks(Course course, SignedIn me) {
        return course.open().stream()
                .filter(task -> !me.isApplicant() || task.officeId().equals(me.officeId()))
                .map(CaseView.Task::of)
                .toList();
    }

    private static List<Finding> findings(Assessment assessment, SignedIn me) {
        List<Finding> all = assessment.findings();
        return me.isApplicant() ? Finding.forApplicant(all) : all;
    }
}
