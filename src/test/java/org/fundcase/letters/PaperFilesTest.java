package org.fundcase.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Home;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperFilesTest {

    private static final Path FONTS = Path.of("templates/fonts").toAbsolutePath();

    @TempDir
    Path folder;

    private final FillTemplate templates = new FillTemplate(new Home(Path.of("").toAbsolutePath()));
    private LibreOffice office;

    @BeforeEach
    void opensTheOffice() throws IOException {
        office = new LibreOffice(new LetterSettings("soffice", Duration.ofSeconds(120), List.of()), FONTS);
    }

    @AfterEach
    void closesTheOffice() throws IOException {
        office.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSameWordsGiveTheSameBytes(LetterKind kind) throws Exception {
        assertThat(Sha256.of(filled(kind, Samples.of(kind)))).isEqualTo(Sha256.of(filled(kind, Samples.of(kind))));
    }

    @ParameterizedTest
    @EnumSource
    void thePdfSaysWhatTheDocxSays(LetterKind kind) throws Exception {
        Assumptions.assumeTrue(office.isInstalled(), "LibreOffice is not installed");
        Path docx = Files.write(folder.resolve("a.docx"), filled(kind, Samples.of(kind)));
        Path pdf = folder.resolve("a.pdf");
        office.convert(docx, pdf);
        assertThat(Text.ofPdf(pdf, Files.readAllBytes(docx)))
                .endsWith(Text.ofDocx(Files.readAllBytes(docx)))
                .contains(Text.normal(Samples.RARE));
    }

    @ParameterizedTest
    @EnumSource
    void thePdfWithoutLibreOfficeHasEveryChineseCharacterToo(LetterKind kind) throws Exception {
        Path docx = Files.write(folder.resolve("a.docx"), filled(kind, Samples.of(kind)));
        Path pdf = folder.resolve("a.pdf");
        new FormattingObjects(FONTS).convert(docx, pdf);
        assertThat(Text.ofPdf(pdf, Files.readAllBytes(docx)))
                .doesNotContain("#")
                .endsWith(Text.ofDocx(Files.readAllBytes(docx)))
                .contains(Text.normal(Samples.RARE));
    }

    @Test
    void aPlaceholderInANameIsAName() throws Exception {
        String name = "${office}#{1+1}{{x}}有限公司";
        assertThat(Text.ofDocx(filled(LetterKind.REFUSAL, Samples.of(LetterKind.REFUSAL, name))))
                .contains(name);
    }

    @Test
    void aWordWithControlCharactersIsNoContent() {
        assertThatThrownBy(() -> Content.of(Map.of("recipient", "甲\u0007乙"), Map.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Content.of(Map.of("recipient", "甲\u202E乙"), Map.of()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void withoutLibreOfficeAPdfIsMadeAllTheSame() throws Exception {
        Path docx = Files.write(folder.resolve("a.docx"), filled(LetterKind.REFUSAL, Samples.of(LetterKind.REFUSAL)));
        try (LibreOffice none = new LibreOffice(new LetterSettings("", Duration.ofSeconds(1), List.of()), FONTS)) {
            MakePdf pdf = new MakePdf(none, new FormattingObjects(FONTS));
            assertThat(pdf.make(docx, folder.resolve("a.pdf"))).isEqualTo("docx4j-export-fo");
        }
    }

    @Test
    void anOfficeThatTakesTooLongIsEndedAndDocx4jSteps() throws Exception {
        Path slow = Files.writeString(folder.resolve("slow"), "#!/bin/sh\nexec sleep 600\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();
        LetterSettings settings = new LetterSettings(slow.toString(), Duration.ofMillis(200), List.of());
        Path docx = Files.write(folder.resolve("a.docx"), filled(LetterKind.REFUSAL, Samples.of(LetterKind.REFUSAL)));
        try (LibreOffice sleeping = new LibreOffice(settings, FONTS)) {
            assertThatThrownBy(() -> sleeping.convert(docx, folder.resolve("a.pdf")))
                    .hasMessageContaining("took more");
            MakePdf pdf = new MakePdf(sleeping, new FormattingObjects(FONTS));
            assertThat(pdf.make(docx, folder.resolve("b.pdf"))).isEqualTo("docx4j-export-fo");
        }
    }

    private byte[] filled(LetterKind kind, Content content) throws IOException {
        return templates.fill(kind, "CZ-II-2019", content);
    }
}
