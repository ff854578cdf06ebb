package org.fundcase.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.ClaimTask;
import org.fundcase.workflow.Colleague;
import org.fundcase.workflow.SignTask;
import org.fundcase.workflow.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bulk transfer (批量转办): everything that one person of an office has goes to another. A section head does it for the
 * office, anybody for oneself. Each task is checked and answered by itself.
 */
@Component
class HandOver {

    /** What a person has; each is what the order is given for. */
    record Load(int tasks, int signatures) {

        public int all() {
            return tasks + signatures;
        }
    }

    /** @param expected how many the person saw, so that nothing moves unseen; null is refused */
    record Order(@Nullable UUID from, @Nullable UUID to, @Nullable Integer expected) {}

    /** @param refused why some stayed, each in words */
    record Moved(int count, List<Words> refused) {}

    private final WorkTasks tasks;
    private final ClaimTask claims;
    private final SignTask sign;
    private final People people;
    private final Colleagues colleagues;
    private final TransactionTemplate transaction;

    HandOver(
            WorkTasks tasks,
            ClaimTask claims,
            SignTask sign,
            People people,
            Colleagues colleagues,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.tasks = tasks;
        this.claims = claims;
        this.sign = sign;
        this.people = people;
        this.colleagues = colleagues;
    }

    /** Whose work the person may hand over: for a section head everybody of the office, who has left it too. */
    List<Person> givers(SignedIn me) {
        return people.ofOffice(me.officeId()).stream()
                .filter(person -> me.has(Role.SECTION_HEAD) || person.id().equals(me.personId()))
                .filter(person ->
                        person.roles().contains(Role.OFFICER) || person.roles().contains(Role.SECTION_HEAD))
                .toList();
    }

    Load load(@Nullable UUID from, SignedIn me) {
        Person giver = giver(from, me);
        return new Load(held(giver, me).size(), asked(giver, me).size());
    }

    /** @throws Refusal on the fields {@code from} or {@code to}; conflict if the number is no longer what was seen */
    Moved move(Order order, SignedIn me) {
        Person from = giver(order.from(), me);
        Colleague to = colleagues.one("to", order.to(), me);
        if (from.id().equals(to.id())) {
            throw Refusal.field("to", "转出和转入是同一个人。换一位。");
        }
        Load load = load(from.id(), me);
        if (order.expected() == null || order.expected() != load.all()) {
            throw Refusal.conflict("stale", "{0}手上现在有 {1} 件，和你看到的不一样。请看清楚再转。", from.name(), load.all());
        }
        List<Words> refused = new ArrayList<>();
        held(from, me).forEach(task -> attempt(() -> hand(task, from, to, me), refused));
        asked(from, me).forEach(signer -> attempt(() -> hand(signer, to, me), refused));
        return new Moved(load.all() - refused.size(), refused);
    }

    private void hand(CaseTask task, Person from, Colleague to, SignedIn me) {
        tasks.require(task.id(), me);
        claims.handOver(task.id(), from.id(), to, me);
    }

    private void hand(Signer signer, Colleague to, SignedIn me) {
        tasks.require(signer.taskId(), me);
        sign.replace(signer.id(), to, me);
    }

    private void attempt(Runnable one, List<Words> refused) {
        try {
            transaction.executeWithoutResult(status -> one.run());
        } catch (Refusal refusal) {
            refused.add(refusal.words());
        }
    }

    Person giver(@Nullable UUID from, SignedIn me) {
        return givers(me).stream()
                .filter(person -> person.id().equals(from))
                .findFirst()
                .orElseThrow(() -> Refusal.field("from", "只能转本单位的人手上的任务；不是负责人的，只能转自己的。从列出的人里选。"));
    }

    private List<CaseTask> held(Person from, SignedIn me) {
        return claims.heldBy(me.officeId(), from.id());
    }

    private List<Signer> asked(Person from, SignedIn me) {
        return sign.askedOf(from.id()).stream()
                .filter(signer -> tasks.find(signer.taskId())
                        .filter(task -> task.isOpen() && task.officeId().equals(me.officeId()))
                        .isPresent())
                .toList();
    }
}
