package org.fundcase.publicity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Actor;
import org.fundcase.publicity.HandleObjection.Named;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Somebody objects, and the office answers. */
@TestComponent
public class Objecting {

    public static final String FACTS = "二〇二一年六月的设备发票是旧设备重开的，铭牌照片可以看出来。";

    private final ReceiveObjection receive;
    private final HandleObjection handle;
    private final ConcludeObjection conclude;
    private final People people;
    private final PromoteReserve reserve;
    private final ObjectionRows rows;
    private final FrozenLists lists;

    Objecting(
            ReceiveObjection receive,
            HandleObjection handle,
            ConcludeObjection conclude,
            People people,
            PromoteReserve reserve,
            ObjectionRows rows,
            FrozenLists lists) {
        this.lists = lists;
        this.receive = receive;
        this.handle = handle;
        this.conclude = conclude;
        this.people = people;
        this.reserve = reserve;
        this.rows = rows;
    }

    /** @param name null for nobody's */
    public Objection report(Notice notice, UUID about, @Nullable String name) {
        NewObjection form = new NewObjection(
                "REPORT", about.toString(), FACTS, name == null ? "yes" : null, name, "13800000000", "yes");
        String receipt = receive.receive(notice.id(), form, List.of()).number();
        return rows.byReceipt(receipt).orElseThrow();
    }

    public Objection get(Objection objection) {
        return rows.find(objection.id()).orElseThrow();
    }

    public void accept(Objection objection, SignedIn by) {
        handle.accept(named(objection), by);
    }

    public void refuse(Objection objection, String reason, SignedIn by) {
        handle.refuse(named(objection), new ObjectionAnswer(reason, null, null, null, null), by);
    }

    /**
     * What changes the list is agreed to by the office's second person.
     *
     * @param amount in yuan; null unless it is lowered
     */
    public void conclude(Objection objection, String outcome, @Nullable String amount, SignedIn by) {
        propose(objection, outcome, amount, by);
        if (!outcome.equals("KEEP")) {
            answer(objection, SecondAnswer.of(true, ""), second(by));
        }
    }

    /** Somebody else of the office who may confirm; entered if there is nobody. */
    public SignedIn second(SignedIn first) {
        return people.ofOffice(first.officeId()).stream()
                .filter(one -> !one.disabled() && one.roles().contains(Role.SECTION_HEAD))
                .filter(one -> !one.id().equals(first.personId()))
                .findFirst()
                .map(one -> people.get(one.id()))
                .orElseGet(() -> people.add(
                        new NewPerson(
                                "second-" + first.officeId().toString().substring(0, 13),
                                "复核人丙",
                                "Correct-horse-7",
                                first.officeId(),
                                Set.of(Role.SECTION_HEAD)),
                        Actor.SYSTEM));
    }

    public void answer(Objection objection, SecondAnswer answer, SignedIn by) {
        UUID waits = conclude.of(objection).stream()
                .filter(ProposedConclusion::isOpen)
                .map(ProposedConclusion::id)
                .findFirst()
                .orElseThrow();
        conclude.answer(named(objection), waits, answer, by);
    }

    /** The first person's part. */
    public void propose(Objection objection, String outcome, @Nullable String amount, SignedIn by) {
        conclude.conclude(named(objection), new ObjectionAnswer(null, "现场核实，铭牌与发票不符。", outcome, amount, "核实属实。"), by);
    }

    /** Proposed by one, agreed to by the office's second person. */
    public FrozenList promote(UUID roundId, SignedIn by) {
        UUID proposed = proposePromotion(roundId, by);
        answerPromotion(roundId, proposed, SecondAnswer.of(true, ""), second(by));
        return lists.inForce(roundId);
    }

    public UUID proposePromotion(UUID roundId, SignedIn by) {
        return reserve.propose(roundId, "前面有项目取消", by).id();
    }

    public void answerPromotion(UUID roundId, UUID promotion, SecondAnswer answer, SignedIn by) {
        reserve.answer(roundId, promotion, answer, by);
    }

    private static Named named(Objection objection) {
        return new Named(objection.roundId(), objection.id());
    }
}
