package org.fundcase.documents.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * PDF writers that look characters up by glyph often give a radical where the character was meant: ⼯ for 工, ⻆ for 角.
 * Unicode maps the Kangxi block back; for the supplement this table does.
 */
final class Radicals {

    private static final String SUPPLEMENT = "⺟⺠⺬⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺁⺝⺪⺫⻌⻎";
    private static final String CHARACTERS = "母民示虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟厂月疋罒辶辶";
    private static final Map<Integer, Integer> MEANT = new HashMap<>();

    static {
        int[] from = SUPPLEMENT.codePoints().toArray();
        int[] to = CHARACTERS.codePoints().toArray();
        for (int i = 0; i < from.length; i++) {
            MEANT.put(from[i], to[i]);
        }
    }

    private Radicals() {}

    static String unified(String text) {
        if (!holdsOne(text)) {
            return text;
        }
        StringBuilder unified = new StringBuilder();
        text.codePoints().forEach(c -> {
            int meant = MEANT.getOrDefault(c, c);
            unified.append(
                    c >= 0x2F00 && c <= 0x2FDF ? Text.halfWidth(Character.toString(c)) : Character.toString(meant));
        });
        // The radical of doors is mapped back to the form of its name that is written in Taiwan.
        return unified.toString().replace('戶', '户');
    }

    /** Asked for every character of a page, which is why it is no stream. */
    private static boolean holdsOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRadical(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRadical(int c) {
        return c >= 0x2E80 && c <= 0x2FDF;
    }
}
