package org.fundcase.applicants;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** An entry of the register as it was typed, so that what is refused stays on the page. */
record EnterpriseForm(Map<String, String> fields) {

    private static final List<String> WRITTEN = List.of(
            "name",
            "legalRepresentative",
            "establishedOn",
            "address",
            "city",
            "district",
            "contactName",
            "contactPhone",
            "accountHolder",
            "bank",
            "bankAccount");

    static EnterpriseForm of(Enterprise enterprise) {
        Enterprise.Profile profile = enterprise.profile();
        LocalDate established = profile.establishedOn();
        return new EnterpriseForm(Map.ofEntries(
                Map.entry("version", String.valueOf(enterprise.version())),
                Map.entry("name", profile.name()),
                Map.entry("legalRepresentative", profile.legalRepresentative()),
                Map.entry("establishedOn", established == null ? "" : established.toString()),
                Map.entry("address", profile.address()),
                Map.entry("city", profile.city()),
                Map.entry("district", profile.district() == null ? "" : profile.district()),
                Map.entry("municipal", profile.municipalUnit() ? "yes" : ""),
                Map.entry("legalPerson", profile.legalPerson() ? "yes" : "no"),
                Map.entry("contactName", profile.contact().name()),
                Map.entry("contactPhone", profile.contact().phone()),
                Map.entry("accountHolder", profile.account().holder()),
                Map.entry("bank", profile.account().bank()),
                Map.entry("bankAccount", profile.account().number())));
    }

    EnterpriseForm at(int version) {
        Map<String, String> again = new HashMap<>(fields);
        again.put("version", Integer.toString(version));
        return new EnterpriseForm(again);
    }

    /** The other's values of the fields that differ, by field in the order of the page. */
    Map<String, String> differencesFrom(EnterpriseForm other) {
        Map<String, String> differences = new LinkedHashMap<>();
        WRITTEN.stream()
                .filter(name -> !get(name).strip().equals(other.get(name)))
                .forEach(name -> differences.put(name, other.get(name)));
        return differences;
    }

    /** Empty if the page did not send it. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    int version() {
        return get("version").matches("[0-9]{1,9}") ? Integer.parseInt(get("version")) : 0;
    }

    /** @throws Refusal if the date does not have its form; the rest is checked by the register */
    Enterprise.Profile profile() {
        return new Enterprise.Profile(
                get("name"),
                get("legalRepresentative"),
                established(),
                get("address"),
                get("city"),
                get("district"),
                get("municipal").equals("yes"),
                !get("legalPerson").equals("no"),
                new Enterprise.Contact(get("contactName"), get("contactPhone")),
                new Enterprise.Account(get("accountHolder"), get("bank"), get("bankAccount")));
    }

    private @Nullable LocalDate established() {
        try {
            return get("establishedOn").isBlank()
                    ? null
                    : LocalDate.parse(get("establishedOn").strip());
        } catch (DateTimeParseException e) {
            throw Refusal.field("establishedOn", "成立日期写成年-月-日，例如 2015-06-01。");
        }
    }
}
