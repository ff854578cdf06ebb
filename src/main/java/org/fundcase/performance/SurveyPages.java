package org.fundcase.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.TypedForm;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A survey in the browser: the questionnaire for an enterprise, what all replies come to for the offices. */
@Controller
@RequestMapping("/performance/surveys/{id}")
class SurveyPages {

    private final Surveys surveys;
    private final Clock clock;

    SurveyPages(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        if (!me.isApplicant()) {
            Survey survey = surveys.get(id, me);
            return view("performance/survey", survey).addObject("sum", surveys.sum(survey));
        }
        Survey survey = surveys.asking(id, me);
        return view("performance/questions", survey)
                .addObject("reply", surveys.own(survey, me).orElse(null));
    }

    private ModelAndView view(String name, Survey survey) {
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView(name)
                .addObject("survey", survey)
                .addObject("sheet", surveys.sheet(survey))
                .addObject("open", survey.isOpen(today));
    }

    @PostMapping
    String reply(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        surveys.asking(id, me);
        TypedForm form = new TypedForm(fields.toSingleValueMap());
        String to = RefusedStep.attempt(
                () -> surveys.reply(id, form, me), "/performance/surveys/" + id, "performance.replied", flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
        }
        return to;
    }
}
