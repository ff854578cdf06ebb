package org.fundcase.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded.Change;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in, field by field, as history tells it; what is empty is left out.
 *
 * @param fields value by the name of the field, in the order of the form; targets as {@code targets-} and their key
 */
record FilledIn(Map<String, String> fields) {

    static final String TARGET = "targets-";
    static final String FIGURE = "figures-";

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    static final FilledIn NOTHING = new FilledIn(Map.of());

    static FilledIn of(GrantCase grantCase) {
        GrantCase.Contents contents = grantCase.contents();
        Declarations declared = contents.declarations();
        FilledIn filled = new FilledIn(new LinkedHashMap<>())
                .with("item", grantCase.item())
                .with("tier", contents.tier())
                .with("project", contents.project())
                .with("projectStart", contents.projectStart())
                .with("projectEnd", contents.projectEnd())
                .with("statedBase", contents.statedBase())
                .with("summary", declared.summary())
                .with("financialSystem", yesNo(declared.financialSystem()))
                .with("otherFunding", yesNo(declared.otherFunding()))
                .with("otherFundingDetail", declared.otherFundingDetail());
        new TreeMap<>(declared.figures()).forEach((key, value) -> filled.with(FIGURE + key, value));
        new TreeMap<>(declared.targets()).forEach((key, value) -> filled.with(TARGET + key, value));
        return filled;
    }

    /** @param proven the sum of the invoices that count, as the checks found it */
    FilledIn proven(Money proven) {
        return new FilledIn(new LinkedHashMap<>(fields)).with("provenBase", proven);
    }

    /** Only the fields that differ. */
    List<Change> since(FilledIn before) {
        Set<String> names = new LinkedHashSet<>(fields.keySet());
        names.addAll(before.fields.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            String was = before.fields.get(name);
            String is = fields.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(name, was, is));
            }
        }
        return changes;
    }

    String written(ObjectMapper json) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static FilledIn read(String text, ObjectMapper json) {
        try {
            return new FilledIn(json.readValue(text, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was recorded of an application is not readable", e);
        }
    }

    private FilledIn with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            fields.put(name, value.toString());
        }
        return this;
    }

    private static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value ? "YES" : "NO";
    }
}
