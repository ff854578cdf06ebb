package org.fundcase.review.visits;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCases;
import org.fundcase.review.HoldReview;
import org.fundcase.review.visits.Visits.Picture;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Site visits in the browser: ordered on the case page, written down and signed on a page of their own. */
@Controller
@RequestMapping("/cases/{id}/visits")
class VisitPages {

    private final OrderVisit orders;
    private final RecordVisit records;
    private final VisitPhotos photos;
    private final SignVisit signatures;
    private final AnswerVisit answers;
    private final Visits visits;
    private final HoldReview hold;
    private final GrantCases cases;

    VisitPages(
            OrderVisit orders,
            RecordVisit records,
            VisitPhotos photos,
            SignVisit signatures,
            AnswerVisit answers,
            Visits visits,
            HoldReview hold,
            GrantCases cases) {
        this.orders = orders;
        this.records = records;
        this.photos = photos;
        this.signatures = signatures;
        this.answers = answers;
        this.visits = visits;
        this.hold = hold;
        this.cases = cases;
    }

    @PostMapping
    String order(@PathVariable UUID id, NewVisit form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        flash.addFlashAttribute("visitForm", form);
        return RefusedStep.attempt(() -> orders.order(id, form, me), "/cases/" + id + "#visits", flash);
    }

    @GetMapping("/{visit}")
    ModelAndView show(
            @PathVariable UUID id, @PathVariable UUID visit, @AuthenticationPrincipal SignedIn me, Model model) {
        SiteVisit shown = visits.seenBy(me, id, visit);
        VisitRecord latest = shown.latest();
        VisitRecord frozen = shown.frozen();
        boolean reviews = hold.isReviewer(cases.get(id), me);
        boolean works = visits.isWorkedOnBy(me, shown);
        Object kept = model.getAttribute("recordForm");
        VisitForm form = kept instanceof VisitForm typed
                ? typed
                : latest == null ? new VisitForm(Map.of()) : VisitForm.of(latest);
        return new ModelAndView("review/visit")
                .addObject("visit", shown)
                .addObject("form", form)
                .addObject("works", works)
                .addObject("writes", works && (latest == null || !latest.isFrozen()))
                .addObject(
                        "signs",
                        works
                                && shown.unsigned().stream()
                                        .anyMatch(one -> one.personId().equals(me.personId())))
                .addObject("amends", works && latest != null && latest.isFrozen())
                .addObject("cancels", reviews && !shown.isCancelled() && frozen == null)
                .addObject(
                        "answer", frozen == null ? null : answers.given(frozen).orElse(null))
                .addObject("answers", reviews && answers.isWanted(shown));
    }

    @PostMapping("/{visit}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        VisitForm form = new VisitForm(fields);
        String to = RefusedStep.attempt(
                () -> records.save(new RecordVisit.Seen(id, visit, revision), form, me), at(id, visit), flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("recordForm", form);
        }
        return to;
    }

    @PostMapping("/{visit}/photos")
    String photo(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        flash.addFlashAttribute("caption", caption);
        try (InputStream body = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null || file.isEmpty() ? "" : SavedFile.nameOf(file);
            return RefusedStep.attempt(
                    () -> photos.add(id, visit, new VisitPhotos.Sent(name, caption, body), me),
                    at(id, visit) + "#photos",
                    flash);
        }
    }

    @PostMapping("/{visit}/photos/{photo}/remove")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @PathVariable UUID photo,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> photos.remove(id, visit, photo, me), at(id, visit) + "#photos", flash);
    }

    /** The bytes as they came. */
    @GetMapping("/{visit}/photos/{photo}")
    ResponseEntity<InputStreamResource> picture(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @PathVariable UUID photo,
            @AuthenticationPrincipal SignedIn me) {
        Picture picture = visits.picture(me, id, visit, photo);
        return SavedFile.of(
                picture.file().fileName(), picture.file().mime(), picture.file().size(), picture.body());
    }

    @PostMapping("/{visit}/signature")
    String sign(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String hash,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> signatures.sign(id, visit, hash, me), at(id, visit) + "#signatures", flash);
    }

    @PostMapping("/{visit}/versions")
    String amend(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedWhy", why);
        return RefusedStep.attempt(() -> records.amend(id, visit, why, me), at(id, visit), flash);
    }

    @PostMapping("/{visit}/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedAnswer", answer);
        return RefusedStep.attempt(() -> answers.answer(id, visit, answer, me), at(id, visit) + "#answer-panel", flash);
    }

    @PostMapping("/{visit}/cancel")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedReason", reason);
        return RefusedStep.attempt(() -> orders.cancel(id, visit, reason, me), at(id, visit), flash);
    }

    private static String at(UUID id, UUID visit) {
        return "/cases/" + id + "/visits/" + visit;
    }
}
