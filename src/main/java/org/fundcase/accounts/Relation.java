package org.fundcase.accounts;

/** What an office has to do with a case, a round or an enterprise. */
public enum Relation {
    /** The enterprise that applies. */
    APPLICANT,
    /** The office or operator that takes the application in. */
    RECEIVER,
    /** The district's industry office. */
    DISTRICT_INDUSTRY,
    /** The district's finance office. */
    DISTRICT_FINANCE,
    /** A city office that decides. */
    CITY,
    /** An expert whose invitation runs; it ends by itself. */
    EXPERT
}
