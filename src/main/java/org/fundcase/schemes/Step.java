package org.fundcase.schemes;

import java.util.List;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A step of the scheme and the office it belongs to.
 *
 * @param key as {@code receive}, {@code industryReview}, {@code financeReview}
 * @param by the office that does it for a unit of a district
 * @param municipalBy the office that does it for a municipal unit (市级单位)
 * @param stages the plan items of the case model that this office works on; empty for a step without a task of a case
 */
public record Step(String key, String article, OfficeRole by, OfficeRole municipalBy, List<String> stages, Words text) {

    public Step(
            String key,
            String article,
            OfficeRole by,
            OfficeRole municipalBy,
            @Nullable List<String> stages,
            Words text) {
        this.key = key;
        this.article = article;
        this.by = by;
        this.municipalBy = municipalBy;
        this.stages = stages == null ? List.of() : List.copyOf(stages);
        this.text = text;
    }

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
