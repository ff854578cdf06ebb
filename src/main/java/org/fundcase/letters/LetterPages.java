package org.fundcase.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.credit.Listings;
import org.fundcase.kernel.Subject;
import org.fundcase.performance.Sheets;
import org.fundcase.recovery.Recoveries;
import org.fundcase.rounds.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The papers of a case as a panel of its page, their downloads, and the form that records a service. */
@Controller
class LetterPages {

    private final Letters letters;
    private final Download download;
    private final Rounds rounds;
    private final Recoveries recoveries;
    private final Listings listings;
    private final Sheets sheets;
    private final Troubles troubles;
    private final Clock clock;

    LetterPages(
            Letters letters,
            Download download,
            Rounds rounds,
            Recoveries recoveries,
            Listings listings,
            Sheets sheets,
            Troubles troubles,
            Clock clock) {
        this.letters = letters;
        this.download = download;
        this.rounds = rounds;
        this.recoveries = recoveries;
        this.listings = listings;
        this.sheets = sheets;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** @param part what the application's page asks for, which puts the bare panel in its own place */
    @GetMapping("/cases/{caseId}/letters")
    String panel(
            @PathVariable UUID caseId,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String part,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        List<Letter> papers = letters.seenBy(me, caseId);
        Set<UUID> givenUp = troubles.givenUp(papers);
        model.addAttribute("letters", papers);
        model.addAttribute("here", "/cases/" + caseId + "/letters");
        model.addAttribute("givenUp", givenUp);
        model.addAttribute("making", isMaking(papers, givenUp));
        model.addAttribute("troubles", troubles.of(me, Subject.ofCase(caseId)));
        model.addAttribute("me", me);
        model.addAttribute("ways", ServiceWay.values());
        model.addAttribute("today", LocalDate.now(clock));
        if (!me.isApplicant()) {
            return "letters/page";
        }
        return part == null ? "letters/mine" : "letters/panel :: panel";
    }

    /** The papers of a round on a page of their own. */
    @GetMapping("/rounds/{id}/letters")
    ModelAndView ofRound(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return listed(letters.ofRound(me, id), me)
                .addObject("round", rounds.get(id))
                .addObject("troubles", troubles.of(me, Subject.ofRound(id)));
    }

    /** The papers of a recovery: for its page, or where they have to be read apart from it. */
    @GetMapping("/recoveries/{id}/letters")
    ModelAndView ofRecovery(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String part,
            @AuthenticationPrincipal SignedIn me) {
        ModelAndView view = listed(letters.ofRecovery(me, id), me);
        view.setViewName(part != null ? "letters/panel :: panel" : me.isApplicant() ? "letters/own" : "letters/listed");
        return view.addObject("here", "/recoveries/" + id + "/letters")
                .addObject("recovery", recoveries.get(id))
                .addObject("troubles", troubles.of(me, Subject.ofRecovery(id)));
    }

    /** The papers of a listing, in the same two places. */
    @GetMapping("/credit/{id}/letters")
    ModelAndView ofListing(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String part,
            @AuthenticationPrincipal SignedIn me) {
        ModelAndView view = listed(letters.ofListing(me, id), me);
        view.setViewName(part != null ? "letters/panel :: panel" : me.isApplicant() ? "letters/own" : "letters/listed");
        return view.addObject("here", "/credit/" + id + "/letters")
                .addObject("listing", listings.get(id))
                .addObject("troubles", troubles.of(me, Subject.ofListing(id)));
    }

    /** The papers of a sheet of performance, in the same two places. */
    @GetMapping("/performance/{id}/letters")
    ModelAndView ofPerformance(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String part,
            @AuthenticationPrincipal SignedIn me) {
        ModelAndView view = listed(letters.ofPerformance(me, id), me);
        view.setViewName(part != null ? "letters/panel :: panel" : me.isApplicant() ? "letters/own" : "letters/listed");
        return view.addObject("here", "/performance/" + id + "/letters")
                .addObject("sheet", sheets.get(id))
                .addObject("troubles", troubles.of(me, Subject.ofPerformance(id)));
    }

    /** What was drawn from a batch, a lump sum, an objection: other pages link here. */
    @GetMapping("/letters/of")
    ModelAndView ofSource(@RequestParam String source, @AuthenticationPrincipal SignedIn me) {
        return listed(letters.ofSource(me, source), me).addObject("troubles", troubles.ofSource(me, source));
    }

    private ModelAndView listed(List<Letter> papers, SignedIn me) {
        Set<UUID> givenUp = troubles.givenUp(papers);
        return new ModelAndView("letters/listed")
                .addObject("letters", papers)
                .addObject("givenUp", givenUp)
                .addObject("making", isMaking(papers, givenUp))
                .addObject("me", me)
                .addObject("ways", ServiceWay.values())
                .addObject("today", LocalDate.now(clock));
    }

    /** Whether it is worth to ask again soon. */
    private static boolean isMaking(List<Letter> papers, Set<UUID> givenUp) {
        return papers.stream().anyMatch(letter -> letter.pdf() == null && !givenUp.contains(letter.id()));
    }

    @GetMapping("/letters/{id}.pdf")
    ResponseEntity<Resource> pdf(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return download.of(me, id, Letter.Form.PDF);
    }

    @GetMapping("/letters/{id}.docx")
    ResponseEntity<Resource> docx(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return download.of(me, id, Letter.Form.DOCX);
    }

    /** Has a paper drawn that could not be. */
    @PostMapping("/letters/troubles/{id}")
    String again(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return "redirect:" + troubles.again(me, id);
    }

    @PostMapping("/letters/{id}/service")
    String served(@PathVariable UUID id, ServiceForm form, @AuthenticationPrincipal SignedIn me) {
        letters.recordService(me, id, form.note());
        return "redirect:" + letters.get(id).page();
    }

    /** What the form sends. */
    record ServiceForm(
            ServiceWay way,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            String recipient,
            String proof) {

        ServiceNote note() {
            return new ServiceNote(way, on, recipient, proof);
        }
    }
}
