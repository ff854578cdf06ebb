package org.fundcase.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.performance.Sheet.State;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets in the browser: the list, one sheet with its steps, and what an enterprise has to do. */
@Controller
@RequestMapping("/performance")
class SheetPages {

    private final Sheets sheets;
    private final SheetDesk desk;
    private final ShowSheet show;
    private final StepsOfSheet doing;
    private final Surveys surveys;
    private final Clock clock;

    SheetPages(Sheets sheets, SheetDesk desk, ShowSheet show, StepsOfSheet doing, Surveys surveys, Clock clock) {
        this.sheets = sheets;
        this.desk = desk;
        this.show = show;
        this.doing = doing;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** What the list is narrowed to; null and blank leave it open. */
    record Narrowed(@Nullable String q, @Nullable State state, @Nullable Layer layer, @Nullable Integer year) {}

    @GetMapping
    ModelAndView all(Narrowed where, @AuthenticationPrincipal SignedIn me) {
        return listed(new ModelAndView("performance/desk"), where, me).addObject("form", new TypedForm(Map.of()));
    }

    private ModelAndView listed(ModelAndView view, Narrowed where, SignedIn me) {
        String text = where.q() == null ? "" : where.q();
        return view.addObject(
                        "lines", desk.lines(me, text, where.state(), where.layer(), where.year(), SheetDesk.SHOWN))
                .addObject("where", where)
                .addObject("q", text.strip())
                .addObject("states", State.values())
                .addObject("layers", Layer.values())
                .addObject("today", LocalDate.now(clock))
                .addObject("schemes", sheets.schemes(me))
                .addObject("mayBegin", sheets.mayBegin(me));
    }

    @PostMapping
    ModelAndView begin(@RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn me) {
        TypedForm form = new TypedForm(fields.toSingleValueMap());
        try {
            return new ModelAndView(
                    "redirect:/performance/" + sheets.begin(form, me).id());
        } catch (Refusal refusal) {
            return listed(RefusedForm.again("performance/desk", refusal), new Narrowed(null, null, null, null), me)
                    .addObject("form", form);
        }
    }

    /** What the own enterprise has to do. */
    @GetMapping("/own")
    ModelAndView own(@AuthenticationPrincipal SignedIn me) {
        List<Survey> asked = surveys.asked(me);
        return new ModelAndView("performance/own")
                .addObject("sheets", sheets.own(me))
                .addObject("surveys", asked)
                .addObject(
                        "replied",
                        asked.stream()
                                .filter(survey -> surveys.own(survey, me).isPresent())
                                .map(Survey::id)
                                .toList())
                .addObject("today", LocalDate.now(clock));
    }

    /** The sheets of a project: a part of the page of its case. */
    @GetMapping("/of/{caseId}")
    String ofCase(@PathVariable UUID caseId, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("sheets", sheets.ofCase(caseId, me));
        return "performance/of :: of";
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return show.of(sheets.get(id, me), me);
    }

    @PostMapping("/{id}/{step:aims|adopt|parts|watch|alert|self|back|score|confirm|survey}")
    String step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        sheets.get(id, me);
        TypedForm form = new TypedForm(fields.toSingleValueMap());
        String to = RefusedStep.attempt(
                () -> doing.take(id, step, form, me), "/performance/" + id, "performance." + step, flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
            flash.addFlashAttribute("which", step);
        }
        return to;
    }
}
