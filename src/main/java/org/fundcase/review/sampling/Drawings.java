package org.fundcase.review.sampling;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.review.HoldReview;
import org.fundcase.workflow.SideTasks;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** The drawings of a round, for the offices of the whole city and whoever inspects; a list names cases of every district. */
@Component
class Drawings {

    private static final Set<OfficeKind> READERS =
            Set.of(OfficeKind.CITY_INDUSTRY, OfficeKind.CITY_FINANCE, OfficeKind.OPERATOR, OfficeKind.AUDIT);

    private final SamplingRows rows;
    private final Access access;
    private final HoldReview hold;
    private final SideTasks tasks;

    Drawings(SamplingRows rows, Access access, HoldReview hold, SideTasks tasks) {
        this.rows = rows;
        this.access = access;
        this.hold = hold;
        this.tasks = tasks;
    }

    boolean mayRead(SignedIn who, UUID roundId) {
        return READERS.contains(who.officeKind()) && access.may(who, Action.READ, Subject.ofRound(roundId));
    }

    boolean mayDraw(SignedIn who, UUID roundId) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY && access.may(who, Action.CHANGE, Subject.ofRound(roundId));
    }

    /** @throws Refusal not found for a foreign round; forbidden for every office but the city's industry bureau */
    void requireDrawer(SignedIn who, UUID roundId) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (!mayDraw(who, roundId)) {
            throw Refusal.forbidden("复核抽查由市工信局抽取，你们单位不能抽。");
        }
    }

    /** Whether only one person of the office works on tasks: what that person reviewed nobody there checks. */
    boolean isAlone(SignedIn who) {
        return hold.officers(who.officeId()).size() < 2;
    }

    /** @throws Refusal if a case of the list could be checked by nobody of the office but its reviewer */
    void requireSecond(List<GrantCase> population, SignedIn by) {
        if (isAlone(by)) {
            Set<UUID> there =
                    hold.officers(by.officeId()).stream().map(Person::id).collect(Collectors.toSet());
            long own = tasks.doers(population.stream().map(GrantCase::id).toList(), Stage.REVIEW).values().stream()
                    .filter(doer -> there.isEmpty() || there.contains(doer.personId()))
                    .count();
            if (own > 0) {
                throw Refusal.invalid(
                        "nobody-to-check", "名单里有 {0} 件由你们单位唯一的经办人审核，抽中以后没有别人可以复核。先请系统管理员登记第二位经办人，再抽取。", own);
            }
        }
    }

    /** @throws Refusal not found for who may not read them */
    List<Drawing> ofRound(SignedIn who, UUID roundId) {
        requireReader(who, roundId);
        return rows.ofRound(roundId);
    }

    /** @throws Refusal not found for who may not read it */
    Drawing seenBy(SignedIn who, UUID roundId, int no) {
        requireReader(who, roundId);
        return rows.find(roundId, no).orElseThrow(Refusal::notFound);
    }

    private void requireReader(SignedIn who, UUID roundId) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (!mayRead(who, roundId)) {
            throw Refusal.notFound();
        }
    }
}
