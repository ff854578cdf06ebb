package org.fundcase.operators;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.funding.SpecialAccounts;
import org.fundcase.funding.SpecialAccounts.Account;
import org.fundcase.kernel.Refusal;
import org.fundcase.operators.Vouchers.Settled;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The vouchers of one payment: brought by the operator, answered by the bureau. */
@Controller
@RequestMapping("/operator")
class VoucherPages {

    private static final String VIEW = "operators/payment";
    private static final String HERE = "/operator/payments/";

    private final Vouchers vouchers;
    private final SpecialAccounts accounts;
    private final OperatorDesk desk;

    VoucherPages(Vouchers vouchers, SpecialAccounts accounts, OperatorDesk desk) {
        this.vouchers = vouchers;
        this.accounts = accounts;
        this.desk = desk;
    }

    @GetMapping("/payments/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), id, me);
    }

    @PostMapping("/payments/{id}/vouchers")
    ModelAndView record(
            @PathVariable UUID id,
            VoucherForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        try (InputStream body = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null || file.isEmpty() ? "" : SavedFile.nameOf(file);
            vouchers.record(id, form, name, body, me);
            flash.addFlashAttribute("did", "voucher");
            return new ModelAndView("redirect:" + HERE + id);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), id, me).addObject("form", form);
        }
    }

    @PostMapping("/vouchers/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Voucher voucher = vouchers.get(id, me);
        return RefusedStep.attempt(
                () -> vouchers.answer(id, SecondAnswer.of(agreed, note), me),
                HERE + voucher.paymentId(),
                agreed ? "voucher.agreed" : "voucher.refused",
                flash);
    }

    /** Always to be saved, never to be opened in the page, as every file from outside. */
    @GetMapping("/vouchers/{id}/paper")
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Voucher voucher = vouchers.get(id, me);
        return SavedFile.of(
                voucher.paper().fileName(),
                voucher.paper().mime(),
                voucher.paper().size(),
                vouchers.paper(voucher));
    }

    private ModelAndView filled(ModelAndView page, UUID payment, SignedIn me) {
        UUID quota = accounts.quotaOf(payment).orElseThrow(Refusal::notFound);
        Settled settled = vouchers.of(quota, me).stream()
                .filter(one -> one.payment().paymentId().equals(payment))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Account account = accounts.find(quota).orElseThrow(Refusal::notFound);
        return page.addObject("settled", settled)
                .addObject("mayBring", vouchers.mayRecord(quota, me))
                .addObject("mayConfirm", vouchers.mayAnswer(account.budgetId(), me))
                .addObject("me", me.personId())
                .addObject("today", desk.today());
    }
}
