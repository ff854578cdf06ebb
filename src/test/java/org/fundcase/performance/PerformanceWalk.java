package org.fundcase.performance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Role;
import org.fundcase.accounts.SignedIn;
import org.fundcase.arrangements.Block;
import org.fundcase.arrangements.Blocks;
import org.fundcase.arrangements.NewBlock;
import org.fundcase.kernel.Subject;
import org.fundcase.letters.DrawnPapers;
import org.fundcase.letters.LetterKind;
import org.fundcase.rounds.Round;
import org.fundcase.scenario.Bureau;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.web.TypedForm;
import org.springframework.boot.test.context.TestComponent;

/** Walks sheets of performance step by step, as people do, for tests. */
@TestComponent
public class PerformanceWalk {

    private final Sheets sheets;
    private final SheetFiles files;
    private final StepsOfSheet steps;
    private final Surveys surveys;
    private final Bureau bureau;
    private final Blocks blocks;
    private final DrawnPapers drawn;

    PerformanceWalk(
            Sheets sheets,
            SheetFiles files,
            StepsOfSheet steps,
            Surveys surveys,
            Bureau bureau,
            Blocks blocks,
            DrawnPapers drawn) {
        this.sheets = sheets;
        this.files = files;
        this.steps = steps;
        this.surveys = surveys;
        this.bureau = bureau;
        this.blocks = blocks;
        this.drawn = drawn;
    }

    public SignedIn officer() {
        return bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.OFFICER);
    }

    public SignedIn head() {
        return bureau.person(OfficeKind.CITY_INDUSTRY, null, Role.SECTION_HEAD);
    }

    public SignedIn finance() {
        return bureau.person(OfficeKind.CITY_FINANCE, null, Role.OFFICER);
    }

    public SignedIn financeHead() {
        return bureau.person(OfficeKind.CITY_FINANCE, null, Role.SECTION_HEAD);
    }

    public SignedIn district() {
        return bureau.person(OfficeKind.DISTRICT_INDUSTRY, Bureau.DISTRICT, Role.OFFICER);
    }

    /** The sheet of a year: a new one, or that of another test. */
    public Sheet begin(String scheme, int year) {
        finance();
        district();
        bureau.person(OfficeKind.DISTRICT_FINANCE, Bureau.DISTRICT, Role.OFFICER);
        return sheets.ofScheme(scheme.substring(0, scheme.indexOf(' ')), year)
                .orElseGet(() -> sheets.begin(
                        new TypedForm(Map.of("scheme", scheme, "year", Integer.toString(year))), officer()));
    }

    public void take(Sheet sheet, String step, Map<String, String> fields, SignedIn by) {
        steps.take(sheet.id(), step, new TypedForm(fields), by);
    }

    /** Targets with points, as {@code projects=30@50}. */
    public static Map<String, String> aims(String... lines) {
        Map<String, String> fields = new HashMap<>(Map.of("goal", "支持工业互联网项目，带动企业上云。"));
        for (String line : lines) {
            String key = line.substring(0, line.indexOf('='));
            fields.put("target." + key, line.substring(line.indexOf('=') + 1, line.indexOf('@')));
            fields.put("weight." + key, line.substring(line.indexOf('@') + 1));
            fields.put("source." + key, "年度预算");
        }
        return fields;
    }

    /** What was reached with its proof, as {@code projects=30}. */
    public static Map<String, String> reached(String... lines) {
        Map<String, String> fields = new HashMap<>(Map.of("done", "年度目标基本完成。"));
        for (String line : lines) {
            String key = line.substring(0, line.indexOf('='));
            fields.put("actual." + key, line.substring(line.indexOf('=') + 1));
            fields.put("proof." + key, "验收意见、审计报告");
        }
        return fields;
    }

    /** Proposed by the owner, adopted by the section head of who oversees it. */
    public void adopted(Sheet sheet, SignedIn owner, SignedIn overseer, String... lines) {
        take(sheet, "aims", aims(lines), owner);
        take(sheet, "adopt", Map.of("agreed", "true"), overseer);
    }

    /** The district's second person. */
    public SignedIn district2() {
        return bureau.person(OfficeKind.DISTRICT_INDUSTRY, Bureau.DISTRICT, Role.SECTION_HEAD);
    }

    /** A lump sum by one factor, with what was typed for the district of the tests. */
    public Block lumpSum(Round round, String factor, String typed, SignedIn by) {
        NewBlock form = new NewBlock(
                "CZ21-11-2",
                "60000",
                "年度计划",
                List.of(factor),
                List.of("100"),
                Map.of(district().officeId(), List.of(typed)));
        return blocks.propose(round.id(), form, by);
    }

    public String words(Sheet sheet, LetterKind kind) throws Exception {
        return drawn.words(drawn.await(Subject.ofPerformance(sheet.id()), kind));
    }

    public Sheet.State state(Sheet sheet) {
        return sheets.get(sheet.id()).state();
    }

    public SheetFile file(Sheet sheet) {
        return files.of(sheets.get(sheet.id()));
    }

    public Sheet part(Sheet whole, Layer layer) {
        return sheets.parts(whole).stream()
                .filter(one -> one.layer() == layer)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public Sheet seen(Sheet sheet, SignedIn who) {
        return sheets.get(sheet.id(), who);
    }

    public List<Survey> surveys(Sheet sheet) {
        return surveys.of(sheet);
    }

    /** A new survey, which every enterprise that got money is asked in. */
    public Survey surveyed(Sheet sheet, SignedIn by) {
        take(sheet, "survey", Map.of("days", "15"), by);
        List<Survey> all = surveys.of(sheet);
        return all.get(all.size() - 1);
    }

    /** One choice for all questions. */
    public void reply(Survey survey, String choice, String remark, SignedIn by) {
        Map<String, String> fields = new HashMap<>(Map.of("remark", remark));
        survey.form().questions().forEach(question -> fields.put("answer." + question.key(), choice));
        surveys.reply(survey.id(), new TypedForm(fields), by);
    }

    public Survey.Sum sum(Survey survey) {
        return surveys.sum(survey);
    }

    public Survey.Reply own(Survey survey, SignedIn who) {
        return surveys.own(surveys.asking(survey.id(), who), who).orElseThrow();
    }

    public BigDecimal points(Sheet sheet) {
        return file(sheet).result().orElseThrow().points();
    }
}
