package org.fundcase.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    public record Filed(UUID id, Appeal appeal, String authority, @Nullable String paper) {}

    /** The day a paper counts as served, and its proof. */
    public record Served(LocalDate on, String proof) {}

    /** The proven days, as the law's terms need them. */
    public Proceedings proceedings(Terms terms) {
        LocalDate told = servedOn(PaperKind.RECOVERY_NOTICE);
        return new Proceedings(
                told,
                made(told, terms),
                servedOn(PaperKind.HEARING_NOTICE),
                last(What.HEARING),
                servedOn(PaperKind.RECOVERY_DECISION),
                decision == null ? 0 : decision.payDays(),
                servedOn(PaperKind.DEMAND),
                appeals.stream().map(Filed::appeal).toList());
    }

    private Heard made(@Nullable LocalDate told, Terms terms) {
        LocalDate asked = last(What.HEARING_REQUEST);
        if (asked != null && told != null && !asked.isAfter(terms.askHearing(told))) {
            return Heard.HEARING;
        }
        if (last(What.WAIVER) != null) {
            return Heard.WAIVED;
        }
        return last(What.STATEMENT) == null ? Heard.NOTHING : Heard.STATED;
    }

    private @Nullable LocalDate servedOn(PaperKind paper) {
        Served service = served.get(paper);
        return service == null ? null : service.on();
    }

    private @Nullable LocalDate last(What what) {
        return heard.stream()
                .filter(one -> one.what() == what)
                .reduce((earlier, later) -> later)
                .map(Hearing::happenedOn)
                .orElse(null);
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
        return award.claimed();
    }

    /** The measures of a kind that two persons stand for. */
    public Stream<Measure> holding(Kind kind) {
        return measures.stream().filter(one -> one.kind() == kind && one.holds());
    }
}
