package org.fundcase.applicants;

import java.time.LocalDate;
import java.util.UUID;
import org.fundcase.kernel.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the register.
 *
 * @param id also the id of its office
 * @param profile what it says about itself
 * @param version goes up with every change
 */
public record Enterprise(UUID id, CreditCode creditCode, Profile profile, int version) {

    /**
     * What the enterprise fills in and its licence is compared with.
     *
     * @param establishedOn null if not yet filled in
     * @param city where it is registered
     * @param district null for a unit directly under the city
     * @param municipalUnit 市级单位: files with the city bureau
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
            Account account) {}

    public record Contact(String name, String phone) {}

    /** The bank account that money would go to; blank parts while not filled in. */
    public record Account(String holder, String bank, String number) {

        public boolean isComplete() {
            return !holder.isBlank() && !bank.isBlank() && !number.isBlank();
        }
    }

    public String name() {
        return profile.name();
    }
}
