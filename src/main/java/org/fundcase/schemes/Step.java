package org.fundcase.schemes;

import org.jspecify.annotations.Nullable;

/**
 * A step of the scheme and the office it belongs to.
 *
 * @param key as {@code receive}, {@code industryReview}, {@code financeReview}
 * @param by the office that does it
 * @param municipalBy the office that does it for a municipal unit (市级单位); null where such a unit skips the step or
 *     nothing differs
 */
public record Step(String key, String article, OfficeRole by, @Nullable OfficeRole municipalBy, Text text) {

    /** Offices as the policies speak of them. */
    public enum OfficeRole {
        DISTRICT_INDUSTRY,
        DISTRICT_FINANCE,
        CITY_INDUSTRY,
        CITY_FINANCE,
        OPERATOR
    }
}
