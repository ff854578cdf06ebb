package org.fundcase.kernel;

import org.jspecify.annotations.Nullable;

/** Takes text as people send it: bounded, and without control characters that would break a page, a letter or a log. */
public final class Texts {

    private Texts() {}

    /**
     * @param field the form field the refusal names
     * @param label what the user calls it, in Chinese; its English is in the catalogue as of any sentence
     * @throws Refusal if it is blank, too long or holds control characters
     */
    public static String required(String field, String label, @Nullable String text, int longest) {
        String clean = optional(field, label, text, longest);
        if (clean.isEmpty()) {
            throw Refusal.field(field, "还没有填{0}。", Words.of(label));
        }
        return clean;
    }

    /** As {@link #required}, but blank gives the empty text. */
    public static String optional(String field, String label, @Nullable String text, int longest) {
        String clean = text == null ? "" : text.strip();
        if (clean.length() > longest) {
            throw Refusal.field(field, "{0}有 {1} 个字，最多 {2} 个。请缩短。", Words.of(label), clean.length(), longest);
        }
        if (clean.codePoints().anyMatch(Texts::isForbidden)) {
            throw Refusal.field(field, "{0}里有看不见的控制字符。请删掉后重新输入，不要从别处整段粘贴。", Words.of(label));
        }
        return clean;
    }

    private static boolean isForbidden(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }
}
