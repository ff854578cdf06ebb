package org.fundcase.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.funding.Budgets;
import org.fundcase.funding.NewProposal;
import org.fundcase.funding.Proposal;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.platform.BusinessTravel;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.web.DemoProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The year 2019 of Changzhou, from the call to the money, through the real doors while business time goes by: 72 projects in
 * five categories with 6.67 million yuan, and 19 publicity projects of 7 units with 2.017 million. The totals are those of
 * the bureau's own evaluation (自我评价报告); units and single amounts are invented.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "changzhou-2019")
class Year2019 implements ApplicationRunner, DemoProgress {

    static final String SCHEME = "CZ-II-2019";
    private static final int YEAR = 2019;
    private static final String PREFIX = "CZ2019";
    private static final LocalDate CLOSED = LocalDate.of(YEAR, 10, 8);
    private static final LocalDate PAID = LocalDate.of(YEAR, 11, 12);
    private static final Logger log = LoggerFactory.getLogger(Year2019.class);

    private final DemoPeople people;
    private final Rounds rounds;
    private final Budgets budgets;
    private final Year2019Projects projects;
    private final Year2019Round course;
    private final Year2019Named named;
    private final DemoPayout payout;
    private final Awards awards;
    private final BusinessTravel travel;
    private final OpenWhenFilled opening;
    private final Clock clock;
    private final AtomicInteger made = new AtomicInteger();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> new Thread(task, "fill-2019"));

    Year2019(
            DemoPeople people,
            Rounds rounds,
            Budgets budgets,
            Year2019Projects projects,
            Year2019Round course,
            Year2019Named named,
            DemoPayout payout,
            Awards awards,
            BusinessTravel travel,
            OpenWhenFilled opening,
            Clock clock) {
        this.people = people;
        this.rounds = rounds;
        this.budgets = budgets;
        this.projects = projects;
        this.course = course;
        this.named = named;
        this.payout = payout;
        this.awards = awards;
        this.travel = travel;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        people.settle();
        requireOwnDatabase();
        opening.open();
        background.execute(this::tell);
        background.shutdown();
    }

    /** What another story left would stand beside figures that are said to be those of 2019. */
    private void requireOwnDatabase() {
        boolean foreign = rounds.of(people.get("shi-gx")).stream()
                .anyMatch(round -> !round.prefix().equals(PREFIX));
        if (foreign) {
            throw new IllegalStateException(
                    "The database holds rounds of another demo. The story changzhou-2019 needs an empty "
                            + "one of its own: set fundcase.database and fundcase.storage, or empty their folders.");
        }
    }

    @Override
    public int made() {
        return made.get();
    }

    @Override
    public int wanted() {
        return Year2019Projects.COUNT + Year2019Named.COUNT;
    }

    /** Told once: an empty database begins it, a full one keeps it. */
    private void tell() {
        SignedIn bureau = people.get("shi-gx");
        if (!rounds.of(bureau).isEmpty()) {
            made.set(wanted());
            return;
        }
        try {
            tell(bureau);
        } catch (RuntimeException failed) {
            log.error("The year 2019 could not be told to its end; begin again with an empty database", failed);
        }
    }

    private void tell(SignedIn bureau) {
        budget(bureau);
        Round round = rounds.open(call(), bureau);
        List<UUID> filed = projects.file(round.id(), made);
        travel.to(CLOSED.atTime(9, 0));
        course.toTheMoney(round.id(), projects::propose);
        List<Award> owed = new ArrayList<>();
        filed.forEach(id -> owed.addAll(awards.ofCase(id)));
        owed.addAll(named.districts(round.id()));
        owed.addAll(named.media(round.id(), made));
        if (LocalDate.now(clock).isBefore(PAID)) {
            travel.to(PAID.atTime(9, 0));
        }
        payout.pay(owed);
    }

    private void budget(SignedIn bureau) {
        NewProposal proposal =
                new NewProposal(SCHEME, YEAR, Proposal.Kind.INITIAL, "10000000", "常财绩〔2019〕37号", "支持项目不少于 70 个");
        UUID proposed = budgets.propose(proposal, "year-2019-budget", bureau);
        budgets.answer(proposed, SecondAnswer.of(true, ""), "year-2019-agreed", people.get("shi-cz2"));
    }

    private static Rounds.Call call() {
        return new Rounds.Call(
                new SchemeVersion(SCHEME, "2019"),
                "2019年度常州市工业互联网专项资金",
                PREFIX,
                BusinessTime.instant(LocalDateTime.of(YEAR, 9, 2, 9, 0)),
                BusinessTime.instant(LocalDateTime.of(YEAR, 9, 30, 17, 0)),
                Map.of("awardsCountAsProject", "NO"));
    }
}
