package org.fundcase.rounds;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two persons for a list: who ranked it or proposed a change of it never enters the meeting's decision about it; who only
 * confirmed such a change, the second person of that, does so where nobody else of the office is left.
 */
@Component
class ListMakers {

    /**
     * Who of the office had a hand in the version in force, and who may enter the decision about it.
     *
     * @param makers names; empty before the first ranking
     * @param free those who may
     */
    record Hands(List<String> makers, List<Person> free) {

        public boolean mayEnter(SignedIn who) {
            return free.stream().anyMatch(one -> one.id().equals(who.personId()));
        }

        public List<String> names() {
            return free.stream().map(Person::name).toList();
        }
    }

    private record Hand(UUID person, boolean first) {}

    private final JdbcClient jdbc;
    private final RoundOffices offices;
    private final People people;
    private final RoundDesk desk;

    ListMakers(JdbcClient jdbc, RoundOffices offices, People people, RoundDesk desk) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.people = people;
        this.desk = desk;
    }

    /** Whether nobody could enter the decision about a list that the person made. */
    boolean isAlone(UUID roundId, SignedIn who) {
        return without(Set.of(who.personId()), office(roundId)).isEmpty();
    }

    Hands of(UUID roundId) {
        List<Hand> hands = hands(roundId);
        Set<UUID> all = hands.stream().map(Hand::person).collect(Collectors.toSet());
        Set<UUID> first = firsts(hands);
        List<Person> office = office(roundId);
        List<Person> neither = without(all, office);
        List<Person> free = neither.isEmpty() ? without(first, office) : neither;
        List<String> makers = office.stream()
                .filter(one -> all.contains(one.id()))
                .map(Person::name)
                .toList();
        return new Hands(makers, free);
    }

    private static Set<UUID> firsts(List<Hand> hands) {
        return hands.stream().filter(Hand::first).map(Hand::person).collect(Collectors.toSet());
    }

    /** @throws Refusal forbidden to who made the version in force */
    void requireAnother(FrozenList list, SignedIn by) {
        Hands hands = of(list.roundId());
        if (hands.mayEnter(by)) {
            return;
        }
        throw hands.free().isEmpty()
                ? Refusal.forbidden(
                        "第 {0} 版名单由 {1} 定稿，集体决定要由另一个人登记，你们单位没有别的经办人。请系统管理员再登记一位，由其办理。",
                        list.version(), Words.list(hands.makers()))
                : Refusal.forbidden(
                        "第 {0} 版名单由 {1} 定稿，集体决定要由另一个人登记。请 {2} 办理。",
                        list.version(), Words.list(hands.makers()), Words.list(hands.names()));
    }

    /**
     * Where the decision is still to come: a change that takes the last one who could enter it is proposed by somebody who
     * had a hand in the list already.
     *
     * @throws Refusal forbidden to who would be the last
     */
    void requireAnotherLeft(UUID roundId, SignedIn proposes) {
        if (!isDecisionToCome(roundId)) {
            return;
        }
        Set<UUID> first = firsts(hands(roundId));
        List<Person> office = office(roundId);
        if (without(first, office).isEmpty() || !leavesNobody(first, proposes.personId(), office)) {
            return;
        }
        List<String> others = office.stream()
                .filter(one -> !leavesNobody(first, one.id(), office))
                .map(Person::name)
                .toList();
        throw others.isEmpty()
                ? Refusal.forbidden("名单还要集体决定，由你提出改动以后，决定就没有别人可以登记。请系统管理员先再登记一位经办人。")
                : Refusal.forbidden("名单还要集体决定，由你提出改动以后，决定就没有别人可以登记。请 {0} 提出，由你复核。", Words.list(others));
    }

    private static boolean leavesNobody(Set<UUID> first, UUID more, List<Person> office) {
        return without(first, office).stream().allMatch(one -> one.id().equals(more));
    }

    /** Nobody has decided about this ranking yet. */
    private boolean isDecisionToCome(UUID roundId) {
        Course course = desk.course(roundId);
        return course.active().contains(Stage.COLLECTIVE_DECISION)
                || course.entered().lastIndexOf(Stage.COLLECTIVE_DECISION)
                        < course.entered().lastIndexOf(Stage.RANKING);
    }

    private List<Person> office(UUID roundId) {
        return people.ofOffice(offices.of(roundId, Stage.COLLECTIVE_DECISION)).stream()
                .filter(Person::worksOnTasks)
                .toList();
    }

    private static List<Person> without(Set<UUID> some, List<Person> office) {
        return office.stream().filter(one -> !some.contains(one.id())).toList();
    }

    /** Since the last ranking; what was changed before it does not count any more, and what a meeting changed is the meeting's. */
    private List<Hand> hands(UUID roundId) {
        return jdbc.sql("WITH versions AS (SELECT * FROM rounds_list WHERE round_id = :round AND version >= "
                        + "coalesce((SELECT max(version) FROM rounds_list WHERE round_id = :round AND cause = 'RANKING'), 1) "
                        + "AND cause IS DISTINCT FROM 'DECISION') "
                        + "SELECT coalesce(proposed_by, frozen_by), true FROM versions "
                        + "UNION SELECT frozen_by, false FROM versions WHERE proposed_by IS NOT NULL")
                .param("round", roundId)
                .query((row, n) -> new Hand(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }
}
