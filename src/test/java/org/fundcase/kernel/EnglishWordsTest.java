package org.fundcase.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every Chinese sentence of the code has its English. The sentences are found by parsing the sources: any string literal
 * with a Chinese character counts, wherever it stands, so nobody can forget to mark one; the few files whose Chinese is
 * never told to a reader are named in {@link #NOT_TOLD} with the reason.
 */
class EnglishWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Path SOURCES = Path.of("src/main/java/org/fundcase");

    private static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("funding/BankLine.java", "columns and results of a bank's file"),
            Map.entry("funding/BatchFile.java", "columns of the file for a bank"),
            Map.entry("demo/", "invented people, papers and amounts: data"),
            Map.entry("cases/LegalForm.java", "what stands on licences"),
            Map.entry("cases/RegisteredPlace.java", "what stands on licences"),
            Map.entry("letters/AcceptanceText.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ProjectFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/AwardFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/BatchFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/CompletionFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/BlockFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/InvitationFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ListingFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ListRows.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/MeetingFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/MoneyFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/NamedBasis.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/NoticeFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ObjectionFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ObjectionWords.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/PerformanceFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/PlanFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/RecipientsFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/Procedure.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/RecoveryFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ResultFacts.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/TargetRows.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ChineseDate.java", "how official papers write days"),
            Map.entry("letters/CorrectionText.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/DistrictChecks.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/FontNames.java", "names of typefaces"),
            Map.entry("letters/IssueLetter.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/LetterApi.java", "adds the Chinese term to the English words"),
            Map.entry(
                    "letters/LetterKind.java",
                    "as the papers are headed and numbered; pages have their names under value.paper"),
            Map.entry("letters/LetterSettings.java", "words in the numbers of official papers"),
            Map.entry("letters/NumberSeries.java", "how official papers are numbered"),
            Map.entry("letters/ReasonRows.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/SecretNames.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/Sentence.java", "punctuation of an official paper"),
            Map.entry("letters/TruthCheck.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/RecommendationText.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/Remedy.java", "text of an official paper, which is Chinese"),
            Map.entry("letters/ServiceWay.java", "kept by history; pages have their names under letters.way"),
            Map.entry("workflow/BadCaseModel.java", "stops the start; says it in both languages at once"),
            Map.entry("workflow/CaseModelLint.java", "stops the start; says it in both languages at once"),
            Map.entry("workflow/ModelVocabulary.java", "stops the start; says it in both languages at once"),
            Map.entry("schemes/BadScheme.java", "stops the start; says it in both languages at once"),
            Map.entry("schemes/SchemeFolder.java", "stops the start; for whoever writes scheme files"),
            Map.entry("schemes/SchemeLint.java", "stops the start; for whoever writes scheme files"),
            Map.entry("policies/SplitClauses.java", "how articles are marked in a policy"),
            Map.entry("policies/ClauseReference.java", "how clauses are named in a policy"),
            Map.entry("kernel/ChineseNumber.java", "how articles are counted"),
            Map.entry("review/TradeName.java", "how companies are named"),
            Map.entry("schemes/PerformanceLint.java", "stops the start; says it in both languages at once"),
            Map.entry("schemes/ScoreFormLint.java", "stops the start; says it in both languages at once"),
            Map.entry("schemes/VisitChecklists.java", "stops the start; says it in both languages at once"),
            Map.entry("schemes/StepsLint.java", "stops the start; for whoever writes scheme files"),
            Map.entry("schemes/TimingLint.java", "stops the start; for whoever writes scheme files"),
            Map.entry("schemes/AcceptanceLint.java", "stops the start; for whoever writes scheme files"),
            Map.entry(
                    "recovery/OpenFromAcceptance.java",
                    "stands on the record of a recovery, in the language of the papers"),
            Map.entry("acceptance/ResultText.java", "stands on the record of money, in the language of the papers"),
            Map.entry("schemes/TermsLint.java", "stops the start; for whoever writes scheme files"),
            Map.entry("schemes/Terms.java", "names a column to whoever writes scheme files"),
            Map.entry("schemes/TableFile.java", "stops the start; for whoever writes scheme files"),
            Map.entry("schemes/RowedYaml.java", "stops the start; for whoever writes scheme files"),
            Map.entry("kernel/Words.java", "how Chinese writes a day and a list"),
            Map.entry("kernel/ClauseName.java", "how clauses are named in a policy"),
            Map.entry("kernel/ChineseAmount.java", "amounts in capitals"),
            Map.entry("kernel/Actor.java", "kept by history; the page has its word under history.system"),
            Map.entry("history/HistoryCheck.java", "printed by a command, for whoever runs it"),
            Map.entry("accounts/FirstAdministrator.java", "names a person"),
            Map.entry("applicants/ListKind.java", "what the columns of a list are called in the file"),
            Map.entry("documents/reading/AuditReportText.java", "what stands on papers"),
            Map.entry("documents/reading/ContractParties.java", "what stands on papers"),
            Map.entry("documents/reading/ContractText.java", "what stands on papers"),
            Map.entry("documents/reading/CreditReportText.java", "what stands on papers"),
            Map.entry("documents/reading/InvoiceNumbers.java", "what stands on papers"),
            Map.entry("documents/reading/Sheets.java", "what stands on papers"),
            Map.entry("documents/reading/TicketText.java", "what stands on papers"),
            Map.entry("documents/reading/VoucherText.java", "what stands on papers"),
            Map.entry("documents/reading/Column.java", "what stands on invoices"),
            Map.entry("documents/reading/FormWords.java", "what stands on invoices"),
            Map.entry("documents/reading/InvoiceKind.java", "what stands on invoices"),
            Map.entry("documents/reading/InvoiceRows.java", "what stands on invoices"),
            Map.entry("documents/reading/InvoiceTable.java", "what stands on invoices"),
            Map.entry("documents/reading/InvoiceText.java", "what stands on invoices"),
            Map.entry("documents/reading/InvoiceXml.java", "what stands on invoices"),
            Map.entry("documents/reading/KindGuess.java", "what stands on papers"),
            Map.entry("documents/reading/Labels.java", "what stands on papers"),
            Map.entry("documents/reading/LetterText.java", "what stands on papers"),
            Map.entry("documents/reading/OfdInvoice.java", "what stands on invoices"),
            Map.entry("documents/reading/PaperText.java", "what stands on papers"),
            Map.entry("documents/reading/Radicals.java", "characters, no words"),
            Map.entry("documents/reading/Stack.java", "what stands on invoices"),
            Map.entry("documents/reading/Text.java", "how papers write days and amounts"));

    /** What people type, what a scheme file writes, or what a pattern is made of: no words of ours. */
    private static final Set<String> NO_WORDS = Set.of(
            "国家",
            "国家级",
            "省",
            "省级",
            "市",
            "区级",
            "县级",
            "区县级",
            "本项",
            "第",
            "台",
            "台（套）",
            "套",
            "个",
            "项",
            "家",
            "人",
            "末段",
            "《",
            "》",
            "，",
            "；",
            "是",
            "否",
            "年",
            "度",
            "日",
            "yyyy年M月d日",
            "[\\p{IsHan}A-Za-z]{2,20}〔20[0-9]{2}〕[1-9][0-9]{0,5}号",
            "[年月/.]",
            "^(经核实|核实)[：:，,、\\s]\\s*",
            "[,，¥￥\\s]",
            "[,，¥￥元\\s]",
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([ T].*)?");

    @Test
    void everySentenceHasItsEnglish() throws IOException {
        assertThat(said(NOT_TOLD.keySet()))
                .isNotEmpty()
                .isSubsetOf(EnglishWords.all().keySet());
    }

    @Test
    void everyEnglishSentenceIsSaid() throws IOException {
        assertThat(said(Set.of())).containsAll(EnglishWords.all().keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        EnglishWords.all().forEach((zh, en) -> assertThat(places(en)).as(zh).isEqualTo(places(zh)));
    }

    @Test
    void theEnglishIsEnglish() {
        assertThat(EnglishWords.all().values()).allSatisfy(en -> assertThat(en)
                .isNotBlank()
                .doesNotContainPattern("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef](?![^“]*”)"));
    }

    @Test
    void fillsThePlacesInTheReadersLanguage() {
        Words words = Words.of("{0}没有这一天。请核对。", Words.of("起始日期"));
        assertThat(words.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("起始日期没有这一天。请核对。");
        assertThat(words.in(Locale.ENGLISH)).contains("First day").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        Words words = Words.of("开票日期 {0} 晚于今天（{1}）。", LocalDate.of(2022, 3, 2), LocalDate.of(2022, 3, 1));
        assertThat(words.zh()).contains("2022年3月2日");
        assertThat(words.en()).contains("2 March 2022");
    }

    @Test
    void aPlaceInsideAnArgumentStaysAsItIs() {
        assertThat(Words.of("账号“{0}”已经有人用了。换一个。", "{0}$1").zh()).contains("“{0}$1”");
    }

    @Test
    void aRefusalKeepsItsWordsInASession() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
            out.writeObject(Refusal.field("username", "账号“{0}”已经有人用了。换一个。", "zhao"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
            assertThat(((Refusal) in.readObject()).words().en())
                    .isEqualTo("The user name “zhao” is taken. Choose another.");
        }
    }

    @Test
    void readsTheFormOfGettextOverSeveralLines() {
        assertThat(EnglishWords.read(List.of("# said", "msgid \"甲\"", "\"乙\"", "msgstr \"\"", "\"a \\\"b\\\"\"")))
                .containsExactly(Map.entry("甲乙", "a \"b\""));
    }

    /** @param but what the paths of sources begin with that are left out */
    private static Set<String> said(Set<String> but) throws IOException {
        Set<String> said = new TreeSet<>();
        ChineseLiterals.in(SOURCES).forEach((file, literals) -> {
            if (but.stream().noneMatch(file::startsWith)) {
                said.addAll(literals);
            }
        });
        said.removeAll(NO_WORDS);
        return said;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
