package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;

/** Values of a factor that another room holds and the scheme wants a lump sum to go by: nobody types them. */
public interface KnownFactors {

    /**
     * A factor.
     *
     * @param name what it is called in the scheme
     * @param article by which the lump sum goes by it
     * @param year that the values are of
     * @param values by the industry office of the district; who is not in it has none
     */
    record Known(Words name, String article, int year, Map<UUID, BigDecimal> values) {}

    /**
     * Of a lump sum; empty where the scheme does not say so, or nothing is known yet.
     *
     * @param year whose budget pays
     */
    Optional<Known> of(Scheme scheme, Item item, int year);
}
