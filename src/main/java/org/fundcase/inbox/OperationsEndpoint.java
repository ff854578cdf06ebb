package org.fundcase.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.MoveBack;
import org.fundcase.workflow.SignTask;
import org.fundcase.workflow.Signer;
import org.fundcase.workflow.Signing;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on a task by program. */
@Tag(name = "tasks")
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class OperationsEndpoint {

    private final Operations operations;
    private final WorkTasks tasks;
    private final SignTask sign;
    private final MoveBack back;
    private final CopyTask copies;
    private final UrgeTask urges;
    private final Drafts drafts;

    OperationsEndpoint(
            Operations operations,
            WorkTasks tasks,
            SignTask sign,
            MoveBack back,
            CopyTask copies,
            UrgeTask urges,
            Drafts drafts) {
        this.operations = operations;
        this.tasks = tasks;
        this.sign = sign;
        this.back = back;
        this.copies = copies;
        this.urges = urges;
        this.drafts = drafts;
    }

    @Operation(
            operationId = "getTask",
            summary = "A task of the own office with who signs on it and where it can go back to")
    @GetMapping
    SignedTask show(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        return view(tasks.require(id, me));
    }

    @Operation(
            operationId = "askSigners",
            summary = "Countersign (COSIGN, by rule), add a signature BEFORE or AFTER the conclusion, or DELEGATE")
    @PostMapping("/signers")
    SignedTask ask(
            @PathVariable String id, @RequestBody Operations.Asking asking, @AuthenticationPrincipal SignedIn me) {
        return view(operations.ask(id, asking, me));
    }

    @Operation(operationId = "removeSigner", summary = "Remove somebody who has not signed")
    @PostMapping("/signers/remove")
    SignedTask remove(@PathVariable String id, @RequestBody Removal removal, @AuthenticationPrincipal SignedIn me) {
        return view(operations.remove(id, removal.signer(), removal.version(), me));
    }

    @Operation(operationId = "signTask", summary = "Sign where oneself, or somebody one stands in for today, was asked")
    @PostMapping("/signature")
    SignedTask sign(
            @PathVariable String id,
            @RequestBody Operations.Signature signature,
            @AuthenticationPrincipal SignedIn me) {
        return view(operations.sign(id, signature, me));
    }

    @Operation(operationId = "releaseConclusion", summary = "Take back a conclusion that waits for signatures after it")
    @PostMapping("/conclusion/release")
    SignedTask release(@PathVariable String id, @RequestBody Seen seen, @AuthenticationPrincipal SignedIn me) {
        return view(operations.release(id, seen.version(), me));
    }

    @Operation(
            operationId = "transferTask",
            summary = "Hand a task to a colleague of the office. 409 if it is done, claimed or stale")
    @PostMapping("/transfer")
    SignedTask transfer(
            @PathVariable String id, @RequestBody Transferring transfer, @AuthenticationPrincipal SignedIn me) {
        tasks.require(id, me);
        UUID to = transfer.to() == null ? new UUID(0, 0) : transfer.to();
        return view(tasks.transfer(id, Operations.seen(transfer.version()), to, me));
    }

    @Operation(operationId = "returnTask", summary = "Send the case back to a step that was done; the reopened task")
    @PostMapping("/return")
    SignedTask sendBack(
            @PathVariable String id,
            @RequestBody Operations.Returning returning,
            @AuthenticationPrincipal SignedIn me) {
        return view(operations.sendBack(id, returning, me));
    }

    @Operation(
            operationId = "takeBackTask",
            summary = "Undo one's own finished task while nobody has begun what follows; the reopened task")
    @PostMapping("/take-back")
    SignedTask takeBack(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        return view(operations.takeBack(id, me));
    }

    @Operation(operationId = "copyTask", summary = "Send a read-only copy to people of offices that worked on the case")
    @PostMapping("/copies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void copy(
            @PathVariable String id,
            @RequestBody OperationsPage.Copying copying,
            @AuthenticationPrincipal SignedIn me) {
        copies.send(id, copying.people(), copying.words(), me);
    }

    @Operation(operationId = "urgeTask", summary = "Urge whoever has the task, once a day")
    @PostMapping("/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable String id, @RequestBody Urging urging, @AuthenticationPrincipal SignedIn me) {
        urges.urge(id, urging.words(), me);
    }

    @Operation(operationId = "keepDraft", summary = "Keep what is written for a task until it is done; one's own only")
    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, @RequestBody Writing writing, @AuthenticationPrincipal SignedIn me) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        if (writing.outcome() != null) {
            form.add("outcome", writing.outcome());
        }
        form.add("comment", writing.comment() == null ? "" : writing.comment());
        drafts.save(id, form, me);
    }

    record Removal(@Nullable UUID signer, @Nullable Integer version) {}

    /** @param version the version of the task that was seen */
    record Seen(@Nullable Integer version) {}

    record Transferring(@Nullable UUID to, @Nullable Integer version) {}

    record Urging(@Nullable String words) {}

    record Writing(@Nullable String outcome, @Nullable String comment) {}

    private SignedTask view(CaseTask task) {
        Signing signing = sign.signing(task);
        boolean runs = task.isOpen() && task.stage().isOfOffice();
        return new SignedTask(
                TaskEndpoint.TaskView.of(task),
                signing.standing().name().toLowerCase(Locale.ROOT),
                signing.kept() == null ? null : signing.kept().outcome().code(),
                signing.signers().stream().map(Asked::of).toList(),
                runs ? back.earlier(task).stream().map(Stage::name).toList() : List.of());
    }

    /**
     * A task and who signs on it.
     *
     * @param countersigning none, running, passed or failed
     * @param kept the outcome that waits for signatures after it; null if none does
     * @param earlier the stages to which it can go back, the latest first
     */
    record SignedTask(
            TaskEndpoint.TaskView task,
            @Schema(allowableValues = {"none", "running", "passed", "failed"}) String countersigning,
            @Nullable String kept,
            List<Asked> signers,
            List<String> earlier) {}

    record Asked(UUID id, String kind, UUID personId, String name, String state, String note, String opinion) {

        static Asked of(Signer signer) {
            return new Asked(
                    signer.id(),
                    signer.kind().name().toLowerCase(Locale.ROOT),
                    signer.personId(),
                    signer.name(),
                    signer.state().name().toLowerCase(Locale.ROOT),
                    signer.note(),
                    signer.opinion());
        }
    }
}
