package org.fundcase.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetsApi.Made;
import org.fundcase.web.SavedFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Batches to the bank and its confirmations, for programs of the offices that pay. */
@Tag(name = "finance")
@RestController
@RequestMapping("/api/v1/finance")
class BatchesApi {

    private final Batches batches;
    private final BankConfirmations confirmations;

    BatchesApi(Batches batches, BankConfirmations confirmations) {
        this.batches = batches;
        this.confirmations = confirmations;
    }

    /** @param sha256 of the file */
    @Schema(name = "PaymentBatch")
    record Shown(UUID id, String number, int payments, BigDecimal total, String sha256) {}

    /**
     * @param applied lines that changed a payment
     * @param repeated lines that said what was known
     * @param queued lines that a person looks at
     * @param again whether the same file was taken in before, so that nothing was booked now
     */
    @Schema(name = "BankConfirmation")
    record Taken(UUID id, int applied, int repeated, int queued, boolean again) {}

    @Operation(
            operationId = "makeBatch",
            summary = "Put every approved payment of a quota that nothing stops in a batch")
    @PostMapping("/quotas/{quota}/batches")
    Made make(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID quota,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(batches.make(quota, key, me));
    }

    @Operation(operationId = "getBatch", summary = "A batch with the checksum of its file")
    @GetMapping("/batches/{id}")
    Shown get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Batch batch = batches.get(id, me);
        return new Shown(
                batch.id(), batch.number(), batch.payments(), batch.total().toYuan(), batch.sha256());
    }

    @Operation(operationId = "getBatchFile", summary = "The file of a batch, as CSV in UTF-8")
    @GetMapping(path = "/batches/{id}/file", produces = "text/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return SavedFile.csv("batch.csv", batches.file(batches.get(id, me), me));
    }

    @Operation(
            operationId = "confirmPayments",
            summary = "Take in the bank's confirmation; the same file again gives the same answer")
    @PostMapping(path = "/quotas/{quota}/confirmations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken confirm(
            @PathVariable UUID quota, @RequestPart("file") MultipartFile file, @AuthenticationPrincipal SignedIn me)
            throws IOException {
        byte[] bytes = file.getBytes();
        boolean again = confirmations.earlier(quota, bytes, me).isPresent();
        Confirmation taken = confirmations.take(quota, SavedFile.nameOf(file), bytes, me);
        return new Taken(taken.id(), taken.applied(), taken.repeated(), taken.queued(), again);
    }
}
