package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Visible;
import org.fundcase.cases.FilingEvent.ApplicationSubmitted;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A search finds what a look at every name would find, whatever happened to the list before. */
@FundcaseTest
@Import(Bureau.class)
@Transactional
class ListedNamesTest {

    /** In no name that other tests make; few, so that more names than a page has share a pair. */
    private static final String LETTERS = "龘靐𠮷";

    private static final List<String> ENDS = List.of("科技", "A1科", "３D", "", "（龘）");

    @Autowired
    Bureau bureau;

    @Autowired
    KeepListing listing;

    @Autowired
    CaseList list;

    @Autowired
    Access access;

    @Autowired
    Trips trips;

    @Autowired
    JdbcClient jdbc;

    private final Random chance = new Random(11);
    private final List<UUID> made = new ArrayList<>();
    private int numbers;
    private final UUID round = UUID.randomUUID();
    private List<SignedIn> readers = List.of();

    /** A row as it stands in the list. */
    record Entry(UUID id, String number, String enterprise, UUID round) {}

    @BeforeEach
    void offices() {
        readers = List.of(
                bureau.cityOfficer(),
                bureau.auditor(),
                bureau.districtOfficer(),
                bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER),
                bureau.person(OfficeKind.DISTRICT_INDUSTRY, "天宁区", Role.OFFICER));
    }

    @Test
    void everySearchFindsWhatALookAtEachNameFinds() {
        IntStream.range(0, 400).forEach(n -> submitted(UUID.randomUUID(), name()));
        findsAll();
        assertThat(scan("龘靐", null, readers.get(0))).hasSizeGreaterThan(CaseList.PAGE);
        for (int step = 0; step < 3; step++) {
            IntStream.range(0, 30).forEach(n -> change(made.get(chance.nextInt(made.size()))));
            findsAll();
        }
    }

    @Test
    void aCommonPairIsReadFromItsOwnListInOrder() {
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
        CaseFilter filter = CaseFilter.of(search("龘靐", null, null), access.visible(bureau.cityOfficer()));
        List<String> plan = jdbc.sql("EXPLAIN " + filter.latest(51))
                .params(filter.params())
                .query(String.class)
                .list();
        assertThat(plan)
                .anyMatch(line -> line.contains("cases_name_pair_pkey"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    private void findsAll() {
        for (SignedIn who : readers) {
            for (String text : texts()) {
                finds(text, null, who);
                finds(text, round, who);
            }
        }
    }

    private void finds(String text, @Nullable UUID inRound, SignedIn who) {
        List<UUID> expected = scan(text, inRound, who);
        assertThat(pages(text, inRound, who))
                .as(text + " for " + who.officeKind())
                .isEqualTo(expected);
        assertThat(list.count(search(text, inRound, null), who)).as(text).isEqualTo(expected.size());
        assertThat(list.first(search(text, inRound, null), 7, who))
                .extracting(CaseList.Row::id)
                .isEqualTo(expected.subList(0, Math.min(7, expected.size())));
    }

    private List<UUID> pages(String text, @Nullable UUID inRound, SignedIn who) {
        List<UUID> seen = new ArrayList<>();
        UUID after = null;
        List<CaseList.Row> page;
        do {
            page = list.page(search(text, inRound, after), who);
            page.stream().limit(CaseList.PAGE).map(CaseList.Row::id).forEach(seen::add);
            after = seen.isEmpty() ? null : seen.get(seen.size() - 1);
        } while (page.size() > CaseList.PAGE);
        return seen;
    }

    private List<UUID> scan(String text, @Nullable UUID inRound, SignedIn who) {
        Visible visible = access.visible(who);
        Set<String> wanted = Set.of(Bigrams.query(text).split(" & "));
        String start = text.toUpperCase(Locale.ROOT);
        return jdbc
                .sql("SELECT l.case_id, l.number, l.enterprise, l.round_id FROM cases_listing l WHERE "
                        + visible.sql("l.case_id") + " ORDER BY l.submitted_at DESC, l.case_id DESC")
                .params(visible.params())
                .query((row, n) -> new Entry(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class)))
                .list()
                .stream()
                .filter(entry -> inRound == null || inRound.equals(entry.round()))
                .filter(entry -> entry.number().startsWith(start)
                        || Set.of(Bigrams.of(entry.enterprise()).split(" ")).containsAll(wanted))
                .map(Entry::id)
                .collect(Collectors.toList());
    }

    /** Every pair of the letters, longer parts of names, and what is no pair at all. */
    private List<String> texts() {
        List<String> texts =
                new ArrayList<>(List.of("龘靐龘", "龘龘龘", "靐龘靐𠮷", "靐龘靐科技", "靐科技", "龘-靐", "龘A", "ZZ2022-00", "龘"));
        int[] letters = LETTERS.codePoints().toArray();
        for (int one : letters) {
            for (int other : letters) {
                texts.add(new String(new int[] {one, other}, 0, 2));
            }
        }
        return texts;
    }

    private String name() {
        int[] letters = LETTERS.codePoints().toArray();
        return IntStream.range(0, 2 + chance.nextInt(3))
                        .mapToObj(n -> Character.toString(letters[chance.nextInt(letters.length)]))
                        .collect(Collectors.joining())
                + ENDS.get(chance.nextInt(ENDS.size()));
    }

    private void change(UUID id) {
        switch (chance.nextInt(4)) {
            case 0 -> submitted(UUID.randomUUID(), name());
            case 1 -> submitted(id, name());
            case 2 -> {
                jdbc.sql("DELETE FROM cases_listing WHERE case_id = ?")
                        .param(id)
                        .update();
                made.remove(id);
            }
            default -> moved(id);
        }
    }

    /** To the other city. */
    private void moved(UUID id) {
        access.revoke(Subject.ofCase(id), readers.get(0).officeId(), Relation.CITY);
        access.grant(Subject.ofCase(id), readers.get(3).officeId(), Relation.CITY);
        trips.write();
        jdbc.sql("UPDATE cases_listing SET city = " + Visible.city("case_id") + " WHERE case_id = ?")
                .param(id)
                .update();
    }

    /** As after a submission, the first one or another one by a new name. */
    private void submitted(UUID id, String name) {
        boolean again = made.contains(id);
        String number = again ? "" : String.format("ZZ2022-%04d", ++numbers);
        if (!again) {
            made.add(id);
            jdbc.sql("INSERT INTO cases_application (id, number, round_id, enterprise_id, item, contents, state, year, "
                            + "begun_at) VALUES (?, ?, ?, ?, 'X', '{}', 'REFUSED', 2022, now())")
                    .params(id, number, round, UUID.randomUUID())
                    .update();
            access.grant(Subject.ofCase(id), readers.get(n(0, 3)).officeId(), Relation.CITY);
            access.grant(Subject.ofCase(id), readers.get(n(2, 4)).officeId(), Relation.RECEIVER);
        }
        CaseCard card = new CaseCard(
                id,
                number,
                UUID.randomUUID(),
                name,
                "9132041200000000XX",
                "X",
                Words.asIs("项目"),
                Words.asIs("某区"),
                chance.nextBoolean() ? round : UUID.randomUUID(),
                "批次",
                new SchemeVersion("CZ-II-2019", "2019"));
        listing.on(new ApplicationSubmitted(card, null, again, List.of(), Actor.SYSTEM));
        trips.write();
        // Some at the same moment.
        jdbc.sql("UPDATE cases_listing SET submitted_at = ? WHERE case_id = ?")
                .params(Timestamp.from(Instant.parse("2022-02-01T00:00:00Z").plusSeconds(chance.nextInt(60))), id)
                .update();
    }

    private int n(int one, int other) {
        return chance.nextInt(4) > 0 ? one : other;
    }

    private static CaseList.Search search(String text, @Nullable UUID round, @Nullable UUID after) {
        return new CaseList.Search(text, round, after);
    }
}
