package org.fundcase.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.Standing;
import org.fundcase.applicants.Standing.OtherFunding;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Words;
import org.fundcase.review.Conflict.Degree;
import org.fundcase.review.Expert.Employer;
import org.fundcase.review.Expert.Interest;
import org.fundcase.trips.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an expert may judge a case (回避): employers, what they were paid for together, and declared interests. */
@Component
public class CheckConflicts {

    /** Who left a supplier counts as its own for three years (政府采购法实施条例第九条); here alike. */
    private static final int YEARS_AFTER_LEAVING = 3;

    private final CaseParties parties;
    private final Applicants applicants;
    private final Standing standing;
    private final Trips trips;
    private final Clock clock;

    CheckConflicts(CaseParties parties, Applicants applicants, Standing standing, Trips trips, Clock clock) {
        this.parties = parties;
        this.applicants = applicants;
        this.standing = standing;
        this.trips = trips;
        this.clock = clock;
    }

    /** What stands against it first; empty if nothing does. */
    @Transactional
    List<Conflict> of(Expert expert, GrantCase grantCase) {
        return of(expert, grantCase, parties.of(grantCase));
    }

    /** As {@link #of(Expert, GrantCase)} for several experts of one case. */
    @Transactional
    List<Conflict> of(Expert expert, GrantCase grantCase, List<CaseParty> known) {
        LocalDate today = LocalDate.now(clock);
        List<Conflict> found = new ArrayList<>();
        expert.employers().stream()
                .filter(employer -> employer.isSince(today.minusYears(YEARS_AFTER_LEAVING)))
                .forEach(employer -> found.addAll(employed(employer, known, grantCase)));
        expert.interests().stream()
                .filter(interest -> interest.holdsOn(today))
                .forEach(interest -> found.addAll(declared(interest, known)));
        Enterprise applicant = applicants.get(grantCase.enterpriseId());
        if (expert.name().equals(applicant.profile().legalRepresentative())) {
            found.add(near(Words.of("和申报企业的法定代表人同名：{0}", expert.name())));
        }
        found.sort((one, other) -> one.degree().compareTo(other.degree()));
        return found;
    }

    /** As of an expert who works there, for a firm that is to look at a case; what stands against it first. */
    @Transactional
    public List<Conflict> ofFirm(String name, String creditCode, GrantCase grantCase) {
        List<Conflict> found = new ArrayList<>();
        for (CaseParty party : parties.of(grantCase)) {
            if (party.isNamedBy(name, creditCode)) {
                found.add(stands(Words.of("{0} 就是{1}", name, party.part())));
            } else if (party.isLike(name)) {
                found.add(near(Words.of("{0} 和{1} {2} 名称相近", name, party.part(), party.name())));
            }
        }
        fundedTogether(creditCode, grantCase)
                .forEach(project -> found.add(stands(Words.of("{0} 和申报企业一起得到过资金：{1}", name, project))));
        found.sort((one, other) -> one.degree().compareTo(other.degree()));
        return found;
    }

    private List<Conflict> employed(Employer employer, List<CaseParty> known, GrantCase grantCase) {
        List<Conflict> found = new ArrayList<>();
        for (CaseParty party : known) {
            if (party.isNamedBy(employer.name(), employer.creditCode())) {
                found.add(stands(Words.of("工作单位 {0} 是{1}", employer.name(), party.part())));
            } else if (party.isLike(employer.name())) {
                found.add(near(Words.of("工作单位 {0} 和{1} {2} 名称相近", employer.name(), party.part(), party.name())));
            }
        }
        fundedTogether(employer.creditCode(), grantCase)
                .forEach(project -> found.add(stands(Words.of("工作单位 {0} 和申报企业一起得到过资金：{1}", employer.name(), project))));
        return found;
    }

    private Set<String> fundedTogether(@Nullable String code, GrantCase grantCase) {
        Enterprise applicant = applicants.get(grantCase.enterpriseId());
        if (code == null || code.equals(applicant.creditCode().value())) {
            return Set.of();
        }
        Set<String> together = projects(applicant.creditCode());
        together.retainAll(projects(new CreditCode(code)));
        return together;
    }

    private Set<String> projects(CreditCode code) {
        return standing.known(code, LocalDate.now(clock), trips.begin()).get().otherFunding().stream()
                .map(OtherFunding::project)
                .filter(project -> !project.isBlank())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Conflict> declared(Interest interest, List<CaseParty> known) {
        return known.stream()
                .filter(party -> party.isNamedBy(interest.party(), interest.creditCode()))
                .map(party ->
                        stands(Words.of("申明的利害关系：{0}（{1}），到 {2} 为止", interest.party(), party.part(), interest.until())))
                .toList();
    }

    private static Conflict stands(Words ground) {
        return new Conflict(Degree.STANDS, ground);
    }

    private static Conflict near(Words ground) {
        return new Conflict(Degree.NEAR, ground);
    }
}
