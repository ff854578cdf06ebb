package org.fundcase.cases;

import static org.fundcase.documents.reading.FieldNames.ADDRESS;
import static org.fundcase.documents.reading.FieldNames.ENTERPRISE_TYPE;
import static org.fundcase.documents.reading.FieldNames.ESTABLISHED_ON;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.DocumentField;
import org.fundcase.documents.reading.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What the business licence (营业执照) of a dossier says, as far as it was read. */
record Licence(DocumentDetail paper, Collection<String> districts) {

    /** Empty if there is none, or none that was read. */
    static Optional<Licence> of(Dossier dossier) {
        return dossier.documents().stream()
                .filter(detail -> dossier.holdsAs(detail, DocumentKind.BUSINESS_LICENCE))
                .findFirst()
                .map(detail -> new Licence(detail, dossier.districts()));
    }

    /** Null if it was not read. */
    @Nullable RegisteredPlace place() {
        String address = paper.value(ADDRESS);
        return address.isBlank() ? null : RegisteredPlace.of(address, districts);
    }

    /** The city the address lies in; a district alone is one of the scheme's city. Null if it names neither. */
    @Nullable String city(String citySupposed) {
        RegisteredPlace place = place();
        if (place == null || place.city() != null) {
            return place == null ? null : place.city();
        }
        return place.district() != null && districts.contains(place.district()) ? citySupposed : null;
    }

    /** Null unless it names one of the city's districts. */
    @Nullable String district() {
        RegisteredPlace place = place();
        return place == null || place.district() == null || !districts.contains(place.district())
                ? null
                : place.district();
    }

    /** Null if it was not read, or as no day. */
    @Nullable LocalDate establishedOn() {
        try {
            String read = paper.value(ESTABLISHED_ON);
            return read.isBlank() ? null : LocalDate.parse(read);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Null if its type was not read or says nothing about it. */
    @Nullable Boolean legalPerson() {
        return LegalForm.isLegalPerson(paper.value(ENTERPRISE_TYPE));
    }

    /**
     * The value a rule may rest on: the read one where it differs from the typed one, nothing where it differs but was
     * read with doubt.
     */
    <T> @Nullable T outweighing(String field, @Nullable T read, @Nullable T typed) {
        if (read == null || read.equals(typed)) {
            return typed;
        }
        boolean doubtful = paper.field(field).map(DocumentField::isDoubtful).orElse(true);
        return doubtful ? null : read;
    }
}
