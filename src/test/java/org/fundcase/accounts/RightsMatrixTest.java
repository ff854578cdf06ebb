package org.fundcase.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Every role in every kind of office, with every action on every subject, through every relation, none, and as owner.
 * What is allowed stands in {@code allowed.txt}, which a person has read; everything else must be refused.
 */
@FundcaseTest
@RecordApplicationEvents
class RightsMatrixTest {

    private static final Path ALLOWED = Path.of("src/test/resources/rights/allowed.txt");
    private static final String NONE = "-";
    private static final String OWN = "OWN";
    /** Another office of the same city decides it; an enterprise is entered there. */
    private static final String OF_CITY = "of the city";

    @Autowired
    Offices offices;

    @Autowired
    Access access;

    @Autowired
    ApplicationEvents events;

    private final Map<OfficeKind, Office> office = new EnumMap<>(OfficeKind.class);

    /** @param through a relation, {@code OWN}, or {@code -} */
    record Cell(OfficeKind office, Role role, Action action, Subject.Kind subject, String through) {

        String wanted() {
            return role + " of " + office + " may " + action + " " + subject;
        }
    }

    @BeforeEach
    void openOffices() {
        for (OfficeKind kind : OfficeKind.values()) {
            office.put(kind, offices.register(new Office(UUID.randomUUID(), kind, "常州市", "某区", "某" + kind)));
        }
    }

    @Test
    void allowsWhatThePeopleReadAndNothingElse() throws IOException {
        Map<String, List<String>> allowed = new TreeMap<>();
        for (Cell cell : cells()) {
            if (canExist(cell) && isAllowed(cell)) {
                allowed.computeIfAbsent(cell.wanted(), wanted -> new ArrayList<>())
                        .add(cell.through());
            }
        }
        assertThat(allowed.entrySet().stream().map(RightsMatrixTest::line))
                .containsExactlyElementsOf(Files.readAllLines(ALLOWED));
    }

    @Test
    void aRoleInAnOfficeThatCannotGiveItChangesNoBusiness() {
        assertThat(cells())
                .filteredOn(cell -> !canExist(cell) && cell.action() != Action.READ)
                .filteredOn(cell -> cell.subject() != Subject.Kind.ACCOUNT)
                .isNotEmpty()
                .noneMatch(this::isAllowed);
    }

    @Test
    void everyRefusedChangeIsToldSoThatItIsRecorded() {
        for (Cell cell : cells()) {
            SignedIn who = who(cell);
            Subject subject = subject(cell, who);
            if (cell.action() != Action.READ && !access.may(who, cell.action(), subject)) {
                assertThatThrownBy(() -> access.require(who, cell.action(), subject))
                        .as(cell.toString())
                        .isInstanceOf(Refusal.class);
                assertThat(events.stream(ChangeDenied.class)).contains(new ChangeDenied(who, cell.action(), subject));
                events.clear();
            }
        }
    }

    @Test
    void theSecondPersonIsAnotherOneWhateverRolesTheFirstHas() {
        SignedIn both = someone(OfficeKind.DISTRICT_INDUSTRY, Role.OFFICER, Role.SECTION_HEAD);
        Subject ended = Subject.ofCase(UUID.randomUUID());
        access.grant(ended, both.officeId(), Relation.RECEIVER);
        assertThatThrownBy(() -> access.requireSecond(both, both.personId(), ended))
                .hasMessageContaining("不能自己同意");
        SignedIn clerk = someone(OfficeKind.DISTRICT_INDUSTRY, Role.OFFICER);
        assertThatThrownBy(() -> access.requireSecond(clerk, both.personId(), ended))
                .hasMessageContaining("另一位负责人");
        access.requireSecond(someone(OfficeKind.DISTRICT_INDUSTRY, Role.SECTION_HEAD), both.personId(), ended);
    }

    private static String line(Map.Entry<String, List<String>> allowed) {
        boolean every = allowed.getValue().containsAll(throughs().toList());
        return allowed.getKey() + ": " + (every ? "every one" : String.join(", ", allowed.getValue()));
    }

    private static boolean canExist(Cell cell) {
        try {
            RoleRule.require(cell.office(), Set.of(cell.role()));
            return true;
        } catch (Refusal impossible) {
            return false;
        }
    }

    private boolean isAllowed(Cell cell) {
        SignedIn who = who(cell);
        return access.may(who, cell.action(), subject(cell, who));
    }

    private Subject subject(Cell cell, SignedIn who) {
        UUID own = cell.subject() == Subject.Kind.ACCOUNT ? who.personId() : who.officeId();
        Subject subject = new Subject(cell.subject(), cell.through().equals(OWN) ? own : UUID.randomUUID());
        if (cell.through().equals(OF_CITY)) {
            enterIn("常州市", subject);
        }
        Relation relation = relation(cell.through());
        if (relation != null) {
            access.grant(subject, who.officeId(), relation);
        }
        return subject;
    }

    private void enterIn(String city, Subject subject) {
        if (subject.kind() == Subject.Kind.ENTERPRISE) {
            offices.register(new Office(subject.id(), OfficeKind.ENTERPRISE, city, null, "某企业"));
        } else {
            Office bureau = new Office(UUID.randomUUID(), OfficeKind.CITY_INDUSTRY, city, null, "某局");
            access.grant(subject, offices.register(bureau).id(), Relation.CITY);
        }
    }

    @Test
    void nobodyReadsOrWorksOnWhatIsOfAnotherCity() {
        for (Cell cell :
                cells().stream().filter(one -> one.through().equals(NONE)).toList()) {
            Subject foreign = new Subject(cell.subject(), UUID.randomUUID());
            enterIn("江门市", foreign);
            Subject nobodys = new Subject(cell.subject(), UUID.randomUUID());
            assertThat(access.may(who(cell), cell.action(), foreign))
                    .as(cell.toString())
                    .isEqualTo(access.may(who(cell), cell.action(), nobodys));
        }
    }

    private SignedIn who(Cell cell) {
        return someone(cell.office(), cell.role());
    }

    private SignedIn someone(OfficeKind kind, Role... roles) {
        Office of = Objects.requireNonNull(office.get(kind));
        return new SignedIn(UUID.randomUUID(), "someone", "陈试", of.id(), kind, of.name(), Set.of(roles));
    }

    private static @Nullable Relation relation(String through) {
        return Set.of(NONE, OWN, OF_CITY).contains(through) ? null : Relation.valueOf(through);
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (OfficeKind office : OfficeKind.values()) {
            for (Role role : Role.values()) {
                for (Action action : Action.values()) {
                    for (Subject.Kind subject : Subject.Kind.values()) {
                        throughs().forEach(through -> cells.add(new Cell(office, role, action, subject, through)));
                    }
                }
            }
        }
        return cells;
    }

    private static Stream<String> throughs() {
        return Stream.concat(
                Stream.of(NONE, OWN, OF_CITY), Arrays.stream(Relation.values()).map(Relation::name));
    }
}
