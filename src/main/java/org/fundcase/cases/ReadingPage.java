package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.GivenValue;
import org.fundcase.documents.GivenValues;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Reading review (阅读核对): one sheet after the other, its picture beside what was read of it. */
@Controller
class ReadingPage {

    private final CaseDesk desk;
    private final AssessCase assess;
    private final GivenValues given;

    ReadingPage(CaseDesk desk, AssessCase assess, GivenValues given) {
        this.desk = desk;
        this.assess = assess;
        this.given = given;
    }

    @GetMapping("/cases/{id}/reading")
    ModelAndView show(
            CasePages.Viewing viewing,
            @ModelAttribute("header") CaseHeader header,
            @AuthenticationPrincipal SignedIn me) {
        UUID id = header.card().id();
        if (me.isApplicant()) {
            return new ModelAndView("redirect:/applications/" + id);
        }
        Assessment assessment = assess.of(header.grantCase());
        List<CaseDesk.Pile> piles = desk.piles(header.grantCase(), assessment);
        OpenPaper paper = desk.openAmongAll(piles, viewing.doc(), viewing.pageOr1());
        return new ModelAndView("cases/reading")
                .addObject("piles", piles)
                .addObject("concerns", Concerns.of(assessment.findings()))
                .addObject("paper", paper)
                .addObject("changes", header.isWorkedOnBy(me))
                .addObject("unsettled", unsettled(piles))
                .addObject("given", paper == null ? Map.of() : byField(given, paper.paper()));
    }

    static Map<String, List<GivenValue>> byField(GivenValues given, DocumentDetail paper) {
        return given.of(paper.document().id()).stream().collect(Collectors.groupingBy(GivenValue::field));
    }

    private static long unsettled(List<CaseDesk.Pile> piles) {
        return piles.stream()
                .flatMap(pile -> pile.papers().stream())
                .mapToLong(DocumentDetail::unsettled)
                .sum();
    }
}
