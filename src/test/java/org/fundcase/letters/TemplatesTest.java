package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template, also a scheme's own, asks only for what its paper has. */
class TemplatesTest {

    private static final Path FOLDER = Path.of("templates");

    @ParameterizedTest
    @EnumSource
    void asksOnlyForWhatThePaperHas(LetterKind kind) throws IOException {
        for (Path template : versions(kind)) {
            assertThat(placeholders(template))
                    .as(template.toString())
                    .isNotEmpty()
                    .allMatch(kind::knows);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheNumberTheRecipientTheOfficeTheDateAndTheContact(LetterKind kind) throws IOException {
        for (Path template : versions(kind)) {
            assertThat(placeholders(template)).contains("number", "recipient", "office", "date", "contact");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePageOfTheStandard(LetterKind kind) throws IOException {
        for (Path template : versions(kind)) {
            assertThat(xml(template)).contains("w:w=\"11906\"", "w:top=\"2098\"", "w:left=\"1587\"", "仿宋_GB2312");
        }
    }

    private static List<Path> versions(LetterKind kind) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith(kind.template())).toList();
        }
    }

    private static TreeSet<String> placeholders(Path template) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        String text = xml(template).replaceAll("<[^>]*>", "");
        Placeholders.PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String xml(Path template) throws IOException {
        StringBuilder xml = new StringBuilder();
        try (ZipFile zip = new ZipFile(template.toFile())) {
            for (ZipEntry entry : new ArrayList<ZipEntry>(
                    zip.stream().map(ZipEntry.class::cast).toList())) {
                if (entry.getName().matches("word/(document|header|footer).*\\.xml")) {
                    xml.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return xml.toString();
    }
}
