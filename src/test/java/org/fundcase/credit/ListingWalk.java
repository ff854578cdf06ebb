package org.fundcase.credit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.Letter;
import org.fundcase.letters.LetterKind;
import org.fundcase.letters.Letters;
import org.fundcase.letters.ServiceNote;
import org.fundcase.letters.ServiceWay;
import org.fundcase.platform.TimeTravel;
import org.fundcase.web.TypedForm;
import org.springframework.boot.test.context.TestComponent;

/** Walks a listing step by step, as officers do, for tests. */
@TestComponent
public class ListingWalk {

    private final Listings listings;
    private final ListingFiles files;
    private final StepsOfListing steps;
    private final EndListing end;
    private final Letters letters;
    private final DrawnPapers drawn;
    private final TimeTravel time;

    ListingWalk(
            Listings listings,
            ListingFiles files,
            StepsOfListing steps,
            EndListing end,
            Letters letters,
            DrawnPapers drawn,
            TimeTravel time) {
        this.listings = listings;
        this.files = files;
        this.steps = steps;
        this.end = end;
        this.letters = letters;
        this.drawn = drawn;
        this.time = time;
    }

    public Listing open(Map<String, String> fields, SignedIn by) {
        Map<String, String> all = new HashMap<>(Map.of(
                "scheme", "CZ-II-2019 2019", "partyKind", "ENTERPRISE", "origin", "AUDIT", "source", "专项审计报告第 3 项"));
        all.putAll(fields);
        return listings.open(new TypedForm(all), by);
    }

    public void take(Listing listing, String step, Map<String, String> fields, SignedIn by) {
        steps.take(listing.id(), step, new TypedForm(fields), by);
    }

    public void charge(Listing listing, String years, SignedIn by) {
        take(listing, "charge", charge(years), by);
    }

    public static Map<String, String> charge(String years) {
        return Map.of(
                "cause", "FALSE_CLAIM",
                "facts", "用虚假发票骗取专项资金。",
                "evidence", "专项审计报告第 3 项；发票查验结果。",
                "basis", "《实施细则》第十五条",
                "years", years);
    }

    /** The second person has told the party. */
    public Listing told(Map<String, String> fields, String years, SignedIn officer, SignedIn head) {
        Listing listing = open(fields, officer);
        charge(listing, years, officer);
        take(listing, "submit", Map.of("what", "facts"), officer);
        take(listing, "tell", Map.of(), head);
        return listings.get(listing.id());
    }

    public static Map<String, String> draft(String years) {
        return Map.of("years", years, "considered", "没有提出新的事实和证据。", "repair", "退回资金、完成整改后向本机关书面申请。");
    }

    /** Told, waived and decided on one day; served and in force on the same. */
    public Listing inForce(Map<String, String> fields, String years, SignedIn officer, SignedIn head) {
        Listing listing = told(fields, years, officer, head);
        served(listing, LetterKind.LISTING_NOTICE, today(), officer);
        take(listing, "heard", Map.of("what", "WAIVER", "on", today().toString(), "words", "没有意见。"), officer);
        decide(listing, years, officer, head);
        served(listing, LetterKind.LISTING_DECISION, today(), officer);
        return listings.get(listing.id());
    }

    public void decide(Listing listing, String years, SignedIn officer, SignedIn head) {
        take(listing, "draft", draft(years), officer);
        take(listing, "submit", Map.of("what", "decision"), officer);
        take(listing, "issue", Map.of("paper", paper()), head);
    }

    public static String paper() {
        return "常工信失〔2022〕" + ThreadLocalRandom.current().nextInt(1, 999_999) + "号";
    }

    public UUID ending(Listing listing, String kind, SignedIn by) {
        take(listing, "endings", Map.of("kind", kind, "reason", "资金已经全部退回，整改验收通过。"), by);
        List<Ending> all = files.of(listings.get(listing.id())).endings();
        return all.get(all.size() - 1).id();
    }

    public void answer(Listing listing, UUID ending, boolean agreed, SignedIn by) {
        end.answer(listing.id(), ending, SecondAnswer.of(agreed, agreed ? "" : "证明不足。"), by);
    }

    public Letter served(Listing listing, LetterKind kind, LocalDate on, SignedIn by) {
        Letter letter = drawn.await(Subject.ofListing(listing.id()), kind);
        letters.recordService(by, letter.id(), new ServiceNote(ServiceWay.DIRECT, on, "收发室", "送达回证"));
        return letter;
    }

    public String words(Listing listing, LetterKind kind) throws Exception {
        return drawn.words(drawn.await(Subject.ofListing(listing.id()), kind));
    }

    /** @param page its address */
    public Listing find(String page) {
        return listings.get(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    public Listing now(Listing listing) {
        return listings.get(listing.id());
    }

    public Listing.State state(Listing listing) {
        return now(listing).on(today());
    }

    public LocalDate today() {
        return time.today();
    }
}
