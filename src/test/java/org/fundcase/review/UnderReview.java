package org.fundcase.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fundcase.accounts.People;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.platform.TimeTravel;
import org.fundcase.review.InviteExpert.Offer;
import org.fundcase.review.ScoreSheet.Typed;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.workflow.Stage;
import org.springframework.boot.test.context.TestComponent;

/** Applications of a round in Changzhou that the city reviews, and experts of its pool. */
@TestComponent
public class UnderReview {

    public static final String PASSWORD = "Other-horse-8";
    private static final String FIRST = "First-horse-7";

    private final Bureau bureau;
    private final GrantCases cases;
    private final Experts experts;
    private final People people;
    private final InviteExpert invite;
    private final AnswerInvitation answers;
    private final SubmitScore scores;
    private final TimeTravel time;

    UnderReview(
            Bureau bureau,
            GrantCases cases,
            Experts experts,
            People people,
            InviteExpert invite,
            AnswerInvitation answers,
            SubmitScore scores,
            TimeTravel time) {
        this.bureau = bureau;
        this.cases = cases;
        this.experts = experts;
        this.people = people;
        this.invite = invite;
        this.answers = answers;
        this.scores = scores;
        this.time = time;
    }

    public Round round(int expertsPerCase) {
        return bureau.openRound(
                new SchemeVersion("CZ-II-2019", "2019"),
                "CZ2022",
                Instant.parse("2022-03-20T09:00:00Z"),
                Map.of("expertsPerCase", String.valueOf(expertsPerCase)));
    }

    public GrantCase recommended(Round round) {
        return bureau.recommended(round, bureau.enterprise());
    }

    public void begin(Round round, GrantCase... filed) {
        time.days(30);
        bureau.complete(round.id(), Stage.START_REVIEW, "start", bureau.cityOfficer());
        for (GrantCase one : filed) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> cases.get(one.id()).state() == CaseState.IN_REVIEW);
        }
    }

    /** In the city's pool, working for somebody far from every case. */
    public SignedIn expert(String name) {
        return expert(name, "国家智能制造研究院", "2010-01-01");
    }

    SignedIn expert(String name, String employer, String since) {
        String username = "x" + UUID.randomUUID().toString().substring(0, 12);
        UUID id = experts.enter(
                new NewExpert(username, FIRST, name, "高级工程师", "0519-00000000", "工业互联网", employer, "", since),
                bureau.cityOfficer());
        SignedIn person = people.get(experts.get(id, bureau.cityOfficer()).personId());
        people.changePassword(person, FIRST, PASSWORD);
        return people.get(person.personId());
    }

    public UUID invited(GrantCase grantCase, SignedIn expert) {
        return invite.invite(grantCase.id(), new Offer(expert.officeId(), 5, ""), bureau.cityOfficer());
    }

    public UUID accepted(GrantCase grantCase, SignedIn expert) {
        UUID id = invited(grantCase, expert);
        answers.accept(id, true, expert);
        return id;
    }

    /** With the same points everywhere. */
    ScoreSheet scored(GrantCase grantCase, SignedIn expert, String points) {
        return scores.submit(accepted(grantCase, expert), sheet(points, points, "投入真实"), expert);
    }

    /** As {@link #scored}, for who only looks at the pages. */
    public void submit(GrantCase grantCase, SignedIn expert) {
        scored(grantCase, expert, "7.5");
    }

    static Typed sheet(String first, String others, String opinion) {
        return new Typed(Map.of(
                "points.necessity", first,
                "points.technique", others,
                "points.investment", others,
                "points.effect", others,
                "opinion", opinion));
    }
}
