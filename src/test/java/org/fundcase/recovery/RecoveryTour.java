package org.fundcase.recovery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.Award;
import org.fundcase.funding.Treasury;
import org.fundcase.recovery.Recovery.Origin;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.TypedForm;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.TaskCompletion;
import org.fundcase.workflow.Workflow;
import org.springframework.boot.test.context.TestComponent;

/** A recovery whose party has been told: what the officer works on and the party looks at. */
@TestComponent
public class RecoveryTour {

    private final Bureau bureau;
    private final Treasury treasury;
    private final PaidAward paid;
    private final Recoveries recoveries;
    private final WriteFile file;
    private final Workflow workflow;

    RecoveryTour(
            Bureau bureau,
            Treasury treasury,
            PaidAward paid,
            Recoveries recoveries,
            WriteFile file,
            Workflow workflow) {
        this.bureau = bureau;
        this.treasury = treasury;
        this.paid = paid;
        this.recoveries = recoveries;
        this.file = file;
        this.workflow = workflow;
    }

    /** @param award that was paid */
    public record Told(SignedIn officer, SignedIn party, UUID award, UUID recovery) {}

    public Told open() {
        Bureau.Applicant applicant = bureau.enterprise();
        return told(applicant, paid.of(applicant, 90_000), Origin.INSPECTION, "40000");
    }

    /** As {@link #open()}, of an award that was paid before. */
    public Told told(Bureau.Applicant applicant, Award award, Origin origin, String amount) {
        SignedIn officer = treasury.city();
        UUID id = recoveries.open(award.id(), origin, "现场检查记录", officer).id();
        file.facts(
                id,
                new TypedForm(Map.of(
                        "cause", "MISUSE",
                        "facts", "资金用于归还贷款。",
                        "evidence", "银行流水。",
                        "basis", "《财政违法行为处罚处分条例》第十四条第一款",
                        "amount", amount,
                        "computation", "用于归还贷款的部分。")),
                officer);
        complete(id, Outcome.PROPOSE, officer);
        complete(id, Outcome.ISSUE, bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD));
        return new Told(officer, applicant.person(), award.id(), id);
    }

    private void complete(UUID id, Outcome outcome, SignedIn by) {
        CaseTask task = workflow.openTasks(id).get(0);
        workflow.complete(new TaskCompletion(task.id(), outcome, List.of(), "", task.version()), by);
    }
}
