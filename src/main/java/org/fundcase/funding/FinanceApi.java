package org.fundcase.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.BudgetsApi.Made;
import org.fundcase.funding.FinanceDesk.Slice;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Awards and payments for programs of the offices that pay. */
@Tag(name = "finance")
@RestController
@RequestMapping("/api/v1/finance")
class FinanceApi {

    private final FinanceDesk desk;
    private final Payments payments;
    private final Holds holds;
    private final Quotas quotas;

    FinanceApi(FinanceDesk desk, Payments payments, Holds holds, Quotas quotas) {
        this.desk = desk;
        this.payments = payments;
        this.holds = holds;
        this.quotas = quotas;
    }

    /**
     * An award; amounts in yuan.
     *
     * @param due null while the paper is not received
     */
    @Schema(name = "Award")
    record ShownAward(
            UUID id,
            UUID listId,
            UUID quotaId,
            @Nullable UUID caseId,
            String number,
            String payee,
            BigDecimal committed,
            BigDecimal open,
            BigDecimal requested,
            BigDecimal paid,
            BigDecimal returned,
            @Nullable LocalDate due) {

        static ShownAward of(Award award) {
            return new ShownAward(
                    award.id(),
                    award.listId(),
                    award.quotaId(),
                    award.caseId(),
                    award.number(),
                    award.payee(),
                    award.committed().toYuan(),
                    award.open().toYuan(),
                    award.requested().toYuan(),
                    award.paid().toYuan(),
                    award.returned().toYuan(),
                    award.dueOn());
        }
    }

    /** @param state how far it has come */
    @Schema(name = "Payment")
    record ShownPayment(
            UUID id,
            String number,
            BigDecimal amount,
            String account,
            Payment.State state,
            @Nullable String batch,
            @Nullable LocalDate settledOn) {

        static ShownPayment of(Payment payment) {
            return new ShownPayment(
                    payment.id(),
                    payment.number(),
                    payment.amount().toYuan(),
                    payment.payee().masked(),
                    payment.state(),
                    payment.batchNumber(),
                    payment.settledOn());
        }
    }

    /** @param accountChecked whether an account that was typed by hand was compared with a paper of the payee */
    @Schema(name = "PaymentApproval")
    record Approval(@Nullable Boolean accountChecked) {

        boolean checked() {
            return Boolean.TRUE.equals(accountChecked);
        }
    }

    /** @param text the reason or the basis */
    @Schema(name = "FinanceReason")
    record Reason(@Nullable String text) {}

    @Operation(
            operationId = "listAwards",
            summary = "Awards with money that nobody asked for yet, the earliest due first, fifty at a time; "
                    + "the header Link leads to the next, where after is due and id of the last one, as 2022-04-01~id "
                    + "or ~id without a day")
    @GetMapping("/awards")
    ResponseEntity<List<ShownAward>> awards(
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String page,
            @AuthenticationPrincipal SignedIn me) {
        if (page != null) {
            throw Refusal.field("page", "这个列表不按页码翻页。下一页的位置在上一次回答的 Link 里，放进参数 after。");
        }
        Slice<Award> slice = desk.open(late, after == null ? null : DueCursor.parse(after), me);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (slice.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + nextOf(slice.next()) + ">; rel=\"next\"");
        }
        return answer.body(slice.items().stream().map(ShownAward::of).toList());
    }

    /** The address that was asked for, further on. */
    private static String nextOf(String after) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", after)
                .toUriString();
    }

    @Operation(operationId = "getAward", summary = "One award as it stands")
    @GetMapping("/awards/{id}")
    ShownAward award(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return ShownAward.of(desk.award(id, me));
    }

    @Operation(operationId = "listPayments", summary = "The payments of an award, the earliest first")
    @GetMapping("/awards/{id}/payments")
    List<ShownPayment> payments(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return desk.payments(desk.award(id, me)).stream().map(ShownPayment::of).toList();
    }

    @Operation(operationId = "receiveQuota", summary = "The paper of a list was received; its month runs from that day")
    @PostMapping("/quotas/{quota}/receipts")
    Made receive(
            @PathVariable UUID quota,
            @RequestParam UUID list,
            @RequestParam LocalDate on,
            @AuthenticationPrincipal SignedIn me) {
        quotas.receive(list, quota, on, me);
        return new Made(list);
    }

    @Operation(operationId = "requestPayment", summary = "Ask for a payment of an award; instalments are several")
    @PostMapping("/awards/{id}/payments")
    Made request(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody NewPayment form,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(payments.request(id, form, key, me));
    }

    @Operation(operationId = "approvePayment", summary = "Agree to a payment, as the second person")
    @PostMapping("/payments/{id}/approve")
    Made approve(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Approval approval,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(payments.approve(id, approval != null && approval.checked(), key, me));
    }

    @Operation(operationId = "refusePayment", summary = "Do not agree to a payment, with the reason")
    @PostMapping("/payments/{id}/refuse")
    Made refuse(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(payments.refuse(id, new Written(key, reason.text()), me));
    }

    @Operation(operationId = "reversePayment", summary = "Take a payment back that came back whole, with the reason")
    @PostMapping("/payments/{id}/reverse")
    Made reverse(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(payments.reverse(id, new Written(key, reason.text()), me));
    }

    @Operation(operationId = "holdPayments", summary = "Let the payment of an award stand still, with the basis")
    @PostMapping("/awards/{id}/hold")
    Made hold(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(holds.hold(id, new Written(key, reason.text()), me));
    }

    @Operation(operationId = "endHold", summary = "Let the payment of an award go on, as the second person")
    @PostMapping("/awards/{id}/hold/end")
    Made endHold(
            @RequestHeader(name = BudgetsApi.KEY, defaultValue = "") String key,
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @AuthenticationPrincipal SignedIn me) {
        return new Made(holds.end(id, new Written(key, reason.text()), me));
    }
}
