package org.fundcase.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.funding.BankFile.Puzzle;
import org.fundcase.funding.BankLine.Outcome;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Words;

/**
 * Compares a bank's lines with the payments they name, line after line, and changes nothing itself. What was said before
 * is no news; what fits no payment or contradicts one is left to a person.
 */
final class Reconciliation {

    /** What a line changes. */
    record Step(BankLine line, Payment payment, State state, MoveKind move) {}

    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<UUID, Map<Outcome, String>> known;
    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();
    private final List<Puzzle> puzzles = new ArrayList<>();
    private int repeated;

    /**
     * @param payments those that the file names, as they stand
     * @param known serials by payment and outcome, of earlier files
     * @param today no bank says today what it did tomorrow
     */
    Reconciliation(List<Payment> payments, Map<UUID, Map<Outcome, String>> known, LocalDate today) {
        this.today = today;
        payments.forEach(payment -> this.payments.put(payment.number(), payment));
        this.known = known;
    }

    void take(BankLine line) {
        Payment payment = payments.get(line.payment());
        Words fault = payment == null ? Words.of("没有这个付款编号。") : fault(line, payment);
        if (payment == null || !fault.saysNothing()) {
            puzzles.add(new Puzzle(line.line(), line.content(), fault));
            return;
        }
        String serial = known.getOrDefault(payment.id(), Map.of()).get(line.outcome());
        if (serial == null) {
            step(line, payment);
        } else if (serial.equals(line.serial())) {
            repeated++;
        } else {
            puzzles.add(
                    new Puzzle(line.line(), line.content(), Words.of("这一笔已有同样的结果，流水号是 {0}，和这一行不同，可能付了两次。", serial)));
        }
    }

    private Words fault(BankLine line, Payment payment) {
        String batch = payment.batchNumber();
        LocalDate batchedOn = payment.batchedOn();
        if (batch == null || batchedOn == null) {
            return Words.of("这一笔还没有送银行。");
        }
        if (!line.batch().equals(batch)) {
            return Words.of("批次号不对：这一笔在批次 {0}。", batch);
        }
        if (!line.amount().equals(payment.amount())) {
            return Words.of("金额不对：应付 {0} 元，银行写的是 {1} 元。", payment.amount(), line.amount());
        }
        if (line.day().isBefore(batchedOn) || line.day().isAfter(today)) {
            return Words.of("日期不对：这一批 {0} 送银行，今天是 {1}，银行写的是 {2}。", batchedOn, today, line.day());
        }
        return line.serial().isEmpty() ? Words.of("没有银行流水号。") : Words.NONE;
    }

    private void step(BankLine line, Payment payment) {
        State needed = line.outcome() == Outcome.SENT_BACK ? State.PAID : State.SENT;
        if (payment.state() != needed) {
            puzzles.add(new Puzzle(
                    line.line(),
                    line.content(),
                    Words.of("结果“{0}”和这一笔现在的状态对不上。", line.outcome().word())));
            return;
        }
        State next =
                switch (line.outcome()) {
                    case PAID -> State.PAID;
                    case FAILED -> State.FAILED;
                    case SENT_BACK -> State.REVERSED;
                };
        MoveKind move =
                switch (line.outcome()) {
                    case PAID -> MoveKind.PAY;
                    case FAILED -> MoveKind.RELEASE;
                    case SENT_BACK -> MoveKind.REVERSE;
                };
        steps.add(new Step(line, payment, next, move));
        payments.put(payment.number(), payment.now(next));
        known.computeIfAbsent(payment.id(), id -> new HashMap<>()).put(line.outcome(), line.serial());
    }

    List<Step> steps() {
        return steps;
    }

    List<Puzzle> puzzles() {
        return puzzles;
    }

    int repeated() {
        return repeated;
    }
}
