package org.fundcase.schemes;

import org.fundcase.kernel.Words;

/**
 * A step of the scheme and the office it belongs to.
 *
 * @param key as {@code receive}, {@code industryReview}, {@code financeReview}
 * @param by the office that does it for a unit of a district
 * @param municipalBy the office that does it for a municipal unit (市级单位)
 */
public record Step(String key, String article, OfficeRole by, OfficeRole municipalBy, Words text) {

    /** Offices as the policies speak of them. */
    public enum OfficeRole {
        DISTRICT_INDUSTRY,
        DISTRICT_FINANCE,
        CITY_INDUSTRY,
        CITY_FINANCE,
        OPERATOR,
        /** The step is left out. */
        NOBODY
    }

    public OfficeRole by(boolean municipalUnit) {
        return municipalUnit ? municipalBy : by;
    }
}
