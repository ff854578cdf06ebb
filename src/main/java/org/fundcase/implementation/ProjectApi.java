package org.fundcase.implementation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects that are carried out, for programs. */
@RestController
@Tag(
        name = "Projects",
        description = "Task sheet, changes, progress, inspections, rectification and suspension of a project")
class ProjectApi {

    private static final int MOST = 500;

    private final ShowProject show;
    private final ProjectSteps steps;
    private final ProjectDesk desk;
    private final DrawProjects draw;
    private final ProjectDrawings drawings;

    ProjectApi(ShowProject show, ProjectSteps steps, ProjectDesk desk, DrawProjects draw, ProjectDrawings drawings) {
        this.show = show;
        this.steps = steps;
        this.desk = desk;
        this.draw = draw;
        this.drawings = drawings;
    }

    @Schema(name = "ProjectInList")
    record InList(
            UUID caseId,
            String number,
            String enterprise,
            String project,
            CaseState state,
            int sheet,
            @Nullable LocalDate ends,
            @Nullable Integer progress,
            @Nullable LocalDate reportDue,
            @Nullable LocalDate rectifyDue,
            boolean overdue,
            boolean suspended) {}

    @Schema(name = "ProjectStep")
    record Proposed(
            UUID id,
            Step.Kind kind,
            @Nullable UUID about,
            Map<String, String> content,
            @Nullable LocalDate dueOn,
            String proposedBy,
            Instant proposedAt,
            @Nullable Boolean agreed,
            @Nullable String note) {}

    @Schema(name = "ProjectSaid")
    record Told(
            UUID id,
            Said.Kind kind,
            @Nullable UUID about,
            @Nullable LocalDate until,
            Map<String, String> content,
            Instant saidAt,
            @Nullable Boolean accepted) {}

    @Schema(name = "ProjectReportDue")
    record Due(LocalDate from, LocalDate until, LocalDate due, boolean sent, boolean overdue) {}

    @Schema(name = "ProjectInspection")
    record Looked(
            UUID id,
            Inspection.Way way,
            LocalDate dueOn,
            @Nullable LocalDate inspectedOn,
            @Nullable Boolean problems,
            @Nullable String facts) {}

    @Schema(name = "Project")
    record Project(
            UUID caseId,
            CaseState state,
            boolean followed,
            int sheetVersion,
            Map<String, String> sheet,
            boolean suspended,
            List<Due> reports,
            List<Proposed> steps,
            List<Told> said,
            List<Looked> inspections) {}

    @Schema(name = "ProjectFields")
    record Fields(@Nullable Map<String, String> fields) {

        Typed typed(String step) {
            return new Typed(step, fields == null ? Map.of() : fields);
        }
    }

    @Operation(operationId = "listProjects", summary = "Projects that are carried out")
    @GetMapping("/api/v1/projects")
    List<InList> all(@AuthenticationPrincipal SignedIn me) {
        return desk.lines(me, MOST).stream()
                .map(line -> new InList(
                        line.id(),
                        line.number(),
                        line.enterprise(),
                        line.project(),
                        line.state(),
                        line.sheet(),
                        line.ends(),
                        line.progress(),
                        line.reportDue(),
                        line.rectifyDue(),
                        line.overdue(),
                        line.suspended()))
                .toList();
    }

    @Operation(
            operationId = "drawProjects",
            summary = "Draw projects to inspect",
            description = "Fields measure (PERCENT or COUNT), size, dueOn, focus. The server makes the seed.")
    @PostMapping("/api/v1/projects/drawings")
    @ResponseStatus(HttpStatus.CREATED)
    List<ProjectDrawings.Drawing> draw(@RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        draw.draw(body.typed("drawing"), me);
        return drawings.of(me);
    }

    @Operation(operationId = "listProjectDrawings", summary = "Drawings with seed and list, to draw them again")
    @GetMapping("/api/v1/projects/drawings")
    List<ProjectDrawings.Drawing> drawings(@AuthenticationPrincipal SignedIn me) {
        return drawings.of(me);
    }

    @Operation(operationId = "getProject", summary = "Implementation of a case")
    @GetMapping("/api/v1/cases/{id}/implementation")
    Project one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        ShowProject.View view = show.of(id, me);
        ProjectFile file = view.file();
        Sheet sheet = file.sheet().orElse(null);
        return new Project(
                id,
                file.grantCase().state(),
                view.isFollowed(),
                sheet == null ? 0 : sheet.version(),
                sheet == null ? Map.of() : sheet.content(),
                file.suspension() != null,
                file.reports().stream().map(one -> due(one, file.today())).toList(),
                file.steps().stream().map(ProjectApi::proposed).toList(),
                file.said().stream().map(ProjectApi::told).toList(),
                file.inspections().stream().map(ProjectApi::looked).toList());
    }

    private static Due due(ReportDue of, LocalDate today) {
        return new Due(
                of.from(), of.until(), of.due(), of.said() != null && !of.said().isReturned(), of.isOverdue(today));
    }

    private static Proposed proposed(Step step) {
        Step.Answer answer = step.answer();
        return new Proposed(
                step.id(),
                step.kind(),
                step.about(),
                step.content(),
                step.dueOn(),
                step.proposedName(),
                step.proposedAt(),
                answer == null ? null : answer.agreed(),
                answer == null ? null : answer.note());
    }

    private static Told told(Said said) {
        Said.Read read = said.read();
        return new Told(
                said.id(),
                said.kind(),
                said.about(),
                said.until(),
                said.content(),
                said.saidAt(),
                read == null ? null : read.accepted());
    }

    private static Looked looked(Inspection of) {
        Inspection.Result result = of.result();
        return new Looked(
                of.id(),
                of.way(),
                of.dueOn(),
                result == null ? null : result.on(),
                result == null ? null : result.problems(),
                result == null ? null : result.facts());
    }

    @Operation(
            operationId = "takeProjectStep",
            summary = "Take a step of a project",
            description =
                    "Steps of the enterprise: sign (agreed, words), report (until, progress, spent, done, problems). "
                            + "Steps of an office: sheet (starts, ends, investment, contact, targets), opinion (granted, reason), "
                            + "read (about, accepted, note), inspection (way, dueOn, focus, firm, firmCode, contract, despite), "
                            + "result (about, on, officers, problems, facts), order (inspection, reason, measure, basis, dueDays), "
                            + "check (about, granted, reason, dueDays), suspension (reason, basis), lift (reason), "
                            + "answer (about, agreed, note) by the second person. What needs a proof is done on the page.")
    @PostMapping("/api/v1/cases/{id}/implementation/{step}")
    Project take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestBody Fields body,
            @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        steps.take(id, step, body.typed(step), null, me);
        return one(id, me);
    }
}
