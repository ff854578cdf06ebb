package org.fundcase.workflow;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.accounts.Substitutes;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who may touch a task, and whether what they saw is still so. Who comes second is told who was first. The order is that of
 * what helps most: who claimed it says more than that the page is old.
 */
final class TaskRules {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private TaskRules() {}

    /** @param since when the one who has it got it; null if nobody has it, or from before that was kept */
    static void requireFree(CaseTask task, @Nullable Instant since, SignedIn by, Substitutes substitutes) {
        if (!task.officeId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        requireOpen(task);
        UUID assignee = task.assignee();
        if (assignee != null && !substitutes.mayActFor(assignee, by)) {
            throw claimed(String.valueOf(task.assigneeName()), since);
        }
    }

    /** What a clock does has no person. */
    static void requireSeen(CaseTask task, int version, SignedIn by) {
        if (task.version() == version) {
            return;
        }
        String last = task.touchedBy();
        throw last == null || last.equals(by.name())
                ? Refusal.conflict("stale", "你打开以后这件有了变化，你的内容没有提交。请刷新后核对，再办理。")
                : Refusal.conflict("stale", "你打开以后{0}动过这件，你的内容没有提交。请刷新后核对，再办理。", last);
    }

    static void requireOpen(CaseTask task) {
        String last = task.touchedBy();
        if (!task.isOpen()) {
            throw last == null
                    ? Refusal.conflict("already-done", "这件已经办结，不能再办。请刷新后看结果。")
                    : Refusal.conflict("already-done", "{0}已经办过这件，不能再办。请刷新后看结果。", last);
        }
    }

    private static Refusal claimed(String name, @Nullable Instant since) {
        if (since == null) {
            return Refusal.conflict("claimed", "这件正由{0}承办。要办理，请先转办给你。", name);
        }
        ZonedDateTime at = since.atZone(BusinessTime.ZONE);
        return Refusal.conflict(
                "claimed", "这件已由{0}在 {1} {2} 签收，正由{0}承办。要办理，请{0}先转办给你。", name, at.toLocalDate(), TIME.format(at));
    }
}
