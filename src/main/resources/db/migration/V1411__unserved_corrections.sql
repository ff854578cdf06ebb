-- Corrections whose notice has not reached the enterprise: their days do not run, and the ranking waits for them.
CREATE TABLE inbox_unserved (
    case_id uuid PRIMARY KEY,
    round_id uuid NOT NULL,
    made_on date NOT NULL
);
CREATE INDEX inbox_unserved_round ON inbox_unserved (round_id, made_on);

INSERT INTO inbox_unserved (case_id, round_id, made_on)
SELECT t.case_id, c.round_id, max(l.issued_on) FROM workflow_task t
JOIN inbox_case c ON c.case_id = t.case_id
JOIN letters_letter l ON l.subject_id = t.case_id AND l.kind = 'CORRECTION'
WHERE t.stage = 'CORRECTION' AND t.state = 'OPEN'
AND NOT EXISTS (SELECT 1 FROM letters_service s WHERE s.letter_id = l.id)
GROUP BY t.case_id, c.round_id;
