package org.fundcase.rounds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a round is about to support, as it was frozen; whatever changes is a further version.
 *
 * @param version from 1 within the round
 * @param reason why there is this version
 * @param hash SHA-256 of the round and all entries, in hexadecimal: decision, notice and plan name it
 * @param entries by place
 * @param basis what the ranking rested on beside the scores
 */
public record FrozenList(
        UUID id,
        UUID roundId,
        int version,
        String reason,
        String hash,
        Instant frozenAt,
        String frozenBy,
        List<Entry> entries,
        RankBasis basis) {

    /** What an entry means for its application. */
    public enum Standing {
        /** 拟支持. */
        SELECTED,
        /** 备选: supported if a place becomes free. */
        RESERVE,
        /** 未入选, for lack of money or by the rank. */
        LEFT_OUT,
        /** 取消, after it had been on the list. */
        REMOVED
    }

    /**
     * One application on the list.
     *
     * @param place from 1
     * @param number of the case, for example CZ2022-0142
     * @param item the item's id in the round's scheme
     * @param score null where nothing is scored
     * @param amount proposed
     * @param note why it stands where it stands; blank if the rank says all
     * @param secretBasis the basis for not publishing it; blank if it is published
     */
    public record Entry(
            int place,
            UUID caseId,
            String number,
            String enterprise,
            String district,
            String item,
            String project,
            @Nullable BigDecimal score,
            Money amount,
            Standing standing,
            String note,
            String secretBasis) {

        public Entry with(Standing other, String why) {
            return new Entry(
                    place, caseId, number, enterprise, district, item, project, score, amount, other, why, secretBasis);
        }

        public Entry with(Money other, String why) {
            return new Entry(
                    place,
                    caseId,
                    number,
                    enterprise,
                    district,
                    item,
                    project,
                    score,
                    other,
                    standing,
                    why,
                    secretBasis);
        }

        public Entry at(int other) {
            return new Entry(
                    other,
                    caseId,
                    number,
                    enterprise,
                    district,
                    item,
                    project,
                    score,
                    amount,
                    standing,
                    note,
                    secretBasis);
        }

        public boolean isSelected() {
            return standing == Standing.SELECTED;
        }
    }

    /** The entries to be supported, by place. */
    public List<Entry> selected() {
        return entries.stream().filter(Entry::isSelected).toList();
    }

    /** The entries that wait for a place to become free, the first to get one first. */
    public List<Entry> reserve() {
        return entries.stream()
                .filter(entry -> entry.standing() == Standing.RESERVE)
                .toList();
    }

    /** The same version with some of its entries only. */
    public FrozenList only(Set<UUID> caseIds) {
        List<Entry> some = entries.stream()
                .filter(entry -> caseIds.contains(entry.caseId()))
                .toList();
        return new FrozenList(id, roundId, version, reason, hash, frozenAt, frozenBy, some, basis);
    }

    public Optional<Entry> of(UUID caseId) {
        return entries.stream().filter(entry -> entry.caseId().equals(caseId)).findFirst();
    }

    /** Of the entries to be supported. */
    public Money total() {
        return selected().stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    }
}
