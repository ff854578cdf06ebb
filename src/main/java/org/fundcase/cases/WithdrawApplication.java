package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.InvoiceLedger;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.rounds.ChangeList;
import org.fundcase.workflow.Signal;
import org.fundcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking an application back (撤回); it is taken off the list of its round too. */
@Component
public class WithdrawApplication {

    private final CaseRows rows;
    private final FillApplication fill;
    private final Workflow workflow;
    private final InvoiceLedger ledger;
    private final RecordContents record;
    private final ChangeList lists;
    private final ApplicationEventPublisher events;
    private final ClosedFiles closed;

    WithdrawApplication(
            CaseRows rows,
            FillApplication fill,
            Workflow workflow,
            InvoiceLedger ledger,
            RecordContents record,
            ChangeList lists,
            ApplicationEventPublisher events,
            ClosedFiles closed) {
        this.closed = closed;
        this.lists = lists;
        this.rows = rows;
        this.fill = fill;
        this.workflow = workflow;
        this.ledger = ledger;
        this.record = record;
        this.events = events;
    }

    /** The enterprise takes its application back; a draft is only put aside. */
    @Transactional
    public void withdraw(UUID id, String reason, SignedIn by) {
        workflow.takeTurn(id);
        fill.own(id, by);
        closed.requireOpen(id);
        // The row before its record, as every save takes them.
        GrantCase grantCase = rows.lock(id);
        if (grantCase.state().isEnded()) {
            throw Refusal.conflict("ended", "这份申报已经结束，不能撤回。");
        }
        if (grantCase.state().isGranted()) {
            throw Refusal.conflict("granted", "资金已经下达，这里不能撤回。要放弃支持，请书面告知市工信局。");
        }
        String why = Texts.required("reason", "撤回原因", reason, 500);
        lists.withdraw(id, by);
        record.settle(id);
        rows.update(grantCase.in(CaseState.WITHDRAWN));
        ledger.free(id);
        events.publishEvent(new FilingEvent.ApplicationWithdrawn(id, why, by.actor()));
        if (grantCase.state() != CaseState.DRAFT) {
            workflow.signal(id, Signal.WITHDRAWAL);
        }
    }
}
