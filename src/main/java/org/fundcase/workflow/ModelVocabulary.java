package org.fundcase.workflow;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elements, attributes and expressions a model may hold; everything else is refused, so that a model describes an
 * order of work and never runs code.
 *
 * @param file for the message
 */
record ModelVocabulary(Path file) {

    /** What sentries may read; the rooms set all of them when a case starts. */
    private static final Set<String> VARIABLES = Set.of(
            "intakeOutcome",
            "preliminaryOutcome",
            "reviewOutcome",
            "roundOutcome",
            "paymentOutcome",
            "acceptanceApplies",
            "acceptanceOutcome",
            "closingOutcome",
            "reopening",
            "municipalUnit",
            "decisionOutcome",
            "filingOutcome",
            "financeOutcome",
            "issueOutcome",
            "factsOutcome",
            "proposalOutcome");

    /** The moments that timers wait for; the rooms set them before the timer's stage begins. */
    private static final Set<String> MOMENTS = Set.of("${publicityEnds}");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "case",
            "casePlanModel",
            "documentation",
            "stage",
            "planItem",
            "itemControl",
            "extensionElements",
            "flowable:parentCompletionRule",
            "flowable:reactivationRule",
            "repetitionRule",
            "requiredRule",
            "humanTask",
            "task",
            "milestone",
            "timerEventListener",
            "timerExpression",
            "userEventListener",
            "eventListener",
            "sentry",
            "planItemOnPart",
            "standardEvent",
            "ifPart",
            "condition",
            "entryCriterion",
            "exitCriterion");

    private static final Pattern CONDITION = Pattern.compile("\\$\\{(.*)}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'[A-Z_]*'");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$#][A-Za-z0-9_]*");
    private static final Pattern SIGNS = Pattern.compile("[\\s()!=&|]*");
    private static final Set<String> CONSTANTS = Set.of("true", "false");

    void check(ModelElement definitions) {
        definitions.all().forEach(this::element);
    }

    private void element(ModelElement element) {
        demand(
                ELEMENTS.contains(element.name()),
                element,
                "模型里只用阶段、人工任务、阻塞任务、里程碑、计时和监听，不用 " + element.name() + " (element not allowed)");
        boolean reactivates = element.name().equals("flowable:reactivationRule");
        element.attributes().forEach((name, value) -> {
            if (reactivates) {
                condition(element, value.strip());
            } else {
                attribute(element, name, value);
            }
        });
        if (element.name().equals("task")) {
            demand(
                    element.attribute("isBlocking").equals("true"),
                    element,
                    "task 只用作等待，要写 isBlocking=\"true\" (a wait is a blocking task)");
        }
        if (element.name().equals("eventListener")) {
            demand(
                    element.attribute("flowable:eventType").equals("reactivate"),
                    element,
                    "eventListener 只用于重新办理 (only for reactivation)");
        }
        String text = element.text().toString();
        if (element.name().equals("condition") || element.name().equals("repetitionRule")) {
            condition(element, text.strip());
        } else if (element.name().equals("timerExpression")) {
            demand(MOMENTS.contains(text.strip()), element, "计时只能等到 " + MOMENTS + " (not a moment we set)");
        } else {
            demand(!isExpression(text), element, "这里不能写表达式 (no expression here)");
        }
    }

    private void attribute(ModelElement element, String name, String value) {
        boolean own = !name.startsWith("flowable:") || name.equals("flowable:eventType");
        boolean asksAnew = name.equals("flowable:triggerMode") && value.equals("onEvent");
        demand(own || asksAnew, element, "不能用属性 " + name + " (attribute not allowed)");
        demand(!isExpression(value), element, "属性 " + name + " 里不能写表达式 (no expression here)");
    }

    private void condition(ModelElement element, String text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher whole = CONDITION.matcher(text);
        demand(whole.matches(), element, "条件要写成 ${…} (not a condition)");
        String bare = TEXT.matcher(whole.group(1)).replaceAll(" ");
        Matcher words = WORD.matcher(bare);
        while (words.find()) {
            String word = words.group();
            demand(
                    VARIABLES.contains(word) || CONSTANTS.contains(word),
                    element,
                    "条件只能用变量 " + new TreeSet<>(VARIABLES) + "，不能用“" + word + "” (name not allowed)");
        }
        boolean plain = SIGNS.matcher(WORD.matcher(bare).replaceAll(" ")).matches();
        demand(plain, element, "条件只能用 == != && || ! 和括号 (operator not allowed)");
        demand(!bare.matches("(?s).*[A-Za-z0-9_]\\s*\\(.*"), element, "条件里不能调用方法 (no calls)");
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private void demand(boolean holds, ModelElement element, String reason) {
        if (!holds) {
            throw BadCaseModel.at(file, element, reason);
        }
    }
}
