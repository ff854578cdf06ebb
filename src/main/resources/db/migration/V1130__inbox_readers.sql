-- The tasks that an office may see, in the order of a queue: "all I may see" reads one index as the office's own queue does.
CREATE TABLE inbox_reader (
    office_id uuid NOT NULL,
    sort_due date NOT NULL,
    task_id text NOT NULL,
    -- What the office is to the case; which of them count for a person is said by rights.yaml.
    relations text[] NOT NULL,
    PRIMARY KEY (task_id, office_id)
);
INSERT INTO inbox_reader (office_id, sort_due, task_id, relations)
    SELECT r.office_id, i.sort_due, i.task_id, array_agg(r.relation)
    FROM inbox_item i
    JOIN accounts_relation r ON r.subject_id = i.case_id AND r.subject_kind = 'CASE' AND r.until IS NULL
    GROUP BY r.office_id, i.sort_due, i.task_id;
CREATE INDEX inbox_reader_office ON inbox_reader (office_id, sort_due, task_id);

-- The city whose office decides the case.
ALTER TABLE inbox_item ADD COLUMN city text;
UPDATE inbox_item i SET city = (
    SELECT min(o.city) FROM accounts_relation r JOIN accounts_office o ON o.id = r.office_id
    WHERE r.subject_id = i.case_id AND r.subject_kind = 'CASE' AND r.relation = 'CITY' AND r.until IS NULL);
CREATE INDEX inbox_item_city ON inbox_item (city, sort_due, task_id);
