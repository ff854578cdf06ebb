package org.fundcase.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.NewPerson;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts by office, for administrators. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private static final String VIEW = "web/accounts";

    /** An office with its people as the page lists them. */
    record Staffed(Office office, List<Person> people) {}

    private final Offices offices;
    private final People people;
    private final OpenSessions sessions;

    AccountsPage(Offices offices, People people, OpenSessions sessions) {
        this.offices = offices;
        this.people = people;
        this.sessions = sessions;
    }

    /** @param office null shows the administrator's own */
    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable UUID office, @AuthenticationPrincipal SignedIn me) {
        return filled(new ModelAndView(VIEW), office == null ? me.officeId() : office);
    }

    @PostMapping
    ModelAndView add(NewPersonForm form, @AuthenticationPrincipal SignedIn me) {
        try {
            people.invite(form.person(), me.actor());
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(VIEW, refusal), form.office()).addObject("form", form);
        }
        return backTo(form.office());
    }

    @PostMapping("/{id}/disable")
    ModelAndView disable(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        SignedIn person = people.get(id);
        people.disable(id, me.actor());
        sessions.end(person.username(), null);
        return backTo(person.officeId());
    }

    @PostMapping("/{id}/enable")
    ModelAndView enable(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        people.enable(id, me.actor());
        return backTo(people.get(id).officeId());
    }

    @PostMapping("/{id}/password")
    ModelAndView reset(@PathVariable UUID id, @RequestParam String password, @AuthenticationPrincipal SignedIn me) {
        SignedIn person = people.get(id);
        try {
            people.resetPassword(id, password, me.actor());
        } catch (Refusal refusal) {
            // Without its field: the page's password field is that of a new person.
            Refusal plain = Refusal.invalid(refusal.code(), refusal.words());
            return filled(RefusedForm.again(VIEW, plain), person.officeId());
        }
        sessions.end(person.username(), null);
        return backTo(person.officeId());
    }

    @PostMapping("/{id}/roles")
    ModelAndView roles(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            @AuthenticationPrincipal SignedIn me) {
        UUID office = people.get(id).officeId();
        try {
            people.setRoles(id, roles == null ? Set.of() : roles, me.actor());
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(VIEW, refusal), office);
        }
        return backTo(office);
    }

    private static ModelAndView backTo(UUID office) {
        return new ModelAndView("redirect:/accounts?office=" + office);
    }

    private ModelAndView filled(ModelAndView page, UUID chosen) {
        Office office = offices.get(chosen);
        page.addObject("offices", offices.all());
        page.addObject("chosen", new Staffed(office, people.ofOffice(chosen)));
        page.addObject("roles", roles(office.kind()));
        return page;
    }

    private static List<Role> roles(OfficeKind kind) {
        return switch (kind) {
            case ENTERPRISE -> List.of(Role.APPLICANT);
            case EXPERT -> List.of(Role.EXPERT);
            case AUDIT -> List.of(Role.AUDITOR, Role.ADMINISTRATOR);
            default -> List.of(Role.OFFICER, Role.SECTION_HEAD, Role.ADMINISTRATOR);
        };
    }

    /**
     * What the form sends.
     *
     * @param roles null if none is ticked
     */
    record NewPersonForm(String username, String name, String password, UUID office, @Nullable Set<Role> roles) {

        NewPerson person() {
            return new NewPerson(username, name, password, office, roles == null ? Set.of() : roles);
        }
    }
}
