package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to break a scheme file stops the start and names file, row and reason. */
class BadSchemeFileTest {

    @TempDir
    Path folder;

    private TemporaryHome home;

    @BeforeEach
    void startsFromAGoodFile() {
        home = TemporaryHome.in(folder);
    }

    @Test
    void readsTheGoodFile() {
        SchemeSource source = home.schemes().schemes().get(0);
        assertThat(source.scheme("").items()).hasSize(15);
        assertThat(home.schemes().tables(source)).hasSize(5);
    }

    @Test
    void namesTheRowOfAnUnknownKind() {
        home.replace(TemporaryHome.FILE, "kind: EXTERNAL", "kind: GUESS");
        isRefused("2019.yaml", "row " + rowOf("kind: GUESS"), "/items/12/kind");
    }

    @Test
    void namesTheRowOfAMissingValue() {
        home.replace(TemporaryHome.FILE, "    article: 第六条（六）\n", "");
        isRefused("2019.yaml", "row " + rowOf("- id: CZ19-6"), "article");
    }

    @Test
    void namesTheRowOfAnUnknownKey() {
        home.replace(TemporaryHome.FILE, "city: 常州市", "city: 常州市\ncolour: red");
        isRefused("2019.yaml", "row " + rowOf("colour: red"), "colour");
    }

    @Test
    void namesTheRowWhereTheTextIsNoYaml() {
        home.replace(TemporaryHome.FILE, "city: 常州市", "city: [常州市");
        isRefused("2019.yaml", "YAML", "row");
    }

    @Test
    void namesTheRowOfAKeyThatStandsTwice() {
        home.replace(TemporaryHome.FILE, "city: 常州市", "city: 常州市\ncity: 无锡市");
        isRefused("row " + rowOf("city: 无锡市"), "写了两次");
    }

    @Test
    void refusesAnItemThatStandsTwice() {
        home.replace(TemporaryHome.FILE, "- id: CZ19-6", "- id: CZ19-7");
        isRefused("“CZ19-7”写了两次", "row");
    }

    @Test
    void refusesASlotNobodyDescribes() {
        home.replace(
                TemporaryHome.FILE, "slots: [licence, commitment, invoices", "slots: [passport, commitment, invoices");
        isRefused("slots 里没有“passport”", "row");
    }

    @Test
    void refusesAPaperNobodyKnows() {
        home.replace(TemporaryHome.FILE, "document: credit-report", "document: other");
        isRefused("2019.yaml", "row " + rowOf("document: other"), "/document");
    }

    @Test
    void refusesAnythingBesideAPaper() {
        home.replace(TemporaryHome.FILE, "document: [free, contract]", "document: [any, contract]");
        isRefused("row " + rowOf("document: [any, contract]"), "any 要单独写");
    }

    @Test
    void refusesContractsThatProveAFigureNobodyStates() {
        home.replace(
                TemporaryHome.FILE,
                "    kind: PERCENT_CAP\n",
                "    kind: PERCENT_CAP\n    contracts: {as: SELLER, parties: customers}\n");
        isRefused("row", "figures 里没有合适的“customers”");
    }

    @Test
    void refusesToLookBackAtABookNobodyKeeps() {
        home.replace(
                TemporaryHome.FILE,
                "- {id: CZ19-E6, article: 第九条第三款（4）,",
                "- {id: CZ19-E6, lookBack: {years: 3, at: [RUMOURS]}, article: 第九条第三款（4）,");
        isRefused("2019.yaml", "/lookBack/at/0");
    }

    @Test
    void refusesInterestOnNoBase() {
        home.replace(TemporaryHome.FILE, "kind: EXTERNAL", "kind: INTEREST");
        isRefused("row", "PERCENT_CAP 和 INTEREST 要写 base");
    }

    @Test
    void refusesTiersOfAFigureThatNobodyStates() {
        home.replace(TemporaryHome.FILE, "kind: FIXED_BY_TIER", "kind: FIXED_BY_TIER\n    tierBy: revenue");
        isRefused("row", "figures 里没有合适的“revenue”");
    }

