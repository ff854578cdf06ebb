package org.fundcase.kill;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that wait or run. */
final class Backlog {

    private Backlog() {}

    /** By the application that runs now; what an earlier one had picked up when it was killed has no fresh heartbeat. */
    static boolean isReading(JdbcClient database) {
        return count(
                        database,
                        "FROM scheduled_tasks WHERE task_name = 'read-document' AND picked "
                                + "AND last_heartbeat > now() - interval '6 seconds'")
                > 0;
    }

    /** Nothing is pending, no one-time job is left, and whatever recurs has not failed. */
    static boolean isEmpty(JdbcClient database) {
        return count(database, "FROM documents_document WHERE reading = 'PENDING'") == 0
                && count(database, "FROM scheduled_tasks WHERE task_instance <> 'recurring'") == 0
                && count(database, "FROM scheduled_tasks WHERE consecutive_failures > 0") == 0;
    }

    static long count(JdbcClient database, String from) {
        return database.sql("SELECT count(*) " + from).query(Long.class).single();
    }
}
