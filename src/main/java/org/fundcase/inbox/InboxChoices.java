package org.fundcase.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
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

    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;

    InboxChoices(Rounds rounds, Schemes schemes, Offices offices) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
    }

    ModelAndView into(ModelAndView view, SignedIn me) {
        List<Round> all = rounds.of(me);
        List<Item> items = all.stream()
                .flatMap(round -> schemes.pinned(round.deployment()).items().stream())
                .filter(item -> !item.applicants().open().isEmpty())
                .toList();
        return view.addObject("rounds", all)
                .addObject("itemChoices", items.stream().distinct().toList())
                .addObject(
                        "districts",
                        offices.districts(offices.get(me.officeId()).city()).stream()
                                .sorted()
                                .toList())
                .addObject("stages", stages(all));
    }

    /** The work that the schemes of the city's rounds have, and that on the desks of rooms, in the order of the vocabulary. */
    private List<Stage> stages(List<Round> all) {
        return Stream.concat(
                        all.stream()
                                .flatMap(round -> schemes.pinned(round.deployment()).steps().stream())
                                .flatMap(step -> step.stages().stream())
                                .flatMap(stage -> Stage.of(stage).stream()),
                        Arrays.stream(Stage.values()).filter(Stage::isOnDesk))
                .distinct()
                .sorted()
                .toList();
    }
}