    @Test
    void refusesADefaultBelowTheMinimum() {
        home.replace(TemporaryHome.FILE, "default: \"7\"", "default: \"0\"");
        isRefused("row " + rowOf("default: \"0\""), "不能少于 1");
    }

    @Test
    void refusesADateThatIsNone() {
        home.replace(TemporaryHome.FILE, "from: 2019-01-01", "from: 2019-13-01");
        isRefused("2019.yaml", "2019-13-01");
    }

    @Test
    void refusesAFileInTheWrongFolder() {
        home.replace(TemporaryHome.FILE, "id: " + TemporaryHome.SCHEME, "id: TT-TT-2001");
        isRefused("row " + rowOf("id: TT-TT-2001"), "文件夹却是“TT-TT-2000”");
    }

    @Test
    void refusesATableWithoutFile() {
        home.delete(TemporaryHome.TABLES + "exclusivity.dmn");
        isRefused("row " + rowOf("tables:"), "“tt-tt-2000-exclusivity”没有文件");
    }

    @Test
    void refusesATableTheSchemeDoesNotName() {
        home.copy(TemporaryHome.TABLES + "exclusivity.dmn", TemporaryHome.TABLES + "other.dmn");
        home.replace(TemporaryHome.TABLES + "other.dmn", "id=\"tt-tt-2000-exclusivity\"", "id=\"other\"");
        isRefused("other.dmn", "“other”没有写进", "2019.yaml");
    }

    @Test
    void takesASharedTableOnlyWhereTheSchemeNamesIt() {
        home.copy(TemporaryHome.TABLES + "exclusivity.dmn", "processes/exclusivity.dmn");
        home.copy(TemporaryHome.TABLES + "exclusivity.dmn", "processes/other.dmn");
        home.replace("processes/other.dmn", "id=\"tt-tt-2000-exclusivity\"", "id=\"other\"");
        home.delete(TemporaryHome.TABLES + "exclusivity.dmn");
        SchemeSource source = home.schemes().schemes().get(0);
        assertThat(home.schemes().tables(source)).containsKey("exclusivity.dmn").doesNotContainKey("other.dmn");
    }

    @Test
    void refusesATableWithoutCatchAllRow() {
        home.replace(TemporaryHome.TABLES + "invoice-category.dmn", "<text>-</text>", "<text>\"软件\"</text>");
        isRefused("invoice-category.dmn", "catch-all", "rule ");
    }

    @Test
    void refusesARowWithoutClause() {
        home.replace(TemporaryHome.TABLES + "amount.dmn", "<text>\"第六条（六）\"</text>", "<text></text>");
        isRefused("amount.dmn", "rule 19", "“clause”是空的");
    }

    @Test
    void refusesATableOfAnotherHitPolicy() {
        home.replace(TemporaryHome.TABLES + "amount.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"");
        isRefused("amount.dmn", "FIRST");
    }

    @Test
    void refusesAnExpressionInACell() {
        home.replace(TemporaryHome.TABLES + "amount.dmn", "\"CZ19-6\"", "${bean.run()}");
        isRefused("amount.dmn", "no expressions");
    }

    @Test
    void namesTheRowWhereATableIsNoXml() {
        home.replace(TemporaryHome.TABLES + "amount.dmn", "</definitions>", "");
        isRefused("amount.dmn", "row", "XML");
    }

    @Test
    void refusesATableThatPullsInOtherFiles() {
        home.replace(
                TemporaryHome.TABLES + "amount.dmn",
                "<definitions",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"b\">]><definitions");
        isRefused("amount.dmn", "DOCTYPE");
    }

    private void isRefused(String... parts) {
        assertThatThrownBy(() -> home.schemes().schemes().forEach(source -> home.schemes()
                        .tables(source)))
                .isInstanceOf(BadScheme.class)
                .hasMessageContainingAll(parts);
    }

    private int rowOf(String text) {
        return home.rowOf(TemporaryHome.FILE, text);
    }
}
