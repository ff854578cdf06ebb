package org.fundcase.kernel;

import java.text.Normalizer;

/** Amounts in capitals (大写), as 支付结算办法 annex 1 writes them. */
public final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private ChineseAmount() {}

    /** For example {@code 人民币壹仟肆佰零玖元伍角}; amounts below zero start with （负数）. */
    public static String of(Money amount) {
        return "人民币" + (amount.isNegative() ? "（负数）" : "") + unsigned(Math.abs(amount.fen()));
    }

    /**
     * Whether a printed amount in capitals says the same as the figure: 圆 is 元, 正 is 整, optional 零 and prefixes do
     * not count.
     */
    public static boolean says(String printed, Money amount) {
        String negative = amount.isNegative() ? "-" : "";
        return bare(printed).equals(negative + bare(unsigned(Math.abs(amount.fen()))));
    }

    private static String bare(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\sⓧ⊗人民币:：¥￥]", "")
                .replace('圆', '元')
                .replace('正', '整')
                .replace("x", "");
        boolean negative = plain.contains("负");
        return (negative ? "-" : "") + plain.replaceAll("[()（）负数零整]", "");
    }

    private static String unsigned(long fen) {
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        if (fen == 0) {
            return "零元整";
        }
        StringBuilder text = new StringBuilder(yuan == 0 ? "" : integer(yuan) + "元");
        if (jiao == 0 && cent == 0) {
            return text.append("整").toString();
        }
        if (jiao != 0) {
            text.append(DIGITS.charAt(jiao)).append("角");
        } else if (yuan != 0) {
            text.append("零");
        }
        return cent == 0
                ? text.toString()
                : text.append(DIGITS.charAt(cent)).append("分").toString();
    }

    private static String integer(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean zeroPending = false;
        for (int group = 3; group >= 0; group--) {
            int value = (int) (yuan / power(group * 4) % 10_000);
            if (value == 0) {
                zeroPending = text.length() > 0;
                continue;
            }
            if (text.length() > 0 && (zeroPending || value < 1000)) {
                text.append("零");
            }
            text.append(fourDigits(value)).append(GROUPS[group]);
            zeroPending = false;
        }
        return text.toString();
    }

    private static String fourDigits(int value) {
        StringBuilder text = new StringBuilder();
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (value / power(place) % 10);
            if (digit != 0) {
                text.append(DIGITS.charAt(digit)).append(PLACES[place]);
            } else if (text.length() > 0
                    && value % power(place) != 0
                    && !text.toString().endsWith("零")) {
                text.append("零");
            }
        }
        return text.toString();
    }

    private static long power(int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= 10;
        }
        return result;
    }
}
