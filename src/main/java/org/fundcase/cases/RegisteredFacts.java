package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.ADDRESS;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_TYPE;
import static org.fundcase.documents.reading.FieldNames.ESTABLISHED_ON;

import java.time.LocalDate;
import java.util.Optional;
import org.fundcase.applicants.Enterprise;
import org.fundcase.schemes.Facts;

/** Place, legal personality and age of an enterprise: its licence outweighs what it typed. */
final class RegisteredFacts {

    /** The names of the facts in the decision tables. */
    static final String CITY = "registeredCity";

    static final String LEGAL_PERSON = "legalPerson";
    static final String ESTABLISHED = "establishedOn";

    private RegisteredFacts() {}

    /** @param day of the application */
    static Facts added(Facts facts, Dossier dossier, LocalDate day) {
        Enterprise.Profile typed = dossier.enterprise().profile();
        Optional<Licence> read = Licence.of(dossier);
        if (read.isEmpty()) {
            return facts.with(CITY, typed.city())
                    .with(LEGAL_PERSON, typed.legalPerson())
                    .operating(typed.establishedOn(), day);
        }
        Licence licence = read.get();
        String city = licence.city(dossier.scheme().city());
        return facts.with(CITY, licence.outweighing(ADDRESS, city, typed.city()))
                .with(LEGAL_PERSON, licence.outweighing(ENTERPRISE_TYPE, licence.legalPerson(), typed.legalPerson()))
                .operating(licence.outweighing(ESTABLISHED_ON, licence.establishedOn(), typed.establishedOn()), day);
    }
}
