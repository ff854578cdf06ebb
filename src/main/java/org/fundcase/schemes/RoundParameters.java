package org.fundcase.schemes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;

/**
 * What a round has decided for every parameter of its scheme; made by {@link Scheme#parameters}, so every value is
 * valid and none is missing.
 *
 * @param values by key, in the order of the scheme
 */
public record RoundParameters(Map<String, String> values) {

    public RoundParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static RoundParameters of(Iterable<Parameter> parameters, Map<String, String> chosen) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String value = chosen.getOrDefault(parameter.key(), parameter.defaultValue());
            Words wrong = parameter.whatIsWrong(value);
            if (!wrong.saysNothing()) {
                throw Refusal.field(parameter.key(), wrong);
            }
            values.put(parameter.key(), value);
        }
        for (String key : chosen.keySet()) {
            if (!values.containsKey(key)) {
                throw Refusal.field(key, "这个方案没有参数“{0}”。", key);
            }
        }
        return new RoundParameters(values);
    }

    /** @throws IllegalArgumentException if the scheme has no such parameter */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The scheme has no parameter " + key);
        }
        return value;
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public boolean yes(String key) {
        return text(key).equals("YES");
    }

    public LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    /** For parameters a scheme may do without. */
    public String textOr(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }
}
