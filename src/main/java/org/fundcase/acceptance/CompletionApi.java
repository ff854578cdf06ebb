package org.fundcase.acceptance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Acceptances and closings, for programs. Bodies hold the fields of the pages by name; what is missing or wrong the refusal
 * says field by field. Approval and closing are tasks: they are completed as every task.
 */
@Tag(name = "acceptances")
@RestController
class CompletionApi {

    private static final int MOST = 500;

    private final ShowCompletion show;
    private final AcceptanceDesk desk;
    private final ApplyForAcceptance apply;
    private final CheckCompletion check;
    private final CorrectResult correct;
    private final ReopenClosed reopen;

    CompletionApi(
            ShowCompletion show,
            AcceptanceDesk desk,
            ApplyForAcceptance apply,
            CheckCompletion check,
            CorrectResult correct,
            ReopenClosed reopen) {
        this.show = show;
        this.desk = desk;
        this.apply = apply;
        this.check = check;
        this.correct = correct;
        this.reopen = reopen;
    }

    @Schema(name = "AcceptanceLine")
    record InList(
            UUID id,
            String number,
            String enterprise,
            String project,
            CaseState state,
            @Nullable LocalDate appliedOn,
            Check.@Nullable Outcome outcome,
            @Nullable BigDecimal amount,
            BigDecimal excess) {}

    @Schema(name = "AcceptanceInvoice")
    record Invoice(String line, String number, String goods, String fate, BigDecimal before, BigDecimal after) {}

    @Schema(name = "AcceptanceResult")
    record Result(
            UUID id,
            int no,
            boolean correction,
            Check.Outcome outcome,
            BigDecimal awarded,
            BigDecimal amount,
            BigDecimal baseBefore,
            BigDecimal baseAfter,
            BigDecimal boundBefore,
            BigDecimal boundAfter,
            String clause,
            String reason,
            @Nullable LocalDate dueOn,
            @Nullable Boolean agreed) {}

    @Schema(name = "Completion")
    record Completion(
            UUID caseId,
            CaseState state,
            boolean accepts,
            @Nullable String office,
            @Nullable String together,
            List<Invoice> invoices,
            @Nullable BigDecimal most,
            List<Result> results,
            List<String> open) {}

    @Schema(name = "CompletionFields")
    record Fields(@Nullable Map<String, String> fields) {

        AcceptanceForm form() {
            return new AcceptanceForm(fields == null ? Map.of() : fields);
        }
    }

    @Schema(name = "CompletionAnswer")
    record Answer(boolean agreed, @Nullable String note) {

        String noteOrNone() {
            return note == null ? "" : note;
        }
    }

    @Operation(operationId = "listAcceptances", summary = "Projects that are carried out, accepted or closed")
    @GetMapping("/api/v1/acceptances")
    List<InList> all(@AuthenticationPrincipal SignedIn me) {
        return desk.lines(me, MOST).stream()
                .map(line -> new InList(
                        line.id(),
                        line.number(),
                        line.enterprise(),
                        line.project(),
                        line.state(),
                        line.appliedOn(),
                        line.outcome(),
                        line.amount() == null ? null : line.amount().toYuan(),
                        line.excess().toYuan()))
                .toList();
    }

    @Operation(operationId = "getCompletion", summary = "Acceptance and closing of a case")
    @GetMapping("/api/v1/cases/{id}/completion")
    Completion one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        ShowCompletion.View view = show.of(id, me);
        Reconciliation known = view.known();
        return new Completion(
                id,
                view.grantCase().state(),
                view.accepts(),
                view.office(),
                view.together(),
                known == null
                        ? List.of()
                        : known.lines().stream().map(CompletionApi::invoice).toList(),
                known == null ? null : known.most().toYuan(),
                view.checks().stream().map(CompletionApi::result).toList(),
                view.open().stream().map(open -> open.words().zh()).toList());
    }

    private static Invoice invoice(Reconciliation.Line line) {
        return new Invoice(
                line.line().id(),
                line.line().number(),
                line.line().goods(),
                line.key(),
                line.before().toYuan(),
                line.counts().toYuan());
    }

    private static Result result(Check check) {
        Check.Figures figures = check.figures();
        Check.Answer answer = check.answer();
        return new Result(
                check.id(),
                check.no(),
                check.correction(),
                check.outcome(),
                figures.awarded().toYuan(),
                check.amount().toYuan(),
                figures.baseBefore().toYuan(),
                figures.baseAfter().toYuan(),
                figures.boundBefore().toYuan(),
                figures.boundAfter().toYuan(),
                check.clause(),
                check.reason(),
                check.dueOn(),
                answer == null ? null : answer.agreed());
    }

    @Operation(
            operationId = "saveAcceptance",
            summary = "Keep the draft of an application for acceptance",
            description = "Fields completedOn, spent, achieved, rectified, version, fate.<line>, note.<line>")
    @PutMapping("/api/v1/cases/{id}/completion/application")
    Completion save(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        apply.save(id, body.form(), me);
        return one(id, me);
    }

    @Operation(operationId = "applyForAcceptance", summary = "Hand the application for acceptance in")
    @PostMapping("/api/v1/cases/{id}/completion/application")
    Completion submit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        apply.submit(id, me);
        return one(id, me);
    }

    @Operation(
            operationId = "proposeAcceptance",
            summary = "Propose a result of an acceptance",
            description = "Fields outcome, amount, dueDays, dueOn, reason, visitedOn, visitNote, answer.<key>, "
                    + "answerNote.<key>, member.<n>, unit.<n>, free.<n>, fate.<line>, note.<line>")
    @PostMapping("/api/v1/cases/{id}/completion/check")
    @ResponseStatus(HttpStatus.CREATED)
    Completion propose(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        check.propose(id, body.form(), me);
        return one(id, me);
    }

    @Operation(
            operationId = "correctAcceptance",
            summary = "Propose to correct a result that was concluded",
            description = "Fields outcome, amount, reason")
    @PostMapping("/api/v1/cases/{id}/completion/correction")
    @ResponseStatus(HttpStatus.CREATED)
    Completion correct(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        correct.propose(id, body.form(), me);
        return one(id, me);
    }

    @Operation(operationId = "answerCorrection", summary = "Answer a proposed correction as the second person")
    @PostMapping("/api/v1/cases/{id}/completion/correction/answer")
    Completion answer(@PathVariable UUID id, @RequestBody Answer body, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        correct.answer(id, body.agreed(), body.noteOrNone(), me);
        return one(id, me);
    }

    @Operation(
            operationId = "askReopening",
            summary = "Ask to open a closed file again",
            description = "Fields place (COMPLETION or PAYMENT) and reason")
    @PostMapping("/api/v1/cases/{id}/completion/reopening")
    @ResponseStatus(HttpStatus.CREATED)
    Completion ask(@PathVariable UUID id, @RequestBody Fields body, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        reopen.ask(id, body.form(), me);
        return one(id, me);
    }

    @Operation(operationId = "answerReopening", summary = "Answer it as the second person")
    @PostMapping("/api/v1/cases/{id}/completion/reopening/answer")
    Completion answered(@PathVariable UUID id, @RequestBody Answer body, @AuthenticationPrincipal SignedIn me) {
        show.of(id, me);
        reopen.answer(id, body.agreed(), body.noteOrNone(), me);
        return one(id, me);
    }
}
