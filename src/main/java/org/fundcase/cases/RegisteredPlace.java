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

    /** A name of an area holds no street, village or house, */
    private static final String NAME = "[^省区县市路街道镇乡村号弄幢0-9A-Za-z]";

    /** except in the names of these. */
    private static final String CITY = "(?:镇江|景德镇|萍乡|新乡|桐乡|宁乡|湘乡|" + NAME + "{2,6})市";

    private static final String DISTRICT = "(?:(?:路桥|路南|路北|市中|市北|市南|新市|道里|道外|镇海)区|(?:桐乡|宁乡|湘乡)市|"
            + "(?:西乡|内乡|金乡|平乡|乡宁|镇平|镇安|镇远|镇雄|镇原|镇巴)县|" + NAME + "{1,4}(?:区|县|市))";

    private static final String PROVINCE =
            "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|" + "青海|内蒙古|广西|西藏|宁夏|新疆";

    /** Without 省 it is one only before a city or district: 江西路 is a street, 吉林市 a city. */
    private static final Pattern PARTS = Pattern.compile("(?:" + NAME + "{2,8}(?:省|自治区)|(?:" + PROVINCE + ")(?=" + CITY
            + "|" + DISTRICT + "))?(" + CITY + ")?(" + DISTRICT + ")?(.*)");

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
