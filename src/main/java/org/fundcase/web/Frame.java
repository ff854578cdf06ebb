package org.fundcase.web;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the layouts around every page need; the attribute {@code frame} of every model.
 *
 * @param me null if nobody is signed in
 * @param path of the request
 * @param businessDate null unless business time is shifted
 * @param ahead seconds by which business time is ahead of machine time, for the times a page's script tells
 * @param demo whether this is the demonstration
 * @param operated whether an operator works for the person's city; asked only where it matters
 * @param progress of the demo's data; null outside the demo and when all is made
 */
record Frame(
        @Nullable SignedIn me,
        String path,
        @Nullable LocalDate businessDate,
        long ahead,
        boolean demo,
        BooleanSupplier operated,
        @Nullable DemoProgress progress) {

    /** For {@code aria-current}: "page" below that path, else null, which leaves the attribute out. */
    public @Nullable String current(String start) {
        boolean here = start.equals("/") ? path.equals("/") : path.equals(start) || path.startsWith(start + "/");
        return here ? "page" : null;
    }

    public boolean isStaff() {
        return me != null && Who.STAFF.admits(me);
    }

    public boolean isCity() {
        return me != null && Who.CITY.admits(me);
    }

    public boolean isOfMoney() {
        return me != null && Who.MONEY.admits(me);
    }

    /** Whether there is an operator whose desk the person may look at. */
    public boolean hasOperator() {
        return me != null
                && (me.officeKind() == OfficeKind.OPERATOR || (isCity() || isAudit()) && operated.getAsBoolean());
    }

    public boolean isAudit() {
        return me != null && Who.AUDIT.admits(me);
    }

    public boolean isApplicant() {
        return me != null && Who.APPLICANT.admits(me);
    }

    public boolean isExpert() {
        return me != null && Who.EXPERT.admits(me);
    }

    public boolean keepsExperts() {
        return me != null && Who.REVIEWERS.admits(me);
    }

    public boolean isAdministrator() {
        return me != null && Who.ADMIN.admits(me);
    }

    /** The layout a page uses that is for everybody who is signed in. */
    public String layout() {
        return me == null || me.isApplicant() ? "layout/open" : "layout/staff";
    }
}
