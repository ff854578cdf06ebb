package org.fundcase.bench;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills tables without their secondary indexes, which are made again afterwards. */
final class Bulk {

    private final JdbcClient jdbc;

    Bulk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param tables with the argument that the filling takes beside the table */
    void load(Map<String, String> tables, BiConsumer<String, String> fill) {
        tables.forEach((table, argument) -> {
            long begun = System.nanoTime();
            List<Map<String, Object>> indexes = indexes(table);
            indexes.forEach(index -> jdbc.sql("DROP INDEX " + index.get("name")).update());
            fill.accept(table, argument);
            indexes.forEach(index -> jdbc.sql(String.valueOf(index.get("definition"))).update());
            System.out.printf("  %s %.0f s%n", table, (System.nanoTime() - begun) / 1e9);
        });
    }

    private List<Map<String, Object>> indexes(String table) {
        return jdbc.sql("SELECT c.relname AS name, pg_get_indexdef(c.oid) AS definition FROM pg_index i "
                        + "JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = (:table)::regclass "
                        + "AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)")
                .param("table", table)
                .query()
                .listOfRows();
    }
}
