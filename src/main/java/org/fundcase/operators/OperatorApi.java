package org.fundcase.operators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.operators.Vouchers.Settled;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Agreements with an operator and the vouchers of its payments, for programs. */
@Tag(name = "operator")
@RestController
@RequestMapping("/api/v1/operator")
class OperatorApi {

    private final Agreements agreements;
    private final Vouchers vouchers;
    private final Reports reports;

    OperatorApi(Agreements agreements, Vouchers vouchers, Reports reports) {
        this.agreements = agreements;
        this.vouchers = vouchers;
        this.reports = reports;
    }

    /**
     * An agreement; amounts in yuan.
     *
     * @param inForce whether a second person agreed
     */
    @Schema(name = "OperatorAgreement")
    record Shown(
            UUID id,
            String scheme,
            int year,
            String number,
            String operator,
            LocalDate from,
            LocalDate until,
            BigDecimal account,
            BigDecimal fee,
            Set<String> services,
            boolean inForce) {

        static Shown of(Agreement one) {
            return new Shown(
                    one.id(),
                    one.scheme(),
                    one.year(),
                    one.number(),
                    one.operator(),
                    one.from(),
                    one.until(),
                    one.account().toYuan(),
                    one.fee().toYuan(),
                    one.services(),
                    one.holds());
        }
    }

    /**
     * A payment of the special account; amounts in yuan.
     *
     * @param asked in vouchers that the bureau has not answered
     * @param days since the bank paid
     */
    @Schema(name = "OperatorPayment")
    record Paid(
            UUID id,
            String number,
            String payee,
            BigDecimal amount,
            BigDecimal writtenOff,
            BigDecimal asked,
            long days) {

        static Paid of(Settled one) {
            return new Paid(
                    one.payment().paymentId(),
                    one.payment().number(),
                    one.payment().payee(),
                    one.payment().amount().toYuan(),
                    one.writtenOff().toYuan(),
                    one.asked().toYuan(),
                    one.days());
        }
    }

    /** @param note why not, where the answer is no */
    @Schema(name = "OperatorAnswer")
    record Answer(boolean agreed, @Nullable String note) {}

    @Schema(name = "OperatorMade")
    record Made(UUID id) {}

    @Operation(operationId = "listAgreements", summary = "Agreements with operators that the person may read")
    @GetMapping("/agreements")
    List<Shown> list(@AuthenticationPrincipal SignedIn me) {
        return agreements.of(me).stream().map(Shown::of).toList();
    }

    @Operation(
            operationId = "recordAgreement",
            summary = "Record an agreement with its signed paper, as the first person")
    @PostMapping(path = "/agreements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Made record(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestPart("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream body = file.getInputStream()) {
            return new Made(agreements
                    .record(AgreementPages.of(fields), new Agreements.Signed(SavedFile.nameOf(file), body), me)
                    .id());
        }
    }

    @Operation(operationId = "answerAgreement", summary = "Agree to an agreement, or not, as the second person")
    @PostMapping("/agreements/{id}/answer")
    Made answer(@PathVariable UUID id, @Valid @RequestBody Answer answer, @AuthenticationPrincipal SignedIn me) {
        agreements.answer(id, SecondAnswer.of(answer.agreed(), answer.note()), me);
        return new Made(id);
    }

    @Operation(
            operationId = "listOperatorPayments",
            summary = "Payments of an agreement's account with what is written off")
    @GetMapping("/agreements/{id}/payments")
    List<Paid> payments(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean open,
            @AuthenticationPrincipal SignedIn me) {
        UUID quota =
                reports.account(agreements.get(id, me)).map(Account::quotaId).orElse(null);
        return quota == null
                ? List.of()
                : vouchers.of(quota, me).stream()
                        .filter(one -> !open || !one.isDone())
                        .map(Paid::of)
                        .toList();
    }

    @Operation(operationId = "recordVoucher", summary = "Bring a voucher for a payment, as the operator")
    @PostMapping(path = "/payments/{id}/vouchers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Made voucher(
            @PathVariable UUID id,
            VoucherForm form,
            @RequestPart("file") MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (InputStream body = file.getInputStream()) {
            return new Made(
                    vouchers.record(id, form, SavedFile.nameOf(file), body, me).id());
        }
    }

    @Operation(operationId = "answerVoucher", summary = "Write a voucher off, or not, as the bureau")
    @PostMapping("/vouchers/{id}/answer")
    Made answerVoucher(@PathVariable UUID id, @Valid @RequestBody Answer answer, @AuthenticationPrincipal SignedIn me) {
        vouchers.answer(id, SecondAnswer.of(answer.agreed(), answer.note()), me);
        return new Made(id);
    }
}
