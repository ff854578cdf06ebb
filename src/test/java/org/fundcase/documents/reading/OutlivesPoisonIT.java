package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.InvoiceXmlForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlivesPoisonIT {

    private final InvoiceTruth truth = new Inventor(1).invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021);
    private DocumentReader reader = reader(4);

    @TempDir
    Path folder;

    private Path good = Path.of("none");

    private static DocumentReader reader(int seconds) {
        ReadingLimits limits = ReadingLimits.DEFAULT
                .withPerDocument(Duration.ofSeconds(seconds))
                .withHeapMegabytes(96);
        return new DocumentReader(limits, Truth.FONT, PoisonWorker.class.getName(), true);
    }

    @BeforeEach
    void aGoodFile() {
        good = Truth.file(folder, "good.xml", InvoiceXmlForms.digital(truth));
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        reader.close();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(foldersOfOurs()).isEmpty();
        assertThat(sleepers()).isZero();
    }

    static List<Path> foldersOfOurs() throws IOException {
        String prefix = "fundcase-reading-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    static long sleepers() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .arguments()
                        .map(a -> List.of(a).contains("98765"))
                        .orElse(false))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oom", "hang", "exit", "halt", "flood", "children", "litter"})
    void failsThePoisonAndReadsTheNextFile(String poison) throws IOException {
        assertThat(reader.read(PoisonWorker.named(folder, poison)))
                .isInstanceOfSatisfying(Reading.Failed.class, failed -> {
                    assertThat(failed.retryable()).isTrue();
                    assertThat(failed.reason().zh()).contains("人工填写");
                });
        Truth.same(Truth.read(reader, good), truth);
    }

    @Test
    void survivesAStackOverflow() throws IOException {
        assertThat(reader.read(PoisonWorker.named(folder, "stack"))).isInstanceOf(Reading.Failed.class);
        Truth.same(Truth.read(reader, good), truth);
    }

    @Test
    void isNotDisturbedByALibraryThatPrints() throws IOException {
        Path file = Truth.file(folder, "print", InvoiceXmlForms.digital(truth));
        Truth.same(Truth.read(reader, file), truth);
    }

    @Test
    void readsOnWhenTheChildIsKilledBetweenTwoFiles() {
        Truth.same(Truth.read(reader, good), truth);
        long pid = Objects.requireNonNull(reader.childPid());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Reading second = reader.read(good);
        Reading third = second instanceof Reading.Read ? second : reader.read(good);
        Truth.same((Reading.Read) third, truth);
    }

    @Test
    void takesAFreshChildAfterSoManyFiles() {
        reader.close();
        ReadingLimits two = new ReadingLimits(96, Duration.ofSeconds(20), 2, 10_000, 50, 50, 1_000_000);
        reader = new DocumentReader(two, Truth.FONT, PoisonWorker.class.getName(), true);
        reader.read(good);
        Long first = reader.childPid();
        reader.read(good);
        reader.read(good);
        assertThat(reader.childPid()).isNotNull().isNotEqualTo(first);
    }
}
