package org.fundcase.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fundcase.cases.GrantCase;
import org.fundcase.kernel.CreditCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows of an application that came through the doors again for many others, each of an enterprise of its own:
 * ids become {@code md5(id || n)}, all else stays. Only to have a large round; what is measured goes through the doors.
 */
@TestComponent
class RoundCopies {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient jdbc;

    RoundCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void copy(GrantCase original, int copies) {
        List<String> own = ids(original);
        String[] codes = codes(copies);
        tables(original).forEach((table, where) -> {
            String text = "to_jsonb(t)::text";
            for (String id : own) {
                text = "replace(" + text + ", '" + id + "', md5('" + id + "' || p.n)::uuid::text)";
            }
            text = "replace(" + text + ", '" + original.number() + "', 'BULK' || substr(p.code, 9, 9))";
            text = "replace(" + text + ", (SELECT credit_code FROM applicants_enterprise WHERE id = '"
                    + original.enterpriseId() + "'), p.code)";
            jdbc.sql("INSERT INTO " + table + " SELECT r.* FROM " + table
                            + " t CROSS JOIN unnest(:codes) WITH ORDINALITY AS p (code, n), "
                            + "LATERAL jsonb_populate_record(NULL::" + table + ", (" + text + ")::jsonb) r WHERE "
                            + where)
                    .param("codes", codes)
                    .update();
        });
        jdbc.sql("ANALYZE").update();
    }

    private static String[] codes(int copies) {
        // Not the same for two rounds.
        long first = System.nanoTime() % 100_000 * 10_000;
        return IntStream.rangeClosed(1, copies)
                .mapToObj(n -> "91320412" + String.format("%09d", first + n))
                .map(code -> code + CreditCode.checkCharacter(code))
                .toArray(String[]::new);
    }

    private List<String> ids(GrantCase original) {
        String one = "'" + original.id() + "'";
        List<String> ids = new ArrayList<>(
                List.of(original.id().toString(), original.enterpriseId().toString()));
        for (String query : List.of(
                "SELECT id::text FROM review_proposal WHERE case_id = " + one,
                "SELECT id_ FROM act_cmmn_ru_plan_item_inst WHERE case_inst_id_ = " + one,
                "SELECT id_ FROM act_cmmn_hi_plan_item_inst WHERE case_inst_id_ = " + one,
                "SELECT id_ FROM act_ru_variable WHERE scope_id_ = " + one,
                "SELECT id_ FROM act_hi_varinst WHERE scope_id_ = " + one)) {
            ids.addAll(jdbc.sql(query).query(String.class).list());
        }
        return ids.stream().filter(id -> id.matches(ID)).distinct().toList();
    }

    private static Map<String, String> tables(GrantCase original) {
        String byCase = "t.case_id = '" + original.id() + "'";
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("applicants_enterprise", "t.id = '" + original.enterpriseId() + "'");
        tables.put("accounts_office", "t.id = '" + original.enterpriseId() + "'");
        tables.put("cases_application", "t.id = '" + original.id() + "'");
        tables.put("accounts_relation", "t.subject_id = '" + original.id() + "'");
        tables.put("history_head", "t.subject_id = '" + original.id() + "'");
        tables.put("workflow_case", byCase);
        tables.put("cases_listing", byCase);
        tables.put("inbox_case", byCase);
        tables.put("review_proposal", byCase);
        tables.put("act_cmmn_ru_case_inst", "t.id_ = '" + original.id() + "'");
        tables.put("act_cmmn_ru_plan_item_inst", "t.case_inst_id_ = '" + original.id() + "'");
        tables.put("act_ru_variable", "t.scope_id_ = '" + original.id() + "'");
        tables.put("act_cmmn_hi_case_inst", "t.id_ = '" + original.id() + "'");
        tables.put("act_cmmn_hi_plan_item_inst", "t.case_inst_id_ = '" + original.id() + "'");
        tables.put("act_hi_varinst", "t.scope_id_ = '" + original.id() + "'");
        return tables;
    }
}
