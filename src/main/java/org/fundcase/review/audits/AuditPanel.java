package org.fundcase.review.audits;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.ApplicantPanel;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.Money;
import org.fundcase.review.ShowSideTasks;
import org.fundcase.review.SideTask;
import org.fundcase.review.audits.AuditFinding.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives the case page its audits with their findings, each with the form to answer it for who has the task; the
 * enterprise reads beside its application that it is audited and what came of it.
 */
@Component
class AuditPanel implements CasePanel, ApplicantPanel {

    private final AuditRows rows;
    private final ShowSideTasks tasks;

    AuditPanel(AuditRows rows, ShowSideTasks tasks) {
        this.rows = rows;
        this.tasks = tasks;
    }

    /** @param cancelled why the case is not audited any more; blank while it is */
    record Shown(Audit audit, String cancelled, List<Line> lines, boolean readable) {}

    /** @param task null once answered or not asked any more */
    record Line(AuditFinding finding, @Nullable SideTask task) {}

    /**
     * What the enterprise reads.
     *
     * @param findings how many the report has about it
     * @param open how many are not answered yet
     * @param effect what was taken off
     */
    record Plain(String firm, boolean reported, int findings, int open, Money effect) {}

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        List<Audit> audits = rows.ofCases(List.of(grantCase.id()));
        if (!audits.isEmpty()) {
            List<SideTask> open = tasks.of(grantCase.id(), me);
            model.addAttribute(
                    "audits",
                    audits.stream()
                            .map(audit -> shown(audit, grantCase, open, me))
                            .toList());
        }
    }

    private static Shown shown(Audit audit, GrantCase of, List<SideTask> open, SignedIn me) {
        List<Line> lines = new ArrayList<>();
        audit.sealedAbout(of.id())
                .forEach(finding -> lines.add(
                        new Line(finding, ShowSideTasks.in(open, finding.id()).orElse(null))));
        boolean readable =
                switch (me.officeKind()) {
                    case CITY_INDUSTRY, CITY_FINANCE, OPERATOR, AUDIT -> true;
                    default -> false;
                };
        return new Shown(audit, audit.about(of.id()).orElseThrow().cancelled(), lines, readable);
    }

    @Override
    public void fill(GrantCase grantCase, Model model) {
        List<Plain> told = rows.ofCases(List.of(grantCase.id())).stream()
                .filter(audit -> audit.about(grantCase.id()).orElseThrow().isOpen())
                .map(audit -> plain(audit, grantCase))
                .toList();
        if (!told.isEmpty()) {
            model.addAttribute("audits", told);
        }
    }

    private static Plain plain(Audit audit, GrantCase of) {
        List<AuditFinding> about = audit.sealedAbout(of.id());
        Money effect = Money.ZERO;
        int open = 0;
        for (AuditFinding finding : about) {
            Answer answer = finding.answer();
            open += answer == null ? 1 : 0;
            effect = answer == null ? effect : effect.plus(answer.effect());
        }
        return new Plain(audit.order().firm(), audit.isReported(), about.size(), open, effect);
    }
}
