package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.dmn.api.RuleExecutionAuditContainer;
import org.flowable.dmn.model.DecisionTable;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables of a scheme. The answer is a function of the facts alone, and always comes from the
 * deployment the scheme is bound to: a table that is missing there is an error, never another deployment's table.
 */
@Component
public class Policy {

    private static final int REMEMBERED = 10_000;

    private record TableOf(String deployment, String key) {}

    private record Column(TableOf table, String input) {}

    private record Question(TableOf table, Map<String, @Nullable Object> variables) {}

    private record Answer(Map<String, Object> row, int number) {}

    private final DmnDecisionService decisions;
    private final DmnRepositoryService repository;
    private final Map<TableOf, List<String>> inputs = new ConcurrentHashMap<>();
    private final Map<Column, List<String>> literals = new ConcurrentHashMap<>();
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    Policy(DmnDecisionService decisions, DmnRepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * @param table the key of one of the scheme's tables
     * @param facts what is known; facts the table does not ask for only fill the words of its reason
     * @throws IllegalStateException if the deployment lacks the table or the table cannot be executed
     */
    public Verdict decide(Scheme scheme, String table, Facts facts) {
        TableOf of = new TableOf(scheme.deployment(), table);
        Map<String, @Nullable Object> variables = new HashMap<>();
        inputs.computeIfAbsent(of, this::inputsOf)
                .forEach(name -> variables.put(name, facts.values().get(name)));
        Answer answer = remembered(new Question(of, variables));
        Map<String, Object> row = answer.row();
        return new Verdict(
                text(row, "rule"),
                text(row, "clause"),
                Outcome.valueOf(text(row, "outcome")),
                facts.fill(new Words(text(row, "reasonZh"), text(row, "reasonEn"))),
                table,
                answer.number(),
                row);
    }

    Verdict decide(Scheme scheme, Rule rule, Facts facts) {
        return decide(scheme, rule.table(), facts.with("rule", rule.id()));
    }

    /** The texts in one column of conditions, in the order of the rows; empty if the table has no such column. */
    List<String> literals(Scheme scheme, String table, String input) {
        return literals.computeIfAbsent(new Column(new TableOf(scheme.deployment(), table), input), this::literalsOf);
    }

    /** The texts that rows yield for one output, in the order of the rows. */
    List<String> yields(Scheme scheme, String table, String output) {
        return logic(new TableOf(scheme.deployment(), table)).getRules().stream()
                .flatMap(row -> row.getOutputEntries().stream())
                .filter(cell -> cell.getOutputClause().getName().equals(output))
                .flatMap(cell -> literal(cell.getOutputEntry().getText()).stream())
                .distinct()
                .toList();
    }

    private List<String> literalsOf(Column column) {
        return logic(column.table()).getRules().stream()
                .flatMap(row -> row.getInputEntries().stream())
                .filter(cell ->
                        cell.getInputClause().getInputExpression().getText().equals(column.input()))
                .flatMap(cell -> literal(cell.getInputEntry().getText()).stream())
                .distinct()
                .toList();
    }

    /** What stands in quotes; nothing for the dash that takes everything, or a comparison. */
    private static Optional<String> literal(String cell) {
        String text = cell.strip();
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }

    private List<String> inputsOf(TableOf table) {
        return logic(table).getInputs().stream()
                .map(input -> input.getInputExpression().getText())
                .toList();
    }

    private DecisionTable logic(TableOf table) {
        DmnDecision decision = repository
                .createDecisionQuery()
                .decisionKey(table.key())
                .parentDeploymentId(table.deployment())
                .singleResult();
        if (decision == null) {
            throw new IllegalStateException("Deployment " + table.deployment() + " has no table " + table.key());
        }
        return (DecisionTable) repository
                .getDmnDefinition(decision.getId())
                .getDecisionById(table.key())
                .getExpression();
    }

    /** A deployed table never changes, so an answer holds for good: the live estimate asks the same again and again. */
    private Answer remembered(Question question) {
        Answer known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        Answer answer = ask(question);
        answers.put(question, answer);
        return answer;
    }

    private Answer ask(Question question) {
        DecisionExecutionAuditContainer audit = decisions
                .createExecuteDecisionBuilder()
                .decisionKey(question.table().key())
                .parentDeploymentId(question.table().deployment())
                .variables(new HashMap<>(question.variables()))
                .executeDecisionWithAuditTrail();
        if (Boolean.TRUE.equals(audit.isFailed()) || audit.getDecisionResult().size() != 1) {
            throw new IllegalStateException("No single row for " + question + ": " + audit.getExceptionMessage());
        }
        Map<String, Object> row = new HashMap<>(audit.getDecisionResult().get(0));
        row.values().removeIf(value -> value == null || value.equals(""));
        return new Answer(row, rowNumber(audit));
    }

    private static int rowNumber(DecisionExecutionAuditContainer audit) {
        return audit.getRuleExecutions().values().stream()
                .filter(rule -> Boolean.TRUE.equals(rule.isValid()))
                .mapToInt(RuleExecutionAuditContainer::getRuleNumber)
                .findFirst()
                .orElse(0);
    }

    private static String text(Map<String, Object> row, String output) {
        return String.valueOf(row.getOrDefault(output, ""));
    }

    /** A word a row yields; empty where the row leaves it out. */
    static String text(Verdict verdict, String output) {
        return text(verdict.values(), output);
    }

    /** A number a row yields, exact; null where the row leaves it out. */
    static @Nullable BigDecimal number(Verdict verdict, String output) {
        Object value = verdict.values().get(output);
        return value == null ? null : new BigDecimal(value.toString());
    }
}
