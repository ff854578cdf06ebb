package org.fundcase.scenario;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.acceptance.Accepting;
import org.fundcase.acceptance.Fate;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.platform.TimeTravel;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.PageTours.Visit;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.springframework.boot.test.context.TestComponent;

/** Two projects with an award: one is to be applied for, of the other a result with less money is proposed. */
@TestComponent
class CompletionTour {

    private static final SchemeVersion CHANGZHOU = new SchemeVersion("CZ-II-2019", "2019");

    private final Bureau bureau;
    private final RoundWalk walk;
    private final Payout payout;
    private final Accepting accepting;
    private final TimeTravel time;

    CompletionTour(Bureau bureau, RoundWalk walk, Payout payout, Accepting accepting, TimeTravel time) {
        this.bureau = bureau;
        this.walk = walk;
        this.payout = payout;
        this.accepting = accepting;
        this.time = time;
    }

    /** @param drafting the enterprise that fills its application in */
    record Opened(SignedIn drafting, SignedIn officer, List<Visit> own, List<Visit> work) {}

    /** Business time goes on by a month. */
    Opened open() {
        bureau.person(OfficeKind.DISTRICT_INDUSTRY, "武进区", Role.SECTION_HEAD);
        Bureau.Applicant one = bureau.enterprise();
        Bureau.Applicant other = bureau.enterprise();
        Round round = bureau.openRound(
                CHANGZHOU,
                "CZ2022",
                bureau.today().plusDays(20).atStartOfDay(BusinessTime.ZONE).toInstant(),
                Map.of("expertsPerCase", "0", "paymentTiming", "AFTER_ACCEPTANCE"));
        UUID drafted = awarded(round, one);
        UUID checked = awarded(round, other);
        payout.budget("常州市", CHANGZHOU);
        time.days(30);
        walk.act(round, Stage.START_REVIEW);
        walk.toTheMoney(round);
        walk.await(drafted, CaseState.AWAITING_PAYMENT);
        walk.await(checked, CaseState.AWAITING_PAYMENT);
        accepting.applied(checked, accepting.fate(checked, 1, Fate.UNUSED), other.person());
        SignedIn officer =
                accepting.person(accepting.task(checked, Stage.COMPLETION_CHECK).officeId(), Role.OFFICER);
        return new Opened(
                one.person(),
                officer,
                List.of(
                        page(drafted),
                        carried(drafted),
                        new Visit("/applications/{id}", "/applications/" + drafted, 200)),
                List.of(
                        new Visit("/acceptances", "/acceptances", 200),
                        new Visit("/projects", "/projects", 200),
                        new Visit("/projects/reports", "/projects/reports", 200),
                        page(checked),
                        page(drafted),
                        carried(drafted)));
    }

    private UUID awarded(Round round, Bureau.Applicant applicant) {
        GrantCase draft = bureau.draft(round, applicant, List.of(bureau.invoice(applicant), bureau.invoice(applicant)));
        return bureau.handedIn(draft, applicant).id();
    }

    private static Visit carried(UUID id) {
        return new Visit("/cases/{id}/implementation", "/cases/" + id + "/implementation", 200);
    }

    private static Visit page(UUID id) {
        return new Visit("/cases/{id}/completion", "/cases/" + id + "/completion", 200);
    }
}
