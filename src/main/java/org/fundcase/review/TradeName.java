package org.fundcase.review;

import java.util.regex.Pattern;

/** The part of a company's name that tells it apart (字号): after the place, before the trade and the legal form. */
final class TradeName {

    /** Provinces and cities whose enterprises apply, with or without their level. */
    private static final Pattern PLACE =
            Pattern.compile("^(中国|全国|江苏省?|广东省?|山东省?|常州市?|江门市?|临沂市?|[\\p{IsHan}]{2,3}(省|市|区|县))+");

    private static final Pattern BLANK = Pattern.compile("[\\s（）()·,，.。'’]");
    private static final int LENGTH = 2;

    private TradeName() {}

    /** Without blanks, brackets and points, which people write in many ways. */
    static String plain(String name) {
        return BLANK.matcher(name).replaceAll("");
    }

    /** Two characters, or empty where the name has no more than a place. */
    static String of(String name) {
        String rest = PLACE.matcher(plain(name)).replaceFirst("");
        return rest.length() > LENGTH ? rest.substring(0, LENGTH) : "";
    }
}
