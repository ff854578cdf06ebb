package org.fundcase.schemes;

/**
 * How a scheme follows a project that is carried out (实施).
 *
 * @param article that asks for it
 * @param inspection the article by which projects are inspected
 * @param suspension the article by which further payment stops
 * @param reportMonths how many months a periodic report is about
 * @param reportDays how many working days after its period a report is due
 * @param remindDays how many working days before that the enterprise is reminded
 * @param rectifyDays how many working days there are to put something right, unless another day is given
 */
public record ImplementationRule(
        String article,
        String inspection,
        String suspension,
        int reportMonths,
        int reportDays,
        int remindDays,
        int rectifyDays) {}
