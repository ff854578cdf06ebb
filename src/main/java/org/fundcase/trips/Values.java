package org.fundcase.trips;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by the names that a statement gives them. */
public final class Values {

    private final Map<String, @Nullable Object> named = new HashMap<>();

    public Values with(String name, @Nullable Object value) {
        named.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> named() {
        return named;
    }
}
