package org.fundcase.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.scenario.Bureau;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who comes second to a task is told who was first. */
@FundcaseTest
@Import(Bureau.class)
class ClaimTaskTest {

    @Autowired
    Bureau bureau;

    @Autowired
    ClaimTask claims;

    @Test
    void saysWhoClaimedItAndWhenEvenToAPageThatIsOld() {
        SignedIn first = bureau.districtHead();
        CaseTask task = submitted();
        claims.claim(task.id(), task.version(), first);
        assertThatThrownBy(() -> claims.claim(task.id(), task.version(), bureau.districtOfficer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.words().zh())
                                .contains(first.name(), "2022年3月1日", "签收", "转办给你")
                                .doesNotContain("刷新"));
    }

    @Test
    void saysToThePageOfTheOneWhoHasItThatItIsOld() {
        SignedIn officer = bureau.districtOfficer();
        CaseTask task = submitted();
        claims.claim(task.id(), task.version(), officer);
        assertThatThrownBy(() -> claims.release(task.id(), task.version(), officer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stale"));
    }

    private CaseTask submitted() {
        return bureau.task(
                bureau.submitted(bureau.openRound(Map.of()), bureau.enterprise())
                        .id(),
                Stage.ACCEPTANCE);
    }
}
