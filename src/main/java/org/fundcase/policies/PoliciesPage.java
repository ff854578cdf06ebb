package org.fundcase.policies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All policies that Fundcase knows, by city, for everybody. */
@Controller
class PoliciesPage {

    private final Schemes schemes;
    private final PolicyRows rows;
    private final Clock clock;

    PoliciesPage(Schemes schemes, PolicyRows rows, Clock clock) {
        this.schemes = schemes;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param text whether its own text can be read */
    record Entry(Scheme scheme, Term term, boolean text) {}

    enum Term {
        BEFORE,
        IN_FORCE,
        OVER;

        static Term of(Scheme.Validity validity, LocalDate day) {
            if (validity.includes(day)) {
                return IN_FORCE;
            }
            LocalDate from = validity.from();
            return from != null && day.isBefore(from) ? BEFORE : OVER;
        }
    }

    @GetMapping("/policies")
    ModelAndView list() {
        return new ModelAndView("policies/policies").addObject("cities", byCity(schemes.all()));
    }

    /** In each city the latest first. */
    private Map<String, List<Entry>> byCity(Collection<Scheme> all) {
        Set<SchemeVersion> texts = rows.uploaded();
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .sorted(Comparator.comparing(Scheme::version).reversed().thenComparing(Scheme::id))
                .collect(Collectors.groupingBy(
                        Scheme::city,
                        TreeMap::new,
                        Collectors.mapping(
                                scheme -> new Entry(
                                        scheme,
                                        Term.of(scheme.validity(), today),
                                        texts.contains(scheme.schemeVersion())),
                                Collectors.toList())));
    }
}
