package org.fundcase.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.cases.CaseState;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.FundingLine;
import org.fundcase.rounds.ProjectPool;
import org.fundcase.rounds.RankBasis;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.RoundOffices;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.stereotype.Component;

/**
 * Ranking (排序): what the review of the round supports, and what earlier rounds left in the project pool, becomes the
 * list of the round: by score, then as the round decides ties, within the caps of groups, down to the funding line. It
 * waits until the last application has been reviewed.
 */
@Component
class RankRound implements StepHandler {

    private final GrantCases cases;
    private final Applicants applicants;
    private final Proposals proposals;
    private final ProjectPool pool;
    private final FundingLine line;
    private final GroupCaps caps;
    private final SettleFirst settleFirst;
    private final BarredContenders barred;
    private final FrozenLists lists;
    private final Rounds rounds;
    private final RoundOffices offices;
    private final Schemes schemes;

    RankRound(
            GrantCases cases,
            Applicants applicants,
            Proposals proposals,
            ProjectPool pool,
            FundingLine line,
            GroupCaps caps,
            SettleFirst settleFirst,
            BarredContenders barred,
            FrozenLists lists,
            Rounds rounds,
            RoundOffices offices,
            Schemes schemes) {
        this.cases = cases;
        this.applicants = applicants;
        this.proposals = proposals;
        this.pool = pool;
        this.line = line;
        this.caps = caps;
        this.settleFirst = settleFirst;
        this.barred = barred;
        this.lists = lists;
        this.rounds = rounds;
        this.offices = offices;
        this.schemes = schemes;
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.RANKING);
    }

    @Override
    public Seat seat(UUID roundId, Stage stage) {
        return new Seat(offices.of(roundId, stage), null);
    }

    @Override
    public Conclusion conclude(StepDone step) {
        Round round = rounds.get(step.task().caseId());
        requireAllReviewed(round.id());
        List<Contender> contenders = contenders(round);
        if (contenders.isEmpty()) {
            throw Refusal.invalid("nothing-to-rank", "没有审核同意支持的申报，没有可排序的项目。");
        }
        settleFirst.requireSettled(
                contenders.stream().map(one -> one.grantCase().id()).toList());
        RankOrder order = RankOrder.of(round.parameters());
        Map<UUID, Words> out =
                barred.of(contenders.stream().map(one -> one.grantCase().id()).toList());
        List<Contender> free = contenders.stream()
                .filter(one -> !out.containsKey(one.grantCase().id()))
                .toList();
        FundingLine.Drawn drawn = line.of(round);
        RankBasis basis = new RankBasis(drawn.line(), caps.of(free, schemes.pinned(round.deployment())), drawn.taken());
        List<FrozenList.Entry> placed = order.placed(order.ranked(free));
        List<FrozenList.Entry> capped = ShareCaps.among(placed, basis.groups(), round.parameters());
        List<FrozenList.Entry> entries = new ArrayList<>(DrawLine.through(capped, basis.line(), round.parameters()));
        entries.addAll(leftOut(contenders, out, entries.size()));
        String reason = step.comment().isBlank() ? "排序" : step.comment();
        lists.rank(round.id(), entries, basis, new FrozenLists.Freezing(reason, step.by()));
        return Conclusion.ends(Map.of("decisionOutcome", "OPEN", "filingOutcome", "OPEN"));
    }

    /** Who is barred today comes last, with the reason, and takes no money and no place of the reserve. */
    private static List<FrozenList.Entry> leftOut(List<Contender> all, Map<UUID, Words> out, int places) {
        List<FrozenList.Entry> entries = new ArrayList<>();
        for (Contender one : all) {
            Words why = out.get(one.grantCase().id());
            if (why != null) {
                FrozenList.Entry entry = one.entry(places + entries.size() + 1);
                entries.add(DrawLine.noted(entry.with(FrozenList.Standing.LEFT_OUT, entry.note()), why.zh()));
            }
        }
        return entries;
    }

    /** The list stays as a version on the record; ranking again makes the next one. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        return Map.of("decisionOutcome", "OPEN", "filingOutcome", "OPEN");
    }

    private void requireAllReviewed(UUID roundId) {
        Underway underway = Underway.of(cases.states(roundId));
        if (underway.count() > 0) {
            Words first = Words.list(cases.firstIn(roundId, Underway.STATES, Underway.NAMED).stream()
                    .map(GrantCase::label)
                    .toList());
            throw Refusal.invalid("underway", "还有 {0} 件申报没有审完，不能排序：{1}。", underway.count(), first);
        }
    }

    private List<Contender> contenders(Round round) {
        List<UUID> pooled = pool.drawable(round).stream()
                .map(entry -> entry.project().caseId())
                .toList();
        List<GrantCase> all = new ArrayList<>(cases.ofRound(round.id()));
        all.addAll(cases.all(pooled));
        all.removeIf(grantCase -> grantCase.state() != CaseState.AWAITING_DECISION);
        Map<UUID, Enterprise> enterprises =
                applicants
                        .all(all.stream()
                                .map(GrantCase::enterpriseId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Enterprise::id, Function.identity()));
        Map<UUID, Proposal> proposed =
                proposals.ofCases(all.stream().map(GrantCase::id).toList());
        return all.stream()
                .map(grantCase -> new Contender(
                        grantCase,
                        required(enterprises, grantCase.enterpriseId()),
                        required(proposed, grantCase.id()),
                        !grantCase.roundId().equals(round.id())))
                .toList();
    }

    private static <T> T required(Map<UUID, T> all, UUID id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalStateException("Supported without an amount, or by no enterprise: " + id);
        }
        return found;
    }
}
