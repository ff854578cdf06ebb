package org.fundcase.documents.reading;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text as recognised, with what can only be one thing on a form put right. Nothing is put right that bears a value.
 *
 * @param sure for each character
 */
record FormWords(String text, List<Double> sure) {

    /** Stands for the text of a page that there was no time or room to recognise. */
    static final String UNREAD = "（本页没有识别）";

    /** The mark of the yuan before an amount is often taken for a letter like it. */
    private static final Pattern YUAN = Pattern.compile("^[YVＹ羊半]([-−]?[\\d,]+\\.\\d{2})$");
    /** Two heads of a table that stand close run into one. */
    private static final Pattern RATE_AND_TAX = Pattern.compile("^税率/?征收(?:率?税?额|率税)$");

    private static final Pattern CAPITALS = Pattern.compile("[壹贰叁肆伍陆柒捌玖拾佰仟参零]{2,}.*[圆元園圓]");

    static FormWords of(OcrLine line) {
        String text = line.text();
        if (RATE_AND_TAX.matcher(text).matches()) {
            String both = "税率/征收率   税额";
            return new FormWords(
                    both,
                    IntStream.range(0, both.length())
                            .mapToObj(i -> line.meanSure())
                            .toList());
        }
        if (YUAN.matcher(text).matches()) {
            text = "¥" + text.substring(1);
        }
        if (CAPITALS.matcher(text).find()) {
            // 参 is the other way to write 叁; the models know only this one.
            text = text.replace('参', '叁').replace('園', '圆').replace('圓', '圆');
        }
        return new FormWords(text, line.sure());
    }

    double width(ToDoubleFunction<Character> of) {
        return Math.max(
                0.1, text.chars().mapToDouble(c -> of.applyAsDouble((char) c)).sum());
    }
}
