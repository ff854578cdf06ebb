package org.fundcase.applicants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.web.RefusedForm;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An enterprise signs up, keeps its entry and lets further people of its own in. */
@Controller
class EnterprisePages {

    private static final String REGISTER = "applicants/register";
    private static final String ENTRY = "applicants/enterprise";

    private final RegisterEnterprise register;
    private final Applicants applicants;
    private final Offices offices;
    private final People people;

    EnterprisePages(RegisterEnterprise register, Applicants applicants, Offices offices, People people) {
        this.register = register;
        this.applicants = applicants;
        this.offices = offices;
        this.people = people;
    }

    @GetMapping("/register")
    ModelAndView blank() {
        return filled(new ModelAndView(REGISTER), new EnterpriseForm(Map.of()));
    }

    @PostMapping("/register")
    ModelAndView register(@RequestParam Map<String, String> fields) {
        EnterpriseForm form = new EnterpriseForm(fields);
        try {
            register.register(form);
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(REGISTER, refusal), form);
        }
        return new ModelAndView("redirect:/signin?registered");
    }

    @GetMapping("/enterprise")
    ModelAndView entry(@AuthenticationPrincipal SignedIn me) {
        return entry(new ModelAndView(ENTRY), EnterpriseForm.of(applicants.get(me.officeId())), me);
    }

    @PostMapping("/enterprise")
    ModelAndView change(@RequestParam Map<String, String> fields, @AuthenticationPrincipal SignedIn me) {
        EnterpriseForm form = new EnterpriseForm(fields);
        try {
            applicants.change(me.officeId(), form.profile(), form.version(), me.actor());
        } catch (Refusal refusal) {
            ModelAndView again = RefusedForm.again(ENTRY, refusal);
            return refusal.kind() == Refusal.Kind.CONFLICT ? overtaken(again, form, me) : entry(again, form, me);
        }
        return new ModelAndView("redirect:/enterprise?saved");
    }

    /** What was typed stays, beside what is saved now; saving it once more is a decision. */
    private ModelAndView overtaken(ModelAndView page, EnterpriseForm typed, SignedIn me) {
        EnterpriseForm saved = EnterpriseForm.of(applicants.get(me.officeId()));
        return entry(page, typed.at(saved.version()), me).addObject("saved", typed.differencesFrom(saved));
    }

    @PostMapping("/enterprise/people")
    ModelAndView add(
            @RequestParam String username,
            @RequestParam String personName,
            @RequestParam String password,
            @AuthenticationPrincipal SignedIn me) {
        try {
            String name = Texts.required("personName", "姓名", personName, 50);
            people.invite(new NewPerson(username, name, password, me.officeId(), Set.of(Role.APPLICANT)), me.actor());
        } catch (Refusal refusal) {
            return entry(RefusedForm.again(ENTRY, refusal), EnterpriseForm.of(applicants.get(me.officeId())), me)
                    .addObject("typed", Map.of("username", username, "personName", personName));
        }
        return new ModelAndView("redirect:/enterprise?added#people");
    }

    private ModelAndView entry(ModelAndView page, EnterpriseForm form, SignedIn me) {
        return filled(page, form)
                .addObject("enterprise", applicants.get(me.officeId()))
                .addObject("people", people.ofOffice(me.officeId()));
    }

    private ModelAndView filled(ModelAndView page, EnterpriseForm form) {
        List<Office> districts = offices.all().stream()
                .filter(office -> office.kind() == OfficeKind.DISTRICT_INDUSTRY)
                .filter(office -> office.district() != null)
                .toList();
        return page.addObject("form", form)
                .addObject(
                        "cities",
                        districts.stream().map(Office::city).distinct().toList())
                .addObject(
                        "districts",
                        districts.stream()
                                .collect(Collectors.groupingBy(
                                        Office::city,
                                        TreeMap::new,
                                        Collectors.mapping(Office::district, Collectors.toCollection(TreeSet::new)))));
    }
}
