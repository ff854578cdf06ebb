package org.fundcase.arrangements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
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

/** Money of a round that no application asks for: lump sums with the districts' plans, and whom a plan names. */
@Controller
@RequestMapping("/rounds/{id}/arrangements")
class ArrangementPages {

    private static final String VIEW = "arrangements/page";

    /** How many factors the form has room for. */
    private static final int FACTORS = 3;

    private final Blocks blocks;
    private final DistrictPlans plans;
    private final IssueRecipients recipients;
    private final Rounds rounds;
    private final Districts districts;
    private final Access access;

    ArrangementPages(
            Blocks blocks,
            DistrictPlans plans,
            IssueRecipients recipients,
            Rounds rounds,
            Districts districts,
            Access access) {
        this.blocks = blocks;
        this.plans = plans;
        this.recipients = recipients;
        this.rounds = rounds;
        this.districts = districts;
        this.access = access;
    }

    /** How a lump sum stands in a district. */
    record Standing(Block.Share share, Money left, List<DistrictPlan> filed) {}

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        access.require(me, Action.READ, Subject.ofRound(id));
        return filled(new ModelAndView(VIEW), id, me);
    }

    @PostMapping("/blocks")
    ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        blocks.requireOfBureau(id, me);
        try {
            blocks.propose(id, block(form), me);
            flash.addFlashAttribute("did", "block");
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(VIEW, refusal), id, me).addObject("typed", form);
        }
        return new ModelAndView("redirect:" + here(id));
    }

    @PostMapping("/blocks/{block}/issue")
    String issue(
            @PathVariable UUID id,
            @PathVariable UUID block,
            @RequestParam(defaultValue = "") String paper,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedPaper", paper).addFlashAttribute("paperFor", block);
        return RefusedStep.attempt(() -> blocks.issue(block, paper, me), here(id), "block.issued", flash);
    }

    @PostMapping("/blocks/{block}/refuse")
    String refuse(
            @PathVariable UUID id,
            @PathVariable UUID block,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> blocks.refuse(block, note, me), here(id), "block.refused", flash);
    }

    @PostMapping("/blocks/{block}/plans")
    ModelAndView plan(
            @PathVariable UUID id,
            @PathVariable UUID block,
            NewPlan form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            plans.propose(block, form, me);
            flash.addFlashAttribute("did", "plan");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(VIEW, refusal), id, me)
                    .addObject("planned", form)
                    .addObject("plannedFor", block);
        }
        return new ModelAndView("redirect:" + here(id));
    }

    @PostMapping("/plans/{plan}/file")
    String file(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String paper,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedPaper", paper).addFlashAttribute("paperFor", plan);
        return RefusedStep.attempt(() -> plans.file(plan, paper, me), here(id), "plan.filed", flash);
    }

    @PostMapping("/plans/{plan}/refuse")
    String refusePlan(
            @PathVariable UUID id,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> plans.refuse(plan, note, me), here(id), "plan.refused", flash);
    }

    @PostMapping("/issue")
    String issueRecipients(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String paper,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        access.require(me, Action.CHANGE, Subject.ofRound(id));
        flash.addFlashAttribute("typedPaper", paper).addFlashAttribute("paperFor", id);
        return RefusedStep.attempt(() -> recipients.issue(id, paper, me), here(id), "recipients.issued", flash);
    }

    /** A district's values come as {@code value.<office>}, one for each factor. */
    private static NewBlock block(MultiValueMap<String, String> form) {
        Map<UUID, List<String>> values = new HashMap<>();
        form.forEach((key, typed) -> {
            if (key.matches("value\\.[0-9a-f-]{36}")) {
                values.put(UUID.fromString(key.substring("value.".length())), typed);
            }
        });
        return new NewBlock(
                form.getFirst("item") == null ? "" : form.getFirst("item"),
                form.getFirst("total"),
                form.getFirst("basis"),
                form.getOrDefault("names", List.of()),
                form.getOrDefault("weights", List.of()),
                values);
    }

    private static String here(UUID id) {
        return "/rounds/" + id + "/arrangements";
    }

    private ModelAndView filled(ModelAndView page, UUID id, SignedIn me) {
        Round round = rounds.get(id);
        List<Block> all = blocks.seenBy(id, me);
        Map<UUID, List<Standing>> standings = new HashMap<>();
        all.forEach(block -> standings.put(block.id(), standings(block)));
        return page.addObject(
                        "known",
                        blocks.items(round).stream()
                                .flatMap(item -> blocks.known(round, item).stream())
                                .toList())
                .addObject("round", round)
                .addObject("items", blocks.items(round))
                .addObject("blocks", all)
                .addObject("standings", standings)
                .addObject("districts", districts.of(round))
                .addObject("factors", FACTORS)
                .addObject("waiting", recipients.waiting(id))
                .addObject("mayChange", access.mayAll(me, Action.CHANGE, Subject.Kind.ROUND))
                .addObject("mayConfirm", access.mayAll(me, Action.CONFIRM, Subject.Kind.ROUND))
                .addObject("office", me.officeId())
                .addObject("me", me.personId());
    }

    private List<Standing> standings(Block block) {
        List<DistrictPlan> filed = plans.of(block.id());
        return block.shares().stream()
                .map(share -> new Standing(
                        share,
                        plans.left(share, filed),
                        filed.stream()
                                .filter(plan -> plan.office().equals(share.office()))
                                .toList()))
                .toList();
    }
}
