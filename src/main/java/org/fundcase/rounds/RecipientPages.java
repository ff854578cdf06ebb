package org.fundcase.rounds;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Item;
import org.fundcase.web.RefusedForm;
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

/** The recipients of a round's lump sums and single matters: shown to the offices, recorded and confirmed by the city. */
@Controller
@RequestMapping("/rounds/{id}/recipients")
class RecipientPages {

    private static final String VIEW = "rounds/recipients";

    private final Recipients recipients;
    private final RecordRecipient record;
    private final Rounds rounds;

    RecipientPages(Recipients recipients, RecordRecipient record, Rounds rounds) {
        this.recipients = recipients;
        this.record = record;
        this.rounds = rounds;
    }

    /** @param correct the entry that the form corrects; null for a new one */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID correct,
            @AuthenticationPrincipal SignedIn me) {
        ModelAndView page = filled(new ModelAndView(VIEW), id, me);
        return correct == null ? page : page.addObject("corrected", recipients.get(id, correct, me));
    }

    @PostMapping
    ModelAndView record(
            @PathVariable UUID id,
            NewRecipient form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        try {
            record.record(id, form, proof(file), me);
            flash.addFlashAttribute("did", "recipient");
        } catch (Refusal refusal) {
            return again(refusal, id, form, me);
        }
        return new ModelAndView("redirect:/rounds/" + id + "/recipients");
    }

    @PostMapping("/{recipient}/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @PathVariable UUID recipient,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return answered(id, me, () -> {
            record.confirm(id, recipient, me);
            flash.addFlashAttribute("did", "recipient.agreed");
        });
    }

    @PostMapping("/{recipient}/refuse")
    ModelAndView refuse(
            @PathVariable UUID id,
            @PathVariable UUID recipient,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return answered(id, me, () -> {
            record.refuse(id, recipient, note, me);
            flash.addFlashAttribute("did", "recipient.refused");
        });
    }

    /** Always to be saved, never to be opened in the page, as every file from outside. */
    @GetMapping("/{recipient}/proof")
    ResponseEntity<InputStreamResource> proof(
            @PathVariable UUID id, @PathVariable UUID recipient, @AuthenticationPrincipal SignedIn me) {
        Recipient entry = recipients.get(id, recipient, me);
        return SavedFile.of(
                entry.proof().fileName(), entry.proof().mime(), entry.proof().size(), recipients.proof(entry));
    }

    private ModelAndView answered(UUID id, SignedIn me, Runnable answer) {
        try {
            answer.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), id, me);
        }
        return new ModelAndView("redirect:/rounds/" + id + "/recipients");
    }

    private ModelAndView again(Refusal refusal, UUID id, NewRecipient form, SignedIn me) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        ModelAndView page = filled(RefusedForm.again(VIEW, refusal), id, me).addObject("form", form);
        UUID corrects = form.corrects();
        return corrects == null ? page : page.addObject("corrected", recipients.get(id, corrects, me));
    }

    private ModelAndView filled(ModelAndView page, UUID id, SignedIn me) {
        Map<String, Item> items = new LinkedHashMap<>();
        recipients.items(id).forEach(item -> items.put(item.id(), item));
        return page.addObject("round", rounds.get(id, me))
                .addObject("items", items)
                .addObject("entries", recipients.of(id))
                .addObject("exits", recipients.exitYears(id))
                .addObject("procurements", Procurement.Mode.values())
                .addObject("mayRecord", rounds.mayOpen(me))
                .addObject("mayConfirm", rounds.mayConfirm(me))
                .addObject("me", me.personId());
    }

    private static RecordRecipient.Proof proof(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return new RecordRecipient.Proof("", InputStream.nullInputStream());
        }
        String name = file.getOriginalFilename();
        InputStream body = file.getInputStream();
        return new RecordRecipient.Proof(name == null ? "" : name, body);
    }
}
