package org.fundcase.accounts;

/** What a person may do within the office. */
public enum Role {
    /** Files and follows the applications of one enterprise. */
    APPLICANT,
    /** Works the office's inbox. */
    OFFICER,
    /** The second person (复核人) of a step that takes two. */
    SECTION_HEAD,
    /** Reads the cases to which an invitation runs, and scores them. */
    EXPERT,
    /** Reads every case and history, changes nothing. */
    AUDITOR,
    /** Keeps accounts and offices; sees no business data. */
    ADMINISTRATOR
}
