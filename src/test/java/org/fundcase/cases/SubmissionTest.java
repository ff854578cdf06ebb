package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.scenario.RoundTrips;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Most of a submission is waiting for the database, so how often it waits is held here. */
@FundcaseTest
@Import(Bureau.class)
class SubmissionTest {

    @Autowired
    Bureau bureau;

    @Autowired
    SubmitApplication submit;

    @Test
    void waitsForTheDatabaseAFewTimesOnly() {
        Round round = bureau.openRound(Map.of());
        bureau.submitted(round, bureau.enterprise());
        Bureau.Applicant applicant = bureau.enterprise();
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant)));
        try (RoundTrips trips = RoundTrips.counted()) {
            submit.submit(draft.id(), applicant.person());
            assertThat(trips.all()).hasSizeLessThanOrEqualTo(25);
        }
    }
}
