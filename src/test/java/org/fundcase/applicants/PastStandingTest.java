package org.fundcase.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fundcase.FundcaseTest;
import org.fundcase.applicants.PastStanding.Past;
import org.fundcase.applicants.Standing.QueriedList;
import org.fundcase.kernel.CreditCode;
import org.fundcase.scenario.Bureau;
import org.fundcase.trips.Trips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The books looked at over years, and not on the day alone. */
@FundcaseTest
@Import(Bureau.class)
class PastStandingTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);
    private static final LocalDate THREE_YEARS_AGO = LocalDate.of(2019, 3, 1);

    @Autowired
    Bureau bureau;

    @Autowired
    BarBook bars;

    @Autowired
    Standing standing;

    @Autowired
    Trips trips;

    @Autowired
    PastStanding pastStanding;

    private Bureau.Applicant party;
    private CreditCode code;

    @BeforeEach
    void aParty() {
        party = bureau.enterprise();
        code = new CreditCode(party.party().creditCode());
    }

    @Test
    void aBarThatEndedWithinTheYearsIsFoundWithCauseAndBasis() {
        enter("2018-01-01", "2019-03-01");
        assertThat(past().bars())
                .containsExactly(
                        new PastStanding.HeldBar(LocalDate.of(2018, 1, 1), THREE_YEARS_AGO, "虚报投资", "常工信处〔2018〕1号"));
        assertThat(standing.known(code, TODAY, trips.begin()).get().barredUntil())
                .isNull();
    }

    @Test
    void aBarThatEndedTheDayBeforeTheYearsIsPast() {
        enter("2018-01-01", "2019-02-28");
        assertThat(past().bars()).isEmpty();
    }

    @Test
    void aBarThatWasLiftedHeldUntilTheDayBefore() {
        enter("2021-06-01", "2023-05-31");
        lift("复核撤销");
        assertThat(past().bars()).singleElement().satisfies(bar -> assertThat(bar.until())
                .isEqualTo(TODAY.minusDays(1)));
    }

    @Test
    void aBarThatWasLiftedBeforeItBeganNeverHeld() {
        enter("2022-03-01", "2023-02-28");
        lift("登记错误");
        assertThat(past().bars()).isEmpty();
    }

    @Test
    void ofTwoLooksOnOneDayTheLaterCounts() {
        look(true, "截图一");
        assertThat(past().listed()).extracting(PastStanding.Listed::proof).containsExactly("截图一");
        look(false, "截图二");
        assertThat(past().listed()).isEmpty();
    }

    private void lift(String why) {
        bars.lift(bars.bars(code.value()).get(0).id(), why, bureau.cityOfficer().actor());
    }

    private void look(boolean found, String proof) {
        standing.query(
                party.person().officeId(),
                QueriedList.ABNORMAL,
                found,
                proof,
                bureau.cityOfficer().actor());
    }

    private Past past() {
        return pastStanding.between(code, THREE_YEARS_AGO, TODAY);
    }

    private void enter(String starts, String until) {
        Bar bar = new Bar(
                code, party.party().name(), "虚报投资", "常工信处〔2018〕1号", LocalDate.parse(starts), LocalDate.parse(until));
        bars.enter(bar, null, bureau.cityOfficer().actor());
    }
}
