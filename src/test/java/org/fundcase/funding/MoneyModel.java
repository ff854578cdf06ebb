package org.fundcase.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An auditor in memory, written apart from the ledger: it knows no accounts, only how much was given, promised, paid,
 * claimed back, returned and given up, and the rules of the fund. Amounts in fen.
 */
final class MoneyModel {

    /** What an owner of money has to do with. */
    static final class Sums {
        long appropriated;
        long allocated;
        long district;
        long committed;
        long asked;
        long paid;
        long returned;
        long claimed;
        long writtenOff;

        Sums copy() {
            Sums copy = new Sums();
            copy.appropriated = appropriated;
            copy.allocated = allocated;
            copy.district = district;
            copy.committed = committed;
            copy.asked = asked;
            copy.paid = paid;
            copy.returned = returned;
            copy.claimed = claimed;
            copy.writtenOff = writtenOff;
            return copy;
        }

        /** Paid, and nothing said of it since. */
        long free() {
            return paid - returned - claimed - writtenOff;
        }
    }

    private final Map<UUID, Sums> sums = new HashMap<>();

    Sums of(UUID owner) {
        return sums.computeIfAbsent(owner, id -> new Sums());
    }

    /** Whether the rules of the fund allow it. */
    boolean allows(Move move) {
        long fen = move.amount().fen();
        Sums budget = of(move.place().budgetId());
        Sums quota = of(quota(move));
        Sums award = of(award(move));
        return switch (move.kind()) {
            case APPROPRIATE, ALLOCATE_DISTRICT -> true;
            case CUT, ALLOCATE -> budget.allocated + fen <= budget.appropriated;
            case TAKE_BACK -> quota.committed + fen <= quota.allocated + quota.district && quota.allocated - fen >= 0;
            case TAKE_BACK_DISTRICT ->
                quota.committed + fen <= quota.allocated + quota.district && quota.district - fen >= 0;
            case COMMIT -> quota.committed + fen <= quota.allocated + quota.district;
            case REDUCE, REQUEST, SET_OFF -> award.asked + award.paid + fen <= award.committed;
            case RELEASE, PAY -> fen <= award.asked;
            case REVERSE, RETURN, CLAIM -> fen <= award.free();
            case UNDO_RETURN, UNDO_RECOVER -> fen <= award.returned;
            case DROP_CLAIM, RECOVER, WRITE_OFF -> fen <= award.claimed;
        };
    }

    /** Whether they are allowed one after the other. */
    boolean allowsAll(List<Move> moves) {
        MoneyModel tried = new MoneyModel();
        sums.forEach((owner, known) -> tried.sums.put(owner, known.copy()));
        for (Move move : moves) {
            if (!tried.allows(move)) {
                return false;
            }
            tried.apply(move);
        }
        return true;
    }

    void apply(Move move) {
        long fen = move.amount().fen();
        change(of(move.place().budgetId()), move.kind(), fen);
        change(of(quota(move)), move.kind(), fen);
        change(of(award(move)), move.kind(), fen);
    }

    private static UUID quota(Move move) {
        UUID quota = move.place().quotaId();
        return quota == null ? new UUID(0, 1) : quota;
    }

    private static UUID award(Move move) {
        UUID award = move.place().awardId();
        return award == null ? new UUID(0, 2) : award;
    }

    private static void change(Sums sums, MoveKind kind, long fen) {
        switch (kind) {
            case APPROPRIATE -> sums.appropriated += fen;
            case CUT -> sums.appropriated -= fen;
            case ALLOCATE -> sums.allocated += fen;
            case TAKE_BACK -> sums.allocated -= fen;
            case ALLOCATE_DISTRICT -> sums.district += fen;
            case TAKE_BACK_DISTRICT -> sums.district -= fen;
            case COMMIT -> sums.committed += fen;
            case REDUCE -> sums.committed -= fen;
            case REQUEST -> sums.asked += fen;
            case RELEASE -> sums.asked -= fen;
            case PAY -> {
                sums.asked -= fen;
                sums.paid += fen;
            }
            case SET_OFF -> sums.paid += fen;
            case REVERSE -> sums.paid -= fen;
            case RETURN -> sums.returned += fen;
            case UNDO_RETURN -> sums.returned -= fen;
            case CLAIM -> sums.claimed += fen;
            case DROP_CLAIM -> sums.claimed -= fen;
            case RECOVER -> {
                sums.claimed -= fen;
                sums.returned += fen;
            }
            case UNDO_RECOVER -> {
                sums.returned -= fen;
                sums.claimed += fen;
            }
            case WRITE_OFF -> {
                sums.claimed -= fen;
                sums.writtenOff += fen;
            }
        }
    }
}
