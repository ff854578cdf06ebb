package org.fundcase.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of one case that are copied.
 *
 * @param caseId of the case
 * @param enterpriseId who files it
 */
record Originals(UUID caseId, UUID enterpriseId) {

    /** Of every open case: what lists, tasks and the engine's run time hold. */
    Map<String, String> ofEach() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("applicants_enterprise", "id = '" + enterpriseId + "'");
        tables.put("accounts_office", "id = '" + enterpriseId + "'");
        tables.put("cases_application", "id = '" + caseId + "'");
        tables.put("accounts_relation", "subject_id = '" + caseId + "'");
        tables.put("history_head", "subject_id = '" + caseId + "'");
        tables.put("workflow_case", "case_id = '" + caseId + "'");
        tables.put("workflow_task", "case_id = '" + caseId + "'");
        tables.put("cases_listing", "case_id = '" + caseId + "'");
        tables.put("inbox_case", "case_id = '" + caseId + "'");
        tables.put("inbox_item", "case_id = '" + caseId + "'");
        tables.put("inbox_reader", "task_id IN (SELECT task_id FROM inbox_item WHERE case_id = '" + caseId + "')");
        tables.put("act_cmmn_ru_case_inst", "id_ = '" + caseId + "'");
        tables.put("act_cmmn_ru_plan_item_inst", "case_inst_id_ = '" + caseId + "'");
        tables.put("act_ru_task", "scope_id_ = '" + caseId + "'");
        tables.put("act_ru_variable", "scope_id_ = '" + caseId + "'");
        return tables;
    }

    /** Of those that are worked on in the measurement: all the rest. */
    Map<String, String> ofWorkedOn() {
        String documents = "document_id IN (SELECT id FROM documents_document WHERE case_id = '" + caseId + "')";
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("cases_recorded", "case_id = '" + caseId + "'");
        tables.put("cases_submission", "case_id = '" + caseId + "'");
        tables.put("documents_document", "case_id = '" + caseId + "'");
        tables.put("documents_field", documents);
        tables.put("documents_reading", documents);
        tables.put("documents_invoice", "case_id = '" + caseId + "'");
        tables.put("history_entry", "subject_id = '" + caseId + "'");
        tables.put("act_cmmn_hi_case_inst", "id_ = '" + caseId + "'");
        tables.put("act_cmmn_hi_plan_item_inst", "case_inst_id_ = '" + caseId + "'");
        tables.put("act_hi_taskinst", "scope_id_ = '" + caseId + "'");
        tables.put("act_hi_varinst", "scope_id_ = '" + caseId + "'");
        return tables;
    }

    List<String> idQueries() {
        String byCase = "'" + caseId + "'";
        return List.of(
                "SELECT " + byCase,
                "SELECT '" + enterpriseId + "'",
                "SELECT id::text FROM documents_document WHERE case_id = " + byCase,
                "SELECT task_id FROM workflow_task WHERE case_id = " + byCase,
                "SELECT id_ FROM act_cmmn_ru_plan_item_inst WHERE case_inst_id_ = " + byCase,
                "SELECT id_ FROM act_cmmn_hi_plan_item_inst WHERE case_inst_id_ = " + byCase,
                "SELECT id_ FROM act_ru_variable WHERE scope_id_ = " + byCase,
                "SELECT id_ FROM act_hi_varinst WHERE scope_id_ = " + byCase);
    }
}
