package org.fundcase.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the number of an official paper (文号): the office's letters, the year in angle brackets, and the running number. */
public final class PaperNumber {

    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}A-Za-z]{2,20}〔20[0-9]{2}〕[1-9][0-9]{0,5}号");
    private static final int LONGEST = 60;

    private PaperNumber() {}

    /** @throws Refusal on the field, unless it has the form of such a number */
    public static String parse(String field, @Nullable String typed) {
        String number = Texts.required(field, "文号", typed, LONGEST);
        if (!FORM.matcher(number).matches()) {
            throw Refusal.field(field, "“{0}”不是文号。写成机关代字、六角括号里的年份和序号，例如 常工信融合〔2022〕215号。", number);
        }
        return number;
    }
}
