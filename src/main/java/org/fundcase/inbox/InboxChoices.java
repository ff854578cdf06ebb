package org.fundcase.inbox;

import java.util.List;
import java.util.Objects;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a queue can be narrowed to. */
@Component
class InboxChoices {

    private static final List<Stage> STAGES = List.of(
            Stage.ACCEPTANCE,
            Stage.DISTRICT_INDUSTRY_REVIEW,
            Stage.DISTRICT_FINANCE_REVIEW,
            Stage.PRELIMINARY_CONCLUSION);

    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;

    InboxChoices(Rounds rounds, Schemes schemes, Offices offices) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
    }

    ModelAndView into(ModelAndView view) {
        List<Round> all = rounds.all();
        List<Item> items = all.stream()
                .flatMap(round -> schemes.pinned(round.deployment()).items().stream())
                .filter(item -> !item.applicants().open().isEmpty())
                .toList();
        return view.addObject("rounds", all)
                .addObject("itemChoices", items.stream().distinct().toList())
                .addObject(
                        "districts",
                        offices.all().stream()
                                .map(Office::district)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .addObject("stages", STAGES);
    }
}
