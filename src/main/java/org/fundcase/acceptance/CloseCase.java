package org.fundcase.acceptance;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.acceptance.ClosingObstacle.Open;
import org.fundcase.acceptance.CompletionEvent.CaseClosed;
import org.fundcase.acceptance.CompletionEvent.ClosingProposed;
import org.fundcase.acceptance.CompletionEvent.ClosingReturned;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.cases.SettleCase;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The end of a file (结案): proposed by one person and agreed by a second, once nothing is left to pay and no room has
 * anything open. Afterwards the file takes nothing more.
 */
@Component
class CloseCase implements StepHandler {

    private static final int LONGEST = 1000;

    private final GrantCases cases;
    private final ClosingRows rows;
    private final List<ClosingObstacle> rooms;
    private final Awards awards;
    private final SettleCase settle;
    private final Access access;
    private final ApplicationEventPublisher events;

    CloseCase(
            GrantCases cases,
            ClosingRows rows,
            List<ClosingObstacle> rooms,
            Awards awards,
            SettleCase settle,
            Access access,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.rooms = rooms;
        this.awards = awards;
        this.settle = settle;
        this.access = access;
        this.events = events;
    }

    @Override
    public Set<Stage> stages() {
        return EnumSet.of(Stage.CLOSING, Stage.CLOSING_APPROVAL);
    }

    @Override
    public Seat seat(UUID caseId, Stage stage) {
        return new Seat(cases.get(caseId).requiredRoute().office(stage), null);
    }

    /** What is open about a file, of every room. */
    List<Open> open(GrantCase grantCase) {
        return rooms.stream().flatMap(room -> room.of(grantCase).stream()).toList();
    }

    @Override
    public Conclusion conclude(StepDone step) {
        GrantCase grantCase = cases.get(step.task().caseId());
        if (step.task().stage() == Stage.CLOSING) {
            return propose(grantCase, step);
        }
        return answer(grantCase, step);
    }

    private Conclusion propose(GrantCase grantCase, StepDone step) {
        String summary = Texts.required("comment", "结案说明", step.comment(), LONGEST);
        requireNothingOpen(grantCase);
        rows.insert(UUID.randomUUID(), grantCase.id(), summary, step.by());
        events.publishEvent(
                new ClosingProposed(grantCase.id(), summary, step.by().actor()));
        return Conclusion.ends(Map.of("closingOutcome", "OPEN"));
    }

    private Conclusion answer(GrantCase grantCase, StepDone step) {
        UUID id = grantCase.id();
        Closing closing = rows.closings(id).get(0);
        access.requireSecond(step.by(), closing.proposedBy(), Subject.ofCase(id));
        boolean agreed = step.outcome() == Outcome.CLOSE;
        String note = agreed ? "" : Texts.required("comment", "退回的理由", step.comment(), LONGEST);
        if (agreed) {
            requireNothingOpen(grantCase);
        }
        if (!rows.answerClosing(closing.id(), agreed, note, step.by())) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        if (!agreed) {
            events.publishEvent(new ClosingReturned(id, note, step.by().actor()));
            return Conclusion.ends(Map.of("closingOutcome", "RETURNED"));
        }
        close(id, closing, step.by());
        return Conclusion.ends(Map.of("closingOutcome", "CLOSED"));
    }

    private void close(UUID id, Closing closing, SignedIn by) {
        Money paid = awards.ofCase(id).stream().map(Award::paid).reduce(Money.ZERO, Money::plus);
        settle.closed(id);
        events.publishEvent(new CaseClosed(id, closing.id(), paid, closing.summary(), by.actor()));
    }

    private void requireNothingOpen(GrantCase grantCase) {
        List<Words> open = open(grantCase).stream().map(Open::words).toList();
        if (!open.isEmpty()) {
            throw Refusal.invalid("open-matters", Words.of("还有 {0} 件事没有办结，不能结案。逐件办结后再提交。", open.size()), open);
        }
    }

    /** A closed file is opened again by two persons; what was proposed is answered. */
    @Override
    public Map<String, Object> undo(StepUndone step) {
        throw Refusal.invalid("in-closing", "结案的步骤不能撤回，也不能退回到以前的环节。复核人不同意的，选“退回”。");
    }

    @Override
    public boolean isFinal(Stage stage) {
        return true;
    }
}
