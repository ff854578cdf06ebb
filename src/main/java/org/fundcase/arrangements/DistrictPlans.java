package org.fundcase.arrangements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.arrangements.Block.Share;
import org.fundcase.arrangements.BlockEvent.DistrictPlanAnswered;
import org.fundcase.arrangements.BlockEvent.DistrictPlanProposed;
import org.fundcase.funding.Awards;
import org.fundcase.funding.IssuedList;
import org.fundcase.funding.IssuedList.IssuedAward;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperNumber;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each district does with its share (自主制定分配使用方案): its industry office files the recipients, the city's bureau
 * takes the plan on file (备案), and from then on each recipient has an award that the district's finance pays.
 */
@Component
public class DistrictPlans {

    private static final int LONGEST = 500;

    private final PlanRows rows;
    private final BlockRows locks;
    private final Blocks blocks;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Applicants applicants;
    private final Awards awards;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistrictPlans(
            PlanRows rows,
            BlockRows locks,
            Blocks blocks,
            Rounds rounds,
            Schemes schemes,
            Applicants applicants,
            Awards awards,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.blocks = blocks;
        this.rounds = rounds;
        this.schemes = schemes;
        this.applicants = applicants;
        this.awards = awards;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** All of a lump sum, the latest first; who may read the round is asked by the caller. */
    public List<DistrictPlan> of(UUID blockId) {
        return rows.ofBlock(blockId);
    }

    /** For rooms that act on their own behalf. */
    public Optional<DistrictPlan> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Files a plan, which counts once the city takes it on file.
     *
     * @throws Refusal not found unless the person's office has a share; on a field; conflict if the lump sum is not issued
     *     or less than that is left of the share
     */
    @Transactional
    public DistrictPlan propose(UUID blockId, NewPlan form, SignedIn by) {
        Block block = blocks.get(blockId, by);
        Share share = block.shareOf(by.officeId())
                .orElseThrow(() -> access.refused(by, Action.CHANGE, Subject.ofRound(block.roundId())));
        access.require(by, Action.CHANGE, Subject.ofRound(block.roundId()));
        if (!block.isIssued()) {
            throw Refusal.conflict("block-not-issued", "这笔切块资金还没有下达，不能报分配方案。");
        }
        locks.lock(block.roundId());
        DistrictPlan plan = new DistrictPlan(
                UUID.randomUUID(),
                blockId,
                share.office(),
                form.decision(),
                by.personId(),
                by.name(),
                null,
                lines(form));
        requireWithin(share, plan);
        rows.insert(plan);
        events.publishEvent(new DistrictPlanProposed(
                block.roundId(),
                share.district(),
                block.item(),
                plan.lines().size(),
                plan.total(),
                plan.basis(),
                by.actor()));
        return plan;
    }

    /** What a district has not yet filed of its share. */
    Money left(Share share, List<DistrictPlan> plans) {
        return plans.stream()
                .filter(plan -> plan.office().equals(share.office()) && plan.counts())
                .map(DistrictPlan::total)
                .reduce(share.amount(), Money::minus);
    }

    private void requireWithin(Share share, DistrictPlan plan) {
        Money left = left(share, rows.ofBlock(plan.blockId()));
        if (plan.total().compareTo(left) > 0) {
            throw Refusal.field("lines", "方案合计 {0} 元，{1}这笔切块资金只剩 {2} 元没有安排。", plan.total(), share.district(), left);
        }
    }

    private List<DistrictPlan.Line> lines(NewPlan form) {
        return form.recipients().stream()
                .map(line -> new DistrictPlan.Line(
                        line.payee(),
                        line.creditCode(),
                        applicants
                                .byCode(CreditCode.parse(line.creditCode()))
                                .map(Enterprise::id)
                                .orElse(null),
                        line.reason(),
                        line.amount()))
                .toList();
    }

    /**
     * The city takes the plan on file: its recipients have their awards.
     *
     * @param paper number of the paper that says so
     * @throws Refusal forbidden to who may not confirm; conflict if it was answered, or the ledger has not enough
     */
    @Transactional
    public void file(UUID planId, String paper, SignedIn by) {
        DistrictPlan plan = open(planId, by);
        Block block = blocks.get(plan.blockId(), by);
        String number = PaperNumber.parse("paper", paper);
        Round round = rounds.get(block.roundId());
        awards.issue(
                issued(plan, block, number), schemes.pinned(round.deployment()).timings(round.parameters()), by);
        answer(plan, block, new Answer(true, "", number, by.name()), by);
    }

    /** @throws Refusal as {@link #file}; on the field {@code note} without a reason */
    @Transactional
    public void refuse(UUID planId, String note, SignedIn by) {
        DistrictPlan plan = open(planId, by);
        Answer no = new Answer(false, Texts.required("note", "不同意的理由", note, LONGEST), "", by.name());
        answer(plan, blocks.get(plan.blockId(), by), no, by);
    }

    private void answer(DistrictPlan plan, Block block, Answer answer, SignedIn by) {
        locks.answer(plan.id(), answer, by);
        events.publishEvent(
                new DistrictPlanAnswered(block.roundId(), plan.id(), block.item(), plan.total(), answer, by.actor()));
    }

    private DistrictPlan open(UUID planId, SignedIn by) {
        DistrictPlan plan = rows.find(planId).orElseThrow(Refusal::notFound);
        Block block = blocks.get(plan.blockId(), by);
        locks.lock(block.roundId());
        access.requireSecond(by, plan.proposedBy(), Subject.ofRound(block.roundId()));
        if (rows.find(planId).orElseThrow(Refusal::notFound).answer() != null) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        return plan;
    }

    private IssuedList issued(DistrictPlan plan, Block block, String paper) {
        Share share = block.shareOf(plan.office()).orElseThrow();
        List<IssuedAward> lines = new ArrayList<>();
        for (DistrictPlan.Line line : plan.lines()) {
            lines.add(new IssuedAward(
                    null,
                    block.item() + "-" + share.district() + "-" + (lines.size() + 1),
                    line.enterpriseId(),
                    line.payee(),
                    block.item(),
                    share.office(),
                    share.payer(),
                    line.amount(),
                    line.amount()));
        }
        return new IssuedList(
                plan.id(),
                block.roundId(),
                rounds.get(block.roundId()).scheme().id(),
                block.year(),
                paper,
                LocalDate.now(clock),
                plan.proposedBy(),
                IssuedList.QuotaFrom.EARLIER,
                lines);
    }
}
