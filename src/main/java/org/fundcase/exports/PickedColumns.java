package org.fundcase.exports;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which columns a person picked last for a list. */
@Component
class PickedColumns {

    private final JdbcClient jdbc;

    PickedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID person, String list, List<String> labels) {
        jdbc.sql("INSERT INTO exports_picked (person_id, list, labels) VALUES (?, ?, ?) "
                        + "ON CONFLICT (person_id, list) DO UPDATE SET labels = excluded.labels")
                .params(person, list, labels.toArray(String[]::new))
                .update();
    }

    /** Empty before the first time. */
    Optional<List<String>> of(UUID person, String list) {
        return jdbc.sql("SELECT labels FROM exports_picked WHERE person_id = ? AND list = ?")
                .params(person, list)
                .query((row, n) -> labels(row.getArray(1)))
                .optional();
    }

    private static List<String> labels(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
