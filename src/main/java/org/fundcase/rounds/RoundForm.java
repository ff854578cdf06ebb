package org.fundcase.rounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Parameter;
import org.fundcase.schemes.Scheme;
import org.springframework.util.MultiValueMap;

/** A call as the form sends it; what was typed is kept when something is refused. */
record RoundForm(Map<String, String> values) {

    static RoundForm of(MultiValueMap<String, String> form) {
        return new RoundForm(form.toSingleValueMap());
    }

    /** The empty form with the scheme's defaults. */
    static RoundForm of(Scheme scheme) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : scheme.parameters()) {
            values.put("p." + parameter.key(), parameter.defaultValue());
        }
        return new RoundForm(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String parameter(String key) {
        return value("p." + key);
    }

    /** @throws Refusal on a field that cannot be read */
    Rounds.Call call(Scheme scheme) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : scheme.parameters()) {
            parameters.put(parameter.key(), parameter(parameter.key()).strip());
        }
        return new Rounds.Call(
                scheme.schemeVersion(),
                value("title"),
                value("prefix").strip(),
                moment("opensAt"),
                moment("closesAt"),
                parameters);
    }

    private Instant moment(String field) {
        try {
            return BusinessTime.instant(LocalDateTime.parse(value(field)));
        } catch (DateTimeException e) {
            throw Refusal.field(field, "还没有填时间，或者写法不对。写成 2022-03-01 09:00。");
        }
    }
}
