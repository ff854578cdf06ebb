package org.fundcase.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where offices take in objections on paper; data of the office, told in every notice of it.
 *
 * @param desks of the offices that said so
 */
@ConfigurationProperties("fundcase.publicity")
public record ObjectionDesks(@DefaultValue List<Desk> desks) {

    /**
     * @param office its full name
     * @param address with the post code
     * @param hours when somebody is there
     */
    public record Desk(String office, String address, String hours) {}

    /** Of an office; null where it said nothing. */
    public @Nullable Desk of(String office) {
        return desks.stream()
                .filter(desk -> desk.office().equals(office))
                .findFirst()
                .orElse(null);
    }
}
