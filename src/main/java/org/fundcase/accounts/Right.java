package org.fundcase.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.fundcase.kernel.Subject;

/**
 * One line of {@code rights.yaml}.
 *
 * @param offices every kind if the line names none
 * @param through the relations that count; empty unless the reach is {@code RELATED}
 */
record Right(
        Set<Role> roles,
        Set<OfficeKind> offices,
        Subject.Kind subject,
        Set<Action> actions,
        Reach reach,
        Set<Relation> through) {

    private static final Set<Relation> NOT_OF_AN_OFFICE = Collections.unmodifiableSet(EnumSet.of(Relation.APPLICANT));

    enum Reach {
        EVERY,
        /** What is of the city of the person's office. */
        CITY,
        OWN,
        RELATED
    }

    boolean covers(SignedIn who, Action action, Subject.Kind kind) {
        return subject == kind
                && actions.contains(action)
                && offices.contains(who.officeKind())
                && who.roles().stream().anyMatch(roles::contains);
    }

    /**
     * The fences that the file cannot move (三员分立, GB/T 22239 8.1.5; two persons, ASVS 5.0 2.3.5).
     *
     * @throws IllegalArgumentException in words for whoever wrote the line
     */
    void requireFences() {
        boolean changes = actions.stream().anyMatch(action -> action != Action.READ);
        refuse(
                roles.contains(Role.AUDITOR) && changes && !isOwnAccount(),
                "an AUDITOR reads and changes nothing but the own account");
        refuse(
                roles.contains(Role.ADMINISTRATOR) && subject != Subject.Kind.ACCOUNT,
                "an ADMINISTRATOR keeps accounts and sees no business");
        refuse(
                actions.contains(Action.CONFIRM) && !roles.equals(Set.of(Role.SECTION_HEAD)),
                "only a SECTION_HEAD may CONFIRM");
        refuse(
                subject == Subject.Kind.CASE && changes && reach != Reach.RELATED,
                "a CASE is changed through a relation only");
        refuse(
                reach == Reach.OWN && subject != Subject.Kind.ACCOUNT && subject != Subject.Kind.ENTERPRISE,
                "OWN is said of an ACCOUNT or an ENTERPRISE");
        refuse(
                reach == Reach.CITY && (subject == Subject.Kind.ACCOUNT || subject == Subject.Kind.STANDING),
                "CITY is said of a CASE, a ROUND or an ENTERPRISE");
        refuse(
                !roles.contains(Role.APPLICANT) && through.stream().anyMatch(NOT_OF_AN_OFFICE::contains),
                "the relation APPLICANT is an enterprise's");
    }

    private boolean isOwnAccount() {
        return subject == Subject.Kind.ACCOUNT && reach == Reach.OWN;
    }

    private static void refuse(boolean broken, String rule) {
        if (broken) {
            throw new IllegalArgumentException(rule);
        }
    }
}
