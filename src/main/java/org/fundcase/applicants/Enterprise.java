package org.fundcase.applicants;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.kernel.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the register.
 *
 * @param id also the id of its office
 * @param profile what it says about itself
 * @param municipal what became of its declaration to be a municipal unit
 * @param version goes up with every change
 */
public record Enterprise(UUID id, CreditCode creditCode, Profile profile, Municipal municipal, int version) {

    /** Whether it is a municipal unit (市级单位), which files with the city bureau and skips its district. */
    public enum Municipal {
        NO,
        /** It says so, and waits for the city bureau; until then it files with its district. */
        DECLARED,
        CONFIRMED,
        DECLINED;

        /** What the entry shows after the enterprise filled it in: an answer stays as long as the declaration does. */
        Municipal declared(boolean says) {
            return !says ? NO : this == NO || this == DECLINED ? DECLARED : this;
        }

        /** The city bureau confirmed a unit of that name at that place; another one it has not looked at. */
        Municipal declared(Profile before, Profile after) {
            Municipal now = declared(after.municipalUnit());
            return now == CONFIRMED && !before.isSameUnit(after) ? DECLARED : now;
        }

        boolean isDeclared() {
            return this == DECLARED || this == CONFIRMED;
        }
    }

    /**
     * What the enterprise fills in and its licence is compared with.
     *
     * @param establishedOn null if not yet filled in
     * @param city where it is registered
     * @param district null only in old entries of units directly under the city
     * @param municipalUnit whether it declares itself a municipal unit; {@link Enterprise#isMunicipalUnit()} says
     *     whether it is one
     * @param legalPerson 独立法人
     */
    public record Profile(
            String name,
            String legalRepresentative,
            @Nullable LocalDate establishedOn,
            String address,
            String city,
            @Nullable String district,
            boolean municipalUnit,
            boolean legalPerson,
            Contact contact,
            Account account) {

        private boolean isSameUnit(Profile other) {
            return name.equals(other.name)
                    && address.equals(other.address)
                    && city.equals(other.city)
                    && Objects.equals(district, other.district);
        }
    }

    public record Contact(String name, String phone) {}

    /** The bank account that money would go to; blank parts while not filled in. */
    public record Account(String holder, String bank, String number) {

        /** Whether money can be sent there. */
        public boolean isComplete() {
            return !holder.isBlank() && !bank.isBlank() && !number.isBlank();
        }
    }

    /** Only what the city bureau confirmed counts. */
    public boolean isMunicipalUnit() {
        return municipal == Municipal.CONFIRMED;
    }

    /** Declared, and neither confirmed nor declined yet. */
    public boolean awaitsMunicipalAnswer() {
        return municipal == Municipal.DECLARED;
    }

    public String name() {
        return profile.name();
    }
}
