package org.fundcase.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs every examples file of {@code processes/}; a policy expert who changes a table changes its examples too. */
@FundcaseTest
class ExamplesTest {

    private static final List<Example> EXAMPLES = Example.all(Path.of("processes"));

    @Autowired
    Schemes schemes;

    @Autowired
    Policy policy;

    @Autowired
    Amounts amounts;

    static Stream<Example> amountExamples() {
        return EXAMPLES.stream().filter(ExamplesTest::isAboutAmounts);
    }

    static Stream<Example> ruleExamples() {
        return EXAMPLES.stream().filter(example -> !isAboutAmounts(example));
    }

    private static boolean isAboutAmounts(Example example) {
        return example.table().endsWith("-amount");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amountExamples")
    void theAmountIsAsTheExampleSays(Example example) {
        Scheme scheme = scheme(example);
        AmountVerdict verdict = amounts.bound(scheme, example.question(scheme));
        print(example, said(verdict));
        if (verdict instanceof AmountVerdict.Computed computed) {
            assertThat(computed.amount().toYuan().toPlainString()).isEqualTo(example.expected("amount"));
            assertThat(computed.limit().name()).isEqualTo(example.expected("limit"));
        } else if (verdict instanceof AmountVerdict.Decided decided) {
            assertThat(decided.decided().amount().toYuan().toPlainString()).isEqualTo(example.expected("decided"));
        } else {
            assertThat(verdict.terms().clause()).isEqualTo(example.expected("notComputed"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ruleExamples")
    void theRuleDecidesAsTheExampleSays(Example example) {
        Verdict verdict = policy.decide(scheme(example), example.table(), example.facts());
        print(
                example,
                verdict.outcome() + " " + verdict.rule() + " " + verdict.clause() + " "
                        + verdict.reason().zh());
        assertThat(verdict.outcome().name()).isEqualTo(example.expected("outcome"));
        for (String field : List.of("clause", "costCategory")) {
            String expected = example.expected(field);
            if (expected != null) {
                assertThat(verdict.values().get(field)).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyTableAndEveryItemHasAnExample() {
        for (Scheme scheme : schemes.all()) {
            List<Example> own = EXAMPLES.stream()
                    .filter(example -> example.schemeId().equals(scheme.id()))
                    .toList();
            assertThat(own.stream().map(Example::table).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(scheme.tables().all());
            assertThat(own.stream().filter(ExamplesTest::isAboutAmounts).map(example -> example.text("item")))
                    .containsAll(scheme.items().stream().map(Item::id).toList());
            assertThat(own.stream().map(example -> example.text("rule")).filter(Objects::nonNull))
                    .containsAll(rules(scheme).map(Rule::id).toList());
        }
    }

    @Test
    void anAmountDecidedByPeopleHasAnExampleWithARecipient() {
        schemes.all().stream()
                .flatMap(scheme -> scheme.items().stream())
                .filter(item -> item.kind().isDecidedByPeople())
                .forEach(item -> assertThat(amountExamples())
                        .anyMatch(example ->
                                item.id().equals(example.text("item")) && example.expected("decided") != null));
    }

    private static Stream<Rule> rules(Scheme scheme) {
        return Stream.concat(scheme.eligibility().stream(), scheme.exclusivity().stream());
    }

    private Scheme scheme(Example example) {
        return schemes.all().stream()
                .filter(scheme -> scheme.id().equals(example.schemeId()))
                .filter(scheme -> scheme.tables().all().contains(example.table()))
                .findFirst()
                .orElseThrow();
    }

    private static String said(AmountVerdict verdict) {
        if (verdict instanceof AmountVerdict.Computed computed) {
            return computed.amount() + " " + computed.limit() + " "
                    + computed.terms().clause();
        }
        return verdict instanceof AmountVerdict.Decided decided
                ? decided.decided().amount() + " " + decided.decided().recipient()
                : "— " + verdict.terms().clause() + " "
                        + ((AmountVerdict.NotComputed) verdict).reason().zh();
    }

    private static void print(Example example, String said) {
        System.out.printf("%-60s | %s%n", example, said);
    }
}
