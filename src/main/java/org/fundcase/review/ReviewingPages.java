package org.fundcase.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.DeclareInterest.Declaration;
import org.fundcase.review.ReviewDesk.Paper;
import org.fundcase.review.ReviewDesk.Sheet;
import org.fundcase.review.ScoreSheet.Typed;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of an expert: the own invitations, and one of them with the application and the score sheet. */
@Controller
@RequestMapping("/reviewing")
class ReviewingPages {

    private static final String HERE = "/reviewing";

    private final ReviewDesk desk;
    private final AnswerInvitation answers;
    private final SubmitScore scores;
    private final DeclareInterest interests;

    ReviewingPages(ReviewDesk desk, AnswerInvitation answers, SubmitScore scores, DeclareInterest interests) {
        this.desk = desk;
        this.answers = answers;
        this.scores = scores;
        this.interests = interests;
    }

    @GetMapping
    ModelAndView mine(@AuthenticationPrincipal SignedIn me) {
        return new ModelAndView("review/reviewing")
                .addObject("rows", desk.of(me))
                .addObject("interests", interests.of(me));
    }

    @PostMapping("/interests")
    String declare(Declaration form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        return RefusedStep.attempt(() -> interests.declare(form, me), HERE, flash);
    }

    /**
     * @param doc the paper to look at; null for the first
     * @param page from 1
     */
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID doc,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn me) {
        Sheet sheet = desk.open(id, me);
        return new ModelAndView("review/sheet")
                .addObject("sheet", sheet)
                .addObject("paper", paper(sheet, doc))
                .addObject("page", page);
    }

    private static @Nullable Paper paper(Sheet sheet, @Nullable UUID wanted) {
        List<Paper> papers =
                sheet.application() == null ? List.of() : sheet.application().papers();
        return papers.stream()
                .filter(paper -> wanted == null || paper.document().id().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    if (wanted != null) {
                        throw Refusal.notFound();
                    }
                    return null;
                });
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean impartial,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> answers.accept(id, impartial, me), at(id), flash);
    }

    @PostMapping("/{id}/decline")
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> answers.decline(id, reason, me), at(id), flash);
    }

    @PostMapping("/{id}/draft")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> scores.save(id, Typed.of(form), me), at(id), flash);
    }

    /** What was typed is kept first, so that nothing is lost where the sheet is refused. */
    @PostMapping("/{id}/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> {
                    scores.save(id, Typed.of(form), me);
                    scores.submit(id, Typed.of(form), me);
                },
                at(id),
                flash);
    }

    private static String at(UUID id) {
        return HERE + "/" + id;
    }
}
