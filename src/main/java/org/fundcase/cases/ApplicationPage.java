package org.fundcase.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedForm;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One application: to fill in while it may be changed, to follow afterwards. */
@Controller
@RequestMapping("/applications/{id}")
class ApplicationPage {

    private static final String FORM = "cases/application";
    private static final String STATUS = "cases/status";

    /** What the script of the page shows after it saved. */
    record Saved(int version, String at) {}

    private final FillApplication fill;
    private final SubmitApplication submit;
    private final WithdrawApplication withdraw;
    private final ShowApplication show;
    private final Progress progress;
    private final ClassifiedInvoices classified;
    private final List<ApplicantPanel> panels;
    private final Clock clock;

    ApplicationPage(
            FillApplication fill,
            SubmitApplication submit,
            WithdrawApplication withdraw,
            ShowApplication show,
            Progress progress,
            ClassifiedInvoices classified,
            List<ApplicantPanel> panels,
            Clock clock) {
        this.fill = fill;
        this.submit = submit;
        this.withdraw = withdraw;
        this.show = show;
        this.progress = progress;
        this.classified = classified;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        GrantCase grantCase = fill.own(id, me);
        return grantCase.state().isEditable() ? form(new ModelAndView(FORM), grantCase) : status(STATUS, grantCase);
    }

    /** The parts of the form that change while documents are read; the page's script puts them in place. */
    @GetMapping("/live")
    ModelAndView live(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return form(new ModelAndView("cases/application-live"), fill.own(id, me));
    }

    @PostMapping(path = "/save", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView save(
            @PathVariable UUID id, @RequestParam Map<String, String> fields, @AuthenticationPrincipal SignedIn me) {
        ApplicationForm typed = new ApplicationForm(fields);
        try {
            fill.save(id, typed.version(), typed::contents, me);
        } catch (Refusal refusal) {
            return refused(refusal, id, typed, me);
        }
        return new ModelAndView(
                fields.containsKey("submit")
                        ? "redirect:/applications/" + id + "/check"
                        : "redirect:/applications/" + id + "?saved");
    }

    @PostMapping(path = "/save", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Saved autosave(
            @PathVariable UUID id, @RequestBody Map<String, String> fields, @AuthenticationPrincipal SignedIn me) {
        ApplicationForm typed = new ApplicationForm(fields);
        GrantCase saved = fill.autosave(id, typed.version(), typed::contents, me);
        return new Saved(saved.version(), String.format("%tR", LocalDateTime.now(clock)));
    }

    /** 核对: everything once more before it is handed in. */
    @GetMapping("/check")
    ModelAndView check(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        GrantCase grantCase = fill.own(id, me);
        FillApplication.requireEditable(grantCase);
        ApplicationView view = show.of(grantCase);
        return form(new ModelAndView(view.isReady() ? "cases/check" : FORM), grantCase)
                .addObject("tried", true);
    }

    @PostMapping("/submit")
    ModelAndView submit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        try {
            submit.submit(id, me);
        } catch (Refusal refusal) {
            return again(refusal, id, me).addObject("tried", true);
        }
        return new ModelAndView("redirect:/applications/" + id + "/receipt");
    }

    /** 回执. */
    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        GrantCase grantCase = fill.own(id, me);
        if (grantCase.submittedAt() == null) {
            throw Refusal.notFound();
        }
        return status("cases/receipt", grantCase);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, @RequestParam String reason, @AuthenticationPrincipal SignedIn me) {
        try {
            withdraw.withdraw(id, reason, me);
        } catch (Refusal refusal) {
            return again(refusal, id, me).addObject("whyWithdrawn", reason);
        }
        return new ModelAndView("redirect:/applications/" + id);
    }

    /** Who wanted to hand it in is told what is missing besides. */
    private ModelAndView refused(Refusal refusal, UUID id, ApplicationForm typed, SignedIn me) {
        boolean tried = typed.fields().containsKey("submit");
        Refusal told =
                tried ? Gap.added(refusal, show.of(fill.own(id, me)).dossier(), typed.contents(new Faults())) : refusal;
        ModelAndView page = again(told, id, me).addObject("tried", tried ? true : null);
        return refusal.kind() == Refusal.Kind.CONFLICT
                ? page.addObject("lost", lost(typed, fill.own(id, me)))
                : page.addObject("form", typed);
    }

    private LostContents lost(ApplicationForm typed, GrantCase now) {
        return LostContents.of(typed, now, show.of(now).dossier().scheme());
    }

    private ModelAndView again(Refusal refusal, UUID id, SignedIn me) {
        GrantCase grantCase = fill.own(id, me);
        return grantCase.state().isEditable()
                ? form(RefusedForm.again(FORM, refusal), grantCase)
                : status(STATUS, grantCase).addObject("refusal", refusal);
    }

    private ModelAndView form(ModelAndView page, GrantCase grantCase) {
        return page.addObject("view", show.of(grantCase)).addObject("form", ApplicationForm.of(grantCase.contents()));
    }

    private ModelAndView status(String template, GrantCase grantCase) {
        Instant submitted = grantCase.submittedAt();
        ExtendedModelMap told = new ExtendedModelMap();
        panels.forEach(panel -> panel.fill(grantCase, told));
        return new ModelAndView(template, told)
                .addObject("view", show.of(grantCase))
                .addObject("classified", template.equals(STATUS) ? classified.of(grantCase) : null)
                .addObject("marks", progress.of(grantCase.id()))
                .addObject("submitted", submitted == null ? null : Progress.local(submitted));
    }
}
