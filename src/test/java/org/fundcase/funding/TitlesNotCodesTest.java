package org.fundcase.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fundcase.FundcaseTest;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** People and banks read what a fund is called; its code is for addresses only. */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
class TitlesNotCodesTest {

    private static final String TITLE = "常州市工业互联网专项资金管理实施细则";

    @LocalServerPort
    int port;

    @Autowired
    Treasury treasury;

    @Autowired
    Batches batches;

    @Autowired
    BankConfirmations bank;

    private UUID batch;

    @BeforeEach
    void aPaymentAtTheBank() {
        UUID award = treasury.issued(List.of(treasury.award("TC-" + UUID.randomUUID(), 70)))
                .get(0);
        batch = treasury.sent(award, "70");
    }

    @Test
    void theBankReadsTheTitleAndTheFileStaysTheSame() {
        Batch made = batches.get(batch, treasury.payer());
        String file = new String(batches.file(made, treasury.payer()), StandardCharsets.UTF_8);
        assertThat(file).contains(TITLE + " 2022").doesNotContain("CZ-II-2019");
        assertThat(batches.file(made, treasury.payer())).isEqualTo(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLedgerAndThePolicyAreShownByTitle() {
        Visitor city = new Visitor(port);
        city.signIn(treasury.city().username(), Bureau.PASSWORD);
        String ledger = city.get("/ledger").body();
        assertThat(ledger).contains(TITLE, "全部专项资金").doesNotContain(">CZ-II-2019<");
        assertThat(new Visitor(port).get("/policies/CZ-II-2019/2019").body())
                .contains("常州市，2019 年")
                .doesNotContain("CZ-II-2019/2019<");
    }

    @Test
    void everybodySavesTheResultsAsAWorkbook() throws IOException {
        Batch made = batches.get(batch, treasury.payer());
        Payment sent = batches.payments(made, treasury.payer()).get(0);
        String lines =
                "批次号,付款编号,金额,结果,流水号,日期,说明\n" + made.number() + "," + sent.number() + ",70.00,成功,S1,2022-03-01,\n";
        bank.take(made.quotaId(), "回单.csv", lines.getBytes(StandardCharsets.UTF_8), treasury.payer());
        try (InputStream file = URI.create("http://localhost:" + port + "/results/CZ-II-2019/2022/file.xlsx")
                        .toURL()
                        .openStream();
                XSSFWorkbook book = new XSSFWorkbook(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isPositive();
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isGreaterThanOrEqualTo(70.0);
        }
    }
}
