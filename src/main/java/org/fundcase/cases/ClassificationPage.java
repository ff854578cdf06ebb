package org.fundcase.cases;

import java.io.Serializable;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.ClassifyGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invoice classification (发票归类): each line with its proposal, the officer's decision and what counts. */
@Controller
class ClassificationPage {

    private final ClassifiedInvoices classified;
    private final ClassifyLine classify;
    private final ClassifyGoods goods;
    private final OfficeAtWork work;

    ClassificationPage(ClassifiedInvoices classified, ClassifyLine classify, ClassifyGoods goods, OfficeAtWork work) {
        this.classified = classified;
        this.classify = classify;
        this.goods = goods;
        this.work = work;
    }

    /** @param undo takes the last decision back */
    record Form(
            String line,
            @Nullable String category,
            @Nullable String reason,
            @Nullable Integer seen,
            @Nullable Boolean undo)
            implements Serializable {

        ClassifyLine.Answer answer() {
            String chosen = Boolean.TRUE.equals(undo) ? null : category == null ? "" : category;
            return new ClassifyLine.Answer(line, chosen, reason, seen == null ? 0 : seen);
        }
    }

    /** What was refused, on its way back into its line. */
    record Typed(Form form, Refusal refusal) implements Serializable {

        public boolean isOf(String line) {
            return form.line().equals(line);
        }
    }

    @GetMapping("/cases/{id}/classification")
    ModelAndView show(@ModelAttribute("header") CaseHeader header, @AuthenticationPrincipal SignedIn me) {
        if (me.isApplicant()) {
            return new ModelAndView("redirect:/applications/" + header.card().id());
        }
        ClassifiedCase all = classified.of(header.grantCase());
        return new ModelAndView("cases/classification")
                .addObject("classified", all)
                .addObject("categories", goods.categories(all.dossier().scheme()))
                .addObject("changes", header.isWorkedOnBy(me));
    }

    @PostMapping("/cases/{id}/classification")
    String decide(@PathVariable UUID id, Form line, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        work.require(id, me);
        try {
            classify.decide(id, line.answer(), me);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.addFlashAttribute("typed", new Typed(line, refusal));
            flash.addFlashAttribute("refusal", refusal);
        }
        return "redirect:/cases/" + id + "/classification#l-" + line.line().replace('#', '-');
    }
}
