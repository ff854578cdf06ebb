package org.fundcase.letters;

import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.Br;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;

/** Sets the text of a run as it is: blanks stay, a line break becomes a break of the run. */
final class RunText {

    private RunText() {}

    static void set(Text text, String value) {
        String[] lines = value.split("\n", -1);
        text.setValue(lines[0]);
        text.setSpace("preserve");
        if (lines.length > 1 && text.getParent() instanceof R run) {
            breakAfter(run.getContent(), text, lines);
        }
    }

    private static void breakAfter(List<Object> run, Text text, String[] lines) {
        int at = 0;
        while (XmlUtils.unwrap(run.get(at)) != text) {
            at++;
        }
        for (int i = 1; i < lines.length; i++) {
            Text next = new Text();
            next.setValue(lines[i]);
            next.setSpace("preserve");
            run.add(++at, new Br());
            run.add(++at, next);
        }
    }
}
