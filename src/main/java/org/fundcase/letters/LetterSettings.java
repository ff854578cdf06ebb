package org.fundcase.letters;

import java.time.Duration;
import java.util.List;
import org.fundcase.accounts.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How papers are made and what an office's papers carry.
 *
 * @param soffice the LibreOffice program; empty means PDF without LibreOffice
 * @param patience how long LibreOffice may take for one paper
 * @param senders particulars of offices, where the derived ones do not fit
 */
@ConfigurationProperties("fundcase.letters")
record LetterSettings(
        @DefaultValue("soffice") String soffice,
        @DefaultValue("60s") Duration patience,
        @DefaultValue List<Sender> senders) {

    /**
     * @param office its full name
     * @param word 机关代字, as 常工信
     * @param phone null prints no telephone number
     */
    record Sender(String office, String word, @Nullable String phone) {}

    /** What is configured, or a word made of the place and the field: 武进区工业和信息化局 gives 武进工信. */
    Sender sender(Office office) {
        return senders.stream()
                .filter(sender -> sender.office().equals(office.name()))
                .findFirst()
                .orElseGet(() -> new Sender(office.name(), derived(office), null));
    }

    private static String derived(Office office) {
        String district = office.district();
        String place = district == null ? office.city() : district;
        String bare = place.length() > 2 ? place.substring(0, place.length() - 1) : place;
        return bare
                + switch (office.kind()) {
                    case CITY_FINANCE, DISTRICT_FINANCE -> "财";
                    case AUDIT -> "审";
                    case OPERATOR -> "受托";
                    default -> "工信";
                };
    }
}
