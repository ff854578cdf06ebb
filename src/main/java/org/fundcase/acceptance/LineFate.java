package org.fundcase.acceptance;

/**
 * What somebody said of a line.
 *
 * @param lineId of {@link org.fundcase.cases.ActualAmounts.Line}
 * @param ofOffice whether the office that accepts said it, which the enterprise does not change
 */
public record LineFate(String lineId, Fate fate, String note, boolean ofOffice, String judgedName) {}
