package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.demo.papers.InvoiceTruth.plain;
import static org.fundcase.documents.reading.FieldNames.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fundcase.demo.papers.InvoiceTruth;

/** Compares what was read with what is true. */
final class Truth {

    static final Path FONT = Path.of("templates", "fonts", "NotoSerifSC-Regular.ttf");

    private Truth() {}

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading.Read read(DocumentReader reader, Path file) {
        Reading reading = reader.read(file);
        assertThat(reading).as("%s", file).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    /** All key fields and every amount, exactly. */
    static void same(Reading.Read read, InvoiceTruth t) {
        assertThat(read.kind()).isEqualTo(DocumentKind.INVOICE);
        expect(read, INVOICE_KIND, t.kind().label());
        expect(read, INVOICE_CODE, t.code());
        expect(read, INVOICE_NUMBER, t.number());
        expect(read, ISSUE_DATE, t.issued().toString());
        expect(read, CHECK_CODE, t.checkCode());
        expect(read, BUYER_NAME, t.buyer().name());
        expect(read, BUYER_TAX_ID, t.buyer().creditCode());
        expect(read, SELLER_NAME, t.seller().name());
        expect(read, SELLER_TAX_ID, t.seller().creditCode());
        expect(read, AMOUNT_WITHOUT_TAX, plain(t.net()));
        expect(read, TAX_AMOUNT, plain(t.tax()));
        expect(read, TOTAL_WITH_TAX, plain(t.total()));
        expect(read, DRAWER, t.drawer());
        expect(read, IS_RED, String.valueOf(t.isRed()));
        assertThat(read.value(TOTAL_IN_CAPITALS)).isEqualTo(t.capitals());
        assertThat(read.conflicts()).isEmpty();
        lines(read.lines(), t.lines());
    }

    static void expect(Reading.Read read, String field, String value) {
        assertThat(read.value(field)).as(field).isEqualTo(value);
    }

    private static void lines(List<InvoiceLine> read, List<InvoiceTruth.Item> truth) {
        assertThat(read)
                .extracting(InvoiceLine::name)
                .containsExactlyElementsOf(
                        truth.stream().map(InvoiceTruth.Item::name).toList());
        for (int i = 0; i < truth.size(); i++) {
            InvoiceLine line = read.get(i);
            InvoiceTruth.Item item = truth.get(i);
            assertThat(line.amount()).isEqualByComparingTo(item.amount().toYuan());
            assertThat(line.taxAmount()).isEqualByComparingTo(item.tax().toYuan());
            assertThat(line.quantity()).isEqualByComparingTo(item.quantity());
            assertThat(line.unitPrice()).isEqualByComparingTo(item.unitPrice());
            assertThat(line.taxRate()).isEqualTo(item.rate() + "%");
        }
    }
}
