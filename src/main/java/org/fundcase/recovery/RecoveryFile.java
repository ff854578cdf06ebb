package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.funding.Award;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperKind;
import org.fundcase.recovery.CollectionRows.Receipt;
import org.fundcase.recovery.Hearing.What;
import org.fundcase.recovery.Measure.Kind;
import org.fundcase.recovery.law.Appeal;
import org.fundcase.recovery.law.Proceedings;
import org.fundcase.recovery.law.Proceedings.Heard;
import org.fundcase.recovery.law.Terms;
import org.jspecify.annotations.Nullable;

/**
 * All that is on file about a recovery.
 *
 * @param facts the latest version; null before the first
 * @param decision the latest version; null before the first
 * @param served by paper
 */
public record RecoveryFile(
        Recovery recovery,
        Award award,
        @Nullable Grounds facts,
        @Nullable Decision decision,
        Map<PaperKind, Served> served,
        List<Hearing> heard,
        List<Filed> appeals,
        List<Measure> measures,
        List<Receipt> receipts) {

    /**
     * An appeal as it was entered.
     *
     * @param authority where it was filed
     * @param paper that ended it; null while it is pending
     */
    public record Filed(UUID id, Appeal appeal, String authority, @Nullable String paper) {

        public @Nullable LocalDate endedOn() {
            return appeal.endedOn();
        }
    }

    /**
     * The day a paper counts as served, and its proof.
     *
     * @param source what the paper was drawn from
     */
    public record Served(LocalDate on, String proof, String source) {}

    /** The proven days, as the law's terms need them. */
    public Proceedings proceedings(Terms terms) {
        LocalDate told = servedOn(PaperKind.RECOVERY_NOTICE);
        return new Proceedings(
                told,
                made(told, terms),
                appointmentServed(),
                last(What.HEARING),
                servedOn(PaperKind.RECOVERY_DECISION),
                decision == null ? 0 : decision.payDays(),
                servedOn(PaperKind.DEMAND),
                appeals.stream().map(Filed::appeal).toList());
    }

    private Heard made(@Nullable LocalDate told, Terms terms) {
        LocalDate asked = last(What.HEARING_REQUEST);
        if (asked != null && (told == null || !asked.isAfter(terms.askHearing(told)))) {
            return Heard.HEARING;
        }
        if (last(What.WAIVER) != null) {
            return Heard.WAIVED;
        }
        return last(What.STATEMENT) == null ? Heard.NOTHING : Heard.STATED;
    }

    /** The hearing as it is appointed now; null if it is not. */
    @Nullable Hearing appointment() {
        return latest(What.APPOINTMENT);
    }

    /** Only the notice of the hearing as it is appointed now counts. */
    private @Nullable LocalDate appointmentServed() {
        Hearing appointed = appointment();
        Served service = served.get(PaperKind.HEARING_NOTICE);
        return appointed == null || service == null || !service.source().equals("hearing/" + appointed.id())
                ? null
                : service.on();
    }

    /** Whether the party said something to the demand that the office has not answered. */
    boolean isUnanswered() {
        Hearing said = latest(What.STATEMENT);
        return said != null
                && decision != null
                && decision.isIssued()
                && heard.indexOf(said) >= decision.heard()
                && heard.stream().skip(heard.indexOf(said)).noneMatch(one -> one.what() == What.ANSWER);
    }

    /** What the party said to the demand, and what the office made of it; empty if it said nothing. */
    public List<Hearing> saidToDemand() {
        return decision == null || !decision.isIssued() || heard.size() <= decision.heard()
                ? List.of()
                : heard.subList(decision.heard(), heard.size());
    }

    /** The agreement to pay in parts that holds; null if there is none. */
    public @Nullable Measure agreement() {
        return holding(Kind.INSTALMENTS).reduce((earlier, later) -> later).orElse(null);
    }

    /** The day by which the next part has to come; null if none is left or nothing is agreed. */
    public @Nullable LocalDate nextPart() {
        Measure agreed = agreement();
        if (agreed == null || !left().isPositive()) {
            return null;
        }
        Money come = agreed.amount().minus(left());
        Money sum = Money.ZERO;
        for (Measure.Instalment part : agreed.instalments()) {
            sum = sum.plus(part.amount());
            if (sum.compareTo(come) > 0) {
                return part.dueOn();
            }
        }
        return null;
    }

    private @Nullable Hearing latest(What what) {
        return heard.stream()
                .filter(one -> one.what() == what)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private @Nullable LocalDate servedOn(PaperKind paper) {
        Served service = served.get(paper);
        return service == null ? null : service.on();
    }

    private @Nullable LocalDate last(What what) {
        Hearing hearing = latest(what);
        return hearing == null ? null : hearing.happenedOn();
    }

    /** The suit whose judgment upholds the decision. */
    public Optional<Filed> upheldSuit() {
        return appeals.stream()
                .filter(one ->
                        one.appeal().kind() == Appeal.Kind.SUIT && one.appeal().result() == Appeal.Result.UPHELD)
                .reduce((earlier, later) -> later);
    }

    /** What the decision asks for; nothing before it is issued. */
    public Money claimed() {
        return decision != null && decision.isIssued() ? decision.amount() : Money.ZERO;
    }

    /** What has come back. */
    public Money received() {
        return receipts.stream().map(Receipt::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What was given up. */
    public Money writtenOff() {
        return holding(Kind.WRITE_OFF).map(Measure::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What is still to come, as the ledger has it. */
    public Money left() {
        return recovery.state().isEnded() ? Money.ZERO : award.claimed();
    }

    /** The measures of a kind that two persons stand for. */
    public Stream<Measure> holding(Kind kind) {
        return measures.stream().filter(one -> one.kind() == kind && one.holds());
    }
}
