package org.fundcase.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fundcase.credit.Charge;
import org.fundcase.credit.Ending;
import org.fundcase.credit.Listing;
import org.fundcase.credit.ListingFile;
import org.fundcase.credit.ListingFiles;
import org.fundcase.credit.Listings;
import org.fundcase.credit.Ruling;
import org.fundcase.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a listing (失信), from the prior notice to the day the party is off the list. */
@Component
class ListingFacts implements Facts {

    private final Listings listings;
    private final ListingFiles files;
    private final Remedy remedy;

    ListingFacts(Listings listings, ListingFiles files, Remedy remedy) {
        this.listings = listings;
        this.files = files;
        this.remedy = remedy;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.range(LetterKind.LISTING_NOTICE, LetterKind.LISTING_DROPPED);
    }

    @Override
    public List<Pending> of(Due due) {
        Listing listing = listings.get(due.subject().id());
        ListingFile known = files.of(listing);
        Origin origin = new Origin(
                due.subject(),
                listings.scheme(listing),
                listings.office(listing),
                Actor.SYSTEM,
                due.officer(),
                due.on());
        Map<String, String> values = new HashMap<>(Map.of(
                "caseNumber", listing.number(),
                "round", "",
                "listing", listing.number(),
                "list", known.list().name().zh()));
        values.putAll(step(due, known, origin));
        String given = due.kind() == LetterKind.LISTING_DECISION ? ruling(known).paper() : null;
        return Pending.only(new Draft(
                due.kind(),
                origin,
                new Letter.Party(listing.party().id(), listing.party().name()),
                Content.of(values, Map.of()),
                due.source(),
                given));
    }

    private Map<String, String> step(Due due, ListingFile known, Origin origin) {
        return switch (due.kind()) {
            case LISTING_NOTICE -> told(known);
            case LISTING_DECISION -> decided(known, origin);
            case LISTING_DROPPED -> Map.of("reason", Sentence.of(due.said("reason")));
            case LISTING_REPAIR_REFUSED ->
                Map.of(
                        "decision", paper(known),
                        "reason", Sentence.of(due.said("reason")),
                        "remedy", remedy.ofPaper("本告知书", origin.sender(), origin.today()));
            default -> ended(due, known);
        };
    }

    private static Map<String, String> told(ListingFile known) {
        Charge charge = Objects.requireNonNull(known.charge());
        Map<String, String> values = new HashMap<>(charged(charge));
        values.put("length", length(charge.years()));
        values.put("days", String.valueOf(known.list().statement().workingDays()));
        return values;
    }

    private Map<String, String> decided(ListingFile known, Origin origin) {
        Ruling ruling = ruling(known);
        LocalDate last = ruling.last();
        Map<String, String> values = new HashMap<>(charged(Objects.requireNonNull(known.charge())));
        values.put("considered", Sentence.of(ruling.considered()));
        values.put("length", length(ruling.years()));
        values.put("starts", ChineseDate.of(Objects.requireNonNull(ruling.issuedOn())));
        values.put("until", last == null ? "移出名单之日" : ChineseDate.of(last));
        values.put("repair", Sentence.of(ruling.repair()));
        values.put("remedy", remedy.ofPaper("本决定书", origin.sender(), origin.today()));
        return values;
    }

    private static Map<String, String> ended(Due due, ListingFile known) {
        Ending ending = known.ending(due.sourceId()).orElseThrow();
        return Map.of(
                "decision", paper(known),
                "offOn", ChineseDate.of(Objects.requireNonNull(ending.answeredOn())),
                "reason", Sentence.of(ending.reason()));
    }

    private static Map<String, String> charged(Charge charge) {
        return Map.of(
                "facts", Sentence.of(charge.facts()),
                "evidence", Sentence.of(charge.evidence()),
                "basis", charge.basis());
    }

    private static String length(@Nullable Integer years) {
        return years == null ? "没有期限，到移出名单为止" : years + "年";
    }

    private static String paper(ListingFile known) {
        return Objects.requireNonNull(ruling(known).paper());
    }

    private static Ruling ruling(ListingFile known) {
        return Objects.requireNonNull(known.ruling());
    }
}
