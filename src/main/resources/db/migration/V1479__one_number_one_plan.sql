-- A number of a paper (文号) belongs to one plan of the office that issues it. Numbers that were given twice before stay as
-- they are: only the first of them is bound to its office.
ALTER TABLE allocation_paper ADD COLUMN office_id uuid REFERENCES accounts_office;
UPDATE allocation_paper p SET office_id = a.office_id FROM accounts_person a
    WHERE a.id = p.entered_by AND NOT EXISTS (SELECT 1 FROM allocation_paper q JOIN accounts_person b ON b.id = q.entered_by
        WHERE b.office_id = a.office_id AND q.number = p.number AND (q.entered_at, q.plan_id) < (p.entered_at, p.plan_id));
CREATE UNIQUE INDEX allocation_paper_number ON allocation_paper (office_id, number);
