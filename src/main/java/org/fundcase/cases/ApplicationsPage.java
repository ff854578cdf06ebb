package org.fundcase.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.OpenCall;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.web.RefusedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An enterprise's applications, and where a new one begins. */
@Controller
@RequestMapping("/applications")
class ApplicationsPage {

    private static final String CHOOSE = "cases/choose-item";

    /** @param next the next day that matters; null if none is known */
    record Row(GrantCase application, CaseStanding standing, Item item, String round, @Nullable LocalDate next) {}

    private final BeginApplication begin;
    private final FillApplication fill;
    private final Rounds rounds;
    private final Schemes schemes;
    private final ShowApplication show;
    private final Standings standings;

    ApplicationsPage(
            BeginApplication begin,
            FillApplication fill,
            Rounds rounds,
            Schemes schemes,
            ShowApplication show,
            Standings standings) {
        this.begin = begin;
        this.fill = fill;
        this.rounds = rounds;
        this.schemes = schemes;
        this.show = show;
        this.standings = standings;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn me) {
        List<GrantCase> own = fill.of(me.officeId());
        Map<UUID, CaseStanding> standing =
                standings.of(own.stream().collect(Collectors.toMap(GrantCase::id, GrantCase::state)));
        List<OpenCall> calls = rounds.openFor(me).stream().map(show::call).toList();
        return new ModelAndView("cases/applications")
                .addObject(
                        "rows",
                        own.stream()
                                .map(one -> row(one, Objects.requireNonNull(standing.get(one.id()))))
                                .toList())
                .addObject("calls", calls);
    }

    /** The directions of a round by article: the closed ones too, with their clause. */
    @GetMapping("/new")
    ModelAndView choose(@RequestParam UUID round, @AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(CHOOSE), rounds.get(round), me);
    }

    /** Begins, or goes on with the draft there is. */
    @PostMapping
    ModelAndView begin(@RequestParam UUID round, @RequestParam String item, @AuthenticationPrincipal SignedIn me) {
        Optional<GrantCase> draft = begin.draftOf(me.officeId(), round);
        try {
            return to(begin.begin(round, item, me), draft.isPresent() ? "?resumed" : "");
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(CHOOSE, refusal), rounds.get(round), me);
        }
    }

    /** Changes the direction of a draft. */
    @PostMapping("/{id}/item")
    ModelAndView change(@PathVariable UUID id, @RequestParam String item, @AuthenticationPrincipal SignedIn me) {
        GrantCase draft = fill.own(id, me);
        try {
            return to(fill.choose(id, item, me), "");
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(CHOOSE, refusal), rounds.get(draft.roundId()), me);
        }
    }

    private static ModelAndView to(GrantCase grantCase, String query) {
        return new ModelAndView("redirect:/applications/" + grantCase.id() + query);
    }

    private Row row(GrantCase grantCase, CaseStanding standing) {
        Round round = rounds.get(grantCase.roundId());
        Item item = schemes.pinned(round.deployment()).item(grantCase.item());
        return new Row(grantCase, standing, item, round.title(), show.next(grantCase, round));
    }

    private ModelAndView filled(ModelAndView page, Round round, SignedIn me) {
        Scheme scheme = schemes.pinned(round.deployment());
        return page.addObject("call", show.call(round))
                .addObject("scheme", scheme)
                .addObject("elsewhere", begin.ofAnotherCity(scheme, me))
                .addObject("draft", begin.draftOf(me.officeId(), round.id()).orElse(null));
    }
}
