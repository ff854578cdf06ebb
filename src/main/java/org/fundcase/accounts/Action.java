package org.fundcase.accounts;

/** What a person wants with a subject. */
public enum Action {
    READ,
    CHANGE,
    /** Be the second person of a step that takes two. */
    CONFIRM,
    /** Say officially what something is: that a unit is a municipal unit (市级单位). */
    RECOGNISE,
    /** Correct a result that was concluded (更正验收结论), or open a closed file again (重新办理). */
    REVISE
}
