package org.fundcase.publicity;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a publication on the record of its round, and takes the reserve onto the list. */
@Controller
class NoticePages {

    private final Notices notices;
    private final PromoteReserve reserve;
    private final Attachments attachments;
    private final Access access;

    NoticePages(Notices notices, PromoteReserve reserve, Attachments attachments, Access access) {
        this.notices = notices;
        this.reserve = reserve;
        this.attachments = attachments;
        this.access = access;
    }

    @PostMapping("/rounds/{id}/notices")
    String publish(
            @PathVariable UUID id,
            NewNotice form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        flash.addFlashAttribute("noticeForm", form);
        return withProof(id, file, flash, proof -> notices.publish(id, form, name(file), proof, me));
    }

    @PostMapping("/rounds/{id}/notices/supplement")
    String supplement(
            @PathVariable UUID id,
            NewNotice form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        flash.addFlashAttribute("noticeForm", form);
        return withProof(id, file, flash, proof -> notices.supplement(id, form, name(file), proof, me));
    }

    @PostMapping("/rounds/{id}/reserve")
    String promote(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> reserve.propose(id, reason, me), "/rounds/" + id, "promotion", flash);
    }

    /** The second person's answer to a move from the reserve. */
    @PostMapping("/rounds/{id}/reserve/{promotion}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID promotion,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        reserve.of(id, me);
        return RefusedStep.attempt(
                () -> reserve.answer(id, promotion, SecondAnswer.of(agreed, note), me), "/rounds/" + id, flash);
    }

    /** Always to be saved, never to be opened in the page, as every file from outside. */
    @GetMapping("/rounds/{id}/notices/{notice}/proof")
    ResponseEntity<InputStreamResource> proof(
            @PathVariable UUID id, @PathVariable UUID notice, @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.READ, Subject.ofRound(id));
        Attachment proof = notices.find(notice)
                .filter(one -> one.roundId().equals(id))
                .orElseThrow(Refusal::notFound)
                .proof();
        return SavedFile.of(proof.fileName(), proof.mime(), proof.size(), attachments.open(proof));
    }

    private static String withProof(
            UUID id, @Nullable MultipartFile file, RedirectAttributes flash, Consumer<InputStream> step)
            throws IOException {
        try (InputStream proof = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return RefusedStep.attempt(() -> step.accept(proof), "/rounds/" + id, "notice", flash);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null || file.isEmpty() ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
