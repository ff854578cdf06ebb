package org.fundcase.exports;

import java.util.List;
import java.util.Locale;
import org.fundcase.web.SavedFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What everybody may read, as a spreadsheet with all its columns; nobody has to sign in, so nobody is put on the record. */
@Component
public class PublicSheet {

    private final WriteSheet sheets;
    private final MessageSource messages;

    PublicSheet(WriteSheet sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    /** @param where told on the second sheet, as what is to be said of the data */
    public <T> ResponseEntity<byte[]> of(ExportedList<T> list, List<T> rows, Conditions where, Locale language) {
        byte[] file = sheets.write(list, list.columns(), rows, where, "", language);
        String name = messages.getMessage("export." + list.key(), null, language);
        return SavedFile.of(name + ".xlsx", ExportPages.XLSX, file);
    }
}
