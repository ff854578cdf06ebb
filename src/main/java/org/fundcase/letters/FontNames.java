package org.fundcase.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The fonts official papers name (GB/T 9704-2012). The docx keeps these names, because the offices' computers have the
 * fonts; a PDF made here shows our own font instead.
 */
final class FontNames {

    static final String OURS = "Noto Serif SC";
    static final String FILE = "NotoSerifSC-Regular.ttf";
    static final List<String> OFFICIAL = List.of(
            "方正小标宋简体", "仿宋_GB2312", "仿宋", "楷体_GB2312", "楷体", "黑体", "宋体", "SimSun", "SimHei", "FangSong", "KaiTi");

    private FontNames() {}

    /** Writes a fontconfig file that shows our font under the official names. */
    static void write(Path file, Path fonts, Path cache) throws IOException {
        String names = OFFICIAL.stream().map(FontNames::shownAsOurs).collect(Collectors.joining());
        Files.writeString(
                file,
                """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                %s</fontconfig>
                """
                        .formatted(
                                HtmlUtils.htmlEscape(fonts.toString()), HtmlUtils.htmlEscape(cache.toString()), names));
    }

    private static String shownAsOurs(String name) {
        return """
                  <match target="pattern"><test name="family"><string>%s</string></test>\
                <edit name="family" mode="assign" binding="strong"><string>%s</string></edit></match>
                """
                .formatted(name, OURS);
    }
}
