package org.fundcase.publicity;

import java.util.UUID;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.FrozenList;

/**
 * One line of a notice, as it was published.
 *
 * @param place on the list, from 1
 * @param number of the case
 * @param item the item's id in the round's scheme
 */
public record NoticeEntry(
        int place,
        UUID caseId,
        String number,
        String enterprise,
        String district,
        String item,
        String project,
        Money amount) {

    static NoticeEntry of(FrozenList.Entry entry) {
        return new NoticeEntry(
                entry.place(),
                entry.caseId(),
                entry.number(),
                entry.enterprise(),
                entry.district(),
                entry.item(),
                entry.project(),
                entry.amount());
    }

    /** Whether the public has seen as much: the same unit and project, and no less money. */
    boolean covers(FrozenList.Entry entry) {
        return caseId.equals(entry.caseId())
                && enterprise.equals(entry.enterprise())
                && item.equals(entry.item())
                && project.equals(entry.project())
                && entry.amount().compareTo(amount) <= 0;
    }
}
