package org.fundcase.web;

import java.util.Arrays;
import java.util.List;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.OpenOffice;
import org.fundcase.accounts.OpenOffice.NewOffice;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The offices of government and operators, for administrators. */
@Controller
@RequestMapping("/accounts/offices")
class OfficesPage {

    private static final String VIEW = "web/offices";

    private final Offices offices;
    private final OpenOffice open;

    OfficesPage(Offices offices, OpenOffice open) {
        this.offices = offices;
        this.open = open;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), me);
    }

    @PostMapping
    ModelAndView add(NewOffice form, @AuthenticationPrincipal SignedIn me) {
        try {
            Office office = open.open(form, me.actor());
            return new ModelAndView("redirect:/accounts?office=" + office.id());
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(VIEW, refusal), me).addObject("form", form);
        }
    }

    private ModelAndView filled(ModelAndView page, SignedIn me) {
        List<Office> ofGovernment = offices.all().stream()
                .filter(office -> office.kind() != OfficeKind.ENTERPRISE && office.kind() != OfficeKind.EXPERT)
                .toList();
        return page.addObject("offices", ofGovernment)
                .addObject(
                        "kinds",
                        Arrays.stream(OfficeKind.values())
                                .filter(kind -> kind != OfficeKind.ENTERPRISE && kind != OfficeKind.EXPERT)
                                .toList())
                .addObject("city", offices.get(me.officeId()).city());
    }
}
