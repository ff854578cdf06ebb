package org.fundcase.review;

import java.util.UUID;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Rounds;
import org.springframework.stereotype.Component;

/** How many opinions of experts a case needs, has, and what they come to. */
@Component
class CaseScores {

    private static final String REQUIRED = "expertsPerCase";

    private final ScoreRows scores;
    private final GrantCases cases;
    private final Rounds rounds;

    CaseScores(ScoreRows scores, GrantCases cases, Rounds rounds) {
        this.scores = scores;
        this.cases = cases;
        this.rounds = rounds;
    }

    CaseScore of(UUID caseId) {
        return CaseScore.of(required(caseId), scores.totals(caseId));
    }

    /** Rounds of before asked for none. */
    private int required(UUID caseId) {
        return Integer.parseInt(
                rounds.get(cases.get(caseId).roundId()).parameters().values().getOrDefault(REQUIRED, "0"));
    }

    /** @throws Refusal if a decision that rests on the opinions would rest on fewer than there have to be, or none */
    void requireAny(UUID caseId) {
        CaseScore score = of(caseId);
        if (score.received() == 0 || !score.isEnough()) {
            throw Refusal.field(
                    "reasons",
                    "专家意见收到 {0}/{1} 份，不能以专家评审没有达到要求为由不予支持。等意见收齐，或者换一条理由。",
                    score.received(),
                    score.required());
        }
    }

    /** @throws Refusal while opinions are missing, saying n of m */
    void requireEnough(UUID caseId) {
        CaseScore score = of(caseId);
        if (!score.isEnough()) {
            throw Refusal.invalid(
                    "opinions-missing", "专家意见收到 {0}/{1} 份，不能同意支持。等意见收齐，或者再邀请专家。", score.received(), score.required());
        }
    }
}
