package org.fundcase.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes that the engine takes and a policy expert must not use, each made of the model that ships. */
class CaseModelLintTest {

    private static final Path MODEL = Path.of("processes/grant-case.cmmn.xml");
    private static final String WAIT = "<task id=\"awaitReviewTask\" name=\"等待审核\" isBlocking=\"true\"/>";
    private static final String TASK = "<humanTask id=\"acceptanceTask\" name=\"受理审查\"/>";
    private static final String CONDITION = "${preliminaryOutcome == 'RECOMMENDED'}";
    private static final String RULE = "<flowable:parentCompletionRule type=\"ignore\"/>";

    private final CaseModelLint lint = new CaseModelLint();

    @Test
    void takesEveryModelThatShips() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".cmmn.xml")).toList();
            assertThat(models).isNotEmpty();
            for (Path model : models) {
                assertThatCode(() -> lint.check(model, Files.readAllBytes(model)))
                        .doesNotThrowAnyException();
            }
        }
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("a script task", WAIT, wait(" flowable:type=\"script\""), "flowable:type"),
                arguments(
                        "a service task", WAIT, wait(" isBlocking=\"true\" flowable:class=\"x.Y\""), "flowable:class"),
                arguments("a decision task", WAIT, "<decisionTask id=\"awaitReviewTask\"/>", "decisionTask"),
                arguments("a process task", WAIT, "<processTask id=\"awaitReviewTask\"/>", "processTask"),
                arguments("a wait that does not block", WAIT, wait(""), "a wait is a blocking task"),
                arguments("a lone listener as wait", WAIT, loneListener(), "lone listener"),
                arguments("an assignee", TASK, task("flowable:assignee=\"${x}\""), "flowable:assignee"),
                arguments("an expression as name", TASK, task("name=\"${bean.x}\""), "no expression here"),
                arguments("a bean in a condition", CONDITION, "${rounds.isOpen()}", "“rounds”"),
                arguments("a call in a condition", CONDITION, "${preliminaryOutcome.length() == 3}", "“length”"),
                arguments("a variable nobody sets", CONDITION, "${amount == 'X'}", "“amount”"),
                arguments("a late expression", CONDITION, "#{preliminaryOutcome == 'X'}", "not a condition"),
                arguments("a sum in a condition", CONDITION, "${preliminaryOutcome + municipalUnit}", "operator"),
                arguments("a listener that keeps a stage open", RULE, "", "listener without completion rule"),
                arguments("no way to reopen", "=\"reactivate\"", "=\"variable\"", "reactivation"),
                arguments("a task that nobody gets", "Item id=\"acceptance\"", "Item id=\"audit\"", "stage vocabulary"),
                arguments("a signal nobody gives", "Item id=\"withdrawal\"", "Item id=\"gone\"", "signal vocabulary"),
                arguments("a reference to nothing", "Ref=\"acceptanceTask\"", "Ref=\"gone\"", "dangling"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void refusesNamingFileRowAndReason(String shape, String good, String bad, String reason) {
        assertThat(model()).as("the model holds what is broken").contains(good);
        refuses(model().replace(good, bad), "row ", reason);
    }

    @Test
    void refusesACaseThatCannotBeReopened() {
        String listener = "<eventListener id=\"reopeningListener\" name=\"重新办理\" flowable:eventType=\"reactivate\"/>";
        String plain = "<userEventListener id=\"reopeningListener\"/>";
        refuses(
                model().replace(listener, plain).replace("id=\"reopening\"", "id=\"requestCorrection\""),
                "reactivation");
    }

    @Test
    void refusesTwoEntriesOfWhichOneAsksNothing() {
        String asked =
                "<ifPart>\\s*<condition><!\\[CDATA\\[\\$\\{preliminaryOutcome == 'RECOMMENDED'}]]></condition>\\s*</ifPart>";
        refuses(model().replaceAll(asked, ""), "planItem“awaitReview”", "one without ifPart");
    }

    @Test
    void namesTheRow() {
        long row = 1 + model().substring(0, model().indexOf(WAIT)).lines().count() - 1;
        refuses(model().replace(WAIT, "<httpTask id=\"awaitReviewTask\"/>"), "row " + row, "httpTask“awaitReviewTask”");
    }

    @Test
    void refusesHalfAFile() {
        refuses(model().replace("</definitions>", ""), "not well-formed");
    }

    private void refuses(String model, String... words) {
        assertThatThrownBy(() -> lint.check(MODEL, model.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadCaseModel.class)
                .hasMessageContaining(MODEL.toString())
                .hasMessageContainingAll(words);
    }

    private static String wait(String attributes) {
        return "<task id=\"awaitReviewTask\"" + attributes + "/>";
    }

    private static String task(String attribute) {
        return "<humanTask id=\"acceptanceTask\" " + attribute + "/>";
    }

    private static String loneListener() {
        return "<stage id=\"awaitReviewTask\" autoComplete=\"true\"><planItem id=\"withdrawal\""
                + " definitionRef=\"withdrawalListener\"><itemControl><extensionElements>" + RULE
                + "</extensionElements></itemControl></planItem></stage>";
    }

    private static String model() {
        try {
            return Files.readString(MODEL);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
