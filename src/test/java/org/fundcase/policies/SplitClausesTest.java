package org.fundcase.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fundcase.kernel.ChineseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a policy, invented here in the shape of real ones, come apart at their articles and nowhere else. */
class SplitClausesTest {

    private static final String RULES =
            """
            # 某市专项资金管理办法
            第一章  总则
            第一条  为规范资金管理，根据有关规定，制
            定本办法。

            第二条  本办法所称专项资金，是指按照
            第三条规定安排的资金。
            第二章 支持
            第三条 支持方式
            （一）平台项目
            1、按投资额的 15%补助，不超过
            100 万元；
            2、获评示范的，一次性奖励。
            （二）载体项目
            1、按投资额的 10%补助。
            第四条　申报条件，按
            第十条 办理，第十条不是下一条。
            1、申报通知。按年度发布。
            2、申报受理。向辖区申报。
            3、基本条件：
            （1）在本市注册；
            （2）信用良好。
            第五条 本办法由市财政局解释。
            """;

    private static final String POLICY =
            """
            关于推进建设的若干政策
            为贯彻落实意见，制定如下政策。
            一、提质增效
            1. 支持重大项目。给予奖励。
            2. 支持做大做强。其中
            1. 首次获奖的给予 100 万元。
            二、创新发展
            3. 支持智能制造。给予奖励。
            本政策自发布之日起施行。
            """;

    @Test
    void everyArticleStandsUnderItsChapterWithItsWords() {
        List<Clause> clauses = SplitClauses.of(RULES);
        assertThat(clauses).extracting(Clause::number).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(clauses)
                .extracting(Clause::heading)
                .containsExactly("", "第一章  总则", "第一章  总则", "第二章 支持", "第二章 支持", "第二章 支持");
        assertThat(clauses.get(1).paragraphs()).containsExactly("为规范资金管理，根据有关规定，制定本办法。");
    }

    @Test
    void aCitationAtTheBeginningOfALineIsNoArticle() {
        List<Clause> clauses = SplitClauses.of(RULES);
        assertThat(clauses.get(2).paragraphs()).containsExactly("本办法所称专项资金，是指按照第三条规定安排的资金。");
        assertThat(clauses.get(4).paragraphs()).contains("申报条件，按第十条 办理，第十条不是下一条。");
    }

    @Test
    void theTitleOfAnArticleIsNoParagraphOfIt() {
        Clause clause = SplitClauses.of(RULES).get(3);
        assertThat(clause.title()).isEqualTo("支持方式");
        assertThat(clause.paragraphs().get(0)).isEqualTo("（一）平台项目");
    }

    @Test
    void anItemReadOnTheLineOfASentenceStandsByItself() {
        List<Clause> clauses = SplitClauses.of("第一条 目的。\n第二条 各司其职。 （一）市局职责；2、其他。\n");
        assertThat(clauses.get(1).paragraphs()).containsExactly("各司其职。", "（一）市局职责；", "2、其他。");
    }

    @Test
    void aPageEndsALineAndNoSentence() {
        List<Clause> clauses = SplitClauses.of("第一条 目的。\f第二条 市级财政按设备投资额的一定比例给\f予补助。\n第三条 解释。");
        assertThat(clauses).extracting(Clause::number).containsExactly(1, 2, 3);
        assertThat(clauses.get(1).paragraphs()).containsExactly("市级财政按设备投资额的一定比例给予补助。");
    }

    @Test
    void anExtractMayLeaveArticlesOut() {
        List<Clause> clauses = SplitClauses.of("第一条 目的。\n第二条 范围。\n第十条 按第三条办理。\n第十一条 解释。\n");
        assertThat(clauses).extracting(Clause::number).containsExactly(1, 2, 10, 11);
    }

    @Test
    void aPolicyWithoutArticlesIsCountedByItsItems() {
        List<Clause> clauses = SplitClauses.of(POLICY);
        assertThat(clauses).extracting(Clause::label).containsExactly("", "1.", "2.", "3.");
        assertThat(clauses.get(2).paragraphs()).hasSize(2);
        assertThat(clauses.get(3).heading()).isEqualTo("二、创新发展");
    }

    @Test
    void wordsWithoutArticlesGiveNone() {
        assertThat(SplitClauses.of("某公司发票\n合计 100 元\n")).allMatch(clause -> clause.number() == 0);
        assertThat(SplitClauses.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第三条（一）1 | 按投资额的 15%",
                "第三条（一）2 | 获评示范的",
                "第三条（二）1 | 按投资额的 10%",
                "第四条第三款（2） | 信用良好",
                "第四条第二款 | 申报受理",
                "第五条 | 由市财政局解释",
                "第5条 | 由市财政局解释"
            })
    void aReferenceMeansTheWordsItNames(String reference, String words) {
        List<Clause> clauses = SplitClauses.of(RULES);
        ClauseReference named = ClauseReference.parse(reference).orElseThrow();
        Clause clause = named.in(clauses).orElseThrow();
        assertThat(named.meant(clause)).hasSize(1);
        assertThat(clause.paragraphs().get(named.meant(clause).get(0))).contains(words);
    }

    @Test
    void aReferenceThatTheTextDoesNotCountThatWayMeansTheWholeArticle() {
        List<Clause> clauses = SplitClauses.of(RULES);
        ClauseReference named = ClauseReference.parse("第五条（七）").orElseThrow();
        assertThat(named.meant(named.in(clauses).orElseThrow())).containsExactly(0);
    }

    @Test
    void theLastParagraphIsThatOfTheWholeText() {
        List<Clause> clauses = SplitClauses.of(POLICY);
        ClauseReference last = ClauseReference.parse("末段").orElseThrow();
        Clause clause = last.in(clauses).orElseThrow();
        assertThat(clause.paragraphs().get(last.meant(clause).get(0))).startsWith("本政策自发布之日");
    }

    @Test
    void whatNamesNoPlaceOfThePolicyIsNoReference() {
        assertThat(ClauseReference.parse("《会计法》第三条")).isEmpty();
        assertThat(ClauseReference.parse("本批次通知")).isEmpty();
        assertThat(ClauseReference.parse("第九十九条").orElseThrow().in(SplitClauses.of(RULES)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一, 1", "十, 10", "十二, 12", "二十, 20", "九十九, 99", "一百零三, 103", "7, 7", "甲, 0"})
    void numbersAreReadAsArticlesAreCounted(String text, int number) {
        assertThat(ChineseNumber.parse(text)).isEqualTo(number);
    }
}
