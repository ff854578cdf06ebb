package org.fundcase.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.accounts.People;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.WorkingCalendar;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every page below {@code /cases/{id}} its header, whatever room serves the tab, and answers a case the person
 * may not see like one that does not exist.
 */
@ControllerAdvice
class CaseHeaders {

    private static final Pattern CASE_PAGE = Pattern.compile("/cases/\\{(id|caseId)}(/.*)?");

    private final GrantCases cases;
    private final CaseCards cards;
    private final Standings standings;
    private final Workflow workflow;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseHeaders(
            GrantCases cases,
            CaseCards cards,
            Standings standings,
            Workflow workflow,
            People people,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.cards = cards;
        this.standings = standings;
        this.workflow = workflow;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @ModelAttribute
    void header(HttpServletRequest request, Model model, @AuthenticationPrincipal @Nullable SignedIn me) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (me != null
                && pattern instanceof String path
                && CASE_PAGE.matcher(path).matches()
                && request.getMethod().equals("GET")) {
            model.addAttribute("header", of(id(request), me));
        }
    }

    private CaseHeader of(UUID id, SignedIn me) {
        GrantCase grantCase = cases.seenBy(me, id);
        Course course = workflow.course(id);
        List<CaseTask> open = course.open();
        CaseTask mine = open.stream()
                .filter(task ->
                        task.officeId().equals(me.officeId()) && !task.stage().isOfEnterprise())
                .findFirst()
                .orElse(null);
        return new CaseHeader(
                cards.of(grantCase),
                grantCase,
                standings.of(grantCase),
                CaseTrack.of(grantCase, course),
                open,
                mine,
                days(mine),
                mine == null ? List.of() : colleagues(me));
    }

    private int days(@Nullable CaseTask task) {
        LocalDate due = task == null ? null : task.due();
        if (due == null) {
            return 0;
        }
        int days = calendar.workingDaysBetween(LocalDate.now(clock), due);
        boolean late = due.isBefore(LocalDate.now(clock));
        return late ? Math.min(days, -1) : days;
    }

    private List<Person> colleagues(SignedIn me) {
        return people.ofOffice(me.officeId()).stream()
                .filter(person -> !person.disabled() && !person.id().equals(me.personId()))
                .filter(person ->
                        person.roles().contains(Role.OFFICER) || person.roles().contains(Role.SECTION_HEAD))
                .toList();
    }

    private static UUID id(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return variables instanceof Map<?, ?> map
                    ? UUID.fromString(String.valueOf(map.containsKey("id") ? map.get("id") : map.get("caseId")))
                    : new UUID(0, 0);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
