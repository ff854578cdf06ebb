-- The papers that issued money to named recipients have their numbers in the same book; where a plan or a lump sum of the
-- office had it before, that one keeps it.
INSERT INTO rounds_paper_number (office_id, number, paper_id, round_id)
SELECT DISTINCT ON (p.office_id, l.paper) p.office_id, l.paper, l.id, l.round_id
FROM funding_list l JOIN accounts_person p ON p.id = l.confirmed_by
WHERE l.id IN (SELECT list_id FROM arrangements_issued)
ORDER BY p.office_id, l.paper, l.recorded_at
ON CONFLICT DO NOTHING;
