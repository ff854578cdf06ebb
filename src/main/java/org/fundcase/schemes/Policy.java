package org.fundcase.schemes;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.dmn.api.DecisionExecutionAuditContainer;
import org.flowable.dmn.api.DmnDecision;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.api.DmnRepositoryService;
import org.flowable.dmn.api.RuleExecutionAuditContainer;
import org.flowable.dmn.model.DecisionTable;
import org.fundcase.schemes.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables of a scheme. The answer is a function of the facts alone, and always comes from the
 * deployment the scheme is bound to: a table that is missing there is an error, never another deployment's table.
 */
@Component
public class Policy {

    private record TableOf(String deployment, String key) {}

    private final DmnDecisionService decisions;
    private final DmnRepositoryService repository;
    private final Map<TableOf, List<String>> inputs = new ConcurrentHashMap<>();

    Policy(DmnDecisionService decisions, DmnRepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * @param table the key of one of the scheme's tables
     * @param facts what is known; facts the table does not ask for are ignored
     * @throws IllegalStateException if the deployment lacks the table or the table cannot be executed
     */
    public Verdict decide(Scheme scheme, String table, Facts facts) {
        List<String> asked = inputs.computeIfAbsent(new TableOf(scheme.deployment(), table), this::inputsOf);
        Map<String, @Nullable Object> variables = new HashMap<>();
        asked.forEach(name -> variables.put(name, facts.values().get(name)));
        DecisionExecutionAuditContainer audit = decisions
                .createExecuteDecisionBuilder()
                .decisionKey(table)
                .parentDeploymentId(scheme.deployment())
                .variables(variables)
                .executeDecisionWithAuditTrail();
        return verdict(table, audit, facts);
    }

    Verdict decide(Scheme scheme, Rule rule, Facts facts) {
        return decide(scheme, rule.table(), facts.with("rule", rule.id()));
    }

    private List<String> inputsOf(TableOf table) {
        DmnDecision decision = repository
                .createDecisionQuery()
                .decisionKey(table.key())
                .parentDeploymentId(table.deployment())
                .singleResult();
        if (decision == null) {
            throw new IllegalStateException("Deployment " + table.deployment() + " has no table " + table.key());
        }
        DecisionTable logic = (DecisionTable) repository
                .getDmnDefinition(decision.getId())
                .getDecisionById(table.key())
                .getExpression();
        return logic.getInputs().stream()
                .map(input -> input.getInputExpression().getText())
                .toList();
    }

    private static Verdict verdict(String table, DecisionExecutionAuditContainer audit, Facts facts) {
        if (Boolean.TRUE.equals(audit.isFailed()) || audit.getDecisionResult().size() != 1) {
            throw new IllegalStateException(
                    "Table " + table + " gave no single row for " + facts + ": " + audit.getExceptionMessage());
        }
        Map<String, Object> row = new HashMap<>(audit.getDecisionResult().get(0));
        row.values().removeIf(value -> value == null || value.equals(""));
        Text reason = new Text(facts.fill(text(row, "reasonZh")), facts.fill(text(row, "reasonEn")));
        Outcome outcome = Outcome.valueOf(text(row, "outcome"));
        return new Verdict(text(row, "rule"), text(row, "clause"), outcome, reason, table, rowNumber(audit), row);
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

    /** A number a row yields, exact; null where the row leaves it out. */
    static @Nullable BigDecimal number(Verdict verdict, String output) {
        Object value = verdict.values().get(output);
        return value == null ? null : new BigDecimal(value.toString());
    }
}
