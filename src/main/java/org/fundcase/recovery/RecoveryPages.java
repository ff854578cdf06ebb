package org.fundcase.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.recovery.Grounds.Cause;
import org.fundcase.recovery.Hearing.What;
import org.fundcase.recovery.Measure.Kind;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.recovery.RecoveryDesk.Line;
import org.fundcase.recovery.law.Appeal;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.TypedForm;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Workflow;
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

/** Recoveries in the browser: the desk with its ageing, opening one, and one with all that is on file. */
@Controller
@RequestMapping("/recoveries")
class RecoveryPages {

    private static final String FORM = "recovery/new";

    private final Recoveries recoveries;
    private final RecoveryDesk desk;
    private final RecoveryFiles files;
    private final RecoverySteps steps;
    private final WriteFile file;
    private final HearParty party;
    private final Collect collect;
    private final SetOff setOff;
    private final Workflow workflow;
    private final Access access;
    private final List<RecoveryPanel> panels;
    private final Clock clock;

    RecoveryPages(
            Recoveries recoveries,
            RecoveryDesk desk,
            RecoveryFiles files,
            RecoverySteps steps,
            WriteFile file,
            HearParty party,
            Collect collect,
            SetOff setOff,
            Workflow workflow,
            Access access,
            List<RecoveryPanel> panels,
            Clock clock) {
        this.recoveries = recoveries;
        this.desk = desk;
        this.files = files;
        this.steps = steps;
        this.file = file;
        this.party = party;
        this.collect = collect;
        this.setOff = setOff;
        this.workflow = workflow;
        this.access = access;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal SignedIn me) {
        List<Line> lines = desk.lines(me);
        List<Line> open = lines.stream().filter(line -> !line.state().isEnded()).toList();
        return new ModelAndView("recovery/desk")
                .addObject("open", open)
                .addObject(
                        "ended",
                        lines.stream().filter(line -> line.state().isEnded()).toList())
                .addObject("ageing", RecoveryDesk.ageing(open))
                .addObject("left", open.stream().map(Line::left).reduce(Money.ZERO, Money::plus))
                .addObject("received", open.stream().map(Line::received).reduce(Money.ZERO, Money::plus))
                .addObject("claimed", open.stream().map(Line::claimed).reduce(Money.ZERO, Money::plus))
                .addObject("today", LocalDate.now(clock))
                .addObject("mayOpen", recoveries.mayOpen(me));
    }

    /**
     * @param award whose money is to come back
     * @param origin where the lead comes from, with {@code source}, where that is known where it begins
     */
    @GetMapping("/new")
    ModelAndView blank(
            @RequestParam UUID award,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String source,
            @AuthenticationPrincipal SignedIn me) {
        return form(new ModelAndView(FORM), award, me)
                .addObject("form", new TypedForm(Map.of("origin", origin, "source", source)));
    }

    private ModelAndView form(ModelAndView view, UUID award, SignedIn me) {
        return view.addObject("award", recoveries.recoverable(award, me)).addObject("origins", Origin.values());
    }

