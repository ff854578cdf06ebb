package org.fundcase.applicants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadListTest {

    private static final String CODE = code("91320400MA00000A1");
    private static final String HEADER = "统一社会信用代码,单位名称,事由,依据,起始日期,截止日期\n";
    private static final String LINE = CODE + ",甲公司,虚报发票,常工信〔2021〕1号,2021年3月1日,2023/2/28\n";

    static String code(String first17) {
        return first17 + CreditCode.checkCharacter(first17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsAListInBothEncodings(String charset) {
        ListContents list = ReadList.of(ListKind.BARS, (HEADER + LINE).getBytes(Charset.forName(charset)));
        assertThat(list.faults()).isEmpty();
        assertThat(list.bars()).hasSize(1);
        Bar bar = list.bars().get(0).entry();
        assertThat(bar.name()).isEqualTo("甲公司");
        assertThat(bar.until()).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void skipsTheMarkOfUnicodeAndBlankLines() {
        ListContents list = bars("\uFEFF" + HEADER + "\n,,,,,\n" + LINE);
        assertThat(list.bars()).singleElement().satisfies(row -> assertThat(row.line())
                .isEqualTo(4));
    }

    @Test
    void namesEveryBadLineWithItsColumn() {
        ListContents list = bars(HEADER
                + LINE.replace(CODE, CODE.substring(0, 17) + "?")
                + LINE
                + LINE.replace("虚报发票", "")
                + LINE.replace("2021年3月1日", "2021-02-30")
                + LINE);
        assertThat(list.faults()).extracting(ListContents.Fault::line).containsExactly(2, 4, 5, 6);
        assertThat(list.faults())
                .extracting(ListContents.Fault::column)
                .containsExactly("统一社会信用代码", "事由", "起始日期", "统一社会信用代码");
        assertThat(list.faults().get(3).reason().zh()).contains("第 3 行");
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThat(bars(HEADER + LINE.replace("2023/2/28", "2020/2/28")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo("截止日期"));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThatThrownBy(() -> bars("单位名称,事由\n甲,乙\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("统一社会信用代码", "截止日期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "只有一行\n", "\u0000\u0001\u0002\n\u0003", "\"不收尾"})
    void refusesWhatIsNoTable(String text) {
        assertThatThrownBy(() -> bars(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void readsAWorkbookWithRealDatesNumbersAndFormulas() throws IOException {
        ListContents list = ReadList.of(ListKind.FUNDING, workbook());
        assertThat(list.faults()).isEmpty();
        Funded funded = list.funded().get(0).entry();
        assertThat(funded.year()).isEqualTo(2021);
        assertThat(funded.amount()).isEqualTo(Money.yuan("480000.5"));
        assertThat(funded.level()).isEqualTo(Standing.Level.PROVINCE);
        assertThat(funded.project()).as("the stored text, not a computation").startsWith("3");
    }

    @Test
    void takesADayAsATableProgramStoresIt() {
        ListContents list = bars(HEADER + LINE.replace("2021年3月1日", "44256"));
        assertThat(list.bars().get(0).entry().starts()).isEqualTo(LocalDate.of(2021, 3, 1));
    }

    @Test
    void refusesAWorkbookThatUnpacksWithoutEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int n = 0; n < 120; n++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> ReadList.of(ListKind.BARS, bytes.toByteArray()))
                .hasMessageContaining("展开后太大");
    }

    @Test
    void refusesABrokenWorkbook() throws IOException {
        byte[] whole = workbook();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> ReadList.of(ListKind.FUNDING, half)).isInstanceOf(Refusal.class);
    }

    private static ListContents bars(String text) {
        return ReadList.of(ListKind.BARS, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            fill(sheet.createRow(0), "信用代码", "企业名称", "项目名称", "专项资金名称", "级别", "年份", "金额");
            Row row = sheet.createRow(1);
            fill(row, CODE, "甲公司", "", "省级资金", "省级");
            row.createCell(2).setCellFormula("1+2");
            row.createCell(5).setCellValue(2021);
            row.createCell(6).setCellValue(480000.5);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... cells) {
        for (int n = 0; n < cells.length; n++) {
            row.createCell(n).setCellValue(cells[n]);
        }
    }
}
