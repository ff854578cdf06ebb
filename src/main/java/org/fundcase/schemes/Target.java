package org.fundcase.schemes;

import org.fundcase.kernel.Words;

/**
 * A performance target an applicant is offered; the figure is the applicant's.
 *
 * @param level the group it belongs to, as 产出指标
 * @param unit the unit of the figure
 */
public record Target(String key, Words level, Words unit, Words text) {}
