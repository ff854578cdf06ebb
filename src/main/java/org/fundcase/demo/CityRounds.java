package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.NewProposal;
import org.fundcase.funding.Proposal;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.operators.VoucherForm;
import org.fundcase.operators.Vouchers;
import org.fundcase.rounds.Round;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A small round of Jiangmen and one of Linyi. Both are public soon after the demo began; as the days go by that a visitor
 * moves, their offices go on by themselves: Jiangmen's operator pays one project of the plan and has written off a part,
 * Linyi's party group decides and its finance office issues the quota.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "living", matchIfMissing = true)
class CityRounds {

    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    private static final String LINYI = "LY-TR-2020";

    private final CityFiling filing;
    private final GrantCases cases;
    private final DemoPeople people;
    private final Budgets budgets;
    private final Awards awards;
    private final DemoCourse course;
    private final DemoPayout payout;
    private final Vouchers vouchers;
    private final Workflow workflow;
    private final Clock clock;

    CityRounds(
            CityFiling filing,
            GrantCases cases,
            DemoPeople people,
            Budgets budgets,
            Awards awards,
            DemoCourse course,
            DemoPayout payout,
            Vouchers vouchers,
            Workflow workflow,
            Clock clock) {
        this.filing = filing;
        this.cases = cases;
        this.people = people;
        this.budgets = budgets;
        this.awards = awards;
        this.course = course;
        this.payout = payout;
        this.vouchers = vouchers;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Opens a round and files its applications, each recommended; what is there stays. */
    void file(CityFiling.Call call) {
        if (call == CityFiling.Call.LINYI) {
            budget();
        }
        filing.file(call);
    }

    private void budget() {
        SignedIn bureau = people.get("ly-gx");
        if (budgets.of(bureau).stream().anyMatch(one -> one.schemeId().equals(LINYI))) {
            return;
        }
        NewProposal proposal = new NewProposal(
                LINYI, 2022, Proposal.Kind.INITIAL, "8000000", "临财预〔2021〕45号（示例）", "支持智能化技术改造项目不少于 10 个");
        UUID proposed = budgets.propose(proposal, "demo-linyi-budget", bureau);
        budgets.answer(proposed, SecondAnswer.of(true, ""), "demo-linyi-agreed", people.get("ly-cz2"));
    }

    /**
     * Takes every step that somebody can take now; nothing happens before the call is over or while the public looks on.
     *
     * @return whether there is anything to wait for
     */
    boolean goOn(CityFiling.Call call) {
        Optional<Round> found = filing.find(call);
        found.filter(round -> clock.instant().isAfter(round.closesAt())).ifPresent(round -> goOn(call, round));
        return found.filter(round -> !isPaying(round)).isPresent();
    }

    private void goOn(CityFiling.Call call, Round round) {
        Optional<CaseTask> task = course.next(round.id(), Duration.ZERO);
        while (task.isPresent() && !isPaying(round)) {
            course.step(task.get(), call.numbers(), (application, reviewer) -> {});
            task = course.next(round.id(), A_MOMENT);
        }
        if (call == CityFiling.Call.JIANGMEN && isPaying(round)) {
            pay(round.id());
        }
    }

    /** From then on a list changes only where something has to be mended. */
    private boolean isPaying(Round round) {
        return workflow.course(round.id()).active().contains(Stage.PAYING);
    }

    /** The first project; two thirds of it are written off by a voucher, the rest waits for one. */
    private void pay(UUID round) {
        List<Award> owed = cases.ofRound(round).stream()
                .map(GrantCase::id)
                .flatMap(one -> awards.ofCase(one).stream())
                .toList();
        if (owed.isEmpty() || owed.stream().anyMatch(award -> award.paid().isPositive())) {
            return;
        }
        Award first = owed.get(0);
        UUID payment = payout.pay(List.of(first)).get(0);
        String part = String.valueOf(first.committed().toYuan().longValue() * 2 / 3);
        vouchers.record(
                payment,
                new VoucherForm("示例回单-0002", LocalDate.now(clock).toString(), part),
                "示例回单.pdf",
                new ByteArrayInputStream(DemoCourse.paperBytes()),
                people.of(first.payingOffice()));
    }
}
