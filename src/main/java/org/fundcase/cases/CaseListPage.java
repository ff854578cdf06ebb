package org.fundcase.cases;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All submitted cases that an office may see, to search in. */
@Controller
class CaseListPage {

    private final CaseList list;

    CaseListPage(CaseList list) {
        this.list = list;
    }

    @GetMapping("/cases")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal SignedIn me) {
        if (me.isApplicant()) {
            return new ModelAndView("redirect:/applications");
        }
        CaseList.Search search = new CaseList.Search(q.strip(), round, after);
        List<CaseList.Row> page = list.page(search, me);
        boolean more = page.size() > CaseList.PAGE;
        List<CaseList.Row> shown = more ? page.subList(0, CaseList.PAGE) : page;
        return new ModelAndView("cases/list")
                .addObject("rows", shown)
                .addObject("search", search)
                .addObject("count", list.count(search, me))
                .addObject("next", more ? shown.get(shown.size() - 1).id() : null);
    }
}
