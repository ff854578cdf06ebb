package org.fundcase.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Predicate;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who a route is for. */
enum Who {
    PUBLIC(who -> true),
    SIGNED_IN(who -> true),
    APPLICANT(who -> who.isApplicant() && who.has(Role.APPLICANT)),
    STAFF(who -> !who.isApplicant() && (works(who) || who.has(Role.AUDITOR))),
    CITY(who -> isOfCity(who.officeKind()) && works(who)),
    /** Who has to do with money: the city's offices, who pays, who inspects. */
    MONEY(who -> STAFF.admits(who) && who.officeKind() != OfficeKind.DISTRICT_INDUSTRY),
    /** The parties of a case: its enterprise and the offices, but no expert, who has an own desk. */
    PARTIES(who -> !who.has(Role.EXPERT)),
    EXPERT(who -> who.has(Role.EXPERT)),
    /** The offices that review at the end and so keep experts: the city's industry bureau, an operator. */
    REVIEWERS(who ->
            works(who) && (who.officeKind() == OfficeKind.CITY_INDUSTRY || who.officeKind() == OfficeKind.OPERATOR)),
    AUDIT(who -> who.has(Role.AUDITOR)),
    ADMIN(who -> who.has(Role.ADMINISTRATOR));

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Predicate<SignedIn> rule;

    Who(Predicate<SignedIn> rule) {
        this.rule = rule;
    }

    /** @param who null if nobody is signed in */
    boolean admits(@Nullable SignedIn who) {
        return who == null ? this == PUBLIC : rule.test(who);
    }

    /** As {@link #admits(SignedIn)}; but who inspects reads and takes spreadsheets along, and changes nothing but the own account. */
    boolean admits(@Nullable SignedIn who, HttpServletRequest request) {
        return admits(who) && (who == null || !who.has(Role.AUDITOR) || isHarmless(request));
    }

    private static boolean isHarmless(HttpServletRequest request) {
        String address = request.getRequestURI();
        return READING.contains(request.getMethod())
                || address.startsWith("/account/")
                || address.startsWith("/exports/");
    }

    private static boolean works(SignedIn who) {
        return who.has(Role.OFFICER) || who.has(Role.SECTION_HEAD);
    }

    private static boolean isOfCity(OfficeKind kind) {
        return kind == OfficeKind.CITY_INDUSTRY || kind == OfficeKind.CITY_FINANCE;
    }
}
