package org.fundcase.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.IssuedLists;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundDesk;
import org.fundcase.rounds.RoundPanel;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives the page of a round its notices, and the forms to record one when it is time; to the office that publishes also
 * what was said against them.
 */
@Component
class NoticePanel implements RoundPanel {

    private final Notices notices;
    private final Objections objections;
    private final FrozenLists lists;
    private final IssuedLists issues;
    private final Publisher publisher;
    private final RoundDesk desk;
    private final PromoteReserve promotions;
    private final Clock clock;

    NoticePanel(
            Notices notices,
            Objections objections,
            FrozenLists lists,
            IssuedLists issues,
            Publisher publisher,
            RoundDesk desk,
            PromoteReserve promotions,
            Clock clock) {
        this.promotions = promotions;
        this.notices = notices;
        this.objections = objections;
        this.lists = lists;
        this.issues = issues;
        this.publisher = publisher;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param mayPublish now, the whole list
     * @param toAdd what a supplementary notice is due for, if this office may record one now
     * @param reserve the first of the reserve, if this office may take it onto the list; else empty
     * @param promotion what of the reserve waits for a second person
     * @param objections what this office handles, or inspects; empty for every other
     */
    record Shown(
            List<Notice> notices,
            NoticeRules rules,
            LocalDate today,
            boolean mayPublish,
            List<FrozenList.Entry> toAdd,
            List<FrozenList.Entry> reserve,
            PromoteReserve.Desk promotion,
            List<Objection> objections) {

        /** Of the objections, those the office still owes an answer. */
        public long open() {
            return objections.stream().filter(Objection::isOpen).count();
        }
    }

    @Override
    public void fill(Round round, SignedIn me, Model model) {
        List<Notice> all = notices.of(round.id());
        boolean publishing = desk.isAt(round.id(), Stage.PUBLICATION, me);
        boolean mine = publisher.is(me, round.id());
        boolean after = mine && !all.isEmpty() && !publishing && !issues.isIssued(round.id());
        model.addAttribute(
                "publicity",
                new Shown(
                        all,
                        new NoticeRules(round.parameters()),
                        LocalDate.now(clock),
                        publishing,
                        after ? toAdd(round.id(), all) : List.of(),
                        after ? lists.firstReserve(round.id()).stream().toList() : List.of(),
                        after ? promotions.desk(round.id(), me) : PromoteReserve.Desk.NONE,
                        mine || me.has(Role.AUDITOR) ? objections.of(round.id()) : List.of()));
    }

    /** As the round stands most of the time exactly this version was published. */
    private List<FrozenList.Entry> toAdd(UUID roundId, List<Notice> all) {
        String hash = lists.hash(roundId).orElse("");
        boolean shown = all.stream()
                .anyMatch(
                        notice -> !notice.isSupplementary() && notice.listHash().equals(hash));
        return shown ? List.of() : notices.notShown(lists.inForce(roundId));
    }
}
