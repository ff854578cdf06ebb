package org.fundcase.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.inbox.InboxQuery.Due;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Schemes;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox: what must I do now. */
@Controller
class InboxPage {

    private static final List<Stage> STAGES = List.of(
            Stage.ACCEPTANCE,
            Stage.DISTRICT_INDUSTRY_REVIEW,
            Stage.DISTRICT_FINANCE_REVIEW,
            Stage.PRELIMINARY_CONCLUSION);

    private final InboxRows rows;
    private final DoneRows done;
    private final WorkingDays days;
    private final WorkTasks tasks;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;

    InboxPage(
            InboxRows rows,
            DoneRows done,
            WorkingDays days,
            WorkTasks tasks,
            Rounds rounds,
            Schemes schemes,
            Offices offices) {
        this.rows = rows;
        this.done = done;
        this.days = days;
        this.tasks = tasks;
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
    }

    @GetMapping(path = "/inbox", params = "!tab")
    ModelAndView show(InboxQuery.Params params, @AuthenticationPrincipal SignedIn me) {
        InboxQuery query = params.query();
        List<InboxItem> page = rows.page(query, me);
        boolean more = page.size() > query.size();
        List<InboxItem> shown = more ? page.subList(0, query.size()) : page;
        ModelAndView view = new ModelAndView("inbox/inbox");
        view.addObject("query", query);
        view.addObject("items", shown.stream().map(days::rank).toList());
        view.addObject("counts", counts(query, me));
        view.addObject("links", new Links(query));
        view.addObject("next", more ? shown.get(shown.size() - 1).cursor().toString() : null);
        view.addObject("today", days.today());
        return choices(view);
    }

    @GetMapping(path = "/inbox", params = "tab=done")
    ModelAndView done(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal SignedIn me) {
        List<DoneRows.Done> page = done.page(me, after);
        boolean more = page.size() > DoneRows.PAGE;
        List<DoneRows.Done> shown = more ? page.subList(0, DoneRows.PAGE) : page;
        return new ModelAndView("inbox/done")
                .addObject("items", shown)
                .addObject("next", more ? shown.get(shown.size() - 1).taskId() : null);
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
        List<String> refused = new ArrayList<>();
        for (String one : task) {
            refused.addAll(attempt(one, several.release(), me));
        }
        flash.addFlashAttribute("taken", task.size() - refused.size());
        flash.addFlashAttribute("refused", refused);
        String back = several.back();
        return "redirect:" + (back != null && back.startsWith("/inbox") ? back : "/inbox");
    }

    private List<String> attempt(String task, boolean release, SignedIn me) {
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
            return List.of(Refusal.notFound().reason());
        } catch (Refusal refusal) {
            return List.of(refusal.reason());
        }
    }

    private List<Integer> counts(InboxQuery query, SignedIn me) {
        return List.of(
                rows.count(query.with(Due.OVERDUE), me),
                rows.count(query.with(Due.TODAY), me),
                rows.count(query.with(Due.SOON), me),
                rows.count(query.with(Due.ALL), me));
    }

    private ModelAndView choices(ModelAndView view) {
        List<Round> all = rounds.all();
        List<Item> items = all.stream()
                .flatMap(round -> schemes.pinned(round.deployment()).items().stream())
                .filter(item -> !item.applicants().open().isEmpty())
                .toList();
        return view.addObject("rounds", all)
                .addObject("itemChoices", items.stream().distinct().toList())
                .addObject(
                        "districts",
                        offices.all().stream()
                                .map(Office::district)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .addObject("stages", STAGES);
    }

    /** @param release gives back instead of taking */
    record Several(boolean release, @Nullable String back) {}

    /** The page's own address with one thing changed: the state lives there. */
    record Links(InboxQuery query) {

        public String scope(String scope) {
            return base().replaceQueryParam("scope", scope).build().encode().toUriString();
        }

        public String due(String due) {
            return base().replaceQueryParam("due", due).build().encode().toUriString();
        }

        public String after(String cursor) {
            return base().replaceQueryParam("after", cursor).build().encode().toUriString();
        }

        public String here() {
            return base().build().encode().toUriString();
        }

        public String cleared() {
            return "/inbox?scope=" + lower(query.scope()) + "&due=" + lower(query.due());
        }

        private UriComponentsBuilder base() {
            UUID round = query.round();
            Stage stage = query.stage();
            UriComponentsBuilder link = UriComponentsBuilder.fromPath("/inbox")
                    .queryParam("scope", lower(query.scope()))
                    .queryParam("due", lower(query.due()));
            add(link, "round", round == null ? "" : round.toString());
            add(link, "item", query.item());
            add(link, "district", query.district());
            add(link, "stage", stage == null ? "" : stage.name());
            add(link, "text", query.text());
            return link;
        }

        private static void add(UriComponentsBuilder link, String key, String value) {
            if (!value.isEmpty()) {
                link.queryParam(key, value.replace("{", "").replace("}", ""));
            }
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
