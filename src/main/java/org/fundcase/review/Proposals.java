package org.fundcase.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.AssessCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Yuan;
import org.fundcase.rounds.ProjectPool;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the review proposes: the bound that the rules give, or less with a reason. Nothing is overwritten. */
@Component
public class Proposals {

    private final JdbcClient jdbc;
    private final GrantCases cases;
    private final AssessCase assess;
    private final CaseScores scores;
    private final Cuts cuts;
    private final ProjectPool pool;
    private final Access access;
    private final Workflow workflow;
    private final Clock clock;

    Proposals(
            JdbcClient jdbc,
            GrantCases cases,
            AssessCase assess,
            CaseScores scores,
            Cuts cuts,
            ProjectPool pool,
            Access access,
            @Lazy Workflow workflow,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.assess = assess;
        this.scores = scores;
        this.cuts = cuts;
        this.pool = pool;
        this.access = access;
        this.workflow = workflow;
        this.clock = clock;
    }

    Optional<Proposal> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM review_proposal WHERE case_id = :case ORDER BY proposed_at DESC LIMIT 1")
                .param("case", caseId)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The latest of each case of a round, by case. */
    Map<UUID, Proposal> ofCases(List<UUID> caseIds) {
        return jdbc
                .sql("SELECT DISTINCT ON (case_id) * FROM review_proposal WHERE case_id = ANY (:cases) "
                        + "ORDER BY case_id, proposed_at DESC")
                .param("cases", caseIds.toArray(UUID[]::new))
                .query((row, n) -> proposal(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Proposal::caseId, Function.identity()));
    }

    /** What the rules allow at most; null where they give no amount. */
    @Nullable Money bound(UUID caseId) {
        return assess.estimate(cases.get(caseId)) instanceof AmountVerdict.Computed computed ? computed.amount() : null;
    }

    /**
     * Proposes an amount, in yuan as typed, for an application under review; a further proposal takes the place of the one before.
     *
     * @throws Refusal not found unless the person's office reviews the case now; on the field {@code amount} if it is none, above
     *     the bound or not above zero; on the field {@code reason} if it is lower without one
     */
    @Transactional
    public Proposal propose(UUID caseId, String amount, @Nullable String reason, SignedIn by) {
        workflow.takeTurn(caseId);
        access.require(by, Action.CHANGE, Subject.ofCase(caseId));
        if (workflow.openTasks(caseId).stream()
                .noneMatch(
                        task -> task.stage() == Stage.REVIEW && task.officeId().equals(by.officeId()))) {
            throw Refusal.invalid("not-now", "这个案件现在不在你们单位审核，不能提出审核金额。");
        }
        return write(
                checked(
                        caseId,
                        Yuan.notNegative("amount", amount),
                        Texts.optional("reason", "调低的理由", reason, 1_000),
                        by),
                by);
    }

    /**
     * What an answer takes off the proposal.
     *
     * @param source what was answered, once
     */
    public record Cut(UUID source, Money amount, String reason) {}

    /**
     * Takes something off the proposal for good, under review or after it until the ranking; the caller has the turn of the
     * case and has looked that it is so.
     *
     * @throws Refusal on the field {@code effect} if nothing would be left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proposal cut(UUID caseId, Cut cut, SignedIn by) {
        Money before = of(caseId).map(Proposal::amount).orElseGet(() -> requiredBound(caseId));
        if (cut.amount().compareTo(before) >= 0) {
            throw Refusal.field("effect", "现在的审核金额是 {0} 元，调减后不能是 0 或者更少。整个项目不应支持的，在审核里选不予支持。", before);
        }
        cuts.insert(caseId, cut, by);
        Proposal after = write(checked(caseId, before.minus(cut.amount()), cut.reason(), by), by);
        pool.amend(caseId, after.amount());
        return after;
    }

    /** What was taken off for good. */
    Money cut(UUID caseId) {
        return cuts.of(caseId);
    }

    /** The proposal in force, with the score that the experts give by now; without one it is the whole bound. */
    Proposal settled(UUID caseId, SignedIn by) {
        Proposal made = of(caseId).orElse(null);
        if (made == null) {
            return write(checked(caseId, requiredBound(caseId), "", by), by);
        }
        Proposal now = checked(caseId, made.amount(), made.reason(), by);
        return Objects.equals(made.score(), now.score()) ? now : write(now, by);
    }

    private Money requiredBound(UUID caseId) {
        Money bound = bound(caseId);
        if (bound == null || !bound.isPositive()) {
            throw Refusal.invalid("no-bound", "按规则现在测算不出金额，不能同意支持。先在材料和归类里把问题处理好，或者不予支持。");
        }
        return bound;
    }

    private Proposal checked(UUID caseId, Money amount, String reason, SignedIn by) {
        Money bound = requiredBound(caseId);
        if (!amount.isPositive()) {
            throw Refusal.field("amount", "审核金额要大于 0。不支持的，选不予支持。");
        }
        if (amount.compareTo(bound) > 0) {
            throw Refusal.field("amount", "审核金额 {0} 元高于按规则测算的上限 {1} 元，只能调低。", amount, bound);
        }
        Money cut = cuts.of(caseId);
        if (amount.compareTo(bound.minus(cut)) > 0) {
            throw Refusal.field("amount", "已经采纳的意见调减了 {0} 元，审核金额最多 {1} 元。", cut, bound.minus(cut));
        }
        if (amount.compareTo(bound) < 0 && reason.isBlank()) {
            throw Refusal.field("reason", "审核金额低于测算的上限，要写明理由。");
        }
        return new Proposal(caseId, bound, amount, reason, scores.of(caseId).mean(), by.name());
    }

    private Proposal write(Proposal proposal, SignedIn by) {
        jdbc.sql("INSERT INTO review_proposal (id, case_id, bound_fen, amount_fen, reason, score, proposed_by, "
                        + "proposed_name, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(proposal.caseId())
                .param(proposal.bound().fen())
                .param(proposal.amount().fen())
                .param(proposal.reason())
                .param(proposal.score())
                .param(by.personId())
                .param(by.name())
                .param(Timestamp.from(clock.instant()))
                .update();
        return proposal;
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        BigDecimal score = row.getBigDecimal("score");
        return new Proposal(
                row.getObject("case_id", UUID.class),
                new Money(row.getLong("bound_fen")),
                new Money(row.getLong("amount_fen")),
                row.getString("reason"),
                score,
                row.getString("proposed_name"));
    }
}