    @PostMapping
    ModelAndView open(
            @RequestParam UUID award,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String source,
            @AuthenticationPrincipal SignedIn me) {
        recoveries.recoverable(award, me);
        TypedForm typed = new TypedForm(Map.of("origin", origin, "source", source));
        try {
            Recovery recovery = recoveries.open(award, typed.chosen("origin", Origin.class), source, me);
            return new ModelAndView("redirect:/recoveries/" + recovery.id());
        } catch (Refusal refusal) {
            return form(RefusedForm.again(FORM, refusal), award, me).addObject("form", typed);
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        Recovery recovery = recoveries.get(id, me);
        RecoveryFile known = files.of(recovery);
        if (me.isApplicant()) {
            return own(known);
        }
        panels.forEach(panel -> panel.fill(recovery, me, model));
        return worked(known, me);
    }

    /** As the party sees it. */
    private ModelAndView own(RecoveryFile known) {
        return new ModelAndView("recovery/own")
                .addObject("recovery", known.recovery())
                .addObject("known", known)
                .addObject("whats", What.values())
                .addObject("askUntil", steps.askUntil(known))
                .addObject("payUntil", steps.payUntil(known))
                .addObject("agreement", known.agreement());
    }

    private ModelAndView worked(RecoveryFile known, SignedIn me) {
        Recovery recovery = known.recovery();
        UUID id = recovery.id();
        boolean works = access.may(me, Action.CHANGE, Subject.ofRecovery(id));
        return new ModelAndView("recovery/recovery")
                .addObject("recovery", recovery)
                .addObject("known", known)
                .addObject("steps", steps.of(known))
                .addObject("track", RecoveryTrack.of(recovery.state()))
                .addObject("mine", mine(id, me))
                .addObject("works", works)
                .addObject("second", access.may(me, Action.CONFIRM, Subject.ofRecovery(id)))
                .addObject("me", me)
                .addObject("causes", Cause.values())
                .addObject("whats", What.values())
                .addObject("kinds", kinds(me))
                .addObject("against", setOff.against(known, me))
                .addObject("appealKinds", Appeal.Kind.values())
                .addObject("results", Appeal.Result.values())
                .addObject("penaltyUntil", steps.penaltyUntil(known))
                .addObject("today", LocalDate.now(clock));
    }

    /** What a person may propose. */
    private List<Kind> kinds(SignedIn me) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.SET_OFF || setOff.mayDecide(me))
                .toList();
    }

    /** A part of the page of an application. */
    @GetMapping("/of/{caseId}")
    String ofCase(@PathVariable UUID caseId, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("recoveries", recoveries.ofCase(caseId, me));
        return "recovery/mine :: mine";
    }

    private @Nullable CaseTask mine(UUID id, SignedIn me) {
        return workflow.openTasks(id).stream()
                .filter(task -> task.officeId().equals(me.officeId()))
                .filter(task -> me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/{id}/facts")
    String facts(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "facts", fields, form -> file.facts(id, form, me), me, flash);
    }

    @PostMapping("/{id}/decision")
    String decision(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "decision", fields, form -> file.decision(id, form, me), me, flash);
    }

    @PostMapping("/{id}/heard")
    String heard(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "heard", fields, form -> party.hear(id, form, me), me, flash);
    }

    @PostMapping("/{id}/appeals")
    String appeal(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "appeal", fields, form -> party.appeal(id, form, me), me, flash);
    }

    @PostMapping("/{id}/appeals/{appeal}/end")
    String appealEnded(
            @PathVariable UUID id,
            @PathVariable UUID appeal,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "appealEnd", fields, form -> party.appealEnded(id, appeal, form, me), me, flash);
    }

    @PostMapping("/{id}/receipts")
    String receive(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "receipt", fields, form -> collect.receive(id, form, me), me, flash);
    }

    @PostMapping("/{id}/receipts/{receipt}/correct")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID receipt,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        recoveries.get(id, me);
        return RefusedStep.attempt(() -> collect.correct(id, receipt, me), page(id), "recovery.corrected", flash);
    }

    @PostMapping("/{id}/measures")
    String measure(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return kept(id, "measure", fields, form -> collect.propose(id, form, me), me, flash);
    }

    @PostMapping("/{id}/measures/{measure}/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        recoveries.get(id, me);
        return RefusedStep.attempt(
                () -> collect.answer(id, measure, SecondAnswer.of(agreed, note), me),
                page(id),
                agreed ? "recovery.agreed" : "recovery.refused",
                flash);
    }

    private interface Keeping {
        void keep(TypedForm form);
    }

    /** What is refused keeps all that was typed, in the form it came from. */
    private String kept(
            UUID id,
            String which,
            MultiValueMap<String, String> fields,
            Keeping step,
            SignedIn me,
            RedirectAttributes flash) {
        recoveries.get(id, me);
        TypedForm form = new TypedForm(fields.toSingleValueMap());
        String to = RefusedStep.attempt(() -> step.keep(form), page(id), "recovery." + which, flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
            flash.addFlashAttribute("which", which);
        }
        return to;
    }

    private static String page(UUID id) {
        return "/recoveries/" + id;
    }
}
