package org.fundcase.letters;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the PDF of a paper with LibreOffice where it is installed and works, else with docx4j alone. */
class MakePdf {

    private static final Logger log = LoggerFactory.getLogger(MakePdf.class);

    private final LibreOffice libreOffice;
    private final FormattingObjects otherwise;

    MakePdf(LibreOffice libreOffice, FormattingObjects otherwise) {
        this.libreOffice = libreOffice;
        this.otherwise = otherwise;
    }

    /** @return the name of the program that made it */
    String make(Path docx, Path pdf) throws IOException {
        if (libreOffice.isInstalled()) {
            try {
                libreOffice.convert(docx, pdf);
                return "LibreOffice";
            } catch (IOException e) {
                log.warn("LibreOffice did not make a PDF; docx4j makes it", e);
            }
        }
        otherwise.convert(docx, pdf);
        return "docx4j-export-fo";
    }
}
