package org.fundcase.rounds;

import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.PoolView.Search;
import org.fundcase.schemes.Schemes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The project pool of a city over the years, and what became of each project. */
@Controller
@RequestMapping("/rounds/pool")
class PoolPages {

    private final PoolView pool;
    private final Schemes schemes;
    private final Offices offices;
    private final Access access;

    PoolPages(PoolView pool, Schemes schemes, Offices offices, Access access) {
        this.pool = pool;
        this.schemes = schemes;
        this.offices = offices;
        this.access = access;
    }

    @GetMapping
    ModelAndView list(Search search, @AuthenticationPrincipal SignedIn me) {
        String city = city(me);
        return new ModelAndView("rounds/pool")
                .addObject("found", pool.find(city, search))
                .addObject("search", search)
                .addObject("page", search.at())
                .addObject("states", PoolEntry.State.values())
                .addObject("years", pool.years(city))
                .addObject(
                        "schemes",
                        schemes.all().stream()
                                .filter(scheme -> scheme.city().equals(city))
                                .toList())
                .addObject("catalogue", schemes)
                .addObject("city", city);
    }

    @GetMapping("/{caseId}")
    ModelAndView show(@PathVariable UUID caseId, @AuthenticationPrincipal SignedIn me) {
        return new ModelAndView("rounds/pool-project")
                .addObject("found", pool.get(caseId, city(me)).orElseThrow(Refusal::notFound))
                .addObject("steps", pool.steps(caseId));
    }

    /** @throws Refusal not found for who reads no rounds of the city */
    String city(SignedIn me) {
        if (!access.mayAll(me, Action.READ, Subject.Kind.ROUND)) {
            throw Refusal.notFound();
        }
        return offices.get(me.officeId()).city();
    }
}
