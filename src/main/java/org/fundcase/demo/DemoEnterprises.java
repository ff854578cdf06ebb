package org.fundcase.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.applicants.MunicipalDeclarations;
import org.fundcase.applicants.Standing;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.demo.DemoPlaces.City;
import org.fundcase.demo.DemoPlaces.District;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.Party;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.CreditCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sixty invented enterprises of three cities; the n-th is the same in every run. */
@Component
@Profile("demo")
class DemoEnterprises {

    static final int COUNT = 60;
    static final int FIRST_OF_JIANGMEN = 36;
    static final int FIRST_OF_LINYI = 48;

    /** Those of Changzhou whose projects were carried out; the numbers between are nobody's. */
    static final int FIRST_CARRIED_OUT = 70;

    /** Declares itself a municipal unit, and the city confirmed it. */
    private static final int MUNICIPAL = 10;

    /** Declares itself a municipal unit, and waits for the city's answer. */
    private static final int DECLARED = 12;

    private static final long SEED = 20220301L;
    private static final long FURTHER = 1000;

    static final LocalDate ESTABLISHED = LocalDate.of(2014, 5, 20);

    /**
     * An enterprise with its person.
     *
     * @param inventor gives its further papers, always the same ones
     */
    record Applicant(SignedIn person, City city, Party party, String representative, Inventor inventor) {}

    private record Seat(City city, District district) {}

    private final DemoPeople people;
    private final Applicants applicants;
    private final MunicipalDeclarations municipal;
    private final Standing standing;

    DemoEnterprises(DemoPeople people, Applicants applicants, MunicipalDeclarations municipal, Standing standing) {
        this.municipal = municipal;
        this.people = people;
        this.applicants = applicants;
        this.standing = standing;
    }

    /** The n-th enterprise, registered with its person if it is not yet, or neither of them. */
    @Transactional
    public Applicant get(int n) {
        Seat seat = seat(n);
        Inventor inventor = new Inventor(seed(n));
        Party party = party(seat, inventor);
        String representative = DemoPeople.ofEnterprise(n, 0);
        String username = n == 0 ? DemoPeople.ENTERPRISE : DemoPeople.ENTERPRISE + n;
        if (people.find(username).isEmpty()) {
            UUID id = applicants
                    .register(
                            CreditCode.parse(party.creditCode()),
                            profile(party, representative, seat, n == MUNICIPAL || n == DECLARED),
                            Actor.SYSTEM)
                    .id();
            people.addApplicant(
                    id,
                    seat.city(),
                    party.name(),
                    new DemoPeople.NewApplicant(username, DemoPeople.ofEnterprise(n, 1)));
            if (n == MUNICIPAL) {
                municipal.answer(id, new MunicipalDeclarations.Answer(1, true, "市属国有企业名录"), people.get("shi-gx"));
            }
        }
        SignedIn person = people.get(username);
        // As it was registered, also by an earlier run.
        String registered = applicants.get(person.officeId()).profile().legalRepresentative();
        return new Applicant(person, seat.city(), party, registered, inventor);
    }

    /** The name of the n-th. */
    static String name(int n) {
        return party(seat(n), new Inventor(seed(n))).name();
    }

    private static Party party(Seat seat, Inventor inventor) {
        return inventor.partyIn(
                seat.city().bare(), seat.city().name() + seat.district().name());
    }

    /** Each has a name of its own: whose seed invents an earlier one's takes another seed. */
    private static long seed(int n) {
        Set<String> taken = new HashSet<>();
        long seed = SEED;
        for (int one = 0; one <= n; one++) {
            seed = SEED + one;
            while (!taken.add(party(seat(one), new Inventor(seed)).name())) {
                seed += FURTHER;
            }
        }
        return seed;
    }

    /** The first ones are all of the district whose officers sign in by the demo's accounts. */
    private static Seat seat(int n) {
        City city = n < FIRST_OF_JIANGMEN || n >= FIRST_CARRIED_OUT
                ? DemoPlaces.CHANGZHOU
                : n < FIRST_OF_LINYI ? DemoPlaces.JIANGMEN : DemoPlaces.LINYI;
        int district = n <= FillDemo.AT_ONCE || n >= FIRST_CARRIED_OUT
                ? 0
                : n % city.districts().size();
        return new Seat(city, city.districts().get(district));
    }

    /** The district looked into the lists of the market regulator for most enterprises, not for all. */
    void query(Applicant applicant, Actor officer) {
        UUID id = applicant.person().officeId();
        standing.query(id, QueriedList.ABNORMAL, false, "国家企业信用信息公示系统，查询截图", officer);
        standing.query(id, QueriedList.DISHONEST, false, "信用中国，查询截图", officer);
        standing.query(id, QueriedList.OTHER_FUNDING, false, "财政专项资金台账，无记录", officer);
    }

    private static Enterprise.Profile profile(Party party, String representative, Seat seat, boolean declared) {
        String[] account = party.bankAccount().split(" ", 2);
        return new Enterprise.Profile(
                party.name(),
                representative,
                ESTABLISHED,
                party.addressPhone().split(" ", 2)[0],
                seat.city().name(),
                seat.district().name(),
                declared,
                true,
                new Enterprise.Contact("办公室", seat.city().phone() + "-80000000"),
                new Enterprise.Account(party.name(), account[0], account[1]));
    }
}
