package org.fundcase.exports;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a list's page was narrowed to, as its address carries it. */
public final class Conditions {

    private final Map<String, String> values;

    public Conditions(Map<String, String> values) {
        this.values = new TreeMap<>(values);
        this.values.values().removeIf(String::isBlank);
    }

    /** By name, without the blank ones. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** Blank where it was not given. */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    public boolean flag(String name) {
        return text(name).equals("true");
    }

    /** @throws Refusal on the condition, unless it is a whole number */
    public @Nullable Integer number(String name) {
        try {
            return text(name).isEmpty() ? null : Integer.valueOf(text(name));
        } catch (NumberFormatException e) {
            throw unknown(name);
        }
    }

    /** @throws Refusal on the condition, unless it is an id */
    public @Nullable UUID id(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw unknown(name);
        }
    }

    /** @throws Refusal on the condition, if it is missing or no id */
    public UUID requiredId(String name) {
        UUID id = id(name);
        if (id == null) {
            throw unknown(name);
        }
        return id;
    }

    /** @throws Refusal on the condition, unless it is one of the words */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        try {
            return text(name).isEmpty() ? null : Enum.valueOf(words, text(name));
        } catch (IllegalArgumentException e) {
            throw unknown(name);
        }
    }

    /** The address of a page with all conditions. */
    public String on(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    private Refusal unknown(String name) {
        return Refusal.field(name, "筛选条件“{0}”没有“{1}”这一项。", name, text(name));
    }
}
