package org.fundcase.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.credit.law.Proceedings;
import org.fundcase.kernel.PaperKind;
import org.fundcase.schemes.CreditList;
import org.jspecify.annotations.Nullable;

/**
 * All that is on file about a listing.
 *
 * @param list what the scheme says of it
 * @param charge the latest version; null before the first
 * @param ruling the latest version; null before the first
 * @param served by paper, the latest
 */
public record ListingFile(
        Listing listing,
        CreditList list,
        @Nullable Charge charge,
        @Nullable Ruling ruling,
        Map<PaperKind, Served> served,
        List<Said> said,
        List<Request> requests,
        List<Ending> endings) {

    /** The day a paper counts as served, and its proof. */
    public record Served(LocalDate on, String proof) {}

    /** The proven days, as the terms need them. */
    public Proceedings proceedings() {
        Listing.Term term = listing.term();
        return new Proceedings(
                servedOn(PaperKind.LISTING_NOTICE),
                list.statement().workingDays(),
                said.stream().anyMatch(one -> one.what() == Said.What.WAIVER),
                ruling == null ? null : ruling.issuedOn(),
                servedOn(PaperKind.LISTING_DECISION),
                term == null ? null : term.until(),
                list.repair().months(),
                request().map(Request::on).orElse(null));
    }

    /** The decision, once the second person issued it. */
    @Nullable Ruling issued() {
        return ruling != null && ruling.isIssued() ? ruling : null;
    }

    private @Nullable LocalDate servedOn(PaperKind paper) {
        Served service = served.get(paper);
        return service == null ? null : service.on();
    }

    /** The request that waits for an answer. */
    public Optional<Request> request() {
        return requests.stream()
                .filter(one -> endings.stream()
                        .noneMatch(end -> end.holds() && one.id().equals(end.request())))
                .reduce((earlier, later) -> later);
    }

    /** What waits for its second person. */
    public Optional<Ending> open() {
        return endings.stream().filter(Ending::isOpen).findFirst();
    }

    /** What took the party off the list. */
    public Optional<Ending> end() {
        return endings.stream()
                .filter(one -> one.holds() && one.kind().takesOff())
                .findFirst();
    }

    public Optional<Ending> ending(UUID id) {
        return endings.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
