package org.fundcase.documents.reading;

import com.benjaminwan.ocrlibrary.OcrEngine;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.OnnxLinuxX8664LibraryLoader;
import io.github.mymonstercat.OnnxModelsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.fundcase.bench.Race;
import org.fundcase.bench.Report;
import org.fundcase.bench.Report.Subject;
import org.fundcase.bench.Site;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.scenario.Bureau;

/**
 * A scanned invoice page: type, QR code, print, layout and fields by the warm child, against the print alone by the same
 * library with the same settings in this JVM.
 */
public final class Scanning {

    private static final Race RACE = new Race(2, 12);
    private static final long MOST_WITH_PRINT = 2048;

    private Scanning() {}

    public static void measure(Site small, Site large, Report report) throws Exception {
        OcrEngine bare;
        try {
            bare = bare();
        } catch (IOException | LinkageError notHere) {
            report.note("No race for scans: the library for print does not load here (" + notHere + ").");
            return;
        }
        Inventor inventor = new Inventor(7);
        InvoiceTruth truth = inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 3, 2021, inventor.party());
        byte[] pdf = large.bean(Bureau.class).papers().pdf(truth);
        Path page = Files.createTempFile("bench", ".png");
        ImageIO.write(Scan.CLEAN.pages(pdf).get(0), "png", page.toFile());
        DocumentReader reader = large.bean(DocumentReader.class);
        compare((Reading.Read) reader.read(page), text(bare, page));
        Race.Result result = RACE.run(turn -> reader.read(page), turn -> text(bare, page));
        report.time(new Subject("reading a scanned invoice page", "RapidOCR"), result, 1.2);
        report.memory(
                "largest RSS of the child for scans",
                ChildMemory.megabytes(Objects.requireNonNull(reader.scanChildPid())),
                MOST_WITH_PRINT);
        Files.delete(page);
    }

    /** The fields come from the print, so what we read stands in what the library alone read. */
    private static void compare(Reading.Read ours, String bare) {
        for (String field :
                List.of(FieldNames.INVOICE_NUMBER, FieldNames.SELLER_TAX_ID, FieldNames.TOTAL_WITH_TAX)) {
            String value = ours.value(field);
            Report.requireSame(true, !value.isEmpty() && bare.contains(value), field + " “" + value + "”");
        }
    }

    private static OcrEngine bare() throws IOException {
        if (!Ocr.isAvailable()) {
            throw new IOException("no build for this machine");
        }
        new OnnxLinuxX8664LibraryLoader().loadLibrary();
        Model model = Model.ONNX_PPOCR_V4;
        new OnnxModelsLoader().loadModels(model);
        OcrEngine engine = new OcrEngine();
        engine.initLogger(false, false, false);
        engine.setNumThread(Math.min(4, Runtime.getRuntime().availableProcessors()));
        if (!engine.initModels(
                model.getTempDirPath(),
                model.getDetName(),
                model.getClsName(),
                model.getRecName(),
                model.getKeysName())) {
            throw new IOException("the models did not load");
        }
        return engine;
    }

    private static String text(OcrEngine engine, Path page) {
        return engine.detect(page.toString(), 50, 0, 0.5f, 0.3f, 1.6f, false, false)
                .getStrRes();
    }
}
