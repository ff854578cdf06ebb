package org.fundcase.workflow;

import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;

/** Who may touch a task, and whether what they saw is still so. */
final class TaskRules {

    private TaskRules() {}

    static void require(CaseTask task, int version, SignedIn by) {
        if (!task.officeId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        if (!task.isOpen()) {
            throw Refusal.conflict("already-done", "这件已经办结，不能再办。请刷新后看结果。");
        }
        if (task.version() != version) {
            throw Refusal.conflict("stale", "你打开以后这件有了变化，你的内容没有提交。请刷新后核对，再办理。");
        }
        if (task.assignee() != null && !task.assignee().equals(by.personId())) {
            throw Refusal.conflict("claimed", "这件正由{0}承办。要办理，请先转办给你。", String.valueOf(task.assigneeName()));
        }
    }
}
