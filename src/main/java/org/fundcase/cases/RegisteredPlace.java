package org.fundcase.cases;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address (住所) taken apart, so that two ways to write one place compare as the same: spaces, full and half width,
 * and a province or city that one of them leaves out make no difference.
 *
 * @param city null if the address names none
 * @param district null if the address names none
 * @param rest street and house, without spaces and punctuation
 */
record RegisteredPlace(@Nullable String city, @Nullable String district, String rest) {

    /** A name of an area holds no street, village or house. */
    private static final String NAME = "[^省区县市路街道镇乡村号弄幢0-9A-Za-z]";

    private static final Pattern PARTS =
            Pattern.compile("(?:" + NAME + "{2,6}(?:省|自治区))?(" + NAME + "{2,6}市)?(" + NAME + "{1,4}(?:区|县|市))?(.*)");

    /** @param districts of the scheme's city: 溧阳市 is a district of 常州市 although it calls itself a city */
    static RegisteredPlace of(String address, Collection<String> districts) {
        String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}、，。]", "");
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches()) {
            return new RegisteredPlace(null, null, plain);
        }
        String city = parts.group(1);
        String district = parts.group(2);
        boolean districtFirst = city != null && district == null && districts.contains(city);
        return districtFirst
                ? new RegisteredPlace(null, city, parts.group(3))
                : new RegisteredPlace(city, district, parts.group(3));
    }

    /** Whether both can be one place; what one of them leaves out does not count. */
    boolean isSame(RegisteredPlace other) {
        return agree(city, other.city) && agree(district, other.district) && rest.equals(other.rest);
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}
