package org.fundcase.acceptance;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of acceptances in the browser. */
@Controller
class AcceptanceDeskPages {

    private static final int MOST = 500;

    private final AcceptanceDesk desk;

    AcceptanceDeskPages(AcceptanceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/acceptances")
    ModelAndView all(@AuthenticationPrincipal SignedIn me) {
        List<AcceptanceDesk.Line> lines = desk.lines(me, MOST);
        return new ModelAndView("acceptance/desk").addObject("lines", lines);
    }
}
