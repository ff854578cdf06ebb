package org.fundcase.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox: what must I do now. */
@Controller
class InboxPage {

    private final InboxRows rows;
    private final DoneRows done;
    private final WorkingDays days;
    private final WorkTasks tasks;
    private final InboxChoices choices;
    private final InboxTabs tabs;
    private final CopyTask copies;

    InboxPage(
            InboxRows rows,
            DoneRows done,
            WorkingDays days,
            WorkTasks tasks,
            InboxChoices choices,
            InboxTabs tabs,
            CopyTask copies) {
        this.tabs = tabs;
        this.copies = copies;
        this.rows = rows;
        this.done = done;
        this.days = days;
        this.tasks = tasks;
        this.choices = choices;
    }

    @GetMapping(path = "/inbox", params = "!tab")
    ModelAndView show(InboxQuery.Params params, @AuthenticationPrincipal SignedIn me) {
        InboxQuery query = params.query();
        InboxRows.Slice slice = rows.page(query, me);
        ModelAndView view = new ModelAndView("inbox/inbox");
        view.addObject("query", query);
        view.addObject("items", slice.items().stream().map(days::rank).toList());
        view.addObject("counts", rows.counts(query, me));
        view.addObject("links", new InboxLinks(query));
        view.addObject("next", slice.next());
        view.addObject("today", days.today());
        view.addObject("tabs", tabs.of(me));
        return choices.into(view, me);
    }

    @GetMapping(path = "/inbox", params = "tab=done")
    ModelAndView done(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal SignedIn me) {
        List<DoneRows.Done> page = done.page(me, after);
        boolean more = page.size() > DoneRows.PAGE;
        List<DoneRows.Done> shown = more ? page.subList(0, DoneRows.PAGE) : page;
        return new ModelAndView("inbox/done")
                .addObject("tabs", tabs.of(me))
                .addObject("items", shown)
                .addObject("next", more ? shown.get(shown.size() - 1).entry() : null);
    }

    @GetMapping(path = "/inbox", params = "tab=copies")
    ModelAndView copies(@RequestParam(required = false) @Nullable UUID after, @AuthenticationPrincipal SignedIn me) {
        List<CopyTask.Copy> page = copies.page(me, after);
        boolean more = page.size() > CopyTask.PAGE;
        List<CopyTask.Copy> shown = more ? page.subList(0, CopyTask.PAGE) : page;
        return new ModelAndView("inbox/copies")
                .addObject("tabs", tabs.of(me))
                .addObject("items", shown)
                .addObject("next", more ? shown.get(shown.size() - 1).id() : null);
    }

    /**
     * Takes or gives back several tasks; each is checked and answered by itself.
     *
     * @param task ids with versions, as {@code id:3}
     */
    @PostMapping("/inbox")
    String several(
            @RequestParam(defaultValue = "") List<String> task,
            Several several,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        List<Words> refused = new ArrayList<>();
        for (String one : task) {
            refused.addAll(attempt(one, several.release(), me));
        }
        flash.addFlashAttribute("taken", task.size() - refused.size());
        flash.addFlashAttribute("refused", refused);
        String back = several.back();
        return "redirect:" + (back != null && back.startsWith("/inbox") ? back : "/inbox");
    }

    private List<Words> attempt(String task, boolean release, SignedIn me) {
        int colon = task.lastIndexOf(':');
        String id = task.substring(0, Math.max(0, colon));
        try {
            int version = Integer.parseInt(task.substring(colon + 1));
            if (release) {
                tasks.release(id, version, me);
            } else {
                tasks.claim(id, version, me);
            }
            return List.of();
        } catch (NumberFormatException e) {
            return List.of(Refusal.notFound().words());
        } catch (Refusal refusal) {
            return List.of(refusal.words());
        }
    }

    /** @param release gives back instead of taking */
    record Several(boolean release, @Nullable String back) {}
}
