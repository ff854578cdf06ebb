package org.fundcase.kernel;

/** Whole numbers below one thousand as articles are counted: 八, 十二, 一百零三, or in digits. */
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** @return 0 if the text is no such number */
    public static int parse(String text) {
        if (text.matches("\\d{1,3}")) {
            return Integer.parseInt(text);
        }
        int sum = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            int place = c == '百' ? 100 : c == '十' ? 10 : 0;
            if (place == 0) {
                digit = DIGITS.indexOf(c == '〇' ? '零' : c);
                if (digit < 0) {
                    return 0;
                }
            } else {
                sum += Math.max(1, digit) * place;
                digit = 0;
            }
        }
        return sum + digit;
    }
}
