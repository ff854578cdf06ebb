package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Words;

/** What the files of one ZIP are, and whether together they are one invoice; if not, which files stand in the way. */
final class ZipContents {

    /** More than the forms of one invoice ever are. */
    static final int MOST_FILES = 30;

    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 40;

    private final Map<String, List<Reading.Read>> formsByNumber = new LinkedHashMap<>();
    private final List<String> firstOfEach = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    void add(String name, Reading reading) {
        String shown = name.substring(name.lastIndexOf('/') + 1);
        String number = reading instanceof Reading.Read read && read.kind() == DocumentKind.INVOICE
                ? read.value(FieldNames.INVOICE_NUMBER)
                : "";
        if (number.isEmpty()) {
            others.add(shown);
        } else if (reading instanceof Reading.Read read) {
            List<Reading.Read> forms = formsByNumber.computeIfAbsent(number, first -> new ArrayList<>());
            if (forms.isEmpty()) {
                firstOfEach.add(shown);
            }
            forms.add(read);
        }
    }

    Reading reading() {
        if (formsByNumber.size() == 1 && others.isEmpty()) {
            return Bundle.merge(formsByNumber.values().iterator().next());
        }
        if (formsByNumber.isEmpty()) {
            return refused("压缩包里没有读得出的发票（{0}）。压缩包里的内容一份也没有读取和计入。请解压后逐个上传。", names(others));
        }
        return refused(
                others.isEmpty()
                        ? "压缩包里有 {0} 张不同的发票（{1}）。压缩包里的内容一份也没有读取和计入。请解压后逐个上传。"
                        : "压缩包里有 {0} 张不同的发票（{1}），还有不是发票或读不出的文件（{2}）。压缩包里的内容一份也没有读取和计入。请解压后逐个上传。",
                formsByNumber.size(),
                names(firstOfEach),
                names(others));
    }

    static Reading tooMany(int files) {
        return refused("压缩包里有 {0} 个文件，系统不成批读取。压缩包里的内容一份也没有读取和计入。请解压后逐个上传。", files);
    }

    private static Reading refused(String sentence, Object... places) {
        return new Reading.Unsupported(FileType.ZIP.mime(), Words.of(sentence, places));
    }

    static Words names(List<String> all) {
        List<String> shown = all.stream()
                .limit(MOST_NAMES)
                .map(Text::clean)
                .map(name -> name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…")
                .toList();
        return all.size() > MOST_NAMES ? Words.of("{0} 等 {1} 个", Words.list(shown), all.size()) : Words.list(shown);
    }
}
