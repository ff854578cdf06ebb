package org.fundcase.cases;

import java.text.Normalizer;

/** Names of units as papers print them, made alike for comparing. */
final class Names {

    private Names() {}

    /** Without blanks, and with the brackets and letters of one width. */
    static String alike(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
