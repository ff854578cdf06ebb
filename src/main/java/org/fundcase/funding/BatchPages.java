package org.fundcase.funding;

import java.io.IOException;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
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

/** A batch with its file, and the bank's confirmations. */
@Controller
@RequestMapping("/finance")
class BatchPages {

    private static final String HERE = "/finance/batches/";

    private final Batches batches;
    private final FinanceDesk desk;
    private final BankConfirmations confirmations;

    BatchPages(Batches batches, FinanceDesk desk, BankConfirmations confirmations) {
        this.batches = batches;
        this.desk = desk;
        this.confirmations = confirmations;
    }

    @GetMapping("/batches/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Batch batch = batches.get(id, me);
        var payments = desk.payments(batch);
        return new ModelAndView("funding/batch")
                .addObject("batch", batch)
                .addObject("payments", payments)
                .addObject("awardOf", desk.awardsOf(payments))
                .addObject("columns", BankLine.COLUMNS)
                .addObject("mayPay", desk.mayPay(batch.quotaId(), me));
    }

    @PostMapping("/quotas/{quota}/batches")
    String make(
            @PathVariable UUID quota,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            UUID made = batches.make(quota, key, me);
            flash.addFlashAttribute("did", "batch");
            return "redirect:" + HERE + made;
        } catch (Refusal refusal) {
            return RefusedStep.attempt(
                    () -> {
                        throw refusal;
                    },
                    "/finance?tab=APPROVED",
                    flash);
        }
    }

    @GetMapping("/batches/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Batch batch = batches.get(id, me);
        return SavedFile.csv(batch.number() + ".csv", batches.file(batch, me));
    }

    @PostMapping("/batches/{id}/confirmations")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        UUID quota = batches.get(id, me).quotaId();
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? "" : SavedFile.nameOf(file);
        return RefusedStep.attempt(
                () -> {
                    boolean again = confirmations.earlier(quota, bytes, me).isPresent();
                    flash.addFlashAttribute(
                            again ? "takenBefore" : "taken", confirmations.take(quota, name, bytes, me));
                },
                HERE + id,
                flash);
    }
}
