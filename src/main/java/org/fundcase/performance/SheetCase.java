package org.fundcase.performance;

import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.performance.Sheet.State;
import org.fundcase.workflow.DeskTasks;
import org.springframework.stereotype.Component;

/** The sheet somebody is about to act upon: one at a time, by whose part it is, and only in the states the step is for. */
@Component
class SheetCase {

    private final SheetRows rows;
    private final SheetFiles files;
    private final Access access;
    private final DeskTasks desk;

    SheetCase(SheetRows rows, SheetFiles files, Access access, DeskTasks desk) {
        this.rows = rows;
        this.files = files;
        this.access = access;
        this.desk = desk;
    }

    /** Whether the person does the part of who set the targets. */
    boolean isOwner(Sheet sheet, SignedIn who) {
        return sheet.ownerId().equals(who.officeId())
                && access.may(who, Action.CHANGE, Subject.ofPerformance(sheet.id()));
    }

    /** Whether the person does the part of who adopts and evaluates. */
    boolean isOverseer(Sheet sheet, SignedIn who) {
        return sheet.overseerId().equals(who.officeId())
                && access.may(who, Action.CHANGE, Subject.ofPerformance(sheet.id()));
    }

    /** @throws Refusal not found for who has another part; conflict in another state */
    SheetFile ofOwner(UUID id, Set<State> states, SignedIn by) {
        Sheet sheet = find(id, by);
        if (!isOwner(sheet, by)) {
            throw access.refused(by, Action.CHANGE, Subject.ofPerformance(id));
        }
        return in(id, states);
    }

    /** As {@link #ofOwner} for the other part. */
    SheetFile ofOverseer(UUID id, Set<State> states, SignedIn by) {
        Sheet sheet = find(id, by);
        if (!isOverseer(sheet, by)) {
            throw access.refused(by, Action.CHANGE, Subject.ofPerformance(id));
        }
        return in(id, states);
    }

    /** @throws Refusal forbidden, and recorded, for the first person and for who may not confirm */
    void requireSecond(SheetFile known, UUID first, SignedIn by) {
        access.requireSecond(by, first, Subject.ofPerformance(known.sheet().id()));
    }

    private Sheet find(UUID id, SignedIn by) {
        access.require(by, Action.READ, Subject.ofPerformance(id));
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private SheetFile in(UUID id, Set<State> states) {
        desk.takeTurn(id);
        Sheet sheet = rows.find(id).orElseThrow(Refusal::notFound);
        if (!states.contains(sheet.state())) {
            throw Refusal.conflict("other-step", "这张绩效表不在这一步，不能这样办。请刷新后看它到了哪一步。");
        }
        return files.of(sheet);
    }
}
