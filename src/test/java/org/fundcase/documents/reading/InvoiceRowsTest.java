package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Papers;
import org.fundcase.documents.reading.FieldTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invoice that is only XML is shown as an invoice, not as a table of a program. */
class InvoiceRowsTest {

    @TempDir
    Path folder;

    private final InvoiceTruth truth = new Inventor(5).invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021);

    @Test
    void everyLabelIsChinese() throws IOException, Unreadable {
        assertThat(rows())
                .hasSizeGreaterThan(12)
                .allSatisfy(row -> assertThat(row.cells().get(0)).doesNotContainPattern("[a-z]{3}"));
    }

    @Test
    void saysYesAndNoAndWritesDaysAndAmountsAsPapersDo() throws IOException, Unreadable {
        assertThat(rows()).anySatisfy(row -> assertThat(row.cells()).containsExactly("红字发票", "否"));
        assertThat(value("开票日期")).matches("2021年\\d{2}月\\d{2}日");
        assertThat(value("价税合计")).matches("¥ \\d{1,3}(,\\d{3})*\\.\\d{2}");
    }

    @Test
    void theLinesStandAboveTheTotalsUnderTheirHead() throws IOException, Unreadable {
        List<String> first = rows().stream().map(row -> row.cells().get(0)).toList();
        assertThat(first).containsSubsequence("销售方名称", "项目名称", "合计金额", "价税合计");
        assertThat(first.indexOf("合计金额") - first.indexOf("项目名称")).isEqualTo(3);
    }

    private String value(String label) throws IOException, Unreadable {
        return rows().stream()
                .filter(row -> row.cells().get(0).equals(label))
                .map(row -> row.cells().get(1))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows() throws IOException, Unreadable {
        try (Papers papers = new Papers(Truth.FONT)) {
            return FieldTable.rows(Tree.parse(Truth.file(folder, "a.xml", papers.xml(truth))));
        }
    }
}
