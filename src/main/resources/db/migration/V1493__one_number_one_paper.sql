-- A number of a paper (文号) belongs to one paper of the office that issues it, be it of a plan or of a lump sum. Of numbers
-- that were given twice before, what was issued has it; a plan that another one followed gives up its own.
CREATE TABLE rounds_paper_number (
    office_id uuid NOT NULL REFERENCES accounts_office,
    number text NOT NULL,
    paper_id uuid NOT NULL UNIQUE,
    round_id uuid NOT NULL REFERENCES rounds_round,
    PRIMARY KEY (office_id, number)
);

INSERT INTO rounds_paper_number (office_id, number, paper_id, round_id)
SELECT DISTINCT ON (office_id, number) office_id, number, paper_id, round_id FROM (
    SELECT a.office_id, n.number, n.plan_id AS paper_id, p.round_id, i.issued_at
        FROM allocation_paper n JOIN allocation_plan p ON p.id = n.plan_id JOIN accounts_person a ON a.id = n.entered_by
        LEFT JOIN allocation_issue i ON i.plan_id = n.plan_id
        WHERE i.plan_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM allocation_plan later
            WHERE later.round_id = p.round_id AND later.proposed_at > p.proposed_at)
    UNION ALL
    SELECT a.office_id, x.paper, b.id, b.round_id, x.answered_at
        FROM arrangements_answer x JOIN arrangements_block b ON b.id = x.subject_id
        JOIN accounts_person a ON a.id = x.answered_by WHERE x.agreed) papers
ORDER BY office_id, number, issued_at NULLS LAST, paper_id;

DROP INDEX allocation_paper_number;
ALTER TABLE allocation_paper DROP COLUMN office_id;
