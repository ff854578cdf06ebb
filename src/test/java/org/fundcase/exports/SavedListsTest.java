package org.fundcase.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.funding.Treasury;
import org.fundcase.history.History;
import org.fundcase.kernel.Subject;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

/** Lists as spreadsheets: what the page shows, with the columns picked, to whom may see it. */
@FundcaseTest
@Import({Bureau.class, Treasury.class})
class SavedListsTest {

    private static final Conditions ALL = new Conditions(Map.of());
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    SaveList saving;

    @Autowired
    Bureau bureau;

    @Autowired
    Treasury treasury;

    @Autowired
    History history;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    @Test
    void theCasesOfADistrictAreSavedForItAndForNoOther() throws IOException {
        Round round = bureau.openRound(Map.of());
        GrantCase filed = bureau.submitted(round, bureau.enterprise());
        Conditions ofRound = new Conditions(Map.of("round", round.id().toString()));
        List<List<Object>> rows = rows(save("cases", ofRound, bureau.districtOfficer()));
        assertThat(rows.get(0)).startsWith("案件编号", "企业", "支持方向");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith(filed.number(), bureau.enterpriseName(filed));
        SignedIn elsewhere = bureau.person(OfficeKind.DISTRICT_INDUSTRY, "新北区", Role.OFFICER);
        assertThat(rows(save("cases", ofRound, elsewhere))).hasSize(1);
    }

    @Test
    void amountsAreNumbersThatAddUpAndDaysAreDays() throws IOException {
        treasury.issued(List.of(treasury.award("X-" + System.nanoTime(), 800)));
        Conditions budgetYear = new Conditions(Map.of("scheme", "CZ-II-2019"));
        List<List<Object>> rows = rows(saving.save(
                "ledger", List.of("ledger.day", "ledger.amount", "ledger.memo"), budgetYear, treasury.city(), ZH));
        assertThat(rows.get(0)).containsExactly("日期", "发生额（元）", "凭据");
        assertThat(rows.get(1).get(0)).isInstanceOf(LocalDateTime.class);
        double sum =
                rows.stream().skip(1).mapToDouble(row -> (Double) row.get(1)).sum();
        assertThat(sum).isEqualTo(0.0);
    }

    @Test
    void onlyThePickedColumnsAreSavedAndTheChoiceIsRememberedOnThePage() throws IOException {
        SignedIn officer = bureau.cityOfficer();
        bureau.openRound(Map.of());
        byte[] file = saving.save("rounds", List.of("rounds.title", "no.such", "rounds.prefix"), ALL, officer, ZH);
        assertThat(rows(file).get(0)).containsExactly("批次名称", "编号前缀");
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.username(), Bureau.PASSWORD);
        String page = visitor.get("/exports/rounds").body();
        assertThat(page).containsPattern("value=\"rounds.title\"\\s+checked");
        assertThat(page).doesNotContainPattern("value=\"rounds.scheme\"\\s+checked");
        assertThat(visitor.post("/exports/rounds", Map.of()).body()).contains("还没有选列");
        assertThat(visitor.post("/exports/rounds", Map.of("columns", "rounds.title"))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("attachment", ".xlsx");
    }

    @Test
    void whoInspectsTakesAlongWhatItReads() throws IOException {
        Round round = bureau.openRound(Map.of());
        SignedIn inspects = bureau.person(OfficeKind.AUDIT, null, Role.AUDITOR);
        Visitor visitor = new Visitor(port);
        visitor.signIn(inspects.username(), Bureau.PASSWORD);
        visitor.get("/exports/rounds");
        assertThat(visitor.post("/exports/rounds", Map.of("columns", "rounds.title"))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains(".xlsx");
        Conditions ofRound = new Conditions(Map.of("round", round.id().toString()));
        assertThat(rows(save("objections", ofRound, inspects))).hasSize(1);
    }

    @Test
    void everySavedListIsOnTheRecordOfWhoSavedIt() {
        SignedIn officer = bureau.cityOfficer();
        save("rounds", ALL, officer);
        assertThat(history.of(Subject.ofAccount(officer.personId()))).last().matches(entry -> entry.type()
                .equals("ListSaved"));
    }

    @Test
    void whatAPersonMayNotSeeIsNotSavedEither() {
        Round round = bureau.openRound(Map.of());
        Conditions ofRound = new Conditions(Map.of("round", round.id().toString()));
        SignedIn stranger = bureau.person("临沂市", OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
        for (String list : List.of("ranking", "meetings", "recipients", "objections", "plan", "lump-sums")) {
            assertThatThrownBy(() -> save(list, ofRound, stranger)).as(list).hasMessageContaining("没有找到");
        }
        for (String list : List.of("accounts", "offices", "no-such-list")) {
            assertThatThrownBy(() -> save(list, ALL, bureau.cityOfficer()))
                    .as(list)
                    .hasMessageContaining("没有找到");
        }
        assertThatThrownBy(() -> save("ranking", new Conditions(Map.of("round", "1")), bureau.cityOfficer()))
                .hasMessageContaining("round");
    }

    @Test
    void everyListIsTitledAndHeadedInBothLanguagesAndOpensForAnAdministratorOrTheCity() {
        Round round = bureau.openRound(Map.of());
        GrantCase filed = bureau.submitted(round, bureau.enterprise());
        Conditions about = new Conditions(Map.of(
                "round", round.id().toString(), "case", filed.id().toString(), "scheme", "CZ-II-2019", "year", "2022"));
        Map<String, SignedIn> readers =
                new HashMap<>(Map.of("accounts", bureau.administrator(), "offices", bureau.administrator()));
        for (ExportedList<?> list : saving.all()) {
            SignedIn reader = readers.getOrDefault(list.key(), bureau.cityOfficer());
            assertThat(save(list.key(), about, reader)).as(list.key()).isNotEmpty();
            assertThat(list.page(about)).startsWith("/");
            List<String> labels =
                    list.columns().stream().map(column -> column.label()).toList();
            assertThat(new HashSet<>(labels)).as(list.key()).hasSameSizeAs(labels);
            for (Locale language : List.of(ZH, Locale.ENGLISH)) {
                assertThat(messages.getMessage("export." + list.key(), null, language))
                        .isNotBlank();
                labels.forEach(label ->
                        assertThat(messages.getMessage(label, null, language)).isNotBlank());
            }
        }
    }

    private byte[] save(String key, Conditions where, SignedIn by) {
        List<String> labels =
                saving.get(key).columns().stream().map(column -> column.label()).toList();
        return saving.save(key, labels, where, by, ZH);
    }

    /** Of the first sheet; numbers as doubles, days as local times. */
    private static List<List<Object>> rows(byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<Object> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(value(cell));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static Object value(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : cell.getNumericCellValue();
    }
}
