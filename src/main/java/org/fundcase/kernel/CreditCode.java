package org.fundcase.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of 0-9 and A-Z without I O Z S V, the
 * last one a check character.
 *
 * @param value the 18 characters, upper case
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /**
     * @throws Refusal naming the field {@code creditCode} and the first thing that is wrong
     */
    public CreditCode {
        Words wrong = whatIsWrong(value);
        if (!wrong.saysNothing()) {
            throw Refusal.field("creditCode", wrong);
        }
    }

    /**
     * Reads a code as people type it: full-width characters, lower case and blanks are put right first.
     *
     * @throws Refusal as the constructor does
     */
    public static CreditCode parse(String typed) {
        return new CreditCode(normalised(typed));
    }

    public static boolean isValid(String typed) {
        return whatIsWrong(normalised(typed)).saysNothing();
    }

    /** Whether a paper names this one; what is no credit code names none. */
    public boolean isNamedBy(String printed) {
        return isValid(printed) && parse(printed).equals(this);
    }

    /** The check character for the first 17 characters. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Words whatIsWrong(String code) {
        if (code.length() != 18) {
            return Words.of("统一社会信用代码是 18 位，这里有 {0} 位。请对照营业执照填写。", code.length());
        }
        for (char c : code.toCharArray()) {
            if (ALPHABET.indexOf(c) < 0) {
                return Words.of("统一社会信用代码不含字符“{0}”（不使用 I、O、Z、S、V）。请对照营业执照填写。", c);
            }
        }
        return code.charAt(17) == checkCharacter(code) ? Words.NONE : Words.of("统一社会信用代码的校验位不对，可能有一位写错。请对照营业执照填写。");
    }

    @Override
    public String toString() {
        return value;
    }
}
