package org.fundcase.rounds;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Rounds for the offices: read by all, opened by the city's industry bureau. */
@Controller
@RequestMapping("/rounds")
class RoundPages {

    private static final String FORM = "rounds/new";

    private final Rounds rounds;
    private final Recipients recipients;
    private final Schemes schemes;
    private final ListViews lists;
    private final ListVersions versions;
    private final OwnDistrict districts;
    private final Meetings meetings;
    private final MeetingOutcomes outcomes;
    private final ListMakers makers;
    private final RoundDesk desk;
    private final List<RoundPanel> panels;
    private final Clock clock;

    RoundPages(
            Rounds rounds,
            Recipients recipients,
            Schemes schemes,
            ListViews lists,
            ListVersions versions,
            OwnDistrict districts,
            Meetings meetings,
            MeetingOutcomes outcomes,
            ListMakers makers,
            RoundDesk desk,
            List<RoundPanel> panels,
            Clock clock) {
        this.lists = lists;
        this.versions = versions;
        this.districts = districts;
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.makers = makers;
        this.desk = desk;
        this.panels = panels;
        this.rounds = rounds;
        this.recipients = recipients;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** A round with what the page says about it. */
    record Listed(Round round, Scheme scheme, boolean open, boolean over) {}

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn me) {
        List<Round> all = rounds.of(me);
        return new ModelAndView("rounds/list")
                .addObject("rounds", all.stream().map(this::listed).toList())
                .addObject("stages", desk.stages(all.stream().map(Round::id).toList()))
                .addObject("mayOpen", rounds.mayOpen(me));
    }

    /** @param scheme id and version as {@code CZ-II-2019 2019}; null shows the first one in force */
    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String scheme, @AuthenticationPrincipal SignedIn me) {
        rounds.requireMayOpen(me);
        List<Scheme> inForce = rounds.offered(me);
        Scheme chosen = inForce.stream()
                .filter(one -> scheme == null || one.schemeVersion().toString().equals(scheme))
                .findFirst()
                .orElse(null);
        ModelAndView view = form(new ModelAndView(FORM), chosen, me);
        return chosen == null ? view : view.addObject("form", RoundForm.of(chosen));
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> form, @AuthenticationPrincipal SignedIn me) {
        rounds.requireMayOpen(me);
        RoundForm filled = RoundForm.of(form);
        Scheme scheme = rounds.offered(me).stream()
                .filter(one -> one.schemeVersion().toString().equals(filled.value("scheme")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("scheme", "这个政策现在没有效力，不能开批次。从列出的政策里选。"));
        try {
            Round round = rounds.open(filled.call(scheme), me);
            return new ModelAndView("redirect:/rounds/" + round.id());
        } catch (Refusal refusal) {
            return form(new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_ENTITY), scheme, me)
                    .addObject("form", filled)
                    .addObject("refusal", refusal);
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            @AuthenticationPrincipal SignedIn me) {
        Round round = rounds.get(id, me);
        panels.forEach(panel -> panel.fill(round, me, model));
        List<CaseTask> open = desk.open(id);
        String only = districts.of(me).orElse(null);
        CaseTask mine = mine(open, me);
        return withHands(new ModelAndView("rounds/round"), id, mine, me)
                .addObject("listed", listed(round))
                .addObject("track", RoundTrack.of(desk.course(id)))
                .addObject("mine", mine)
                .addObject("list", lists.latest(id, page, only).orElse(null))
                .addObject("versions", versions.of(id, me))
                .addObject("schemes", schemes)
                .addObject("meetings", meetings.of(id))
                .addObject("outcomes", outcomes.told(id, me))
                .addObject("decided", recipients.items(id))
                .addObject("entries", recipients.of(id));
    }

    /** Who made the list does not decide about it: who may, and, before it is made, whether there is anybody else. */
    private ModelAndView withHands(ModelAndView page, UUID id, @Nullable CaseTask mine, SignedIn me) {
        if (mine != null && mine.stage() == Stage.RANKING) {
            page.addObject("alone", makers.isAlone(id, me));
        }
        if (mine != null && mine.stage() == Stage.COLLECTIVE_DECISION) {
            ListMakers.Hands hands = makers.of(id);
            page.addObject("hands", hands)
                    .addObject("mayDecide", hands.mayEnter(me))
                    .addObject("seen", meetings.seen(id))
                    .addObject("blankMeeting", NewMeeting.BLANK);
        }
        return page;
    }

    private static @Nullable CaseTask mine(List<CaseTask> open, SignedIn me) {
        return open.stream()
                .filter(task -> task.officeId().equals(me.officeId()) && works(me))
                .findFirst()
                .orElse(null);
    }

    private static boolean works(SignedIn me) {
        return me.has(Role.OFFICER) || me.has(Role.SECTION_HEAD);
    }

    private ModelAndView form(ModelAndView view, @Nullable Scheme chosen, SignedIn me) {
        return view.addObject("schemes", rounds.offered(me)).addObject("chosen", chosen);
    }

    private Listed listed(Round round) {
        return new Listed(
                round,
                schemes.pinned(round.deployment()),
                round.isOpenAt(clock.instant()),
                clock.instant().isAfter(round.closesAt()));
    }
}
