package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundcase.kernel.Home;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred values that people or attackers send, in one paper, through Word's format and LibreOffice. */
class FuzzedWordsTest {

    private static final Path FONTS = Path.of("templates/fonts").toAbsolutePath();
    private static final List<String> ATTACKS = List.of(
            "${number}", "${", "#{7*7}", "{{7*7}}", "<w:t>&amp;</w:t>", "]]>", "=1+1", "@SUM(A1)", "%n%s", "\\u0041");
    private static final String RIGHT_TO_LEFT = "שלוםחברה";

    @TempDir
    Path folder;

    @Test
    void theDocxAndThePdfSayEveryValue() throws Exception {
        List<String> values = values();
        byte[] docx = new FillTemplate(new Home(Path.of("").toAbsolutePath()))
                .fill(LetterKind.RECOMMENDATION, "CZ-II-2019", content(values));
        assertThat(Text.ofDocx(docx)).contains(values.stream().map(Text::normal).toList());

        try (LibreOffice office =
                new LibreOffice(new LetterSettings("soffice", Duration.ofSeconds(120), List.of()), FONTS)) {
            Assumptions.assumeTrue(office.isInstalled(), "LibreOffice is not installed");
            office.convert(Files.write(folder.resolve("a.docx"), docx), folder.resolve("a.pdf"));
        }
        assertThat(Text.sorted(Text.ofPdf(folder.resolve("a.pdf")).replaceAll("^.*?武进工信", "武进工信")))
                .isEqualTo(Text.sorted(Text.ofDocx(docx)));
    }

    /** Each as what a check of its own says. */
    private static Content content(List<String> values) {
        Content sample = Samples.of(LetterKind.RECOMMENDATION);
        List<Map<String, String>> rows = values.stream()
                .map(value -> Map.of("no", "一", "title", "真实性", "text", value))
                .toList();
        return Content.of(sample.values(), Map.of("checks", rows));
    }

    private static List<String> values() throws Exception {
        Random random = new Random(34);
        Font ours = Font.createFont(
                Font.TRUETYPE_FONT, FONTS.resolve(FontNames.FILE).toFile());
        int[] common =
                IntStream.rangeClosed(0x4E00, 0x9FA5).filter(ours::canDisplay).toArray();
        int[] rare =
                IntStream.rangeClosed(0x20000, 0x2A6DF).filter(ours::canDisplay).toArray();
        List<String> values = new ArrayList<>(ATTACKS);
        values.add(RIGHT_TO_LEFT);
        values.add(words(random, common, 10_000));
        while (values.size() < 60) {
            values.add(ATTACKS.get(values.size() % ATTACKS.size()) + words(random, common, 30));
        }
        while (values.size() < 100) {
            values.add(words(random, rare, 12) + words(random, common, 40));
        }
        return values;
    }

    private static String words(Random random, int[] characters, int length) {
        return random.ints(length, 0, characters.length)
                .mapToObj(at -> Character.toString(characters[at]))
                .collect(Collectors.joining());
    }
}
