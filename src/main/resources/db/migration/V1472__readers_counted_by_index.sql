-- Who may read a task for what relation stands in the index: counts of a long queue do not look at its rows.
CREATE INDEX inbox_reader_queue ON inbox_reader (office_id, sort_due, task_id) INCLUDE (relations);
DROP INDEX inbox_reader_office;
