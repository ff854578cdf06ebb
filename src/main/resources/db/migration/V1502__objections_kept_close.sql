-- Who objected against whom is known to the office that answers and to the audit; the queues of others named it.
DELETE FROM inbox_reader r USING inbox_item i
WHERE i.task_id = r.task_id AND i.stage IN ('OBJECTION_ANSWER', 'OBJECTION_CONCLUSION', 'CONCLUSION_CHECK')
  AND r.office_id <> i.office_id
  AND NOT EXISTS (SELECT 1 FROM accounts_office a WHERE a.id = r.office_id AND a.kind = 'AUDIT');

-- The queues of a city leave these out; so the index that counts them knows stage and office.
CREATE INDEX inbox_item_of_city ON inbox_item (city, sort_due, task_id) INCLUDE (stage, office_id);
DROP INDEX inbox_item_city;
