package org.fundcase.documents;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.documents.reading.ChildMemory;
import org.fundcase.documents.reading.DocumentReader;
import org.fundcase.documents.reading.FileType;
import org.fundcase.documents.reading.Reading.Read;
import org.fundcase.kernel.Sha256;
import org.fundcase.scenario.Bureau;

/** A text-layer PDF: type, hash, text, boxes and fields by the warm child, against Tika's parser in this JVM. */
public final class Reading {

    private static final Race RACE = new Race(60, 200);

    private Reading() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        Inventor inventor = new Inventor(7);
        for (int lines : new int[] {1, 60}) {
            InvoiceTruth truth =
                    inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, lines, 2021, inventor.party());
            Path file = Files.createTempFile("bench", ".pdf");
            Files.write(file, large.bean(Bureau.class).papers().pdf(truth));
            measure(large.bean(DocumentReader.class), file, lines, report);
            Files.delete(file);
        }
        ChildMemory.measure(large.bean(Bureau.class).papers(), report);
    }

    private static void measure(DocumentReader reader, Path file, int lines, Report report) throws Exception {
        AutoDetectParser tika = new AutoDetectParser();
        Read read = read(reader, file);
        Report.requireSame(signs(read.text()), signs(parse(tika, file)), "digits and Latin letters");
        Race.Result result = RACE.run(turn -> read(reader, file), turn -> parse(tika, file));
        report.throughput(
                new Subject("reading a PDF invoice of " + lines + " lines, " + read.pages() + " pages", "Tika"),
                result,
                0.8);
    }

    private static Read read(DocumentReader reader, Path file) throws Exception {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        FileType.sniff(file, "bench.pdf");
        return (Read) reader.read(file);
    }

    private static String parse(AutoDetectParser tika, Path file) throws Exception {
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream bytes = Files.newInputStream(file)) {
            tika.parse(bytes, text, new Metadata(), new ParseContext());
        }
        return text.toString();
    }

    /** Digits and Latin letters in order of their code: the two put lines in another order. */
    private static String signs(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> sign < 128 && Character.isLetterOrDigit(sign))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
